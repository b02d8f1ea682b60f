import type { CompileResult } from './compile.ts';

/**
 * Compiled articles by digest, one copy for the whole process: Astro runs the loader, the
 * integration and the pages as bundles of their own, and each would hold the library again.
 */
export function keptResults(): Map<string, CompileResult> {
  return (shared[name] ??= new Map<string, CompileResult>());
}

const name = Symbol.for('scholium.compiled');
const shared = globalThis as { [name]?: Map<string, CompileResult> };
