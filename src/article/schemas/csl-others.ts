import type { CslName } from './csl.ts';

/** The name that stands for further names ("and others"): styles print it as "et al.". */
export const others: CslName = { literal: 'others' };

/** True where a list of names ends with "and others". */
export function hasOthers(names: readonly unknown[]): boolean {
  const last = names.at(-1);
  return (
    names.length > 1 &&
    typeof last === 'object' &&
    last !== null &&
    'literal' in last &&
    last.literal === others.literal &&
    !('family' in last)
  );
}

/** The names that are known. */
export function knownNames<Name>(names: readonly Name[]): Name[] {
  return hasOthers(names) ? names.slice(0, -1) : [...names];
}
