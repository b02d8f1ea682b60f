import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import type { Article } from '../compile/article.ts';
import { textRecords } from './records.ts';
import { vocabularyFiles } from './vocabulary.ts';
import { workFiles } from './works.ts';

export interface SearchOptions {
  readonly articles: readonly Article[];
  /** Folder of the finished site; the index goes into its `pagefind/`. */
  readonly outDir: string;
}

export interface SearchSummary {
  /** Records of text and notes in Pagefind's index. */
  readonly records: number;
  readonly works: number;
  /** Bytes of HTML handed to Pagefind. */
  readonly bytes: number;
}

/** Pagefind's files that a reader's search loads; its interfaces are not ours. */
const needed = /^(?:filter|fragment|index|pagefind-entry\.json|pagefind\.js|.*\.pf_meta|wasm\..*)$/;

/**
 * Writes everything that search needs into `<outDir>/pagefind/`: Pagefind's index of text and
 * notes, the index of works and the vocabulary for corrections (issue 5, part 1). The files
 * depend only on the articles and their order; addresses in them leave out the site's base. Rejects with
 * Pagefind's own words where Pagefind fails.
 */
export async function buildSearchIndex(options: SearchOptions): Promise<SearchSummary> {
  const { articles } = options;
  const outputPath = join(options.outDir, 'pagefind');
  await rm(outputPath, { recursive: true, force: true });
  const records = textRecords(articles);
  const pages = records.map(({ url, html }) => ({ url, content: html }));
  const { works, files } = await writePagefind(pages, mainLanguage(articles), outputPath, () => {
    const works = workFiles(articles);
    return { works, files: [...works.files, ...vocabularyFiles(articles, works)] };
  });
  const letters = files
    .map(({ path }) => /^vocabulary\/([0-9a-f]+)\.json$/.exec(path)?.[1])
    .filter((code) => code !== undefined);
  const manifest = {
    ...works.manifest,
    ...(letters.length > 0
      ? { letters: letters.map((code) => String.fromCodePoint(parseInt(code, 16))).join('') }
      : {}),
  };
  await Promise.all(['works', 'vocabulary'].map((name) => mkdir(join(outputPath, name))));
  for (const { path, data } of [...files, { path: 'works/manifest.json', data: manifest }])
    await writeFile(join(outputPath, path), JSON.stringify(data));
  return {
    records: records.length,
    works: works.manifest.works,
    bytes: records.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0),
  };
}

/** Records that Pagefind is told of at a time. */
const together = 50;

/** Pagefind has a process of its own: what `meanwhile` makes is made while it works. */
async function writePagefind<T>(
  records: readonly { readonly url: string; readonly content: string }[],
  language: string,
  outputPath: string,
  meanwhile: () => T,
): Promise<T> {
  let made: T;
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  try {
    // Told in order, some before the answers to others: Pagefind reads while we write.
    for (let at = 0; at < records.length; at += together) {
      const some = records.slice(at, at + together);
      const answers = await Promise.all(some.map((record) => index.addHTMLFile(record)));
      answers.forEach((answer, n) => failOn(some[n]?.url ?? '', answer.errors));
    }
    const written = index.writeFiles({ outputPath });
    made = await Promise.resolve().then(meanwhile);
    failOn(outputPath, (await written).errors);
  } finally {
    await index.deleteIndex();
    await close();
  }
  for (const name of await readdir(outputPath))
    if (!needed.test(name)) await rm(join(outputPath, name), { recursive: true });
  const script = join(outputPath, 'pagefind.js');
  await writeFile(script, await shorten(honest(await readFile(script, 'utf8'))));
  return made;
}

/** Pagefind takes a part of its index that cannot be loaded for one that holds nothing. */
function honest(script: string): string {
  const parts = script.split(/(?<=_chunk"\)\))\.catch\(\(\)\s*=>\s*\{\}\)/);
  if (parts.length !== 3)
    throw new Error(`Unexpected script of Pagefind, expected two places that hide a failure`);
  return parts.join('');
}

/** Pagefind's script as it comes has long names: a fifth of what a reader loads for it. */
async function shorten(script: string): Promise<string> {
  const { code, errors } = await minify('pagefind.js', script, { module: true });
  if (errors.length > 0) throw new Error(`Unexpected script of Pagefind: ${errors[0]!.message}`);
  return code;
}

function failOn(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind failed on ${what}: ${errors.join('; ')}`);
}

/** The language most articles are in: one index for all, so that one search finds all. */
function mainLanguage(articles: readonly Article[]): string {
  const counts = new Map<string, number>();
  for (const { lang } of articles) {
    const primary = lang.split('-')[0]!.toLowerCase();
    counts.set(primary, (counts.get(primary) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}
