import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editOneWord, makeCopies, type Copies } from '../../../bench/copies.ts';
import {
  compileLibrary,
  libraryProblems,
  type LibraryEntry,
} from '../../../src/library/compile-library.ts';
import { hasErrors } from '../../../src/article/problem.ts';

let dir: string;
let copies: Copies;
let one: LibraryEntry[];
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'copies-'));
  copies = await makeCopies('content', dir, 12);
  one = await compileLibrary({ contentDir: dir, draft: false, base: '/' });
}, 120_000);
afterAll(() => rm(dir, { recursive: true }));

test('copies of the article are compiled in workers as well as one by one', async () => {
  const done: number[] = [];
  const many = await compileLibrary({
    contentDir: dir,
    draft: false,
    base: '/',
    cacheDir: join(dir, 'cache'),
    onProgress: (n) => done.push(n),
  });
  expect(hasErrors(libraryProblems(one))).toBe(false);
  expect(JSON.parse(JSON.stringify(many))).toEqual(JSON.parse(JSON.stringify(one)));
  expect(done).toContain(12);
}, 120_000);

test('copies differ in slug, title and words', () => {
  const [first, second] = one;
  expect(first?.article?.title.text).not.toBe(second?.article?.title.text);
  const texts = [first, second].map((entry) => entry?.article?.paragraphs.map(({ text }) => text));
  expect(texts[0]).not.toEqual(texts[1]);
  expect(texts[0]).toHaveLength(texts[1]!.length);
});

test('an edit changes one word of one copy', async () => {
  const file = join(dir, 'articles', copies.slugs[3]!, 'article.md');
  const before = (await readFile(file, 'utf8')).split(' ');
  await editOneWord(dir, copies.slugs[3]!);
  const after = (await readFile(file, 'utf8')).split(' ');
  expect(after.filter((word, at) => word !== before[at])).toEqual(['wait']);
});
