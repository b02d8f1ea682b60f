import { type Article } from '../article/index.ts';
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
import { count, words } from './words.ts';

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
export function worksCitedTogether(article: Article, isNumbered = true): FactPicture | undefined {
  const places = citingPlaces(article);
  const named = namesOfPlaces(isNumbered);
  if (places.length < FEWEST_FACTS) return undefined;
  const drawn = strongest(places, most);
  if (drawn.length < FEWEST_FACTS) return undefined;
  const { dir } = article;
  const draw = isApart(places) ? drawLists : drawGrid;
  const isNarrow = isApart(places) || drawn.length <= mostOnPaper;
  return {
    kind: 'works',
    title: words.together.title,
    reading: words.together.counted(count(worksMet(places).length, 'work'), placesCounted(places)),
    readingWide: [
      isApart(places) ? words.together.lists : words.together.grid,
      ...(drawn.some((place) => partlyInOneNote(place).length > 0) ? [words.together.heavy] : []),
      ...(isLess(places, drawn)
        ? [words.together.strongest(worksMet(drawn).length, placesCounted(drawn))]
        : []),
    ].join(' '),
    description: places.map((place) => `${named.name(place)}: ${namesOf(place.works)}.`).join(' '),
    wide: draw(drawn, named, { dir, width: widths.wide }),
    ...(isNarrow && { paper: draw(drawn, named, { dir, width: widths.paper }) }),
    narrow: listOfWorks(
      drawn.map((place) => ({
        label: named.label(place),
        href: place.href,
        works: place.works.map((work) => ({
          work,
          text: makers(work),
          link: { href: `#${work.id}`, name: linkName(work) },
        })),
      })),
      article.dir,
    ),
    legend: [],
    table: {
      columns: words.together.columns,
      rows: places.map((place) => [
        { text: named.name(place), href: place.href },
        {
          text: '',
          more: place.works.map((work) => ({ text: nameOf(work), href: `#${work.id}` })),
        },
      ]),
    },
  };
}

function isLess(places: readonly CitingPlace[], drawn: readonly CitingPlace[]): boolean {
  return drawn.length < places.length || worksMet(drawn).length < worksMet(places).length;
}

function placesCounted(places: readonly CitingPlace[]): string {
  const isText = places.every(({ kind }) => kind === 'paragraph');
  return count(places.length, isText ? 'paragraph' : 'place');
}
