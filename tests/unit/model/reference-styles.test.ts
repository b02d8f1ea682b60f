import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { citedTogether } from '../../../src/library/mentions.ts';
import { referencesIn } from '../../../src/site/reference-styles.ts';
import { anArticle, aWork } from './articles.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'references-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a work in other styles', () => {
  it('is printed in APA, MLA and Chicago, the same from the store as when it was made', async () => {
    const made = await referencesIn(anArticle(), folder);
    const styles = made.get('maresca1996') ?? [];
    expect(styles.map(({ style }) => style)).toEqual(['APA', 'MLA', 'Chicago']);
    for (const { text } of styles) expect(text).toMatch(/Lost opportunities.*471–/i);
    expect(await referencesIn(anArticle(), folder)).toEqual(made);
  });

  it('is made anew where the store is damaged', async () => {
    const made = await referencesIn(anArticle(), folder);
    for (const name of await readdir(folder)) await writeFile(join(folder, name), '{"half": ');
    expect(await referencesIn(anArticle(), folder)).toEqual(made);
  });
});

describe('works cited together', () => {
  it('are those of the same notes, with the notes that they share', () => {
    const other = aWork({ key: 'other', citations: ['cite-3'] });
    const article = anArticle();
    const [work] = article.works;
    const [first, ...notes] = article.notes;
    const places = article.citations[0]!.places;
    const together = citedTogether(
      {
        ...article,
        works: [work!, other],
        notes: [{ ...first!, citations: ['cite-1', 'cite-3'] }, ...notes],
        citations: [
          ...article.citations,
          { id: 'cite-3', key: 'other', text: '', note: 'a', places },
        ],
      },
      work!,
    );
    expect(
      together.map(({ work: { key }, notes }) => [key, notes.map(({ number }) => number)]),
    ).toEqual([['other', [1]]]);
  });
});
