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

function furnitureOfPages(lines: readonly Line[]): Set<Line> {
  const groups = new Map<string, Line[]>();
  for (const page of pagesOf(lines)) {
    const edges = { top: page.slice(0, zone), bottom: page.slice(-zone) };
    for (const [edge, among] of Object.entries(edges)) {
      for (const line of among) {
        const key = `${edge} ${shape(line.text)}`;
        const group = groups.get(key);
        if (group) group.push(line);
        else groups.set(key, [line]);
      }
    }
  }
  const taken = new Set<Line>();
  for (const group of groups.values()) {
    for (const line of ofPages(group)) taken.add(line);
  }
  for (const line of headsFromFront(pagesOf(lines))) taken.add(line);
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
function ofPages(group: readonly Line[]): readonly Line[] {
  const first = group[0];
  if (!first || first.text.length > 160) return [];
  const byNumber = new Map<number, Line[]>();
  if (hasNumber(first.text)) {
    for (const line of group) {
      for (const number of numbersOf(line.text)) {
        const step = number - line.page;
        const same = byNumber.get(step);
        if (same) same.push(line);
        else byNumber.set(step, [line]);
      }
    }
    const best = [...byNumber.values()].reduce<Line[]>(
      (most, each) => (each.length > most.length ? each : most),
      [],
    );
    if (new Set(best.map(({ page }) => page)).size >= 2) return best;
  }
  const byText = new Map<string, Line[]>();
  for (const line of group) byText.set(line.text, [...(byText.get(line.text) ?? []), line]);
  return [...byText.values()].flatMap((same) => {
    const pages = new Set(same.map(({ page }) => page)).size;
    const isNote = noteStart(first.text) !== undefined && /\p{L}/u.test(first.text);
    return pages >= 3 || (pages === 2 && !isNote && !/[.!?]$/.test(first.text)) ? same : [];
  });
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
  const byText = new Map<string, Line[]>();
  for (const line of alone) {
    if (/^[#|>*+-]|[.!?:]$/.test(line.text) || !/\p{L}/u.test(line.text)) continue;
    byText.set(line.text, [...(byText.get(line.text) ?? []), line]);
  }
  for (const same of byText.values()) {
    const least = isInCapitals(same[0]?.text ?? '') ? 2 : 3;
    if (same.length >= least) for (const line of same) taken.add(line);
  }
  return taken;
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    const last = pages.at(-1);
    if (last?.[0]?.page === line.page) last.push(line);
    else pages.push([line]);
  }
  return pages;
}

/** A line with every number in it alike. */
function shape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\d+/g, '#')
    .replace(/^[ivxlcdm]+$/i, '#');
}

function hasNumber(text: string): boolean {
  return numbersOf(text).length > 0;
}

const roman: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000,
};

function numbersOf(text: string): number[] {
  if (/^[ivxlcdm]+$/i.test(text)) {
    const values = [...text.toLowerCase()].map((letter) => roman[letter] ?? 0);
    return [
      values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0),
    ];
  }
  return [...text.matchAll(/\d{1,5}/g)].map(([digits]) => Number(digits));
}

/** True if a text has letters, and all that have two cases are capitals. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
