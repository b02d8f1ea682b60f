import { quoted } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { arrow, dot, text } from '@observablehq/plot';
import { fitted } from './label.ts';
import { FEWEST_ARTICLES, type LibraryWork, type WorkUse, libraryWidths } from './library.ts';
import { type Drawing, type FactPicture, FEWEST_FACTS, type LegendEntry } from './picture.ts';
import { inDirection } from './mirrored.ts';
import { drawn } from './plot.ts';
import { inARow } from './words.ts';

/** A work of more articles than this ties none of them in particular. */
const mostOfWork = 30;
const mostArticles = 14;
const mostPairs = 30;

/**
 * Which articles of a library cite the same works: an arc for each pair.
 * @param articles Number of all articles.
 * @param t What is said in it; it runs as its language does.
 * @returns Nothing in a small library, or where fewer than four pairs cite the same works.
 */
export function sharedWorks(
  works: readonly LibraryWork[],
  articles: number,
  t: Words,
): FactPicture | undefined {
  const said = t.pictures.shared;
  if (articles < FEWEST_ARTICLES) return undefined;
  const { pairs, left } = pairsOf(works);
  const shown = strongest(pairs);
  if (shown.length < FEWEST_FACTS) return undefined;
  const rows = inOrder(shown);
  const [first] = shown;
  return {
    kind: 'shared',
    title: said.title,
    reading: inARow(
      [
        said.arcs,
        ...(shown.length < pairs.length
          ? [said.strongest({ shown: shown.length, count: pairs.length })]
          : []),
        ...(left > 0 ? [said.commonWorks({ count: left, most: mostOfWork })] : []),
      ],
      t,
    ),
    description: inARow(
      [
        said.pairs({ count: pairs.length }),
        ...(first
          ? [
              said.most({
                number: first.works.length,
                first: quoted(first.articles[0].title, t.lang),
                second: quoted(first.articles[1].title, t.lang),
              }),
            ]
          : []),
      ],
      t,
    ),
    wide: inDirection(arcs(rows, shown, libraryWidths.wide), t),
    narrow: inDirection(arcs(rows, shown, libraryWidths.narrow), t),
    legend: legendOf(shown, t),
    table: {
      columns: [said.columns.pair, said.columns.both],
      rows: shown.map((pair) => [
        {
          text: pair.articles[0].title,
          href: pair.articles[0].path,
          more: [{ text: pair.articles[1].title, href: pair.articles[1].path }],
        },
        {
          text: t.number(pair.works.length),
          more: pair.works.slice(0, 12).map(({ name, path }) => ({ text: name, href: path })),
        },
      ]),
    },
  };
}

type Article = WorkUse['article'];

interface Pair {
  readonly articles: readonly [Article, Article];
  /** The works that both cite. */
  readonly works: LibraryWork[];
}

/** Every pair of articles that cite the same works, and how many works are of too many articles. */
function pairsOf(works: readonly LibraryWork[]): { readonly pairs: Pair[]; readonly left: number } {
  const pairs = new Map<string, Pair>();
  let left = 0;
  for (const work of works) {
    const citing = work.uses
      .filter(({ places }) => places > 0)
      .map(({ article }) => article)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    if (citing.length > mostOfWork) left++;
    if (citing.length < 2 || citing.length > mostOfWork) continue;
    for (const [nth, a] of citing.entries()) {
      for (const b of citing.slice(nth + 1)) {
        const key = `${a.path} ${b.path}`;
        const known = pairs.get(key);
        if (known) known.works.push(work);
        else pairs.set(key, { articles: [a, b], works: [work] });
      }
    }
  }
  return { pairs: [...pairs.values()], left };
}

/** The pairs with most works, as far as there is room for pairs and articles. */
function strongest(pairs: readonly Pair[]): Pair[] {
  const taken = new Set<string>();
  const shown: Pair[] = [];
  for (const pair of pairs.toSorted((a, b) => b.works.length - a.works.length)) {
    if (shown.length === mostPairs) break;
    const paths = pair.articles.map(({ path }) => path);
    const added = paths.filter((path) => !taken.has(path));
    if (taken.size + added.length > mostArticles) continue;
    for (const path of added) taken.add(path);
    shown.push(pair);
  }
  return shown;
}

