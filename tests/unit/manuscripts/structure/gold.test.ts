import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cslItem } from '../../../../src/article/index.ts';
import { structureNotes } from '../../../../src/manuscripts/index.ts';
import { shared } from '../../../shared.ts';
import { receivedArticle, receivedNotes } from './received.ts';

const style = 'caucasus-strategic-perspectives';
const styles = new Map([[style, readFileSync(`content/styles/${style}.csl`, 'utf8')]]);
const edited = z
  .array(cslItem)
  .parse(
    JSON.parse(
      readFileSync('content/articles/failure-of-multilateral-diplomacy/references.json', 'utf8'),
    ),
  );

/** What a printed note says of a work. */
const printed = [
  'author',
  'title',
  'container-title',
  'editor',
  'volume',
  'issue',
  'edition',
  'publisher',
  'issued',
  'page',
  'URL',
  'accessed',
] as const;

const notes = receivedNotes();

describe.skipIf(notes === undefined)('the 25 notes of the article as received', async () => {
  const article = receivedArticle(notes ?? new Map());
  const files = new Map([['article.md', article]]);
  const { proposals, take } = await structureNotes({ slug: 'gold', files, styles });

  test('are all proved, or nearly with their differences', () => {
    const taken = proposals.filter(({ status }) => status !== 'not proved');
    expect(proposals).toHaveLength(25);
    expect(taken).toHaveLength(25);
    expect(taken.filter(({ status }) => status === 'proved')).toHaveLength(12);
  });

  test('differ at the places that the edition of the article lists', () => {
    const edition = readFileSync(
      'content/articles/failure-of-multilateral-diplomacy/edition.yaml',
      'utf8',
    );
    const listed = [...edition.matchAll(/kind: normalised\n\s+at: note (\d+)/g)].map(([, n]) => n);
    const found = proposals.filter(({ status }) => status === 'nearly').map(({ label }) => label);
    expect(found).toEqual([...new Set(listed)]);
  });

  test('tell of 22 works, each with the fields that the edition gives it', async () => {
    const { files: made } = await take(() => true);
    const works = z.array(cslItem).parse(JSON.parse(made.get('references.json') ?? '[]'));
    expect(works).toHaveLength(22);
    const fieldsOf = (work: (typeof works)[number]) =>
      Object.fromEntries(printed.map((field) => [field, work[field]]));
    const byTitle = (list: typeof works) =>
      Object.fromEntries(list.map((work) => [work.title, fieldsOf(work)]));
    expect(byTitle(works)).toEqual(byTitle(edited));
  });

  test('leave the rest of the text as it was', async () => {
    const { files: made } = await take(() => true);
    const rest = (text: string | undefined) => text?.replace(/^\[\^\d+\]: .*$/gm, '');
    expect(rest(made.get('article.md'))).toBe(rest(article));
  });
});

const corpus = shared('corpus/articles/archipelagos-neigh/article.md');

describe.skipIf(corpus === undefined)('the 64 notes of an article of the corpus', async () => {
  const article = corpus === undefined ? '---\ntitle: None\n---\n' : readFileSync(corpus, 'utf8');
  const files = new Map([['article.md', article]]);
  const { proposals, style: chosen } = await structureNotes({ slug: 'neigh', files, styles });

  test('are proved in the style that prints most of them', () => {
    const count = (status: string) => proposals.filter((each) => each.status === status).length;
    expect(chosen).toEqual({ name: 'chicago-fullnote-bibliography', isChosen: true });
    expect(count('proved')).toBeGreaterThanOrEqual(33);
    expect(count('nearly')).toBeGreaterThanOrEqual(12);
  });
});
