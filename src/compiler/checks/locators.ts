import { type CslItem, type Problem, report, rules } from '../../article/index.ts';
import { romanNumber } from '../language/roman.ts';
import type { CheckInput } from './input.ts';

/** Pages from–to; the two are equal for a single page. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
  /** Last number less first as typed: below zero for 123-5. */
  readonly typed: number;
  readonly text: string;
}

/** Kinds of works whose `page` says where in a larger whole they stand. */
const PARTS = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'paper-conference',
  'entry-encyclopedia',
  'entry-dictionary',
  'review',
  'review-book',
]);

/** Locators that run backwards, or name pages that the work does not have. */
export function checkLocators({ citations, works }: CheckInput): Problem[] {
  const byKey = new Map(works.map(({ key, csl }) => [key, csl]));
  return citations.flatMap(({ key, locator, label, place }) => {
    if (locator === undefined) return [];
    const ranges = readRanges(locator);
    const csl = byKey.get(key);
    const pages = label === undefined || label === 'page';
    const extent = csl === undefined || !pages ? undefined : extentOf(csl);
    // "10-1" may be short for 10-11: not where the work ends before.
    const reversed =
      ranges.find(({ from, to }) => to < from) ??
      ranges.find(({ to, typed }) => extent !== undefined && to > extent.to && typed < 0);
    if (reversed !== undefined) {
      const term = label ?? 'page';
      return [report(rules.locatorReversed, place, { term, range: reversed.text, key })];
    }
    const outside = ranges.find(
      ({ from, to }) => extent !== undefined && (from < extent.from || to > extent.to),
    );
    if (outside === undefined || extent === undefined) return [];
    return [report(rules.locatorOutsideWork, place, { page: outside.text, key, extent })];
  });
}

/** The ranges of "iv-vi, 3–5, 123-5, 9": abbreviated ends are completed (123-5 is 123-125). */
export function readRanges(text: string): PageRange[] {
  return text.split(/[,;&]|\band\b/).flatMap((part) => {
    const words = part.trim();
    const found = /^(\d{1,7}|[ivxlcdm]+)(?:\s*[-‐‑–—−]+\s*(\d{1,7}|[ivxlcdm]+))?$/i.exec(words);
    if (found === null) return [];
    const [, first = '', last = first] = found;
    const from = number(first);
    const to = number(complete(first, last));
    const end = number(last);
    // Roman and Arabic numbers count different pages.
    const mixed = /^\d/.test(first) !== /^\d/.test(last);
    if (mixed) return [];
    return [{ from, to, typed: end - from, text: words }];
  });
}

/** Where the work stands in what holds it: only a single range of Arabic numbers says that. */
export function extentOf(csl: CslItem): PageRange | undefined {
  if (csl.page === undefined || !PARTS.has(csl.type)) return undefined;
  if (!/^\s*\d+\s*[-‐‑–—−]+\s*\d+\s*$/.test(csl.page)) return undefined;
  const [range] = readRanges(csl.page);
  return range !== undefined && range.to > range.from ? range : undefined;
}

function complete(first: string, last: string): string {
  const shorter = /^\d+$/.test(first) && /^\d+$/.test(last) && last.length < first.length;
  const whole = first.slice(0, first.length - last.length) + last;
  return shorter && Number(whole) > Number(first) ? whole : last;
}

function number(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : romanNumber(text);
}
