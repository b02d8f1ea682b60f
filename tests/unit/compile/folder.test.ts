import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileLibrary, libraryProblems } from '../../../src/library/compile-library.ts';
import { compileTexts, problemLines } from '../../support/compile.ts';

const text = '---\ntitle: Tiny\n---\n\nWords [@doe2020].\n';
const references = '[{ "id": "doe2020", "type": "book", "title": "Gardens" }]';
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'scholium-folder-'));
  await article('tiny');
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('an article that lies in order has no fault', async () => {
  await writeFile(join(root, 'articles', 'README.md'), 'For editors.');
  await writeFile(join(root, 'articles', '.DS_Store'), '');
  await article('naïve-文章_2.1');
  expect(await problems()).toEqual([]);
});

it('a text beside the folders of the articles is not passed over', async () => {
  await writeFile(join(root, 'articles', 'lost.md'), text);
  expect(await problems()).toEqual(['articles/lost.md article-misplaced']);
});

it('a linked folder is neither read nor passed over', async () => {
  await mkdir(join(root, 'outside'));
  await writeFile(join(root, 'outside', 'article.md'), text);
  await symlink(join(root, 'outside'), join(root, 'articles', 'linked'));
  expect(await problems()).toEqual(['articles/linked article-misplaced']);
});

it('a linked bibliography is not read, and named', async () => {
  await writeFile(join(root, 'library.json'), references);
  await rm(join(root, 'articles', 'tiny', 'references.json'));
  await symlink(join(root, 'library.json'), join(root, 'articles', 'tiny', 'references.json'));
  expect(await problems()).toEqual([
    'articles/tiny/article.md citation-unknown',
    'articles/tiny/references.json file-linked',
  ]);
});

it('a pipe or a folder with the name of a file does not hang the compiler', async () => {
  execFileSync('mkfifo', [join(root, 'articles', 'tiny', 'more.bib')]);
  await mkdir(join(root, 'articles', 'tiny', 'edition.yaml'));
  expect(await problems()).toEqual([]);
});

it.each([
  'My Article',
  '100%',
  'a?b',
  'a#b',
  'a&b<i>',
  '-rf',
  "it's",
  'tab\there',
  '\u202Eelcitra',
  'x'.repeat(101),
])('a folder called %j is no address', async (slug) => {
  const result = await compileTexts({ 'article.md': text }, {}, { slug });
  expect(problemLines(result)).toEqual(['article.md:1 slug-unusable']);
  expect(result.article).toBeUndefined();
  const hint = /"(.*)"/.exec(result.problems[0]?.hint ?? '')?.[1] ?? '';
  const renamed = await compileTexts({ 'article.md': text }, {}, { slug: hint });
  expect(problemLines(renamed)).not.toContain('article.md:1 slug-unusable');
});

it('a file that the disk does not give is named, not taken for missing', async () => {
  const result = await compileTexts({}, {}, { unreadable: ['article.md'] });
  expect(problemLines(result)).toEqual(['article.md:1 file-unreadable']);
});

async function article(slug: string): Promise<void> {
  const folder = join(root, 'articles', slug);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'article.md'), text);
  await writeFile(join(folder, 'references.json'), references);
}

/** `file rule` of each problem, files relative to the content. */
async function problems(): Promise<string[]> {
  const found = libraryProblems(
    await compileLibrary({ contentDir: root, draft: false, base: '/' }),
  );
  return found
    .map(({ place, rule }) => `${place.file.slice(root.length + 1)} ${rule}`)
    .filter((line) => !line.endsWith('work-author-missing'));
}
