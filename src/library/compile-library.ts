import { createHash } from 'node:crypto';
import { existsSync, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { CompileOptions, CompileResult, Destinations } from '../compiler/index.ts';
import { siteFile } from '../compiler/publication.ts';
import { checkPublication } from './check-publication.ts';
import { checkTranslations } from './check-translations.ts';
import { digestOfProgram } from './digest.ts';
import { originalNames } from './originals.ts';
import { moduleEnding } from './places.ts';
import { readFolder } from './read-folder.ts';
import { readPublication } from './read-publication.ts';
import { readStyles } from './read-styles.ts';
import type { CompileTask } from './worker.ts';
import { compileInWorkers } from './in-workers.ts';
import { compiledResults, ownPages } from './compiled-cache.ts';
import { journalOf, roomPaths } from './journal.ts';
import { firstNames, namedAfter, readOwnPages } from './own-pages.ts';
import {
  type Article,
  type Journal,
  type Problem,
  type Publication,
  lowered,
  report,
  rules,
  sortProblems,
} from '../article/index.ts';
import { packed, unpacked } from './packed-result.ts';
import { readResult, writeResult } from './result-cache.ts';

export interface LibraryOptions {
  /** Folder that holds `articles/` and `styles/`. */
  readonly contentDir: string;
  readonly draft: boolean;
  /** Path that the site is served under, `/` at both ends. */
  readonly base: string;
  /** Folder whose files are copied to the site's root, so that articles may link to them. */
  readonly publicDir?: string;
  /** Where compiled articles are kept between runs; nothing is kept without it. */
  readonly cacheDir?: string;
  /**
   * The articles that are compiled, by slug; all of them without it. Links between articles are
   * not checked then, as not all are known.
   */
  readonly only?: (slug: string) => boolean;
  /** Results stay in memory for whoever asks for them next in this process. */
  readonly keep?: boolean;
  /**
   * By slug: digests of folders that are as they were when they were read, which they are not
   * again. Those that are read now are added.
   */
  readonly unchanged?: Map<string, string>;
  /** Told of each article that nothing is kept of, when it has been compiled in this thread. */
  readonly onCompiled?: (slug: string) => void;
  /** Told after each article: how many are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** One article's folder, or one own page, compiled. Problems name files relative to `folder`. */
export interface LibraryEntry extends CompileResult {
  readonly slug: string;
  /** A page of the publication's own, in the form of an article; such an entry has no `article`. */
  readonly page?: Article;
  /** Path of the folder, relative to the working directory as `contentDir` is. */
  readonly folder: string;
  readonly digest: string;
  /** The digest before links to other articles were checked. */
  readonly ownDigest: string;
}

/**
 * Compiles every article of a content folder, in the order of their slugs. Unchanged articles
 * come from the cache, whose key is every byte that the result depends on: the folder, the
 * styles, the options and the compiler itself.
 */
export async function compileLibrary(options: LibraryOptions): Promise<LibraryEntry[]> {
  const articlesDir = join(options.contentDir, 'articles');
  const styles = await readStyles(join(options.contentDir, 'styles'));
  const reading = readPublication(options.contentDir);
  const { messages } = reading.publication;
  const { draft, base } = options;
  const compileOptions: CompileOptions = { draft, base, styles, messages };
  const settled = await digestOfOptions(compileOptions);
  const { slugs: all, misplaced } = await folders(articlesDir);
  const slugs = options.only ? all.filter(options.only) : all;
  const journals = journalsIn(reading.publication);
  const keyOf = (digest: string, journal: Journal | undefined): string =>
    digestOf([settled, digest, ...(journal ? [JSON.stringify(journal)] : [])]);
  const found: (Omit<CompileTask, 'file'> & { readonly key: string })[] = [];
  for (const slug of slugs) {
    const path = join(articlesDir, slug);
    const digest = options.unchanged?.get(slug) ?? (await readFolder(path, slug)).digest;
    options.unchanged?.set(slug, digest);
    const journal = journals.get(slug);
    const key = keyOf(digest, journal);
    found.push({ slug, path, digest, key, ...(journal && { journal }) });
  }
  const { cacheDir, onProgress } = options;
  const kept = options.keep === true ? compiledResults() : undefined;
  let done = 0;
  if (cacheDir !== undefined) {
    const tasks = found
      .filter(({ key }) => kept?.has(key) !== true && !existsSync(resultFile(cacheDir, key)))
      .map(({ key, ...folder }) => ({ ...folder, file: resultFile(cacheDir, key) }));
    await compileInWorkers(tasks, compileOptions, () => onProgress?.(++done, slugs.length));
  }
  done = 0;
  const entries: LibraryEntry[] = [];
  for (const task of found) {
    const { slug, path, digest, key, journal } = task;
    const result = kept?.get(key) ?? (await cached(cacheDir, key));
    const made = result ? { result, digest } : await compiled(task, compileOptions);
    // A folder that changed since its digest was taken is another one.
    const now = made.digest === digest ? key : keyOf(made.digest, journal);
    options.unchanged?.set(slug, made.digest);
    if (!result) options.onCompiled?.(slug);
    if (!result && cacheDir !== undefined)
      await writeResult(resultFile(cacheDir, now), made.result);
    kept?.set(now, made.result);
    entries.push({ ...made.result, slug, folder: path, digest: now, ownDigest: now });
    onProgress?.(++done, slugs.length);
  }
  // A part of the library does not know what the others have.
  const files = await filesBelow(options.publicDir);
  const pages = options.only ? [] : await pageEntries(options, settled, compileOptions, files);
  const everything = [...entries, ...pages];
  const there = destinations(everything, files, reading.publication);
  const checked = options.only ? everything : await checkedTogether(everything, there, options);
  const shown = options.draft ? await withFaults(checked, everything, cacheDir, kept) : checked;
  if (options.keep) keepOwnPages(shown);
  return [...shown, ...misplaced, ...(await siteEntry(options, options.only ? undefined : there))];
}

/** Compiles an article for nothing: the first time takes ten times as long as those that follow. */
export async function rehearse(options: LibraryOptions, slug: string): Promise<void> {
  const { contentDir, draft, base } = options;
  const styles = await readStyles(join(contentDir, 'styles'));
  const { messages } = readPublication(contentDir).publication;
  const folder = { path: join(contentDir, 'articles', slug), slug };
  await compiled(folder, { draft, base, styles, messages });
}

/** Loaded when something has to be compiled: most runs find every article in the cache. */
const compiler = () => import('../compiler/index.ts');

/** The entries with what is wrong with them beside each other. */
async function checkedTogether(
  entries: readonly LibraryEntry[],
  there: Destinations,
  { draft }: LibraryOptions,
): Promise<readonly LibraryEntry[]> {
  return checkTranslations(await checkedLinks(entries, there), draft);
}

/** The entries with what is wrong with their links to each other and to the site. */
async function checkedLinks(
  entries: readonly LibraryEntry[],
  there: Destinations,
): Promise<readonly LibraryEntry[]> {
  if (entries.every(({ outward = [] }) => outward.length === 0)) return entries;
  const { outwardChecker } = await compiler();
  const check = outwardChecker(there);
  return entries.map((entry) => {
    const dead = (entry.outward ?? []).flatMap((link) => check(link) ?? []);
    if (dead.length === 0) return entry;
    return { ...entry, problems: sortProblems([...entry.problems, ...dead]) };
  });
}

/** All that a link of the library, or an entry of the menu, may lead to. */
function destinations(
  entries: readonly LibraryEntry[],
  files: ReadonlySet<string>,
  publication: Publication,
): Destinations {
  const isPage = ({ folder }: LibraryEntry) => basename(folder) === pagesFolder;
  const pages = entries.filter(isPage);
  const journal = journalOf(articlesOf(entries), publication);
  return {
    articles: new Map(
      entries.filter((entry) => !isPage(entry)).map(({ slug, article }) => [slug, article]),
    ),
    pages: new Map(pages.map(({ slug, page }) => [slug, page])),
    rooms: new Set(roomPaths(journal).map((path) => path.slice(1))),
    offers: publication,
    files,
  };
}

/** Compiles the publication's own pages; faults of their names are an entry without a page. */
async function pageEntries(
  { contentDir, cacheDir, keep }: LibraryOptions,
  settled: string,
  options: CompileOptions,
  files: ReadonlySet<string>,
): Promise<LibraryEntry[]> {
  const dir = join(contentDir, pagesFolder);
  const { pages, problems } = await readOwnPages(dir, firstNames(files));
  const kept = keep === true ? compiledResults() : undefined;
  const entries: LibraryEntry[] = [];
  for (const { name, file, folder } of pages) {
    const digest = digestOf([settled, 'page', folder.digest]);
    const known = kept?.get(digest) ?? (await cached(cacheDir, digest));
    const result = known ?? unpacked(packed(await (await compiler()).compile(folder, options)));
    if (!known && cacheDir !== undefined) await writeResult(resultFile(cacheDir, digest), result);
    kept?.set(digest, result);
    const { article, outward = [], sources } = result;
    const { 'article.md': text = '', ...others } = sources;
    entries.push({
      slug: name,
      folder: dir,
      digest,
      ownDigest: digest,
      ...(article && { page: article }),
      problems: result.problems.map((problem) => namedAfter(problem, file)),
      outward: outward.map((link) => ({ ...link, problem: namedAfter(link.problem, file) })),
      sources: { ...others, [file]: text },
    });
  }
  if (problems.length === 0) return entries;
  return [
    ...entries,
    { slug: pagesFolder, folder: dir, digest: '', ownDigest: '', problems, sources: {} },
  ];
}

const pagesFolder = 'pages';

function keepOwnPages(entries: readonly LibraryEntry[]): void {
  ownPages().clear();
  for (const { slug, page } of entries) if (page) ownPages().set(slug, page);
}

/** In drafts the page shows its problems: an article that got more is another one, with a digest of its own. */
async function withFaults(
  checked: readonly LibraryEntry[],
  compiled: readonly LibraryEntry[],
  cacheDir: string | undefined,
  kept: Map<string, CompileResult> | undefined,
): Promise<LibraryEntry[]> {
  const shown: LibraryEntry[] = [];
  for (const [index, entry] of checked.entries()) {
    const { problems, article } = entry;
    if (!article || entry.page || problems === compiled[index]?.problems) {
      shown.push(entry);
      continue;
    }
    const known = new Set(compiled[index]?.problems);
    const added = problems.filter((problem) => !known.has(problem));
    const faults = sortProblems([...(article.faults ?? []), ...added]);
    const digest = digestOf([entry.digest, JSON.stringify(problems)]);
    const result = { ...entry, digest, article: { ...article, faults } };
    const isKnown = kept?.has(digest) === true;
    kept?.set(digest, result);
    if (cacheDir !== undefined && !isKnown) await writeResult(resultFile(cacheDir, digest), result);
    shown.push(result);
  }
  return shown;
}

async function filesBelow(dir: string | undefined): Promise<ReadonlySet<string>> {
  if (dir === undefined) return new Set();
  const found = await readdir(dir, { withFileTypes: true, recursive: true }).catch(() => []);
  return new Set(
    found
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

/** The articles of a library that can be shown, in its order. */
export function articlesOf(entries: readonly LibraryEntry[]): Article[] {
  return entries.flatMap(({ article }) => article ?? []);
}

/** The same, each with the folder that it was compiled from. */
export function articlesWithFolders(
  entries: readonly LibraryEntry[],
): { readonly article: Article; readonly folder: string }[] {
  return entries.flatMap(({ article, folder }) => (article ? [{ article, folder }] : []));
}

/** The publication's own pages that can be shown. */
export function ownPagesOf(entries: readonly LibraryEntry[]): Article[] {
  return entries.flatMap(({ page }) => page ?? []);
}

/** All problems of a library, their files named by full path. */
export function libraryProblems(entries: readonly LibraryEntry[]): Problem[] {
  const nameOf = originalNames();
  return entries.flatMap(({ folder, problems }) =>
    problems.map((problem) => ({
      ...problem,
      place: { ...problem.place, file: nameOf(join(folder, problem.place.file)) },
    })),
  );
}

/** All source texts of a library by full path, for excerpts in reports. */
export function librarySources(entries: readonly LibraryEntry[]): Map<string, string> {
  const nameOf = originalNames();
  return new Map(
    entries.flatMap(({ folder, sources }) =>
      Object.entries(sources).map(([file, text]): [string, string] => [
        nameOf(join(folder, file)),
        text,
      ]),
    ),
  );
}

/** The articles' folders, and what else lies among them. Hidden files and a README may. */
async function folders(dir: string): Promise<{ slugs: string[]; misplaced: LibraryEntry[] }> {
  const found = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const visible = found
    .filter(({ name }) => !/^(?:\.|readme\b|thumbs\.db$|desktop\.ini$)/i.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    slugs: visible.filter((entry) => entry.isDirectory()).map(({ name }) => name),
    misplaced: visible.filter((entry) => !entry.isDirectory()).map((entry) => misplace(dir, entry)),
  };
}

/** By slug: what its issue says of an article. */
function journalsIn({ name, issn, publisher, issues }: Publication): Map<string, Journal> {
  return new Map(
    issues.flatMap(({ volume, number, articles }) =>
      articles.map((slug): [string, Journal] => [
        slug,
        {
          title: name,
          ...(volume !== undefined && { volume }),
          ...(number !== undefined && { issue: number }),
          ...(issn[0] !== undefined && { issn: issn[0] }),
          ...(publisher && { publisher: publisher.name }),
        },
      ]),
    ),
  );
}

/** What is wrong with `site.yaml`, as an entry without an article; none where nothing is. */
async function siteEntry(
  { contentDir, draft, base }: LibraryOptions,
  there: Destinations | undefined,
): Promise<LibraryEntry[]> {
  const { problems, sources } = await checkPublication(contentDir, base, there);
  if (problems.length === 0) return [];
  const shown = draft ? problems.map((problem) => lowered(problem)) : problems;
  const none = { digest: '', ownDigest: '' };
  return [{ slug: siteFile, folder: contentDir, ...none, problems: shown, sources }];
}

function misplace(dir: string, entry: Dirent): LibraryEntry {
  const { name } = entry;
  const place = { file: name, line: 1, column: 1 };
  const problem = report(rules.articleMisplaced, place, { name, isLink: entry.isSymbolicLink() });
  return { slug: name, folder: dir, digest: '', ownDigest: '', problems: [problem], sources: {} };
}

async function cached(dir: string | undefined, key: string): Promise<CompileResult | undefined> {
  return dir === undefined ? undefined : readResult(resultFile(dir, key));
}

async function compiled(
  { path, slug, journal }: Pick<CompileTask, 'path' | 'slug' | 'journal'>,
  options: CompileOptions,
): Promise<{ result: CompileResult; digest: string }> {
  const { compile } = await compiler();
  const folder = await readFolder(path, slug);
  const result = await compile({ ...folder, ...(journal && { journal }) }, options);
  return { result: unpacked(packed(result)), digest: folder.digest };
}

/** The file of a folder for compiled articles that holds the one with this digest. */
export function resultFile(dir: string, key: string): string {
  return join(dir, `${key}.json`);
}

/** All that decides what an article is compiled to: these files and folders of the program. */
const compilerSources: readonly string[] = [
  'article',
  'messages',
  'compiler',
  `library/read-folder${moduleEnding}`,
  // The form that results are kept in.
  `library/packed-result${moduleEnding}`,
];

/** Hash of the compiler and of what it is told for every article. */
async function digestOfOptions({ draft, base, styles, messages }: CompileOptions): Promise<string> {
  return digestOf([
    await compilerVersion(),
    String(draft),
    base,
    ...[...styles].flat(),
    JSON.stringify(messages ?? {}),
  ]);
}

let version: Promise<string> | undefined;

/** Hash of the compiler's own sources and of the versions it is installed with. */
function compilerVersion(): Promise<string> {
  version ??= digestOfProgram(compilerSources);
  return version;
}

function digestOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 40);
}
