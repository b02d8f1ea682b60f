import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { writeAtomically } from '../../src/library/write-atomically.ts';

/** Writes one file over and over, several times at once, and looks whether it is whole. */
const { file, content, times }: { file: string; content: string; times: number } = workerData;
const faults = new Set<string>();
for (let n = 0; n < times; n++) {
  const writes = Array.from({ length: 4 }, () => writeAtomically(file, content));
  await Promise.all(writes).catch((error: unknown) => faults.add(String(error)));
  if ((await readFile(file, 'utf8')) !== content) faults.add('the file is not whole');
}
parentPort?.postMessage([...faults]);
