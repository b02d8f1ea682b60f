import type { Article, Work } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { type CitingPlace, type PlaceNames, namesOf, worksMet } from './cited-together.ts';
import { fitted, labelWidth } from './label.ts';
import type { Drawing, DrawnLink } from './picture.ts';
import { type Box, type Line, type Marks, type Lettering, drawMarks } from './plane.ts';
import { linkName, makers } from './works.ts';

/** Widths of the plane: on a wide window, and on paper. */
export const widths = { wide: 953, paper: 540 } as const;
const PITCH = 19;
const TOP = 36;
const SIGN = 4;

export interface PlaneForm {
  readonly t: Words;
  readonly dir: Article['dir'];
  readonly width: number;
}

/** Where works and places stand: a row for each work, a column for each place. */
interface Grid {
  readonly t: Words;
  readonly width: number;
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

function gridOf(places: readonly CitingPlace[], { width, t }: PlaneForm): Grid {
  const works = worksMet(places);
  const names = works.map((work) => fitted(makers(work, t), width * 0.26));
  const left = 20 + Math.max(...names.map((name) => labelWidth(name))) + 20;
  const pitch = Math.min(72, (width - left) / places.length);
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
  return { t, width, left, right: left + pitch * places.length, pitch, rows, columns, y };
}

/** A row for each work, a column for each place, whose works a line joins. */
export function drawGrid(
  places: readonly CitingPlace[],
  named: PlaceNames,
  form: PlaneForm,
): Drawing {
  const { dir, width } = form;
  const grid = gridOf(places, form);
  const height = TOP + grid.rows.length * PITCH + 6;
  return drawMarks([gridLines(grid), rowMarks(grid), columnMarks(grid, named)], {
    width,
    height,
    dir,
  });
}

function gridLines({ left, right, rows, columns, y: at }: Grid): Marks {
  return {
    boxes: columns.flatMap(({ place, x }) =>
      partlyInOneNote(place).map((of): Box => ({
        ...ends(of.map(at)),
        left: x - 1.5,
        right: x + 1.5,
        look: 'ink',
      })),
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

function rowMarks({ t, left, rows }: Grid): Marks {
  return {
    words: rows.map(({ y, name }): Lettering => ({
      x: 20,
      y,
      text: name,
      anchor: 'start',
      look: 'label',
    })),
    signs: rows.map(({ work, y }) => ({ work, x: 6, y, size: SIGN })),
    links: rows.map(({ work, y }) => ({
      href: `#${work.id}`,
      name: linkName(work, t),
      x: 0,
      y: y - PITCH / 2,
      width: left - 20,
      height: PITCH,
    })),
  };
}

function columnMarks({ t, columns, pitch, y, width: plane }: Grid, named: PlaceNames): Marks {
  const width = Math.min(pitch, 28);
  return {
    words: columnLabels({ columns, width: plane }, named),
    signs: columns.flatMap(({ place, x }) =>
      place.works.map((work) => ({ work, x, y: y(work), size: SIGN })),
    ),
    links: columns.map(({ place, x, ys }) => ({
      ...placeLink(place, named, t),
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

/** Labels in two lines where one has no room for them; one that finds none is left out. */
function columnLabels(
  { columns, width }: Pick<Grid, 'columns' | 'width'>,
  named: PlaceNames,
): Lettering[] {
  const free = [-Infinity, -Infinity];
  return columns.flatMap(({ place, x }) => {
    const text = named.label(place);
    const half = labelWidth(text) / 2;
    const line = free.findIndex((end) => x - half >= end && x + half <= width);
    if (line < 0) return [];
    free[line] = x + half + 4;
    return [{ x, y: 22 - line * 13, text, anchor: 'middle', look: 'quiet' } satisfies Lettering];
  });
}

/** Whether no work stands in two places. */
export function isApart(places: readonly CitingPlace[]): boolean {
  return worksMet(places).length === places.reduce((sum, { works }) => sum + works.length, 0);
}

/** A short list for each place, its works joined by a line: where none stands in another list. */
export function drawLists(
  places: readonly CitingPlace[],
  named: PlaceNames,
  { dir, width, t }: PlaneForm,
): Drawing {
  const parts: Marks[] = [];
  let left = 0;
  let top = 0;
  let below = 0;
  for (const place of places) {
    const list = listOf(place, named, t);
    if (left > 0 && left + list.width > width) {
      left = 0;
      top = below + 14;
    }
    parts.push(list.marks(left, top));
    below = Math.max(below, top + list.height);
    left += list.width + 34;
  }
  return drawMarks(parts, { width, height: Math.ceil(below), dir });
}

function listOf(place: CitingPlace, named: PlaceNames, t: Words) {
  const names = place.works.map((work) => fitted(makers(work, t), 220));
  const width = 20 + Math.max(...names.map((name) => labelWidth(name)), 30);
  const height = TOP + place.works.length * PITCH + 4;
  const marks = (left: number, top: number): Marks => {
    const y = (work: Work) => top + TOP + (place.works.indexOf(work) + 0.5) * PITCH;
    const { top: first, bottom: last } = ends(place.works.map(y));
    return {
      boxes: partlyInOneNote(place).map((of): Box => ({
        ...ends(of.map(y)),
        left: left + 4.5,
        right: left + 7.5,
        look: 'ink',
      })),
      lines: [{ x: left + 6, y1: first, y2: last, look: 'ink' }],
      words: [
        { x: left, y: top + 18, text: named.label(place), anchor: 'start', look: 'quiet' },
        ...place.works.map((work, nth): Lettering => ({
          x: left + 20,
          y: y(work),
          text: names[nth] ?? '',
          anchor: 'start',
          look: 'label',
        })),
      ],
      signs: place.works.map((work) => ({ work, x: left + 6, y: y(work), size: SIGN })),
      links: [
        { ...placeLink(place, named, t), x: left, y: top + 7, width: 40, height: 22 },
        ...place.works.map((work) => ({
          href: `#${work.id}`,
          name: linkName(work, t),
          x: left,
          y: y(work) - PITCH / 2,
          width,
          height: PITCH,
        })),
      ],
    };
  };
  return { width, height, marks };
}

function placeLink(
  place: CitingPlace,
  named: PlaceNames,
  t: Words,
): Pick<DrawnLink, 'href' | 'name'> {
  const works = namesOf(place.works, t);
  return { href: place.href, name: t.terms.named({ name: named.name(place), text: works }) };
}

/** The works of notes that cite several, where others stand beside them. */
export function partlyInOneNote({ works, inOneNote }: CitingPlace): CitingPlace['inOneNote'] {
  return inOneNote.filter((of) => of.length < works.length);
}
