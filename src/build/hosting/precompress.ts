import { writeFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  type BrotliOptions,
  constants,
  gzip,
  gzipSync,
  type ZlibOptions,
} from 'node:zlib';
import { fileKinds } from '../../exports/index.ts';
import type { OnProgress } from '../../library/index.ts';
import { endingOf } from './media-types.ts';

export interface PrecompressSummary {
  readonly files: number;
  readonly bytes: number;
}

export interface PrecompressOptions {
  /** Whether the site is small enough to press its best pages hard. Default: true. */
  readonly few?: boolean;
  /** The folder of `dir` to which the work is limited. */
  readonly only?: string;
  /** A folder of `dir` that is left alone. */
  readonly not?: string;
  readonly onProgress?: OnProgress;
}

/**
 * Writes `.br` and `.gz` beside every text file below `dir` of more than 1 kB, for servers that
 * send what was compressed in advance. The same bytes in give the same bytes out: no clock goes
 * into the gzip header (RFC 1952: Node writes MTIME 0). What does not become smaller gets none;
 * what has a `.gz` already is left alone.
 */
export async function precompress(
  dir: string,
  { few = true, only = '', not, onProgress }: PrecompressOptions = {},
): Promise<PrecompressSummary> {
  const files = await textFiles(join(dir, only), not);
  const summary = { files: 0, bytes: 0 };
  let done = 0;
  await inParallel(files, async (file) => {
    onProgress?.(++done, files.length);
    const bytes = await readFile(file);
    if (bytes.length <= smallest) return;
    const { brotli, zip } = pressure(relative(dir, file), bytes, few);
    const [br, gz] = await Promise.all([toBrotli(bytes, brotli), toGzip(bytes, zip)]);
    if (br.length < bytes.length) await writeFile(`${file}.br`, br);
    if (gz.length < bytes.length) await writeFile(`${file}.gz`, gz);
    summary.files += 1;
    summary.bytes += bytes.length;
  });
  return summary;
}

/**
 * Writes the `.br` and `.gz` of one page of the site in `dir`, as {@link precompress} does, without
 * giving way to anything else: for a thread that has nothing else to do, in a third of the time.
 */
export function precompressPage(
  file: string,
  bytes: Buffer,
  { dir, few }: { readonly dir: string; readonly few: boolean },
): void {
  if (bytes.length <= smallest) return;
  const { brotli, zip } = pressure(relative(dir, file), bytes, few);
  const br = brotliCompressSync(bytes, brotli);
  const gz = gzipSync(bytes, zip);
  if (br.length < bytes.length) writeFileSync(`${file}.br`, br);
  if (gz.length < bytes.length) writeFileSync(`${file}.gz`, gz);
}

/** Whether a file gains from being compressed in advance; Pagefind's own files are compressed. */
export function isText(path: string): boolean {
  return textEndings.has(endingOf(path));
}

/** Endings of texts: of pages and what belongs to them, and of the exports. */
const textEndings: ReadonlySet<string> = new Set([
  ...['html', 'css', 'js', 'json', 'svg'],
  ...fileKinds().flatMap(({ file, text }) => (text ? [endingOf(file)] : [])),
]);

/**
 * How hard to press: 11 costs fifty times as much as 5 and saves an eighth, 4 costs two thirds of
 * 5 and gives a twelfth away. Scripts, styles and the vocabulary are worth 11, and whole articles
 * and what search loads, unless there are very many of them.
 */
export function brotliQuality(path: string, few: boolean): number {
  if (/\.(?:js|css)$|vocabulary.\w+\.json$/.test(path)) return 11;
  const first = /^(?:index\.html|articles\/[^/]+\/index\.html|pagefind\/.*\.json)$/;
  if (!few) return 4;
  return first.test(path.split(sep).join('/')) ? 11 : 5;
}

const smallest = 1000;
const toBrotli = promisify<Buffer, BrotliOptions, Buffer>(brotliCompress);
const toGzip = promisify<Buffer, ZlibOptions, Buffer>(gzip);

function pressure(
  path: string,
  bytes: Buffer,
  few: boolean,
): { readonly brotli: BrotliOptions; readonly zip: ZlibOptions } {
  return {
    brotli: {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality(path, few),
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    },
    zip: { level: few ? 6 : 4 },
  };
}

/** The texts below `dir` to compress, without those in its folder `not`, which may be in the making. */
async function textFiles(dir: string, not?: string): Promise<string[]> {
  const top = await readdir(dir, { withFileTypes: true });
  const nested = top
    .filter((entry) => entry.isDirectory() && entry.name !== not)
    .map((entry) => readdir(join(dir, entry.name), { recursive: true, withFileTypes: true }));
  const files = [...top, ...(await Promise.all(nested)).flat()]
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const there = new Set(files);
  return files.filter((file) => isText(file) && !there.has(`${file}.gz`)).sort();
}

/** Runs `work` on every item, as many at a time as there are threads to compress on. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const workers = Array.from({ length: availableParallelism() + 1 }, async () => {
    for (const item of queue) await work(item);
  });
  await Promise.all(workers);
}