/** The articles of the pairs, so that those that share most stand near each other. */
function inOrder(pairs: readonly Pair[]): Article[] {
  const left = new Map(pairs.flatMap(({ articles }) => articles.map((each) => [each.path, each])));
  const ties = new Map<string, Map<string, number>>();
  for (const { articles, works } of pairs) {
    for (const [from, to] of [articles, articles.toReversed()]) {
      const own = ties.get(from!.path) ?? new Map<string, number>();
      ties.set(from!.path, own.set(to!.path, works.length));
    }
  }
  const rows: Article[] = [];
  while (left.size > 0) {
    // Nearer rows count more; who is tied to none begins a group of its own.
    const weigh = (path: string): number =>
      rows
        .slice(-4)
        .reduce((sum, row, nth) => sum + (ties.get(row.path)?.get(path) ?? 0) * (nth + 1), 0);
    const [next] = [...left.values()].sort((a, b) => weigh(b.path) - weigh(a.path));
    rows.push(next!);
    left.delete(next!.path);
  }
  return rows;
}

const rowHeight = 24;

/** Weight of a line for so many works, from 0 on. */
function weightOf(works: number): number {
  return works >= 5 ? 3 : works >= 3 ? 2 : works - 1;
}

function arcs(rows: readonly Article[], pairs: readonly Pair[], width: number): Drawing {
  const height = rows.length * rowHeight;
  const bulge = Math.round(width * 0.3);
  const axis = width - bulge - 6;
  const y = (nth: number) => nth * rowHeight + rowHeight / 2;
  const nthOf = new Map(rows.map(({ path }, nth) => [path, nth]));
  const lines = pairs.map(({ articles, works }) => {
    const [from = 0, to = 0] = articles
      .map(({ path }) => nthOf.get(path) ?? 0)
      .sort((a, b) => a - b);
    return { from, to, weight: weightOf(works.length) };
  });
  // Plot bends all lines of a mark alike: one mark for each length and weight.
  const alike = Map.groupBy(lines, ({ from, to, weight }) => `${weight} ${to - from}`);
  const marks = drawn(width, height, [
    ...[...alike.values()].map((own) => {
      const { from, to, weight } = own[0]!;
      const half = ((to - from) * rowHeight) / 2;
      const deep = Math.min(half, bulge * deepness(to - from, rows.length));
      return arrow(own, {
        x1: axis + 6,
        x2: axis + 6,
        y1: (line: (typeof lines)[number]) => y(line.from),
        y2: (line: (typeof lines)[number]) => y(line.to),
        bend: (2 * Math.atan(deep / half) * 180) / Math.PI,
        headLength: 0,
        className: `tie tie-${weight + 1}`,
      });
    }),
    dot(rows, { x: axis, y: (_: Article, nth: number) => y(nth), r: 3.5, className: 'ink' }),
    text(rows, {
      x: axis - 10,
      y: (_: Article, nth: number) => y(nth),
      text: ({ title }: Article) => fitted(title, axis - 12),
      textAnchor: 'end',
      className: 'label',
    }),
  ]);
  return {
    width,
    height,
    marks,
    links: rows.map(({ path, title }, nth) => ({
      href: path,
      name: title,
      x: 0,
      y: nth * rowHeight,
      width: axis + 6,
      height: rowHeight,
    })),
  };
}

/** How far an arc reaches, as a share of all there is: the longer, the farther. */
function deepness(rows: number, all: number): number {
  return 0.25 + 0.75 * (rows / Math.max(1, all - 1));
}

function legendOf(pairs: readonly Pair[], t: Words): LegendEntry[] {
  const { oneWork, twoWorks, threeOrFour, fiveOrMore } = t.pictures.shared.legend;
  const used = new Set(pairs.map(({ works }) => weightOf(works.length)));
  return [oneWork, twoWorks, threeOrFour, fiveOrMore].flatMap((each, weight) => {
    if (!used.has(weight)) return [];
    const marks = drawn(22, 10, [
      arrow([0], {
        x1: 1,
        x2: 21,
        y1: 5,
        y2: 5,
        headLength: 0,
        className: `tie tie-${weight + 1}`,
      }),
    ]);
    return [{ words: each, sign: { width: 22, height: 10, marks, links: [] } }];
  });
}
