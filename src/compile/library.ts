import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile, type CompileOptions, type CompileResult } from './compile.ts';
import { readFolder, type ArticleFolder } from './folder.ts';
import type { Problem } from './problem.ts';

export interface LibraryOptions {
  /** Folder that holds `articles/` and `styles/`. */
  readonly contentDir: string;
  readonly draft: boolean;
  /** Path that the site is served under, `/` at both ends. */
  readonly base: string;
  /** Where compiled articles are kept between runs; nothing is kept without it. */
  readonly cacheDir?: string;
  /** Told after each article: how many are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** One article's folder, compiled. Problems name files relative to `folder`. */
export interface LibraryEntry extends CompileResult {
  readonly slug: string;
  /** Path of the folder, relative to the working directory as `contentDir` is. */
  readonly folder: string;
  readonly digest: string;
}

/**
 * Compiles every article of a content folder, in the order of their slugs. Unchanged articles
 * come from the cache, whose key is every byte that the result depends on: the folder, the
 * styles, the options and the compiler itself.
 */
export async function compileLibrary(options: LibraryOptions): Promise<LibraryEntry[]> {
  const articlesDir = join(options.contentDir, 'articles');
  const styles = await readStyles(join(options.contentDir, 'styles'));
  const version = await compilerVersion();
  const slugs = await folders(articlesDir);
  const entries: LibraryEntry[] = [];
  for (const slug of slugs) {
    const path = join(articlesDir, slug);
    const folder = await readFolder(path, slug);
    const compileOptions: CompileOptions = { draft: options.draft, base: options.base, styles };
    const key = digestOf([
      version,
      folder.digest,
      String(options.draft),
      options.base,
      ...styleParts(styles),
    ]);
    const result = await cached(options.cacheDir, key, () => compile(folder, compileOptions));
    entries.push({ ...result, slug, folder: path, digest: key });
    options.onProgress?.(entries.length, slugs.length);
  }
  return entries;
}

/** All problems of a library, their files named by full path. */
export function libraryProblems(entries: readonly LibraryEntry[]): Problem[] {
  return entries.flatMap(({ folder, problems }) =>
    problems.map((problem) => ({
      ...problem,
      place: { ...problem.place, file: join(folder, problem.place.file) },
    })),
  );
}

/** All source texts of a library by full path, for excerpts in reports. */
export function librarySources(entries: readonly LibraryEntry[]): Map<string, string> {
  return new Map(
    entries.flatMap(({ folder, sources }) =>
      Object.entries(sources).map(([file, text]): [string, string] => [join(folder, file), text]),
    ),
  );
}

async function folders(dir: string): Promise<string[]> {
  const found = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const names = found.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return names.map(({ name }) => name).sort();
}

async function readStyles(dir: string): Promise<Map<string, string>> {
  const names = await readdir(dir).catch(() => []);
  const styles = new Map<string, string>();
  for (const name of names.filter((file) => file.endsWith('.csl')).sort()) {
    styles.set(name.slice(0, -'.csl'.length), await readFile(join(dir, name), 'utf8'));
  }
  return styles;
}

function styleParts(styles: ReadonlyMap<string, string>): string[] {
  return [...styles].flat();
}

async function cached(
  dir: string | undefined,
  key: string,
  make: () => Promise<CompileResult>,
): Promise<CompileResult> {
  if (dir === undefined) return make();
  const file = join(dir, `${key}.json`);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) {
    const parsed: CompileResult = JSON.parse(kept);
    return parsed;
  }
  const result = await make();
  await mkdir(dir, { recursive: true });
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, JSON.stringify(result));
  await rename(temporary, file);
  return result;
}

let version: Promise<string> | undefined;

/** Hash of the compiler's own sources and of the versions it is installed with. */
function compilerVersion(): Promise<string> {
  version ??= (async () => {
    const parts: string[] = [];
    for (const path of ['package-lock.json', 'src/markup.ts', 'src/compile', 'src/schemas']) {
      for (const file of await filesBelow(path)) parts.push(file, await readFile(file, 'utf8'));
    }
    return digestOf(parts);
  })();
  return version;
}

async function filesBelow(path: string): Promise<string[]> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => filesBelow(join(path, name))))).flat();
}

function digestOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 40);
}

export type { ArticleFolder };
