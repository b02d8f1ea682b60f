import { romanNumber } from '../../compiler/index.ts';
import type { Line } from './lines.ts';
import { noteStart } from './markers.ts';

const bareNumber = /^[-–—\s]*\d{1,4}[-–—\s]*$/;

export interface Parted {
  readonly lines: readonly Line[];
  /** Page numbers, running heads and feet. */
  readonly furniture: readonly Line[];
}

/** Lines at the top and at the bottom of a page among which its furniture is looked for. */
const zone = 3;

/**
 * Takes out what pages carry and the article does not: numbers of pages, and lines that stand at
 * the top or bottom of several pages. A number belongs to the furniture only where it grows with
 * the pages; so a note such as "3 Ibid." stays.
 */
export function withoutFurniture(lines: readonly Line[]): Parted {
  const isPaged = (lines.at(-1)?.page ?? 1) > 1;
  const taken = isPaged ? furnitureOfPages(lines) : furnitureBetween(lines);
  for (const page of pagesOf(lines)) {
    const last = page.at(-1);
    if (last?.apart === true && bareNumber.test(last.text)) taken.add(last);
  }
  const kept: Line[] = [];
  let apart = false;
  for (const line of lines) {
    // What stood after furniture stands apart from what stood before it.
    if (taken.has(line)) apart = true;
    else {
      kept.push(apart && !line.apart ? { ...line, apart: true } : line);
      apart = false;
    }
  }
  return { lines: kept, furniture: lines.filter((line) => taken.has(line)) };
}

/** Lines at one edge of pages that are alike but for their numbers. */
interface Group {
  readonly edge: 'top' | 'bottom';
  readonly lines: Line[];
  /** How far each line is from the edge. */
  readonly depths: Map<Line, number>;
}

function furnitureOfPages(lines: readonly Line[]): Set<Line> {
  const groups = new Map<string, Group>();
  const pages = pagesOf(lines);
  for (const page of pages) {
    const edges = [
      { edge: 'top', among: page.slice(0, zone) },
      { edge: 'bottom', among: page.slice(-zone).reverse() },
    ] as const;
    for (const { edge, among } of edges) {
      for (const [depth, line] of among.entries()) {
        const key = `${edge} ${shape(line.text)}`;
        const group: Group = groups.get(key) ?? { edge, lines: [], depths: new Map() };
        group.lines.push(line);
        group.depths.set(line, depth);
        groups.set(key, group);
      }
    }
  }
  const taken = new Set<Line>();
  for (const group of groups.values()) for (const line of ofPages(group)) taken.add(line);
  for (const line of headsFromFront(pages)) taken.add(line);
  return taken;
}

/** Lines apart at the very edge of a page that repeat words of the title or the authors' names. */
function headsFromFront([front = [], ...pages]: readonly Line[][]): Line[] {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}]+/gu, '');
  const start = letters(
    front
      .slice(0, 8)
      .map(({ text }) => text)
      .join(' '),
  );
  return pages.flatMap((page) => {
    const [first, second] = page;
    const last = page.at(-1);
    const edges = [
      second?.apart === true ? first : undefined,
      last?.apart === true ? last : undefined,
    ];
    return edges.filter((line): line is Line => {
      const sought = line === undefined ? '' : letters(line.text);
      return sought.length >= 5 && start.includes(sought);
    });
  });
}

/** Those of alike lines at the edges of pages that are furniture. */
function ofPages({ edge, lines, depths }: Group): readonly Line[] {
  const first = lines[0];
  if (!first || first.text.length > 160) return [];
  const isNote = edge === 'bottom' && looksLikeNote(first.text);
  if (!isNote) {
    const stepping = groupBy(
      lines.flatMap((line) =>
        numbersOf(line.text).map((number) => ({ line, step: number - line.page })),
      ),
      ({ step }) => step,
    );
    const best = [...stepping.values()].reduce(
      (most, each) => (each.length > most.length ? each : most),
      [],
    );
    const growing = best.map(({ line }) => line);
    if (pagesIn(growing) >= 2) return growing;
  }
  return [...groupBy(lines, ({ text }) => text).values()].flatMap((same) => {
    if (isNote || pagesIn(same) < 2) return [];
    if (pagesIn(same) > 2) return same;
    // Twice may be chance: then only at one place of the page, and no sentence.
    const isOnePlace = new Set(same.map((line) => depths.get(line))).size === 1;
    return isOnePlace && !/[.!?]$/u.test(first.text) ? same : [];
  });
}

/** "3 Ibid." */
function looksLikeNote(text: string): boolean {
  const start = noteStart(text);
  return start !== undefined && start.value < 1000 && /\p{L}/u.test(text) && /[.!?)]$/u.test(text);
}

function pagesIn(lines: readonly Line[]): number {
  return new Set(lines.map(({ page }) => page)).size;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Where a text has no page breaks: numbers that grow by one, and short lines that come again and again. */
function furnitureBetween(lines: readonly Line[]): Set<Line> {
  const alone = lines.filter(
    (line, index) => line.apart && (lines[index + 1]?.apart ?? true) && line.text.length <= 120,
  );
  const taken = new Set<Line>();
  const numbers = alone.filter(({ text }) => bareNumber.test(text));
  for (const [index, line] of numbers.entries()) {
    const [value] = numbersOf(line.text);
    const next = numbers[index + 1];
    if (value === undefined || !next || numbersOf(next.text)[0] !== value + 1) continue;
    taken.add(line).add(next);
  }
  const titles = alone.filter(
    ({ text }) => !/^[#|>*+-]|[.!?:]$/u.test(text) && /\p{L}/u.test(text),
  );
  const byText = groupBy(titles, ({ text }) => text);
  for (const same of byText.values()) {
    const least = isInCapitals(same[0]?.text ?? '') ? 2 : 3;
    if (same.length >= least) for (const line of same) taken.add(line);
  }
  return taken;
}

function pagesOf(lines: readonly Line[]): Line[][] {
  return [...groupBy(lines, ({ page }) => page).values()];
}

/** A line with every number in it alike. */
function shape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\d+/g, '#')
    .replace(/^[ivxlcdm]+$/i, '#');
}

function numbersOf(text: string): number[] {
  if (/^[ivxlcdm]+$/i.test(text)) return [romanNumber(text)];
  return [...text.matchAll(/\d{1,5}/g)].map(([digits]) => Number(digits));
}

/** True if a text has letters, and all that have two cases are capitals. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
