import type { Label } from './labels.ts';
import type { Run } from './run.ts';

/** How a reference names what it refers to. */
export type ReferenceForm =
  /** "Figure 2" */
  | 'name'
  /** "2", behind a name that the author has typed */
  | 'number'
  /** "(2)", as formulas are referred to */
  | 'bracketed';

/**
 * A cross-reference in our form; nothing where the manuscript has no such label.
 * @param words The author's own words for it; `%s` and `{number}` in them stand for its number.
 */
export function referTo(
  run: Run,
  label: string,
  form: ReferenceForm,
  words?: string,
): string | undefined {
  const found = run.labels.find(label);
  if (found === undefined) return undefined;
  const typed = words?.replace(/%s|\{number\}/g, String(found.number || '')).trim();
  if (typed) return `[${typed.replaceAll('{name}', found.words ?? '').trim()}](#${found.id})`;
  if (!isCounted(found)) return `[${found.words ?? found.id}](#${found.id})`;
  if (found.kind === 'sec' || form === 'name') return `@${found.id}`;
  const number = String(found.number);
  return `[${form === 'bracketed' ? `(${number})` : number}](#${found.id})`;
}

/** True for what `@id` prints with its name and number. */
export function isCounted({ kind }: Label): boolean {
  return kind !== 'heading' && kind !== 'other';
}
