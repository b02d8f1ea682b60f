import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { hashes } from '../support/hashes.ts';
import { editOneWord, makeCopies } from '../../bench/copies.ts';

let folder: string;
let content: string;
let dist: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rebuild-'));
  content = join(folder, 'content');
  dist = join(folder, 'dist');
  await makeCopies('content', content, 3);
  await build(dist);
}, 180_000);
afterAll(() => rm(folder, { recursive: true }));

it('a rebuild after an edit gives what a first build gives, byte for byte', async () => {
  const page = join(dist, 'articles', 'copy-00001', 'index.html');
  const before = await stat(page);
  await editOneWord(content, 'copy-00002');
  await build(dist);
  // The article that did not change was taken over, not made again.
  expect((await stat(page)).ino).toBe(before.ino);
  const edited = await readFile(join(dist, 'articles', 'copy-00002', 'index.html'), 'utf8');
  expect(edited).toContain('Here wait the words');
  const fresh = join(folder, 'fresh');
  await build(fresh);
  expect(await hashes(dist)).toEqual(await hashes(fresh));
}, 240_000);

it.each([
  { input: 'the references', file: 'references.json', from: 'Maresca', to: 'Marescotti' },
  { input: 'the edition', file: 'edition.yaml', from: 'text layer', to: 'layer of text' },
])(
  'an edit of $input of one article is seen on its page',
  async ({ file, from, to }) => {
    const path = join(content, 'articles', 'copy-00003', file);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replaceAll(from, to));
    await build(dist);
    const pages = await Promise.all(
      ['', 'about/'].map((page) =>
        readFile(join(dist, 'articles', 'copy-00003', page, 'index.html'), 'utf8'),
      ),
    );
    expect(pages.join('').replace(/\s+/g, ' ')).toContain(to);
  },
  120_000,
);

it('an article that goes, goes from the site; one that comes, comes', async () => {
  const articles = join(content, 'articles');
  await cp(join(articles, 'copy-00001'), join(articles, 'another'), { recursive: true });
  await rm(join(articles, 'copy-00001'), { recursive: true });
  await build(dist);
  expect((await readdir(join(dist, 'articles'))).sort()).toEqual([
    'another',
    'copy-00002',
    'copy-00003',
  ]);
}, 120_000);

it('a site that something else has written to is made anew', async () => {
  await writeFile(join(dist, 'index.html'), 'mine');
  await writeFile(join(dist, 'articles', 'another', 'index.html'), 'mine');
  await build(dist);
  expect(await readFile(join(dist, 'articles', 'another', 'index.html'), 'utf8')).not.toBe('mine');
}, 120_000);

const build = (outDir: string): Promise<void> =>
  buildSite(outDir, { CONTENT_DIR: content, PDF: '0' });

it('an article that is linked from another one says so, and no longer where the link goes', async () => {
  const path = join(content, 'articles', 'copy-00002', 'article.md');
  const text = await readFile(path, 'utf8');
  const about = () => readFile(join(dist, 'articles', 'copy-00003', 'about', 'index.html'), 'utf8');
  expect(await about()).not.toContain('id="cited-by"');
  await writeFile(path, `${text}\n\nAs [another](../copy-00003/article.md) says.\n`);
  await build(dist);
  expect(await about()).toContain('id="cited-by"');
  expect(await about()).toContain('As another says.');
  await writeFile(path, text);
  await build(dist);
  expect(await about()).not.toContain('id="cited-by"');
}, 240_000);

it('articles enough for threads of their own come out as one article alone does', async () => {
  const many = join(folder, 'many');
  const { slugs } = await makeCopies('content', many, 12);
  const made = (name: string): Promise<void> =>
    buildSite(join(folder, name), { CONTENT_DIR: many, EXPORTS: '0' });
  await made('in-threads');
  for (const slug of slugs.slice(0, 2)) await editOneWord(many, slug);
  // Two articles are made without threads, then all of them in threads.
  await made('in-threads');
  await made('in-threads-anew');
  expect(await hashes(join(folder, 'in-threads'))).toEqual(
    await hashes(join(folder, 'in-threads-anew')),
  );
}, 240_000);
