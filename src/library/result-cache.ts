import { readFile } from 'node:fs/promises';
import type { CompileResult } from '../compiler/index.ts';
import { writeWhole } from './write-whole.ts';

/** A result that was kept; nothing where there is none, or none that can be read. */
export async function readResult(file: string): Promise<CompileResult | undefined> {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept === undefined) return undefined;
  try {
    const result: CompileResult = JSON.parse(kept);
    return result;
  } catch {
    return undefined;
  }
}

/** Keeps a result, whole or not at all. */
export async function writeResult(file: string, result: CompileResult): Promise<void> {
  await writeWhole(file, JSON.stringify(result));
}
