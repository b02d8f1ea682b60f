import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type LibraryEntry,
  type OnProgress,
  articlesOf,
  digestOfProgram,
  downloadSizes,
  writeAtomically,
} from '../library/index.ts';
import {
  type Article,
  type ArticleFormatName,
  articleFileNames,
  articleFormatNames,
  articlePath,
  writtenFormatNames,
} from '../article/index.ts';
import type { Site } from './addresses.ts';
import type { DocumentWriter } from './documents/writer.ts';
import { articleFiles, siteFiles } from './files.ts';
import { articleFormats } from './formats.ts';
import { isOffered } from './offered.ts';
import { lookOver, signsIn } from './last-look.ts';
import { toPdfHtml } from './pdf/pdf-html.ts';
import { wholeSite } from './this-site.ts';

/** The downloads of one article, made and kept in a folder until the site is written. */
export interface PreparedArticle {
  readonly dir: string;
  /** Size in bytes of each file that is there. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** By slug. */
export type Prepared = Readonly<Record<string, PreparedArticle>>;

/** Makes `article.pdf`; nothing where it cannot be made. */
export type PdfPrinter = (
  article: Article,
  images: ReadonlyMap<string, Uint8Array>,
) => Promise<Uint8Array | undefined>;

export interface PrepareOptions {
  readonly site: Site;
  readonly cacheDir: string;
  readonly printPdf?: PdfPrinter;
  readonly writeDocument?: DocumentWriter;
  readonly onProgress?: OnProgress;
}

/**
 * Makes the downloads of every article before its pages, which print their sizes and link to
 * no file that is not there. What did not change since the last run is taken from `cacheDir`.
 * @throws {UnfinishedError} where a file holds what the program writes for itself.
 */
export async function prepareExports(
  entries: readonly LibraryEntry[],
  { site, cacheDir, printPdf, writeDocument, onProgress }: PrepareOptions,
): Promise<Prepared> {
  const version = await exportsVersion();
  const prepared: Record<string, PreparedArticle> = {};
  let done = 0;
  for (const { article, folder, digest, sources } of entries) {
    if (!article) continue;
    const key = createHash('sha256')
      .update(JSON.stringify([version, digest, site]))
      .digest('hex')
      .slice(0, 32);
    const dir = join(cacheDir, key);
    const images = lazyImages(folder, article);
    let typed: ReadonlySet<string> | undefined;
    const look = (name: string, content: string | Uint8Array): void => {
      typed ??= signsIn(Object.values(sources));
      lookOver({ path: `${folderOf(article)}${name}`, content }, typed);
    };
    if (!(await haveAll(dir, cachedFiles(site)))) {
      const files = await filesToCache(article, site, await images());
      for (const [name, content] of files) look(name, content);
      await keepFiles(dir, files);
    }
    if (printPdf && isOffered('pdf', site) && !(await exists(join(dir, pdfFile)))) {
      // What a PDF holds is seen in what it is printed from.
      look(`${pdfFile}.html`, toPdfHtml(article, site, ''));
      const pdf = await printPdf(article, await images());
      if (pdf) await keepFiles(dir, new Map([[pdfFile, pdf]]));
    }
    for (const name of writtenFormatNames) {
      const file = articleFileNames[name];
      if (!writeDocument || !isOffered(name, site) || (await exists(join(dir, file)))) continue;
      const content = await writeDocument(name, article, await images());
      if (content === undefined) continue;
      look(file, content);
      await keepFiles(dir, new Map([[file, content]]));
    }
    // Of a site that offers nothing, it stays empty.
    await mkdir(dir, { recursive: true });
    // A build that prunes the cache at the same time sees that this one uses it.
    await utimes(dir, new Date(), new Date());
    prepared[article.slug] = { dir, sizes: await sizesIn(dir) };
    onProgress?.(++done, entries.length);
  }
  return prepared;
}

export interface WriteOptions {
  readonly site: Site;
  readonly outDir: string;
  /** Only what an article's page takes in by itself, and no download. */
  readonly isForPagesOnly?: boolean;
}

/** Files that an article's page takes in by itself (`reading/strip.ts`). */
const partsOfPages: ReadonlySet<string> = new Set(['strip.svg']);

/**
 * Writes every export of these articles below `outDir`, beside their pages.
 * @throws {UnfinishedError} where a file holds what the program writes for itself.
 */
export async function writeArticleFiles(
  entries: readonly LibraryEntry[],
  prepared: Prepared,
  { site, outDir, isForPagesOnly = false }: WriteOptions,
): Promise<void> {
  for (const { article, sources } of entries) {
    if (!article) continue;
    const typed = signsIn(Object.values(sources));
    const made = prepared[article.slug];
    const target = join(outDir, ...folderOf(article).split('/'));
    await mkdir(isForPagesOnly ? target : join(target, 'sources'), { recursive: true });
    const forms = formsIn(made?.sizes ?? {});
    for (const { path, make } of articleFiles(article, site, { made: forms })) {
      if (isForPagesOnly && !partsOfPages.has(path)) continue;
      if (made && path in made.sizes) continue;
      const content = await make();
      lookOver({ path: `${folderOf(article)}${path}`, content }, typed);
      await writeFile(join(target, ...path.split('/')), content);
    }
    for (const file of Object.keys(made?.sizes ?? {})) {
      await copyFile(join(made?.dir ?? '', file), join(target, file));
    }
  }
}

/**
 * Writes every export of the whole library to the root of `outDir`.
 * @throws {UnfinishedError} where a file holds what the program writes for itself.
 */
export async function writeSiteFiles(
  entries: readonly LibraryEntry[],
  { site, outDir }: WriteOptions,
): Promise<void> {
  const typed = signsIn(entries.flatMap(({ sources }) => Object.values(sources)));
  for (const { path, make } of siteFiles(articlesOf(entries), wholeSite(site, entries))) {
    const content = await make();
    lookOver({ path, content }, typed);
    await writeFile(join(outDir, path), content);
  }
}

/** The forms of an article that an engine made before the pages, which then link to them. */
export function madeByEngines(slug: string): ArticleFormatName[] {
  return formsIn(downloadSizes().get(slug) ?? {});
}

function formsIn(sizes: Readonly<Record<string, number>>): ArticleFormatName[] {
  return articleFormatNames.filter(
    (name) => typeof articleFormats[name].make !== 'function' && articleFileNames[name] in sizes,
  );
}

/** Bytes of the images of an article that can be read, by path. */
export async function readImages(
  folder: string,
  article: Article,
): Promise<Map<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>();
  for (const path of article.images) {
    const bytes = await readFile(join(folder, ...path.split('/'))).catch(() => undefined);
    if (bytes) images.set(path, new Uint8Array(bytes));
  }
  return images;
}

