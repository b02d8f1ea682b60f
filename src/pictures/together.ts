import { type Article, type Work, count } from '../article/index.ts';
import { type CitingPlace, citingPlaces, strongest, worksMet } from './cited-together.ts';
import { fitted, labelWidth } from './label.ts';
import { listOfWorks } from './lists.ts';
import { FEWEST_FACTS, type Drawing, type FactPicture } from './picture.ts';
import { type Box, type Line, type Marks, type Words, drawMarks } from './plane.ts';
import { linkName, makers, nameOf } from './works.ts';
import { words } from './words.ts';

/** As many as names have room for. */
const most = { works: 40, places: 36 };

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
  return {
    kind: 'works',
    title: words.together.title,
    reading: words.together.counted(
      count(worksMet(places).length, 'work'),
      count(places.length, 'place'),
    ),
    readingWide: [
      words.together.scale,
      ...(drawn.some(isPartly) ? [words.together.heavy] : []),
      ...(isLess(places, drawn)
        ? [words.together.strongest(worksMet(drawn).length, count(drawn.length, 'place'))]
        : []),
    ].join(' '),
    description: places.map((place) => `${named.name(place)}: ${namesOf(place.works)}.`).join(' '),
    wide: drawTogether(drawn, named, article.dir),
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

const WIDTH = 953;
const PITCH = 19;
const TOP = 30;
const SIGN = 4;

/** Where works and places stand: a row for each work, a column for each place. */
interface Grid {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
  readonly rows: readonly { readonly work: Work; readonly y: number; readonly name: string }[];
  readonly columns: readonly {
    readonly place: CitingPlace;
    readonly x: number;
    /** Pixels of its works. */
    readonly ys: readonly number[];
  }[];
  readonly y: (work: Work) => number;
}

function gridOf(places: readonly CitingPlace[]): Grid {
  const works = worksMet(places);
  const names = works.map((work) => fitted(makers(work), 250));
  const left = 20 + Math.max(...names.map((name) => labelWidth(name))) + 20;
  const pitch = Math.min(72, (WIDTH - left) / places.length);
  const rows = works.map((work, nth) => ({
    work,
    y: TOP + (nth + 0.5) * PITCH,
    name: names[nth] ?? '',
  }));
  const rowOf = new Map(rows.map((row) => [row.work, row.y]));
  const y = (work: Work) => rowOf.get(work) ?? TOP;
  const columns = places.map((place, nth) => ({
    place,
    x: left + (nth + 0.5) * pitch,
    ys: place.works.map(y),
  }));
  return { left, right: left + pitch * places.length, pitch, rows, columns, y };
}

function drawTogether(
  places: readonly CitingPlace[],
  named: PlaceNames,
  dir: Article['dir'],
): Drawing {
  const grid = gridOf(places);
  const height = TOP + grid.rows.length * PITCH + 6;
  return drawMarks([gridLines(grid), rowMarks(grid), columnMarks(grid, named)], {
    width: WIDTH,
    height,
    dir,
  });
}

function gridLines({ left, right, rows, columns, y: at }: Grid): Marks {
  return {
    boxes: columns.flatMap(({ place, x }) =>
      place.inOneNote
        .filter((of) => of.length < place.works.length)
        .map((of): Box => ({ ...ends(of.map(at)), left: x - 1.5, right: x + 1.5, look: 'ink' })),
    ),
    lines: [
      ...rows.map(({ y }): Line => ({ x1: left, x2: right, y, look: 'line' })),
      ...columns.map(({ x, ys }): Line => {
        const { top, bottom } = ends(ys);
        return { x, y1: top, y2: bottom, look: 'ink' };
      }),
    ],
  };
}

function rowMarks({ left, rows }: Grid): Marks {
  return {
    words: rows.map(({ y, name }): Words => ({
      x: 20,
      y,
      text: name,
      anchor: 'start',
      look: 'label',
    })),
    signs: rows.map(({ work, y }) => ({ work, x: 6, y, size: SIGN })),
    links: rows.map(({ work, y }) => ({
      href: `#${work.id}`,
      name: linkName(work),
      x: 0,
      y: y - PITCH / 2,
      width: left - 20,
      height: PITCH,
    })),
  };
}

function columnMarks({ columns, pitch, y }: Grid, named: PlaceNames): Marks {
  const width = Math.min(pitch, 28);
  return {
    words: columns.map(({ place, x }): Words => ({
      x,
      y: 14,
      text: named.label(place),
      anchor: 'middle',
      look: 'quiet',
    })),
    signs: columns.flatMap(({ place, x }) =>
      place.works.map((work) => ({ work, x, y: y(work), size: SIGN })),
    ),
    links: columns.map(({ place, x, ys }) => ({
      href: place.href,
      name: `${named.name(place)}: ${namesOf(place.works)}`,
      x: x - width / 2,
      y: 4,
      width,
      height: ends(ys).bottom + 4,
    })),
  };
}

function ends(values: readonly number[]): { readonly top: number; readonly bottom: number } {
  return { top: Math.min(...values), bottom: Math.max(...values) };
}

/** Whether a note cites several works of a place, and others stand there besides. */
function isPartly({ works, inOneNote }: CitingPlace): boolean {
  return inOneNote.some((of) => of.length < works.length);
}

function isLess(places: readonly CitingPlace[], drawn: readonly CitingPlace[]): boolean {
  return drawn.length < places.length || worksMet(drawn).length < worksMet(places).length;
}

/** How places are named; paragraphs without their numbers where readers are shown none. */
interface PlaceNames {
  readonly label: (place: CitingPlace) => string;
  readonly name: (place: CitingPlace) => string;
}

function namesOfPlaces(isNumbered: boolean): PlaceNames {
  const { together } = words;
  return {
    label: ({ kind, n }) =>
      kind === 'note'
        ? together.noteLabel(n)
        : isNumbered
          ? together.paragraphLabel(n)
          : together.anyParagraphLabel,
    name: ({ kind, n }) =>
      kind === 'note'
        ? together.note(n)
        : isNumbered
          ? together.paragraph(n)
          : together.anyParagraph,
  };
}

function namesOf(works: readonly Work[]): string {
  return works.map(makers).join('; ');
}
