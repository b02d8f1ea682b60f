import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Article, isInPrint, sectionMinutes } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import {
  type Evidence,
  type EvidenceMark,
  marksOf,
  paragraphsOf,
  stripEvidence,
} from './evidence-facts.ts';
import { labelWidth } from './label.ts';
import { type Drawing, type FactPicture, type FactTable, type LegendEntry } from './picture.ts';
import { columns } from './strip-columns.ts';
import { edge, line } from './strip-lines.ts';
import { sign } from './strip-parts.ts';
import { rows } from './strip-rows.ts';
import {
  evidenceDescription,
  evidenceInShort,
  evidenceReading,
  evidenceTitle,
  kindCount,
  nounOf,
  paragraphRange,
  placeText,
  worksNamed,
} from './words.ts';
import { kindRank } from './works.ts';

/** Each paragraph as long as its words, and on it a mark for each note, by the kind of its source. */
export function evidencePicture(
  article: Article,
  t: Words,
  isNumbered = true,
): FactPicture | undefined {
  const evidence = stripEvidence(article, t, isNumbered);
  if (!evidence) return undefined;
  return {
    kind: 'evidence',
    title: evidenceTitle(evidence),
    reading: evidenceReading(evidence),
    description: evidenceDescription(evidence),
    wide: columns(evidence, {
      width: 953,
      tail: ({ paragraphs }) => {
        const [first, last] = [paragraphs[0], paragraphs.at(-1)];
        return first && last ? paragraphRange(first, last, t) : '';
      },
    }),
    paper: rows(evidence, {
      width: 540,
      pitch: 15.5,
      thickness: 9,
      radius: 4.4,
      type: 12.5,
      titleLines: 2,
      isNumbered,
    }),
    narrow: rows(evidence, {
      width: 350,
      pitch: 15.5,
      thickness: 9,
      radius: 4.4,
      type: 13,
      titleLines: 2,
      isNumbered,
    }),
    legend: legendOf(evidence),
    table: tableOf(evidence),
  };
}

/** The strip as the picture of a cover: larger, minutes behind the titles of its sections. */
export interface CoverStrip {
  readonly wide: Drawing;
  readonly narrow: Drawing;
  readonly legend: readonly LegendEntry[];
  readonly title: string;
  readonly description: string;
}

export function coverStrip(article: Article, t: Words, isNumbered = true): CoverStrip | undefined {
  const evidence = stripEvidence(article, t, isNumbered);
  if (!evidence) return undefined;
  return {
    title: evidenceTitle(evidence),
    description: evidenceDescription(evidence),
    wide: columns(evidence, {
      width: 1224,
      isLarge: true,
      tail: ({ section }) => t.page.contents.minutes({ count: sectionMinutes(article, section) }),
    }),
    narrow: rows(evidence, {
      width: 350,
      pitch: 12.5,
      thickness: 7.5,
      radius: 4,
      type: 13,
      titleLines: 2,
    }),
    legend: legendOf(evidence),
  };
}

/** What the head of an article says of its evidence, and how large its drawing is. */
export interface HeadStrip {
  /** "25 notes in 15 of 23 paragraphs". */
  readonly words: string;
  readonly width: number;
  readonly height: number;
}

/** Whether an article has enough notes for a strip. */
export function hasStrip(article: Article, t: Words): boolean {
  return stripEvidence(article, t) !== undefined;
}

/** For the head of the article's page; undefined where there are too few facts. */
export function headStrip(article: Article, t: Words): HeadStrip | undefined {
  const evidence = stripEvidence(article, t);
  if (!evidence) return undefined;
  const { width, height } = headDrawing(evidence);
  return { words: evidenceInShort(evidence), width, height };
}

/**
 * The small forms of the strip as one SVG file, which the article's page fetches when it is drawn:
 * rows for the margin beside the head, a line for phones, the slim form for the window's edge.
 */
