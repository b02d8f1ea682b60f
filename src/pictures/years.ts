import { type Article, type Work } from '../article/index.ts';
import { listOfWorks } from './lists.ts';
import { FEWEST_FACTS, type Drawing, type FactPicture } from './picture.ts';
import { published, publishedText, yearText } from './published.ts';
import { byKind, kindLabel, kindRank, linkName, makers, nameOf } from './works.ts';
import { count, words } from './words.ts';
import { drawYears, scaleWords } from './years-drawing.ts';
import { layoutYears, widths } from './years-layout.ts';

/** Columns of signs and of names in a list; more works are shown by their signs alone. */
const mostNamed = 60;
const mostRows = 30;

/**
 * Each work on an axis of time, by its kind: a dot with the name of its makers. Left out where
 * fewer than four works give a date.
 */
export function worksByYear(article: Article): FactPicture | undefined {
  const { works } = article;
  const dated = works.filter((work) => published(work) !== undefined);
  if (dated.length < FEWEST_FACTS) return undefined;
  const layout = layoutYears(article);
  return {
    kind: 'years',
    title: words.years.title,
    reading: summary(works),
    readingWide: scaleWords(layout),
    description: description(works),
    wide: drawYears(layout, article.dir),
    paper: drawYears(layoutYears(article, widths.paper), article.dir),
    narrow: listByYear(works, article.dir),
    legend: [],
    table: {
      columns: words.years.columns,
      rows: byDate(works).map((work) => [
        { text: publishedText(work) || words.years.noDate },
        { text: nameOf(work), href: `#${work.id}` },
        { text: kindLabel(work.kind) },
      ]),
    },
  };
}

function listByYear(works: readonly Work[], dir: Article['dir']): Drawing {
  const years = new Set(works.map((work) => work.year));
  const rows = Map.groupBy(byDate(works), ({ year }) =>
    year === undefined
      ? words.years.noDate
      : years.size <= mostRows
        ? yearText(year)
        : year < 0
          ? words.years.bc
          : words.years.decade(Math.floor(year / 10) * 10),
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
            ...(isNamed && { text: makers(work) }),
            link: { href: `#${work.id}`, name: linkName(work) },
          })),
      })),
      {
        label: words.years.signs,
        works: kinds.map(({ kind, works: of }) => ({
          work: of[0]!,
          text: `${kindLabel(kind)} ${of.length}`,
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
function summary(works: readonly Work[]): string {
  const dates = works.flatMap((work) => published(work) ?? []);
  const [most] = [...Map.groupBy(dates, ({ year }) => year)]
    .map(([year, { length }]) => ({ year, length }))
    .sort((a, b) => b.length - a.length || b.year - a.year);
  const isMuch = most !== undefined && most.length >= 3 && most.length * 4 >= works.length;
  const undated = works.length - dates.length;
  return [
    `${count(works.length, 'work')}${isMuch ? words.years.ofYear(most.length, works.length, yearText(most.year)) : ''}.`,
    ...(undated > 0 ? [words.years.undated(undated)] : []),
  ].join(' ');
}

/** "News: 7, from 30 June 2015 to 18 December 2020. …" */
function description(works: readonly Work[]): string {
  return byKind(works)
    .map(({ kind, works: of }) => {
      const dated = byDate(of).filter((work) => published(work));
      const first = dated[0];
      const last = dated.at(-1);
      return words.years.ofKind(kindLabel(kind), of.length, {
        ...(first && { first: publishedText(first) }),
        ...(last && { last: publishedText(last) }),
        undated: of.length - dated.length,
      });
    })
    .join(' ');
}
