import { lstat, readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { isPublishable } from '../compiler/publication.ts';
import { siteFile } from '../compiler/publication.ts';
import { linkManuscripts } from './link-manuscripts.ts';

/** A file of a manuscript: where it comes from, and where it stands in a content folder. */
export interface TakenFile {
  /** Path below the content folder: `articles/paper/article.md`. */
  readonly target: string;
  /** Absolute path; none for what came on standard input. */
  readonly source?: string;
  readonly bytes: Uint8Array;
}

/** What somebody wants to see: files, a content folder as it is, or why it is neither. */
export type Found =
  | { readonly files: readonly TakenFile[]; readonly slugs: readonly string[] }
  | { readonly content: string }
  | { readonly mistake: string };

/**
 * Finds what belongs to a manuscript: the text, and of the files beside it those that it names
 * (pictures, bibliography, citation style), or a bibliography that lies there alone.
 * @param path A Markdown file, or a folder: of such files, of one article, or of content.
 */
export async function findManuscript(path: string): Promise<Found> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error)
    return {
      mistake:
        found.code === 'ENOENT'
          ? `No file ${path}, expected a Markdown file or a folder`
          : `${path} cannot be read (${found.code ?? found.message})`,
    };
  if (found.isDirectory()) return findInFolder(path);
  if (!found.isFile())
    return { mistake: `Unexpected ${path}, expected a Markdown file or a folder` };
  const ending = extname(path);
  if (ending !== '' && !markdownEnding.test(path))
    return { mistake: `Unexpected ending ${ending} of ${path}, expected Markdown (.md)` };
  return readManuscripts([path]);
}

/** The text of a manuscript that came on standard input; it may name files in `folder`. */
export async function typedManuscript(bytes: Uint8Array, folder: string): Promise<Found> {
  const said = 'standard input';
  if (bytes.length === 0) return { mistake: `Nothing came on ${said}, expected Markdown` };
  const text = textOf(bytes);
  if (text === undefined)
    return { mistake: `Unexpected binary data on ${said}, expected Markdown` };
  const slug = 'manuscript';
  const target = `articles/${slug}/article.md`;
  return { files: [{ target, bytes }, ...(await filesOf(text, folder, slug))], slugs: [slug] };
}

const markdownEnding = /\.(?:md|markdown|mdown|mkd|txt)$/i;

async function findInFolder(path: string): Promise<Found> {
  for (const content of [path, join(path, 'content')])
    if (await isFolder(join(content, 'articles'))) return { content };
  const names = await readdir(path).catch(() => undefined);
  if (!names) return { mistake: `The folder ${path} cannot be read` };
  const texts = names.filter((name) => /\.(?:md|markdown)$/i.test(name)).sort();
  const articles = texts.includes('article.md')
    ? ['article.md']
    : texts.filter((name) => !/^readme\./i.test(name));
  if (articles.length === 0)
    return { mistake: `No article in the folder ${path}, expected a Markdown file (.md)` };
  const found = await readManuscripts(articles.map((name) => join(path, name)));
  return 'files' in found ? { ...found, files: [...found.files, ...(await siteOf(path))] } : found;
}

/** What the folder says of the site, and the files beside it that it names. */
async function siteOf(folder: string): Promise<TakenFile[]> {
  const source = join(folder, siteFile);
  const bytes = await plainFile(source);
  if (!bytes) return [];
  const said = new TextDecoder().decode(bytes);
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const named = names.filter((name) => name !== siteFile && said.includes(basename(name)));
  return [{ target: siteFile, source, bytes }, ...(await existing(folder, named, (name) => name))];
}

async function readManuscripts(paths: readonly string[]): Promise<Found> {
  const files: TakenFile[] = [];
  const slugs: string[] = [];
  for (const path of paths) slugs.push(freeSlug(path, slugs));
  const slugOf = new Map(paths.map((path, index) => [basename(path), slugs[index] ?? '']));
  for (const path of paths) {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
    if (bytes instanceof Error)
      return { mistake: `${path} cannot be read (${bytes.code ?? bytes.message})` };
    const text = textOf(bytes);
    if (text === undefined) return { mistake: `Unexpected binary file ${path}, expected Markdown` };
    const slug = slugOf.get(basename(path)) ?? '';
    const source = resolve(path);
    const linked = paths.length === 1 ? bytes : Buffer.from(linkManuscripts(text, slugOf));
    files.push({ target: `articles/${slug}/article.md`, source, bytes: linked });
    for (const file of await filesOf(text, dirname(source), slug))
      if (!files.some(({ target }) => target === file.target)) files.push(file);
    if (basename(path) === 'article.md')
      files.push(...(await existing(dirname(source), articleFiles, inArticle(slug))));
  }
  return { files, slugs };
}

