import { parentPort, workerData } from 'node:worker_threads';
import type { Journal } from '../article/index.ts';
import { type CompileOptions, compile } from '../compiler/index.ts';
import { readFolder } from './read-folder.ts';
import { writeResult } from './result-cache.ts';

/** What a worker is told: an article to compile, and where its result is to be kept. */
export interface CompileTask {
  readonly path: string;
  readonly slug: string;
  /** Digest of the folder when it was asked for; another one means that it changed since. */
  readonly digest: string;
  readonly file: string;
  /** What its issue says of it. */
  readonly journal?: Journal;
}

const options = workerData as CompileOptions;

parentPort?.on('message', (task: CompileTask) => {
  void run(task).then(
    (done) => parentPort?.postMessage({ done }),
    (error: unknown) => parentPort?.postMessage({ done: false, error: String(error) }),
  );
});

async function run({ path, slug, digest, file, journal }: CompileTask): Promise<boolean> {
  const folder = await readFolder(path, slug);
  if (folder.digest !== digest) return false;
  await writeResult(file, await compile({ ...folder, ...(journal && { journal }) }, options));
  return true;
}
