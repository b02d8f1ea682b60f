import { primaryOf } from '../../messages/index.ts';
import { isRange } from './number-ranges.ts';
import type { Replacement } from './replacement.ts';

/** Languages whose dash between words is the long one, with spaces around. */
const longDash = new Set(['az', 'be', 'bg', 'hy', 'kk', 'mk', 'ru', 'sr', 'uk']);

/**
 * What is shown for hyphens that stand for a dash: one or two between spaces, two between words or
 * numbers, three in any place between words. An option ("--help"), a list's first sign and a
 * subtraction ("5 - 3") stay.
 */
export function dashes(text: string, langAt: (index: number) => string): Replacement[] {
  return [...text.matchAll(/-+/g)].flatMap(({ index, 0: signs }) => {
    const end = index + signs.length;
    const dash = dashFor(text, index, end, langAt);
    return dash === undefined ? [] : [{ start: index, end, text: dash }];
  });
}

/** Languages in which no line begins with the dash between words. */
const dashEndsLine = new Set(['be', 'ru', 'uk']);

/** The space before such a dash, typed as one or as hyphens, is one that breaks no line. */
export function spacesBeforeDash(text: string, langAt: (index: number) => string): Replacement[] {
  return [...text.matchAll(/(?<=\S) (—|-{1,3})(?= \S)/gu)].flatMap(({ index, 1: dash = '' }) => {
    if (!dashEndsLine.has(primaryOf(langAt(index)))) return [];
    const start = index + 1;
    const isDash = dash === '—' || dashFor(text, start, start + dash.length, langAt) !== undefined;
    return isDash ? [{ start: index, end: start, text: '\u00A0' }] : [];
  });
}

function dashFor(
  text: string,
  start: number,
  end: number,
  langAt: (index: number) => string,
): string | undefined {
  const [before = '', after = ''] = [text[start - 1], text[end]];
  const length = end - start;
  if (length > 3 || before === '' || after === '') return undefined;
  const [isSpaceBefore, isSpaceAfter] = [/\s/u.test(before), /\s/u.test(after)];
  if (isSpaceBefore !== isSpaceAfter) return undefined;
  if (!isSpaceBefore) {
    if (length === 1 || isSign.test(before) || isSign.test(after)) return undefined;
    return length === 2 && /\d/.test(before) && /\d/.test(after) ? '–' : '—';
  }
  const [outerBefore = '', outerAfter = ''] = [text[start - 2], text[end + 1]];
  if (!/\S/u.test(outerBefore) || !/\S/u.test(outerAfter)) return undefined;
  if (isSign.test(outerBefore) || isSign.test(outerAfter)) return undefined;
  if (length === 3) return '—';
  if (/\d/.test(outerBefore) && /\d/.test(outerAfter)) {
    return areYears(text, start, end) ? '–' : undefined;
  }
  return longDash.has(primaryOf(langAt(start))) ? '—' : '–';
}

/** What stands in code, formulas and addresses more often than beside a dash. */
const isSign = /[-–—−+*=<>/\\|_@#$&^~]/;

/** "2016 - 2020". */
function areYears(text: string, start: number, end: number): boolean {
  const from = /(?:^|[^\d.,:])([12]\d{3})$/.exec(text.slice(Math.max(0, start - 6), start - 1));
  const to = /^([12]\d{3})(?!\d)/.exec(text.slice(end + 1, end + 6));
  return from !== null && to !== null && isRange(from[1]!, to[1]!);
}
