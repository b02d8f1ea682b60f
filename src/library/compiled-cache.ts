import type { CompileResult } from '../compiler/index.ts';

/**
 * Compiled articles by digest, one copy for the whole process: Astro runs the loader, the
 * integration and the pages as bundles of their own, and each would hold the library again.
 */
export function keptResults(): Map<string, CompileResult> {
  return (shared[name] ??= new Map<string, CompileResult>());
}

/** Slugs of articles whose pages stand as the last build made them; shared in the same way. */
export function unchangedSlugs(): Set<string> {
  return (shared[unchanged] ??= new Set<string>());
}

const name = Symbol.for('scholium.compiled');
const unchanged = Symbol.for('scholium.unchanged');
const shared = globalThis as {
  [name]?: Map<string, CompileResult>;
  [unchanged]?: Set<string>;
};
