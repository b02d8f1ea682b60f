import { type Markish, rect, text } from '@observablehq/plot';
import type { Element } from 'hast';
import type { Words } from '../messages/index.ts';
import { fitted, labelWidth } from './label.ts';
import { FEWEST_ARTICLES, type LibraryWork, libraryWidths } from './library.ts';
import { type Drawing, type FactCell, type FactPicture, FEWEST_FACTS } from './picture.ts';
import { inDirection } from './mirrored.ts';
import { drawn } from './plot.ts';
import { workSignAt } from './signs.ts';
import { inARow } from './words.ts';

/** Works that are drawn. */
const mostShown = 8;
/** Articles that the table names of a work. */
const mostListed = 12;

/**
 * The works that most articles cite: a bar for each article, as long as its citations.
 * @param articles Number of all articles.
 * @param t What is said in it; it runs as its language does.
 * @returns Nothing in a small library, or where fewer than four works are cited in two articles.
 */
export function mostCited(
  works: readonly LibraryWork[],
  articles: number,
  t: Words,
): FactPicture | undefined {
  const said = t.pictures.cited;
  const common = works
    .map(({ uses, ...work }) => {
      const cited = uses.filter(({ places }) => places > 0);
      const total = cited.reduce((sum, { places }) => sum + places, 0);
      return { ...work, uses: cited.toSorted((a, b) => b.places - a.places), total };
    })
    .filter(({ uses }) => uses.length > 1)
    .sort((a, b) => b.uses.length - a.uses.length || b.total - a.total);
  if (articles < FEWEST_ARTICLES || common.length < FEWEST_FACTS) return undefined;
  const shown = common.slice(0, mostShown);
  const hasParts = hasRoomForParts(shown, libraryWidths.narrow, t);
  const { work, places, articles: citing } = said.columns;
  const counts = { shown: shown.length, count: common.length };
  const first = shown.length < common.length ? said.first(counts) : said.all(counts);
  return {
    kind: 'cited',
    title: said.title,
    reading: hasParts ? inARow([first, said.bars], t) : said.plain(counts),
    description: t.terms.sentence({
      text: shown
        .slice(0, 3)
        .map((each) => [each.name, factsOf(each, t)].join(t.terms.comma))
        .join(t.terms.semicolon),
    }),
    wide: inDirection(rowsOf(shown, { width: libraryWidths.wide, hasParts, t }), t),
    narrow: inDirection(rowsOf(shown, { width: libraryWidths.narrow, hasParts, t }), t),
    legend: [],
    table: {
      columns: [work, places, citing],
      rows: shown.map((each) => [
        { text: t.terms.named({ name: each.name, text: each.title }), href: each.path },
        { text: t.number(each.total) },
        citingCell(each, t),
      ]),
    },
  };
}

interface CitedWork extends LibraryWork {
  /** Number of all places that cite it. */
  readonly total: number;
}

function factsOf({ uses, total }: CitedWork, { terms }: Words): string {
  const { articles, places } = terms.counts;
  return [articles({ count: uses.length }), places({ count: total })].join(terms.comma);
}

function citingCell({ uses }: CitedWork, t: Words): FactCell {
  const listed = uses.slice(0, mostListed);
  const more = listed.map(({ article, path }) => ({ text: article.title, href: path }));
  const left = uses.length - listed.length;
  const number = uses.length;
  const { andMore } = t.pictures.cited;
  return { text: left > 0 ? andMore({ number, more: left }) : t.number(number), more };
}

const rowHeight = 40;
const barHeight = 8;
const indent = 18;
/** Most pixels of a citation. */
const widest = 22;
const gap = 1.5;

/** Pixels of a citation. */
function unitOf(works: readonly CitedWork[], width: number, t: Words): number {
  const facts = works.map((each) => labelWidth(factsOf(each, t)));
  const space = width - indent - Math.max(...facts) - 10;
  return Math.min(widest, space / Math.max(...works.map(({ total }) => total)));
}

/** Whether the bars of single articles can be told apart; where not, a work has one. */
function hasRoomForParts(works: readonly CitedWork[], width: number, t: Words): boolean {
  const unit = unitOf(works, width, t);
  return works.every(({ uses }) => uses.every(({ places }) => places * unit >= gap + 1.5));
}

interface Form {
  readonly width: number;
  readonly hasParts: boolean;
  readonly t: Words;
}

function rowsOf(works: readonly CitedWork[], form: Form): Drawing {
  const { width, t } = form;
  const unit = unitOf(works, width, t);
  const height = works.length * rowHeight;
  const marks = drawn(width, height, marksOf(works, unit, form));
  const signs: Element[] = works.map((work, nth) => workSignAt(work, 5, nth * rowHeight + 9, 4));
  return {
    width,
    height,
    marks: [...marks, ...signs],
    links: works.map((work, nth) => ({
      href: work.path,
      name: t.terms.named({ name: labelOf(work, t), text: factsOf(work, t) }),
      x: 0,
      y: nth * rowHeight,
      width,
      height: rowHeight - 8,
    })),
  };
}

/** The bars of each row, its name above them, its numbers behind. */
function marksOf(
  works: readonly CitedWork[],
  unit: number,
  { width, hasParts, t }: Form,
): Markish[] {
  const top = ({ nth }: { readonly nth: number }) => nth * rowHeight;
  const bars = works.flatMap(({ uses, total }, nth): Bar[] => {
    if (!hasParts) return [{ from: 0, to: Math.max(2, total * unit), nth }];
    let from = 0;
    return uses.map(({ places }) => {
      const to = from + places * unit;
      const bar = { from, to: to - gap, nth };
      from = to;
      return bar;
    });
  });
  const rows = works.map((work, nth) => ({
    nth,
    label: fitted(labelOf(work, t), width - indent),
    facts: factsOf(work, t),
    end: indent + Math.max(2, work.total * unit),
  }));
  type Row = (typeof rows)[number];
  return [
    rect(bars, {
      x1: ({ from }: Bar) => indent + from,
      x2: ({ to }: Bar) => indent + to,
      y1: (bar: Bar) => top(bar) + 20,
      y2: (bar: Bar) => top(bar) + 20 + barHeight,
      className: 'ink',
    }),
    text(rows, {
      x: indent,
      y: (row: Row) => top(row) + 9,
      text: 'label',
      textAnchor: 'start',
      className: 'label',
    }),
    text(rows, {
      x: ({ end }: Row) => end + 8,
      y: (row: Row) => top(row) + 20 + barHeight / 2,
      text: 'facts',
      textAnchor: 'start',
      className: 'quiet',
    }),
  ];
}

/** "Maresca (1996), Lost Opportunities". */
function labelOf({ name, title }: CitedWork, { terms }: Words): string {
  return [name, title].join(terms.comma);
}

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly nth: number;
}
