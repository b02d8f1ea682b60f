import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { elementsOf } from '../../../src/article/index.ts';
import { articlesOf, compileLibrary } from '../../../src/library/compile-library.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'messages-'));
  await mkdir(join(folder, 'articles', 'one'), { recursive: true });
  await mkdir(join(folder, 'messages'));
  await writeFile(
    join(folder, 'articles', 'one', 'article.md'),
    '---\ntitle: One\n---\n\nWords.[^1]\n\n[^1]: Note.\n',
  );
});
afterEach(async () => rm(folder, { recursive: true }));

/** The name of the note's mark, with the articles that were compiled for it. */
async function compiled(): Promise<{ name: unknown; fresh: readonly string[] }> {
  const fresh: string[] = [];
  const entries = await compileLibrary({
    contentDir: folder,
    cacheDir: join(folder, 'cache'),
    draft: false,
    base: '/',
    onCompiled: (slug) => fresh.push(slug),
  });
  const [article] = articlesOf(entries);
  const elements = (article?.sections ?? []).flatMap(({ tree }) => elementsOf(tree));
  const mark = elements.find(({ properties }) => properties['role'] === 'doc-noteref');
  return { name: mark?.properties['ariaLabel'], fresh };
}

describe('messages of an editor that stand within the text', () => {
  it('are in articles that were compiled before', async () => {
    expect(await compiled()).toEqual({ name: 'Note 1', fresh: ['one'] });
    expect(await compiled()).toEqual({ name: 'Note 1', fresh: [] });
    await writeFile(
      join(folder, 'messages', 'en.yaml'),
      'print:\n  text:\n    noteMark: Remark {number}\n',
    );
    expect(await compiled()).toEqual({ name: 'Remark 1', fresh: ['one'] });
  });
});
