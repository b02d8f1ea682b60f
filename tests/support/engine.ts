import { afterAll } from 'vitest';
import { findPandoc, type Pandoc } from '../../src/pandoc/index.ts';

let engine: Promise<Pandoc | undefined> | undefined;

/** Pandoc as the repository has it, started once for a file of tests and ended after it. */
export async function engineOfTests(): Promise<Pandoc> {
  const found = await (engine ??= findPandoc());
  if (!found) throw new Error('pandoc-wasm is not installed');
  return found;
}

/** To be called where tests are declared. */
export function endEngineAfterTests(): void {
  afterAll(async () => {
    await (await engine)?.close();
    engine = undefined;
  });
}
