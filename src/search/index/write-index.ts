import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Article } from '../../article/index.ts';
import { languageOf } from '../shared/facets.ts';
import { searchScript } from './pagefind-script.ts';
import { searchedPage, textRecords, type TextRecord } from './records.ts';
import { vocabularyFiles } from './vocabulary.ts';
import { workFiles } from './work-records.ts';

export interface SearchOptions {
  readonly articles: readonly Article[];
  /** The publication's own pages, in the form of articles. */
  readonly pages?: readonly Article[];
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
  const articles = [...options.articles, ...(options.pages ?? []).map(searchedPage)];
  const outputPath = join(options.outDir, 'pagefind');
  await rm(outputPath, { recursive: true, force: true });
  const records = textRecords(articles);
  const { works, files } = await writePagefind(
    records,
    languageForPagefind(articles),
    outputPath,
    () => {
      const works = workFiles(articles);
      return { works, files: [...works.files, ...vocabularyFiles(articles, works)] };
    },
  );
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
  records: readonly TextRecord[],
  language: string,
  outputPath: string,
  meanwhile: () => T,
): Promise<T> {
  let made: T;
  const words = records.reduce((sum, record) => sum + record.words, 0);
  const { index, errors } = await inParts(partOfIndex(words), () =>
    createIndex({ forceLanguage: language }),
  );
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  try {
    // Told in order, some before the answers to others: Pagefind reads while we write.
    for (let at = 0; at < records.length; at += together) {
      const some = records.slice(at, at + together);
      const answers = await Promise.all(
        some.map(({ url, html }) => index.addHTMLFile({ url, content: html })),
      );
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
  const pagefind = await readFile(script, 'utf8');
  await writeFile(script, await searchScript(pagefind));
  return made;
}

/**
 * How many words of the text one part of Pagefind's index holds. A search loads the part of each
 * of its words, 2 bytes a word, and before them the list of all parts, 12 bytes a part: the
 * larger the library, the larger its parts, but by far not in proportion.
 */
function partOfIndex(words: number): number {
  return Math.min(20_000, Math.max(800, Math.round(3 * Math.sqrt(words))));
}

/**
 * Starts Pagefind with a size for the parts of its index, 20,000 words if nobody says. It reads
 * that from its environment alone.
 *
 * @see https://github.com/Pagefind/pagefind/blob/v1.6.0/pagefind/src/options.rs
 */
async function inParts<T>(words: number, start: () => Promise<T>): Promise<T> {
  const { env } = process;
  const before = env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(words);
  try {
    return await start();
  } finally {
    if (before === undefined) delete env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
    else env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = before;
  }
}

function failOn(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind failed on ${what}: ${errors.join('; ')}`);
}

/**
 * The language whose endings Pagefind takes off: English where all articles are English, else none.
 * It can do so for one language alone, not for most of those of a library, and with a loss for some
 * (see `forms.ts`, which knows the endings of all of them).
 */
function languageForPagefind(articles: readonly Article[]): string {
  return articles.every(({ lang }) => languageOf(lang) === 'en') ? 'en' : 'unknown';
}
