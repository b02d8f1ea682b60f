import { expandMacros } from '../tex-macros.ts';
import { type Found, matchAt, type Scan, tell } from './scan.ts';

/** A character with a backslash before it is itself, and so is what it begins. */
export function escape({ text, at }: Scan): Found | undefined {
  const next = text[at + 1];
  if (next === undefined || !/[!-/:-@[-`{-~]/.test(next)) return undefined;
  return { end: at + 2, out: text.slice(at, at + 2) };
}

/** Code in a line (CommonMark 0.31.2, section 6.1), also that of R, which is calculated. */
export function codeSpan(scan: Scan): Found | undefined {
  const { text, at } = scan;
  const end = endOfCode(scan, at);
  if (end === undefined) {
    // A run of marks that closes nowhere is words.
    const run = matchAt(/`+/y, scan)?.[0].length ?? 1;
    return { end: at + run, out: text.slice(at, at + run) };
  }
  const typed = text.slice(at, end);
  const calculated = /^`(?:\{?(r|python|julia)\}?) ([^`]+)`$/.exec(typed);
  if (calculated) {
    const why =
      'It is calculated when the manuscript is built: put what it prints in place of its code.';
    tell(scan, 'syntax', 'lost', typed, why);
    return { end, out: `\`${calculated[2]?.trim() ?? ''}\`` };
  }
  return { end, out: typed };
}

/** Where code that begins at a place ends, behind its marks; nothing where it is none. */
export function endOfCode({ text, finder }: Scan, at: number): number | undefined {
  const marks = /`+/y;
  marks.lastIndex = at;
  const mark = marks.exec(text)?.[0];
  if (mark === undefined) return undefined;
  const limit = endOfParagraph(text, at, finder);
  for (let close = at + mark.length; ;) {
    close = finder.next(mark, close);
    if (close < 0 || close > limit) return undefined;
    marks.lastIndex = close;
    const found = marks.exec(text)?.[0].length ?? 1;
    if (found === mark.length) return close + found;
    close += found;
  }
}

function endOfParagraph(text: string, at: number, finder: Scan['finder']): number {
  const blank = finder.next('\n\n', at);
  return blank < 0 ? text.length : blank;
}

/**
 * A formula. Those of kramdown have two dollars in a line, too (kramdown, "Math Blocks"): there
 * they become formulas of the line.
 */
export function formula(scan: Scan): Found | undefined {
  const { text, at, finder, run } = scan;
  const limit = endOfParagraph(text, at, finder);
  if (text.startsWith('$$', at)) {
    const close = finder.next('$$', at + 2);
    if (close < 0 || close > limit) return { end: at + 2, out: '$$' };
    const typed = text.slice(at, close + 2);
    const words = text.slice(at + 2, close).trim();
    if ((run.dialect !== 'jekyll' && run.dialect !== 'distill') || words === '')
      return { end: close + 2, out: expandMacros(typed, run.macros) };
    return { end: close + 2, out: `$${expandMacros(words, run.macros)}$` };
  }
  if (/\s/.test(text[at + 1] ?? ' ')) return undefined;
  for (let close = at + 1; ; close += 1) {
    close = finder.next('$', close);
    if (close < 0 || close > limit) return undefined;
    if (text[close - 1] === '\\') continue;
    if (/\s/.test(text[close - 1] ?? '') || /\d/.test(text[close + 1] ?? '')) return undefined;
    return { end: close + 1, out: expandMacros(text.slice(at, close + 1), run.macros) };
  }
}
