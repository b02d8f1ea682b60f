import { type Found, inner, matchAt, type Scan, tell } from './scan.ts';

/** `==words==` of Obsidian and others. */
export function highlight(scan: Scan): Found | undefined {
  const { text, at } = scan;
  if (/[=\w]/.test(text[at - 1] ?? ' ')) return undefined;
  const found = matchAt(/==(?=[^\s=])([^=\n]{1,500})==(?!=)/y, scan);
  if (found === undefined) return undefined;
  const words = found[1] ?? '';
  tell(scan, 'syntax', 'converted', found[0]);
  return { end: at + found[0].length, out: `<mark>${inner(words, scan)}</mark>` };
}

/** `%%words%%`, a comment of Obsidian, is for its author's eyes. */
export function obsidianComment(scan: Scan): Found | undefined {
  const { text, at, run, finder } = scan;
  if (run.dialect !== 'obsidian' || !text.startsWith('%%', at)) return undefined;
  const close = finder.next('%%', at + 2);
  if (close < 0) return undefined;
  tell(scan, 'comment', 'left out', text.slice(at + 2, close), 'A comment of Obsidian.');
  return { end: close + 2, out: '' };
}
