import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOfFiles } from '../../../src/library/digest.ts';
import type { LibraryEntry } from '../../../src/library/compile-library.ts';
import {
  exportSources,
  prepareExports,
  writeArticleFiles,
  writeSiteFiles,
} from '../../../src/exports/prepare.ts';
import { pdfPrinter } from '../../../src/exports/pdf/printer.ts';
import { smallArticle } from '../../fixtures/exports/article.ts';
import { importsOf } from '../../support/imports.ts';
import { treeFrom } from '../../support/html.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const article = smallArticle();
const made = ['article.epub', 'article.jats.xml', 'article.md', 'article.txt'];
let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'prepare-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('the downloads of an article', () => {
  test('are made once for the same content', async () => {
    const { prepare, printed } = press();
    const first = await prepare([entry('a')]);
    const { dir: folder, sizes } = first[article.slug]!;
    const times = async () =>
      Promise.all(
        (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).ino),
      );
    const before = await times();
    expect(await prepare([entry('a')])).toEqual(first);
    expect(await times()).toEqual(before);
    expect(printed()).toBe(1);
    expect(Object.keys(sizes)).toEqual([...made, 'article.pdf'].sort());
  });

  test('are made again where the content or the site is another', async () => {
    const { prepare, printed } = press();
    const dirs = [
      await prepare([entry('a')]),
      await prepare([entry('b')]),
      await prepare([entry('a')], { ...site, root: 'https://example.org/' }),
    ].map((prepared) => prepared[article.slug]!.dir);
    expect(new Set(dirs).size).toBe(3);
    expect(printed()).toBe(3);
  });

  test('get their PDF later where there was no browser at first', async () => {
    const without = await prepareExports([entry('a')], { site, cacheDir: dir });
    expect(Object.keys(without[article.slug]!.sizes)).toEqual(made);
    const { prepare } = press();
    const later = await prepare([entry('a')]);
    expect(later[article.slug]!.sizes).toMatchObject({ 'article.pdf': 3 });
  });
});

describe('the documents that Pandoc writes', () => {
  test('are made once for the same content, later where there was no Pandoc at first', async () => {
    const written: string[] = [];
    let isThere = false;
    const writeDocument = (name: string) => {
      if (isThere) written.push(name);
      return Promise.resolve(isThere ? name : undefined);
    };
    const prepare = async () =>
      (await prepareExports([entry('a')], { site, cacheDir: dir, writeDocument }))[article.slug]!;
    expect(Object.keys((await prepare()).sizes)).toEqual(made);
    isThere = true;
    expect((await prepare()).sizes).toMatchObject({ 'article.docx': 4, 'article.tex': 5 });
    await prepare();
    expect(written).toEqual(['docx', 'latex']);
  });

  test('are linked and written beside the page where they were made', async () => {
    const writeDocument = (name: string) => Promise.resolve(name === 'docx' ? 'docx' : undefined);
    const prepared = await prepareExports([entry('a')], { site, cacheDir: dir, writeDocument });
    const outDir = join(dir, 'out');
    await writeArticleFiles([entry('a')], prepared, { site, outDir });
    const folder = join(outDir, 'articles', article.slug);
    expect(await readdir(folder)).toContain('article.docx');
    const linkset = await readFile(join(folder, 'linkset.json'), 'utf8');
    expect(linkset).toContain('/article.docx');
    expect(linkset).not.toContain('/article.tex');
  });

  test('are not made where the site does not offer them', async () => {
    const asked: string[] = [];
    const writeDocument = (name: string) => Promise.resolve(void asked.push(name) as undefined);
    const few = { ...site, downloads: ['pdf', 'latex'] };
    await prepareExports([entry('a')], { site: few, cacheDir: dir, writeDocument });
    expect(asked).toEqual(['latex']);
  });
});

