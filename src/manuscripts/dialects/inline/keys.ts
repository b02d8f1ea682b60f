import { referTo, isCounted } from '../referring.ts';
import { type Found, matchAt, type Scan, tell } from './scan.ts';

/** Tools in whose Markdown an @ before a word is no citation. */
const withoutKeys: ReadonlySet<string> = new Set(['jekyll', 'distill', 'hugo', 'obsidian']);

/**
 * `@fig-map`, `[-@fig-map]` and `[Fig. @fig-map]` of Quarto, and `@label` of MyST, where the
 * manuscript has that label (Quarto, "Cross References").
 */
export function quartoReference(scan: Scan): Found | undefined {
  const { text, at, run } = scan;
  if (withoutKeys.has(run.dialect)) return undefined;
  if (text[at] === '[') return bracketedReference(scan);
  if (/[\p{L}\p{N}_@-]/u.test(text[at - 1] ?? ' ')) return undefined;
  const found = matchAt(/@([\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,80})/uy, scan);
  const label = found?.[1]?.replace(/[:.-]+$/, '');
  const known = label === undefined ? undefined : run.labels.find(label);
  if (label === undefined || known === undefined || run.isKey(label)) return undefined;
  // A heading's own words are no label that anybody wrote.
  if (!isCounted(known) && run.dialect === 'markdown') return undefined;
  const out = referTo(run, label, 'name');
  if (out === undefined || out === `@${label}`) return undefined;
  tell(scan, 'syntax', 'converted', `@${label}`);
  return { end: at + 1 + label.length, out };
}

function bracketedReference(scan: Scan): Found | undefined {
  const { at, run } = scan;
  const found = matchAt(/\[(-?)([^[\]@\n]{0,60}?)@([\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,80})\]/uy, scan);
  if (found === undefined) return undefined;
  const [typed, minus, prefix = '', label = ''] = found;
  const known = run.labels.find(label);
  if (known === undefined || run.isKey(label)) return undefined;
  const words = prefix.trim() === '' ? undefined : `${prefix.trim()} %s`;
  const out = referTo(run, label, minus ? 'number' : 'name', words);
  if (out === undefined) return undefined;
  tell(scan, 'syntax', 'converted', typed);
  return { end: at + typed.length, out };
}

/** An @ that begins no citation where it was typed: a backslash keeps it a word here. */
export function keyInWords(scan: Scan): Found | undefined {
  const { text, at, run } = scan;
  if (!withoutKeys.has(run.dialect)) return undefined;
  if (/[\p{L}\p{N}_@./:-]/u.test(text[at - 1] ?? ' ')) return undefined;
  const found = matchAt(/@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]{0,200})/uy, scan);
  if (found === undefined) return undefined;
  const key = found[1]?.replace(/[:.#$%&+?<>~/-]+$/, '') ?? '';
  if (run.isKey(key)) {
    tell(scan, 'citation', 'kept', `@${key}`);
    return { end: at + found[0].length, out: found[0] };
  }
  return { end: at + 1, out: '\\@' };
}
