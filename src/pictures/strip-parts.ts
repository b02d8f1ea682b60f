import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Words } from '../messages/index.ts';
import { type Evidence, type EvidenceMark, paragraphsOf, signOfMark } from './evidence-facts.ts';
import { fitted as fittedLabel, labelWidth as widthOf } from './label.ts';
import type { Drawing, DrawnLink } from './picture.ts';
import { isolated } from '../messages/index.ts';
import { roundedBox, tenth } from './pixels.ts';
import { drawn } from './plot.ts';
import { signAt, wordsSignAt } from './signs.ts';
import { markName } from './words.ts';

/**
 * Latin letters as wide as in the sans of the pages, where titles are to fill their room; others
 * as for any label.
 */
export function labelWidth(words: string, size: number): number {
  let ems = 0;
  for (const sign of words) {
    const known = sansWidths.find(([signs]) => signs.test(sign));
    ems += known ? known[1] : widthOf(sign, 1);
  }
  return ems * size;
}

/** In ems, of Source Sans 3, a little more. */
const sansWidths: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;ijl’‘'|()¶-]/u, 0.29],
  [/[ftr]/u, 0.37],
  [/[mwMW]/u, 0.85],
  [/[a-z]/u, 0.51],
  [/[\d–]/u, 0.52],
  [/[A-Z]/u, 0.6],
];

function fitted(words: string, room: number, size: number): string {
  const ratio = labelWidth(words, size) / Math.max(1, widthOf(words, size));
  return fittedLabel(words, room / Math.max(0.1, ratio), size);
}

/** A bar of a paragraph and a mark, in pixels of a drawing that runs from left to right. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Sign {
  readonly mark: EvidenceMark;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Lettering {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** The parts of a drawing, before they are drawn. */
export interface Parts {
  readonly cells: Box[];
  readonly hollows: Box[];
  readonly rules: Box[];
  readonly signs: Sign[];
  /** Numbers of paragraphs, and of notes. */
  readonly numbers: Lettering[];
  readonly small: Lettering[];
  /** Titles of sections, with what is said of them. */
  readonly titles: (Lettering & { readonly rest?: string; readonly className?: string })[];
  readonly links: DrawnLink[];
}

/** Words in lines of a width, at most so many; what has no room ends in "…". */
export function wrapped(words: string, room: number, type: number, most: number): string[] {
  const lines: string[] = [];
  for (const { word, space } of wordsToWrap(words)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last}${space}${word}`;
    if (last !== undefined && (labelWidth(longer, type) <= room || lines.length === most)) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return lines.map((text) => fitted(text, room, type)).filter(Boolean);
}

/** Words, and in scripts without spaces characters, with what stands before each in a line. */
function wordsToWrap(text: string): { readonly word: string; readonly space: string }[] {
  return text
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((run) =>
      [...run.matchAll(unspaced)].map(([word], nth) => ({ word, space: nth === 0 ? ' ' : '' })),
    );
}

/** A character that a line may end after, with the signs that belong to it; or a word. */
const unspaced =
  /[\p{Ps}\p{Pi}]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー][\p{Pe}\p{Pf}\p{Po}ー々]*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

export function noParts(): Parts {
  return {
    cells: [],
    hollows: [],
    rules: [],
    signs: [],
    numbers: [],
    small: [],
    titles: [],
    links: [],
  };
}

/** Lets Plot draw the parts; from right to left they are mirrored. */
export function assembled(
  parts: Parts,
  { dir }: Evidence,
  width: number,
  height: number,
  more: readonly Plot.Markish[] = [],
): Drawing {
  const isMirrored = dir === 'rtl';
  const flip = <B extends { readonly x: number; readonly width?: number }>(box: B): B =>
    isMirrored ? { ...box, x: width - box.x - (box.width ?? 0) } : box;
  const marks = drawn(width, height, [
    rects(parts.cells.map(flip), 'cell'),
    rects(parts.hollows.map(flip), 'hollow', 0.5),
    rects(parts.rules.map(flip), 'ink'),
    ...more,
    texts(parts.numbers.map(flip), 'number'),
    texts(parts.small.map(flip), 'small'),
  ]);
  const direction = isMirrored ? { direction: 'rtl' } : {};
  return {
    width: tenth(width),
    height: Math.ceil(height),
    marks: [
      ...marks,
      s(
        'g',
        direction,
        parts.titles.map(flip).map((words) => title(words, isMirrored)),
      ),
      s(
        'g',
        parts.signs.map(flip).map(({ mark, x, y, radius }) => sign(mark, x, y, radius)),
      ),
    ],
    links: parts.links.map(flip).map(roundedBox),
  };
}

export function rects(boxes: readonly Box[], className: string, inset = 0): Plot.Markish {
  return Plot.rect(boxes, {
    className,
    x1: 'x',
    x2: ({ x, width }: Box) => x + width,
    y1: 'y',
    y2: ({ y, height }: Box) => y + height,
    inset,
  });
}

function texts(words: readonly Lettering[], className: string): Plot.Markish {
  const anchor = words[0]?.anchor ?? 'start';
  return Plot.text(words, {
    className,
    x: 'x',
    y: 'y',
    text: 'text',
    textAnchor: anchor,
    lineAnchor: 'bottom',
  });
}

function title(
  { text, x, y, anchor, rest, className = '' }: Parts['titles'][number],
  isMirrored: boolean,
): Element {
  const said = isMirrored && text !== '' ? isolated(text) : text;
  return s(
    'text',
    {
      className: ['title', ...(className || 'ink').split(' ')],
      x: tenth(x),
      y: tenth(y),
      ...(anchor && { textAnchor: anchor }),
    },
    rest === undefined || rest === ''
      ? said
      : [
          said,
          s(
            'tspan',
            { className: ['quiet'], ...(text !== '' && { dx: isMirrored ? -8 : 8 }) },
            rest,
          ),
        ],
  );
}

/** The sign of a mark around a point. */
export function sign(mark: Pick<EvidenceMark, 'works'>, x: number, y: number, r: number): Element {
  const { sign: name, inPrint } = signOfMark(mark);
  return name === 'words' ? wordsSignAt(x, y, r) : signAt(name, x, y, r, inPrint);
}

export function linkOf(mark: EvidenceMark, t: Words): Pick<DrawnLink, 'href' | 'name'> {
  return { href: `#${encodeURIComponent(mark.id)}`, name: markName(mark, t) };
}

export function mostWords(evidence: Evidence): number {
  return Math.max(1, ...paragraphsOf(evidence).map(({ words }) => words));
}