describe('an export that holds a placeholder of an engine', () => {
  const faulty = (sources: Record<string, string> = {}): LibraryEntry => ({
    ...entry('a'),
    sources,
    article: {
      ...article,
      title: { tree: treeFrom('[NO_PRINTED_FORM]'), text: '[NO_PRINTED_FORM]' },
    },
  });

  test('fails the build and is not kept', async () => {
    const failing = prepareExports([faulty()], { site, cacheDir: dir });
    await expect(failing).rejects.toThrow(/article\.md: Unexpected "\[NO_PRINTED_FORM\]"/);
    expect(await readdir(dir)).toEqual([]);
  });

  test('fails the build where it is made beside the pages', async () => {
    const outDir = join(dir, 'out');
    const failing = writeArticleFiles([faulty()], {}, { site, outDir });
    await expect(failing).rejects.toThrow(/NO_PRINTED_FORM/);
  });

  test('passes where the author typed it', async () => {
    const typed = faulty({ 'article.md': 'title: "[NO_PRINTED_FORM]"' });
    const prepared = await prepareExports([typed], { site, cacheDir: dir });
    const outDir = join(dir, 'out');
    await mkdir(outDir);
    await writeArticleFiles([typed], prepared, { site, outDir });
    await writeSiteFiles([typed], { site, outDir });
    expect(await readdir(outDir)).toContain('feed.xml');
  });
});

describe('a build without a browser', () => {
  test('makes everything but the PDF, names no PDF, and says so in one line', async () => {
    const said: string[] = [];
    const env = { CHROME_PATH: join(dir, 'no-browser') };
    const { print, close } = pdfPrinter(site, (line) => said.push(line), env);
    const entries = [entry('a'), entry('b', 'other')];
    const prepared = await prepareExports(entries, { site, cacheDir: dir, printPdf: print });
    await close();
    const outDir = join(dir, 'out');
    await mkdir(outDir);
    await writeArticleFiles(entries, prepared, { site, outDir });
    expect(said).toEqual([
      'No browser found: the site is built without PDFs (set CHROME_PATH to a Chromium).',
    ]);
    const files = await readdir(join(outDir, 'articles', article.slug));
    expect(files).toEqual(expect.arrayContaining([...made, 'references.bib', 'linkset.json']));
    expect(files).not.toContain('article.pdf');
  });

  test('says nothing where no PDF is wanted', async () => {
    const said: string[] = [];
    const { print, close } = pdfPrinter(site, (line) => said.push(line), { PDF: '0' });
    expect(await print(article, new Map())).toBeUndefined();
    await close();
    expect(said).toEqual([]);
  });
});

describe('what is kept of exports', () => {
  test('goes by every file that makes them', () => {
    const files = new Set(
      readdirSync(join('src', 'exports'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join('src', 'exports', name)),
    );
    for (const file of files)
      for (const name of importsOf(file))
        if (name.startsWith('.')) files.add(join(dirname(file), name));
    expect(files.size).toBeGreaterThan(50);
    const missed = [...files].filter(
      (file) => !exportSources.some((source) => file.startsWith(join('src', source, sep))),
    );
    expect(missed).toEqual([]);
  });

  test('is another for each change in any of them, and for no other', async () => {
    const sources = ['src/model', 'src/site.ts', 'src/none'];
    await mkdir(join(dir, 'src', 'model', 'deep'), { recursive: true });
    const after = async (file: string, content: string) => {
      await writeFile(join(dir, file), content);
      return digestOfFiles(sources, { root: dir });
    };
    const digests = [
      await after('src/site.ts', 'a'),
      await after('src/site.ts', 'b'),
      await after('src/model/deep/one.ts', ''),
      await after('src/model/deep/one.ts', 'a'),
      await after('src/model/two.ts', 'a'),
    ];
    expect(new Set(digests).size).toBe(digests.length);
    expect(await after('src/style.css', 'a')).toBe(digests.at(-1));
  });
});

function entry(digest: string, slug = article.slug): LibraryEntry {
  const own = { ...article, slug };
  return { slug, folder: dir, digest, ownDigest: digest, problems: [], sources: {}, article: own };
}

/** Prepares with a press that prints three bytes. */
function press() {
  let printed = 0;
  return {
    printed: () => printed,
    prepare: (entries: readonly LibraryEntry[], on = site) =>
      prepareExports(entries, {
        site: on,
        cacheDir: dir,
        printPdf: () => {
          printed++;
          return Promise.resolve(new Uint8Array(3));
        },
      }),
  };
}
