import { type Article } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import {
  type CitingPlace,
  citingPlaces,
  namesOf,
  namesOfPlaces,
  strongest,
  worksMet,
} from './cited-together.ts';
import { listOfWorks } from './lists.ts';
import { FEWEST_FACTS, type FactPicture } from './picture.ts';
import { drawGrid, drawLists, isApart, partlyInOneNote, widths } from './together-drawing.ts';
import { linkName, makers, nameOf } from './works.ts';
import { inARow } from './words.ts';

/** As many as names have room for. */
const most = { works: 40, places: 36 };
const mostOnPaper = 16;

/**
 * Which works are cited together: a column for each paragraph that cites several, its works joined
 * by a line. Left out where fewer than four paragraphs or notes do.
 *
 * A hypergraph drawn as parallel lines, which does not tangle as a network does: P. Valdivia and
 * others, "Analyzing Dynamic Hypergraphs with Parallel Aggregated Ordered Hypergraph
 * Visualization", IEEE Transactions on Visualization and Computer Graphics 27 (2021).
 */
export function worksCitedTogether(
  article: Article,
  t: Words,
  isNumbered = true,
): FactPicture | undefined {
  const said = t.pictures.together;
  const places = citingPlaces(article);
  const named = namesOfPlaces(isNumbered, t);
  if (places.length < FEWEST_FACTS) return undefined;
  const drawn = strongest(places, most);
  if (drawn.length < FEWEST_FACTS) return undefined;
  const { dir } = article;
  const draw = isApart(places) ? drawLists : drawGrid;
  const isNarrow = isApart(places) || drawn.length <= mostOnPaper;
  return {
    kind: 'works',
    title: said.title,
    reading: summary(places, t),
    readingWide: inARow(
      [
        isApart(places) ? said.lists : said.grid,
        ...(drawn.some((place) => partlyInOneNote(place).length > 0) ? [said.heavy] : []),
        ...(isLess(places, drawn) ? [strongestTold(drawn, t)] : []),
      ],
      t,
    ),
    description: inARow(
      places.map((place) =>
        said.place({ place: named.name(place), works: namesOf(place.works, t) }),
      ),
      t,
    ),
    wide: draw(drawn, named, { dir, width: widths.wide, t }),
    ...(isNarrow && { paper: draw(drawn, named, { dir, width: widths.paper, t }) }),
    narrow: listOfWorks(
      drawn.map((place) => ({
        label: named.label(place),
        href: place.href,
        works: place.works.map((work) => ({
          work,
          text: makers(work, t),
          link: { href: `#${work.id}`, name: linkName(work, t) },
        })),
      })),
      article.dir,
    ),
    legend: [],
    table: {
      columns: [said.columns.place, said.columns.works],
      rows: places.map((place) => [
        { text: named.name(place), href: place.href },
        {
          text: '',
          more: place.works.map((work) => ({ text: nameOf(work, t), href: `#${work.id}` })),
        },
      ]),
    },
  };
}

function isLess(places: readonly CitingPlace[], drawn: readonly CitingPlace[]): boolean {
  return drawn.length < places.length || worksMet(drawn).length < worksMet(places).length;
}

function areParagraphs(places: readonly CitingPlace[]): boolean {
  return places.every(({ kind }) => kind === 'paragraph');
}

/** "14 paragraphs cite more than one work, 31 works in all." */
function summary(places: readonly CitingPlace[], { pictures, terms }: Words): string {
  const { paragraphs, places: anyPlaces } = pictures.together;
  const works = terms.counts.works({ count: worksMet(places).length });
  return (areParagraphs(places) ? paragraphs : anyPlaces)({ count: places.length, works });
}

function strongestTold(drawn: readonly CitingPlace[], { pictures }: Words): string {
  const { strongestInParagraphs, strongestInPlaces } = pictures.together;
  const told = areParagraphs(drawn) ? strongestInParagraphs : strongestInPlaces;
  return told({ works: worksMet(drawn).length, count: drawn.length });
}