const pdfFile = articleFileNames.pdf;
/**
 * What is cached; what an engine makes is made by itself, where it is at hand. Texts come first: a fault
 * is reported in the plainest file that has it.
 */
function cachedFiles(site: Site): string[] {
  return articleFormatNames
    .filter(
      (name) => articleFormats[name].cached && typeof articleFormats[name].make === 'function',
    )
    .filter((name) => isOffered(name, site))
    .toSorted((a, b) => Number(articleFormats[b].text) - Number(articleFormats[a].text))
    .map((name) => articleFileNames[name]);
}

async function filesToCache(
  article: Article,
  site: Site,
  images: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, string | Uint8Array>> {
  const files = articleFiles(article, site, { images });
  const made = new Map<string, string | Uint8Array>();
  for (const name of cachedFiles(site))
    for (const { path, make } of files) if (path === name) made.set(path, await make());
  return made;
}

async function keepFiles(
  dir: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  for (const [path, content] of files) await writeAtomically(join(dir, path), content);
}

/** Where the files of an article stand below the site's root: `articles/slug/`. */
function folderOf({ slug }: Article): string {
  return articlePath(slug).slice(1);
}

function lazyImages(folder: string, article: Article): () => Promise<Map<string, Uint8Array>> {
  let images: Promise<Map<string, Uint8Array>> | undefined;
  return () => (images ??= readImages(folder, article));
}

async function sizesIn(dir: string): Promise<Record<string, number>> {
  const names = (await readdir(dir)).filter((name) => !name.endsWith('.part')).sort();
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(dir, name))).size));
  return Object.fromEntries(names.map((name, index) => [name, sizes[index] ?? 0]));
}

async function haveAll(dir: string, files: Iterable<string>): Promise<boolean> {
  for (const file of files) if (!(await exists(join(dir, file)))) return false;
  return true;
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}

/**
 * Everything that the exports of an article are made by: this folder and those that it may import
 * from. What the packages bring goes by the lock file.
 */
export const exportSources: readonly string[] = [
  'messages',
  'article',
  'compiler',
  'exports',
  'library',
  'pandoc',
  'pictures',
];

let version: Promise<string> | undefined;

function exportsVersion(): Promise<string> {
  version ??= digestOfProgram(exportSources);
  return version;
}
