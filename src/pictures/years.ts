import { type Article, type Work, kindLabel } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { listOfWorks } from './lists.ts';
import { FEWEST_FACTS, type Drawing, type FactPicture } from './picture.ts';
import { published, publishedText } from './published.ts';
import { byKind, kindRank, linkName, makers, nameOf } from './works.ts';
import { inARow, kindCount, numberAtStart } from './words.ts';
import { drawYears, scaleWords } from './years-drawing.ts';
import { layoutYears, widths } from './years-layout.ts';

/** Columns of signs and of names in a list; more works are shown by their signs alone. */
const mostNamed = 60;
const mostRows = 30;

/**
 * Each work on an axis of time, by its kind: a dot with the name of its makers. Left out where
 * fewer than four works give a date.
 */
export function worksByYear(article: Article, t: Words): FactPicture | undefined {
  const said = t.pictures.years;
  const { works } = article;
  const dated = works.filter((work) => published(work) !== undefined);
  if (dated.length < FEWEST_FACTS) return undefined;
  const layout = layoutYears(article, t);
  return {
    kind: 'years',
    title: said.title,
    reading: summary(works, t),
    readingWide: scaleWords(layout),
    description: description(works, t),
    wide: drawYears(layout, article.dir),
    paper: drawYears(layoutYears(article, t, widths.paper), article.dir),
    narrow: listByYear(works, article.dir, t),
    legend: [],
    table: {
      columns: [said.columns.date, said.columns.work, said.columns.kind],
      rows: byDate(works).map((work) => [
        { text: publishedText(work, t) || said.noDate },
        { text: nameOf(work, t), href: `#${work.id}` },
        { text: kindLabel(work.kind, t) },
      ]),
    },
  };
}

function listByYear(works: readonly Work[], dir: Article['dir'], t: Words): Drawing {
  const { noDate, bc, signs } = t.pictures.years;
  const { decade } = t.pictures.timeline;
  const years = new Set(works.map((work) => work.year));
  const rows = Map.groupBy(byDate(works), ({ year }) =>
    year === undefined
      ? noDate
      : years.size <= mostRows
        ? t.date(year)
        : year < 0
          ? bc
          : decade({ year: t.date(Math.floor(year / 10) * 10) }),
  );
  const isNamed = works.length <= mostNamed;
  const kinds = byKind(works);
  return listOfWorks(
    [
      ...[...rows].map(([label, of]) => ({
        label,
        works: of
          .toSorted((a, b) => kindRank(a.kind) - kindRank(b.kind))
          .map((work) => ({
            work,
            ...(isNamed && { text: makers(work, t) }),
            link: { href: `#${work.id}`, name: linkName(work, t) },
          })),
      })),
      {
        label: signs,
        works: kinds.map(({ kind, works: of }) => ({
          work: of[0]!,
          text: kindCount(kind, of.length, false, t),
        })),
      },
    ],
    dir,
  );
}

/** In the order of their dates; works without one come last. */
function byDate(works: readonly Work[]): Work[] {
  return works.toSorted((a, b) => {
    const [from, to] = [published(a)?.from ?? Infinity, published(b)?.from ?? Infinity];
    return from === to ? 0 : from - to;
  });
}

/** "22 works, 9 of them of 2020. Three give no date." */
function summary(works: readonly Work[], t: Words): string {
  const said = t.pictures.years;
  const dates = works.flatMap((work) => published(work) ?? []);
  const [most] = [...Map.groupBy(dates, ({ year }) => year)]
    .map(([year, { length }]) => ({ year, length }))
    .sort((a, b) => b.length - a.length || b.year - a.year);
  const isMuch = most !== undefined && most.length >= 3 && most.length * 4 >= works.length;
  const undated = works.length - dates.length;
  const count = works.length;
  return inARow(
    [
      !isMuch
        ? said.works({ count })
        : most.length === count
          ? said.worksAllOf({ count, year: t.date(most.year) })
          : said.worksManyOf({ count, part: most.length, year: t.date(most.year) }),
      ...(undated > 0 ? [said.undated({ count: undated, number: numberAtStart(undated, t) })] : []),
    ],
    t,
  );
}

/** "News: 7, from 30 June 2015 to 18 December 2020. …" */
function description(works: readonly Work[], t: Words): string {
  const { ofKind } = t.pictures.years;
  const kinds = byKind(works).map(({ kind, works: of }) => {
    const dated = byDate(of).filter((work) => published(work));
    const undated = of.length - dated.length;
    const [first, last] = [dated[0], dated.at(-1)];
    const facts = { kind: kindLabel(kind, t), number: of.length };
    if (!first || !last) return ofKind.undated(facts);
    const [from, to] = [publishedText(first, t), publishedText(last, t)];
    if (from === to)
      return undated === 0
        ? ofKind.oneDate({ ...facts, date: from })
        : ofKind.oneDateAndUndated({ ...facts, date: from, undated });
    return undated === 0
      ? ofKind.dates({ ...facts, first: from, last: to })
      : ofKind.datesAndUndated({ ...facts, first: from, last: to, undated });
  });
  return inARow(kinds, t);
}