export function stripFile(article: Article, t: Words, isNumbered = true): Element | undefined {
  const evidence = stripEvidence(article, t, isNumbered);
  if (!evidence) return undefined;
  const head = headDrawing(evidence);
  const slim = line(evidence, LINE_WIDTH);
  return s(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${head.width} ${head.height}` },
    [
      s('svg', { dataForm: 'rows', viewBox: `0 0 ${head.width} ${head.height}` }, [
        ...head.marks,
        ...spots(head),
      ]),
      s(
        'svg',
        {
          dataForm: 'line',
          viewBox: `0 0 ${slim.width} ${slim.height}`,
          preserveAspectRatio: 'none',
        },
        [...slim.marks],
      ),
      edge(evidence),
    ],
  );
}

const HEAD_WIDTH = 287;
const LINE_WIDTH = 350;
/** A taller strip would stand beside text that has notes of its own. */
const HEAD_HEIGHT = 560;

const headDrawings = new WeakMap<Evidence, Drawing>();

function headDrawing(evidence: Evidence): Drawing {
  const found = headDrawings.get(evidence) ?? drawHead(evidence);
  headDrawings.set(evidence, found);
  return found;
}

/** Rows as high as leaves them readable; of an article of many paragraphs one line. */
function drawHead(evidence: Evidence): Drawing {
  const looks = [
    { pitch: 9.6, thickness: 6, radius: 3.7 },
    { pitch: 7.6, thickness: 5, radius: 3 },
    { pitch: 6, thickness: 4, radius: 2.4 },
  ];
  const count = paragraphsOf(evidence).length;
  const look = looks.find(
    ({ pitch }) => count * pitch + evidence.sections.length * 26 <= HEAD_HEIGHT - 80,
  );
  const drawing = look
    ? rows(evidence, { ...look, width: HEAD_WIDTH, type: 12.5, titleLines: 1 })
    : line(evidence, HEAD_WIDTH);
  return withLegend(drawing, legendOf(evidence), evidence.dir === 'rtl');
}

const LEGEND_COLUMNS = 3;

/** A drawing with its legend below, in three columns; long words take the room of several. */
function withLegend(
  drawing: Drawing,
  legend: readonly LegendEntry[],
  isMirrored: boolean,
): Drawing {
  const top = drawing.height + 16;
  const column = drawing.width / LEGEND_COLUMNS + 4;
  let cell = 0;
  const entries = legend.map(({ words: text, sign: { marks, width } }) => {
    const needed = Math.ceil((width + 10 + labelWidth(text)) / column);
    const taken = Math.min(needed, LEGEND_COLUMNS);
    const left = LEGEND_COLUMNS - (cell % LEGEND_COLUMNS);
    if (taken > left) cell += left;
    const [start, y] = [
      (cell % LEGEND_COLUMNS) * column,
      top + 10 + Math.floor(cell / LEGEND_COLUMNS) * 21,
    ];
    cell += taken;
    const x = isMirrored ? drawing.width - start - width : start;
    return s('g', { transform: `translate(${Math.round(x)},${y})` }, [
      ...marks,
      s('text', { className: ['quiet'], x: isMirrored ? -6 : width + 6, y: 9 }, text),
    ]);
  });
  return {
    ...drawing,
    height: top + 10 + Math.ceil(cell / LEGEND_COLUMNS) * 21,
    marks: [
      ...drawing.marks,
      s('rect', { className: ['cell'], x: 0, y: top - 8, width: drawing.width, height: 1 }),
      ...entries,
    ],
  };
}

function spots({ links }: Drawing): Element[] {
  return links.map(({ href, name, ...box }) =>
    s('a', { href, tabIndex: -1 }, [s('title', name), s('rect', { className: ['spot'], ...box })]),
  );
}

function legendOf(evidence: Evidence): LegendEntry[] {
  const { t } = evidence;
  const { ownWords, noNote, noCitation } = t.pictures.evidence;
  const marks = marksOf(evidence);
  const kinds = new Set(marks.flatMap(({ works: [work] }) => work?.kind ?? []));
  const entries = [...kinds]
    .sort((a, b) => kindRank(a) - kindRank(b))
    .flatMap((kind) => {
      const ofKind = marks.filter(({ works: [work] }) => work?.kind === kind);
      const print = ofKind.filter(({ works: [work] }) => work && isInPrint(work));
      const online = ofKind.filter(({ works: [work] }) => work && !isInPrint(work));
      const isSplit = print.length > 0 && online.length > 0;
      return [
        entryOf(online, kindCount(kind, online.length, false, t)),
        entryOf(print, kindCount(kind, print.length, isSplit, t)),
      ];
    });
  const own = marks.filter(({ works }) => works.length === 0);
  const isBare = paragraphsOf(evidence).some(({ marks: all }) => all.length === 0);
  return [
    ...entries,
    entryOf(own, t.pictures.legend({ kind: ownWords, number: own.length })),
    isBare && {
      words: nounOf(evidence) === 'notes' ? noNote : noCitation,
      sign: {
        width: 22,
        height: 10,
        marks: [s('rect', { className: ['hollow'], x: 0.5, y: 2, width: 21, height: 6 })],
        links: [],
      },
    },
  ].filter((entry) => entry !== undefined && entry !== false);
}

function entryOf([first]: readonly EvidenceMark[], text: string): LegendEntry | undefined {
  return (
    first && {
      words: text,
      sign: { width: 10, height: 10, marks: [sign(first, 5, 5, 4)], links: [] },
    }
  );
}

function tableOf(evidence: Evidence): FactTable {
  const { t } = evidence;
  const { section, words, notes, citations } = t.pictures.evidence.columns;
  const marked = nounOf(evidence) === 'notes' ? notes : citations;
  return {
    columns: [t.pictures.paragraphSign, section, words, marked],
    rows: evidence.sections.flatMap(({ title, paragraphs }) =>
      paragraphs.map(({ id, shown, words: length, marks }) => [
        { text: shown === '' ? placeText(undefined, t) : t.digits(shown), href: `#${id}` },
        { text: title },
        { text: t.number(length) },
        {
          text: marks.length === 0 ? '–' : '',
          more: marks.map((mark) => ({
            text: tableName(mark, t),
            href: `#${encodeURIComponent(mark.id)}`,
          })),
        },
      ]),
    ),
  };
}

/** "3 Maresca, Lost Opportunities, 1996". */
function tableName({ note, works }: EvidenceMark, t: Words): string {
  const named = worksNamed(works, t);
  return note === undefined ? named : `${t.digits(String(note))} ${named}`;
}