/** Files of an article's own folder that its text does not name. */
const articleFiles = ['permalinks.json', 'edition.yaml'];

/** The text of a file; nothing for what is none. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function freeSlug(path: string, taken: readonly string[]): string {
  const name = basename(path) === 'article.md' ? dirname(resolve(path)) : path;
  const slug =
    basename(name, extname(name))
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'article';
  if (!taken.includes(slug)) return slug;
  const next = taken.length + 1;
  return `${slug}-${next}`;
}

/** The files beside a text that belong to it. */
async function filesOf(text: string, folder: string, slug: string): Promise<TakenFile[]> {
  const { bibliography, csl } = frontmatterOf(text);
  const named = [...namedFiles(text), ...bibliography];
  const files = await existing(folder, named, inArticle(slug));
  if (bibliography.length === 0) files.push(...(await loneBibliography(folder, slug)));
  for (const name of csl) {
    const file = name.endsWith('.csl') ? name : `${name}.csl`;
    const bytes = isBeside(file) ? await plainFile(join(folder, file)) : undefined;
    if (bytes)
      files.push({ target: `styles/${basename(file)}`, source: join(folder, file), bytes });
  }
  return files;
}

async function loneBibliography(folder: string, slug: string): Promise<TakenFile[]> {
  const usual = await existing(folder, ['references.json', 'references.bib'], inArticle(slug));
  if (usual.length > 0) return usual;
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.bib$/i.test(name));
  const [only] = names;
  if (only === undefined || names.length > 1) return [];
  const source = join(folder, only);
  const bytes = await plainFile(source);
  return bytes ? [{ target: `articles/${slug}/references.bib`, source, bytes }] : [];
}

/** Those of the names that are files of the folder. `target` says where they stand in the content. */
async function existing(
  folder: string,
  names: readonly string[],
  target: (name: string) => string,
): Promise<TakenFile[]> {
  const files: TakenFile[] = [];
  for (const name of new Set(names)) {
    if (!isBeside(name)) continue;
    const source = join(folder, name);
    const bytes = await plainFile(source);
    if (bytes) files.push({ target: target(name.split(sep).join('/')), source, bytes });
  }
  return files;
}

/** Where a file of an article stands in a content folder. */
function inArticle(slug: string): (name: string) => string {
  return (name) => `articles/${slug}/${name}`;
}

/** A path that stays in the manuscript's folder. */
function isBeside(name: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(name) && !name.split(/[/\\]/).includes('..');
}

/** Links are not followed: one could lead out of the folder. */
async function plainFile(path: string): Promise<Uint8Array | undefined> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isFile() === true ? await readFile(path).catch(() => undefined) : undefined;
}

/** Pictures and downloads that a text names. */
function namedFiles(text: string): string[] {
  const names: string[] = [];
  visit(fromMarkdown(text.replace(frontmatter, '')), (node) => {
    if (node.type === 'image' || node.type === 'link' || node.type === 'definition')
      names.push(node.url);
    if (node.type === 'html')
      for (const [, url = ''] of node.value.matchAll(/\b(?:src|href)\s*=\s*["']([^"']+)["']/gi))
        names.push(url);
  });
  return names
    .map((name) => decoded(name.replace(/[?#].*$/s, '').replace(/^(?:\.\/)+/, '')))
    .filter((name) => /\.svg$/i.test(name) || isPublishable(name));
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const frontmatter = /^\uFEFF?---\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/s;

/** What frontmatter names; faults in it are told when it is compiled. */
function frontmatterOf(text: string): { bibliography: string[]; csl: string[] } {
  let read: unknown;
  try {
    read = parse(frontmatter.exec(text)?.[1] ?? '', { maxAliasCount: 20 });
  } catch {
    read = undefined;
  }
  const { bibliography, csl } =
    typeof read === 'object' && read !== null
      ? (read as Readonly<Record<string, unknown>>)
      : ({} as Readonly<Record<string, unknown>>);
  return { bibliography: namesIn(bibliography), csl: namesIn(csl) };
}

function namesIn(value: unknown): string[] {
  return [value].flat().filter((name): name is string => typeof name === 'string');
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
