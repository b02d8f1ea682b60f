import { allQuotationMarks } from '../../src/article/typography/quotation-marks.ts';

const double = [...allQuotationMarks, '״', '«\u00A0', '\u00A0»'];
const single = [...double.filter((mark) => mark !== '״'), '’', '׳'];

/**
 * Everything that typesetting replaces: what may have been typed, and all that may be shown for it.
 * No letter or digit is among it.
 */
export const replaceable: readonly (readonly [typed: string, shown: readonly string[]])[] = [
  ['---', ['—']],
  ['--', ['–', '—']],
  ['-', ['–', '—']],
  ['...', ['…']],
  ['"', double],
  ["'", single],
  [' ', ['\u00A0', '\u202F']],
  [',', ['،']],
  [';', ['؛']],
  ['?', ['؟']],
];

/**
 * What was typed, of what is shown: takes back the replacements of `replaceable`, each only where
 * `typed` has what was replaced. It is `typed` itself where nothing but these was changed; else it
 * differs from it where `shown` does.
 */
export function restored(shown: string, typed: string): string {
  const parts: string[] = [];
  let at = 0;
  let from = 0;
  while (at < shown.length) {
    const found = shown[at] === typed[from] ? undefined : replacementAt(shown, at, typed, from);
    const [before, after] = found ?? [shown[at]!, shown[at]!];
    parts.push(before);
    from += before.length;
    at += after.length;
  }
  return parts.join('');
}

function replacementAt(
  shown: string,
  at: number,
  typed: string,
  from: number,
): [typed: string, shown: string] | undefined {
  for (const [before, marks] of replaceable) {
    if (!typed.startsWith(before, from)) continue;
    const longest = marks
      .filter((mark) => shown.startsWith(mark, at))
      .sort((a, b) => b.length - a.length)[0];
    if (longest !== undefined) return [before, longest];
  }
  return undefined;
}
