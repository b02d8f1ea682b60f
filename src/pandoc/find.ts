import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pandoc } from './job.ts';
import { WasmThread } from './in-worker.ts';
import { convertByProgram, programVersion } from './program.ts';

/** What an editor is told where there is no engine. */
export const noPandoc =
  'This needs Pandoc: npm install pandoc-wasm (58 MB), or a pandoc 3 on the PATH.';

/** Before this one notes of tables, `docx+citations` and warnings as JSON are missing or wrong. */
const oldest = '3.0';

/**
 * The newest engine at hand: the npm package `pandoc-wasm`, installed beside this program or in the
 * working directory, or the `pandoc` on the PATH if it is newer. Undefined where there is none.
 */
export async function findPandoc(): Promise<Pandoc | undefined> {
  const [wasm, version] = await Promise.all([findWasm(), programVersion()]);
  const program: Pandoc | undefined =
    version !== undefined && !isNewer(oldest, version)
      ? { name: 'pandoc', version, convert: convertByProgram, close: () => Promise.resolve() }
      : undefined;
  if (!wasm) return program;
  if (!program || !isNewer(program.version, wasm.version)) return wasm;
  await wasm.close();
  return program;
}

async function findWasm(): Promise<Pandoc | undefined> {
  const module = wasmModule();
  if (module === undefined) return undefined;
  const thread = new WasmThread(module);
  const version = await thread.version();
  return {
    name: 'pandoc-wasm',
    version,
    convert: (job) => thread.convert(job),
    close: () => thread.close(),
  };
}

function wasmModule(): string | undefined {
  for (const from of [import.meta.url, pathToFileURL(join(process.cwd(), 'package.json'))]) {
    try {
      return pathToFileURL(createRequire(from).resolve('pandoc-wasm')).href;
    } catch {
      // Not installed there.
    }
  }
  return undefined;
}

function isNewer(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { numeric: true }) > 0;
}
