import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import {
  type ArticleFolder,
  type Problem,
  isPageName,
  report,
  rules,
  sourceEnding,
} from '../article/index.ts';
import { readFolder } from './read-folder.ts';

/** A page of the publication's own: `pages/imprint.md` as the folder of an article of one file. */
export interface OwnPage {
  /** Name of its file, without its ending: the address of the page. */
  readonly name: string;
  readonly file: string;
  readonly folder: ArticleFolder;
}

export interface OwnPages {
  readonly pages: readonly OwnPage[];
  /** What is wrong with the files' names and places; files are named relative to `pages/`. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the publication's own pages. A page has what lies beside it: all pictures and files, and
 * of bibliographies those that it names.
 * @param publicNames First names of what is copied to the site's root as it is.
 */
export async function readOwnPages(
  dir: string,
  publicNames: ReadonlySet<string> = new Set(),
): Promise<OwnPages> {
  const found = await readdir(dir).catch(() => undefined);
  if (!found) return { pages: [], problems: [] };
  const all = await readFolder(dir, '');
  const problems: Problem[] = [];
  const pages: OwnPage[] = [];
  const taken = new Map<string, string>();
  for (const path of [...all.sources.keys(), ...all.links].sort()) {
    if (!/\.(?:md|markdown)$/i.test(path) || /^readme\b/i.test(path)) continue;
    if (path.includes('/')) {
      problems.push(report(rules.pageMisplaced, start(path), { path }));
      continue;
    }
    const bytes = all.sources.get(path);
    if (!bytes) {
      problems.push(report(rules.fileLinked, start(path), { file: path }));
      continue;
    }
    const name = path.replace(/\.[^.]+$/, '').normalize('NFC');
    const other = taken.get(name.toLowerCase());
    const by =
      other !== undefined
        ? `pages/${other}`
        : publicNames.has(name)
          ? `a file or folder of public/`
          : isPageName(name)
            ? undefined
            : 'a page or a folder of every site';
    if (by !== undefined) {
      problems.push(report(rules.pageNameTaken, start(path), { name, by }));
      continue;
    }
    taken.set(name.toLowerCase(), path);
    pages.push({ name, file: path, folder: folderOf(all, name, bytes) });
  }
  return { pages, problems };
}

/** The page as an article's folder: the compiler knows one file of Markdown, `article.md`. */
function folderOf(all: ArticleFolder, slug: string, bytes: Uint8Array): ArticleFolder {
  const text = new TextDecoder().decode(bytes);
  const sources = new Map([['article.md', bytes]]);
  for (const [path, source] of all.sources)
    if (sourceEnding.test(path) && !/\.(?:md|markdown)$/i.test(path) && text.includes(path))
      sources.set(path, source);
  const hash = createHash('sha256').update(slug);
  for (const [path, source] of sources) hash.update(`\0${path}\0${source.length}\0`).update(source);
  for (const asset of all.assets) hash.update(`\0${JSON.stringify(asset)}`);
  return {
    slug,
    isPage: true,
    sources,
    assets: all.assets,
    links: [],
    unreadable: [],
    digest: hash.digest('hex'),
  };
}

/** A problem of `article.md` as one of the page's file. */
export function namedAfter<T extends { readonly place: Problem['place'] }>(
  problem: T,
  file: string,
): T {
  if (problem.place.file !== 'article.md') return problem;
  return { ...problem, place: { ...problem.place, file } };
}

function start(file: string): Problem['place'] {
  return { file, line: 1, column: 1 };
}

/** First names of the files and folders that are copied to the site's root. */
export function firstNames(files: Iterable<string>): Set<string> {
  return new Set([...files].map((path) => path.split('/')[0] ?? ''));
}
