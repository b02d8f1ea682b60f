import type { Work } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { labelWidth } from './label.ts';
import type { DrawnLink } from './picture.ts';
import { type Dot, type Ground, type Placed, placeColumn, placeDots } from './place-dots.ts';
import type { Marks, Sign, Lettering } from './plane.ts';
import { byKind, linkName } from './works.ts';
import { kindCount } from './words.ts';

/** Half of a sign's width. */
const SIGN = 4;

/** A kind of works with its dots: a row across the plane. */
export interface KindRow {
  readonly label: string;
  readonly first: Work;
  readonly top: number;
  readonly height: number;
  readonly dated: Placed;
  readonly undated: Placed;
  readonly t: Words;
}

/** Pixels from the left to what stands beside the names of kinds. */
export function firstColumn(works: readonly Work[], t: Words): number {
  const labels = byKind(works).map((group) => labelOf(group, t));
  const longest = [...labels, notDrawn(works.length, t)].map((each) => labelWidth(each));
  return 20 + Math.max(...longest) + 18;
}

function labelOf({ kind, works }: ReturnType<typeof byKind>[number], t: Words): string {
  return kindCount(kind, works.length, false, t);
}

function notDrawn(works: number, t: Words): string {
  return `+ ${t.number(works)}`;
}

export interface RowsGround {
  readonly t: Words;
  readonly top: number;
  /** Pixels that a work may stand in; nothing where it has no place on the axis. */
  readonly room: (work: Work) => { readonly left: number; readonly right: number } | undefined;
  readonly ground: Omit<Ground, 't'>;
  /** Where works without a place on the axis stand. */
  readonly column: { readonly left: number; readonly right: number };
}

/** Works in rows by their kind, each row as high as its dots need. */
export function kindRows(
  works: readonly Work[],
  { t, top, room, ground, column }: RowsGround,
): KindRow[] {
  let bottom = top;
  return byKind(works).map((group) => {
    const placed = group.works.map((work) => ({ work, at: room(work) }));
    const dated = placeDots(
      placed.flatMap(({ work, at }) => (at ? [{ work, ...at }] : [])),
      { ...ground, t },
    );
    const undated = placeColumn(
      placed.flatMap(({ work, at }) => (at ? [] : [work])),
      column.left,
      column.right,
      t,
    );
    const hidden = dated.leftOut.length + undated.leftOut.length;
    const height = Math.max(dated.height, undated.height, hidden > 0 ? 45 : 27);
    const first = group.works[0]!;
    const row = { label: labelOf(group, t), first, top: bottom, height, dated, undated, t };
    bottom += height;
    return row;
  });
}

/** Signs, names and links of a row. */
export function rowMarks({ label, first, top, dated, undated, t }: KindRow): Marks {
  const dots = [...undated.dots, ...dated.dots];
  const hidden = dated.leftOut.length + undated.leftOut.length;
  return {
    words: [
      { x: 20, y: top + 14, text: label, anchor: 'start', look: 'label' },
      ...(hidden > 0
        ? [
            {
              x: 20,
              y: top + 32,
              text: notDrawn(hidden, t),
              anchor: 'start' as const,
              look: 'quiet',
            },
          ]
        : []),
      ...dots.flatMap(({ y, label: name }): Lettering[] =>
        name
          ? [
              name.side === 'after'
                ? { x: name.left, y: top + y, text: name.text, anchor: 'start', look: 'label' }
                : { x: name.right, y: top + y, text: name.text, anchor: 'end', look: 'label' },
            ]
          : [],
      ),
    ],
    signs: [
      { work: first, x: 6, y: top + 14, size: SIGN },
      ...dots.map(({ work, x, y }): Sign => ({ work, x, y: top + y, size: SIGN })),
    ],
    links: dots.map((dot) => linkOf(dot, top, t)),
  };
}

function linkOf({ work, x, y, label, reach }: Dot, top: number, t: Words): DrawnLink {
  const left = Math.min(x - 6, label?.left ?? x);
  const right = Math.max(x + 6, label?.right ?? x);
  return {
    href: `#${work.id}`,
    name: linkName(work, t),
    x: left,
    y: top + y - reach,
    width: right - left,
    height: 2 * reach,
  };
}
