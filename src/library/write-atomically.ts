import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Writes a file that others may write or read at the same time: it is there whole or not at all.
 * Each call writes under a name that no other has, and renames.
 */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}-${threadId}-${++written}.part`;
  await writeFile(temporary, content);
  await rename(temporary, file);
}

let written = 0;
