import { readFile } from 'node:fs/promises';
import type { CompileResult } from '../compiler/index.ts';
import { packed, unpacked } from './packed-result.ts';
import { writeAtomically } from './write-atomically.ts';

/** A result that was kept; nothing where there is none, or none that can be read. */
export async function readResult(file: string): Promise<CompileResult | undefined> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept === undefined) return undefined;
  try {
    return unpacked(kept);
  } catch {
    return undefined;
  }
}

/** Keeps a result, whole or not at all. */
export async function writeResult(file: string, result: CompileResult): Promise<void> {
  await writeAtomically(file, packed(result));
}
