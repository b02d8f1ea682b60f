import {
  type Article,
  type IndexedName,
  sectionTitle,
  subsections,
  withSubsections,
} from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { closedUp, type IndexRun, nameIndex, placesOf } from './name-index.ts';
import { type Drawing, type FactPicture, FEWEST_FACTS } from './picture.ts';
import { type Marks, drawMarks } from './plane.ts';
import { fitted, labelWidth } from './label.ts';
import { inARow, paragraphText } from './words.ts';

/** Where in the article the names stand that it names most; the table is the whole index. */
export function names(article: Article, t: Words, isNumbered = true): FactPicture | undefined {
  const said = t.pictures.names;
  const groups = nameIndex(article, t, isNumbered);
  const entries = groups.flatMap((group) => group.entries);
  if (entries.length < FEWEST_FACTS) return undefined;
  const all = article.edition.names.filter(({ mentions }) => mentions.length > 0);
  const most = all.toSorted((a, b) => b.mentions.length - a.mentions.length).slice(0, mostRows);
  const extent = extentOf(article);
  const counted = most.map(({ label, mentions }) =>
    said.counted({ name: label, number: mentions.length }),
  );
  const draw = (form: Form) => drawingOf(most, { article, extent, form, isNumbered, t });
  return {
    kind: 'names',
    title: said.title,
    reading: inARow(
      [
        said.reading({ count: entries.length }),
        most.length < entries.length ? said.readingMost({ count: most.length }) : said.readingAll,
      ],
      t,
    ),
    description: said.description({ names: counted.join(t.terms.comma) }),
    wide: draw({ width: 952, labels: 190 }),
    paper: draw({ width: 540, labels: 140 }),
    narrow: draw({ width: 350, labels: 120 }),
    legend: [],
    table: {
      columns: [said.columns.name, said.columns.kind, said.columns.paragraphs],
      rows: entries.map(({ label, kind, runs }) => [
        { text: label },
        { text: said.kinds[kind] },
        { text: '', more: linksOfRuns(runs) },
      ]),
    },
  };
}

function linksOfRuns(runs: readonly IndexRun[]): { text: string; href: string }[] {
  return runs
    .flatMap(({ from, to }) => (to ? [from, to] : [from]))
    .map(({ text, target }) => ({ text, href: `#${target}` }));
}

interface Form {
  readonly width: number;
  /** What the names take of it. */
  readonly labels: number;
}

interface Parts {
  readonly t: Words;
  readonly article: Article;
  readonly extent: Extent;
  readonly form: Form;
  readonly isNumbered: boolean;
}

const mostRows = 14;
/** Over the rows stand the names of sections. */
const top = 26;
const rowHeight = 22;
/** For the name of a section, in pixels. */
const leastLabel = 48;
/** Of a stroke at a mention. */
const strokeHeight = 11;

function drawingOf(rows: readonly IndexedName[], parts: Parts): Drawing {
  const { article, extent, form } = parts;
  const left = form.labels + 34;
  const right = form.width - 1;
  const at = (share: number) => left + share * (right - left);
  const sections = sectionsOf(article, extent, parts.t);
  const height = top + rows.length * rowHeight + 1;
  const edges = [...sections.map(({ from }) => from), 1];
  const ground: Marks = {
    lines: edges.map((share) => ({ x: at(share), y1: top - 4, y2: height, look: 'line' })),
    words: sectionLabels(sections, at, right).map(({ side, x, title }) => ({
      x,
      y: 10,
      text: title,
      anchor: side,
      look: 'quiet',
    })),
  };
  return drawMarks(
    [ground, ...rows.map((name, row) => rowOf(name, { ...parts, left, right, at, row }))],
    { width: form.width, height, dir: article.dir },
  );
}

interface Row extends Parts {
  readonly left: number;
  readonly right: number;
  /** Where on the drawing a share of the text is. */
  readonly at: (share: number) => number;
  readonly row: number;
}

/** A name, how often it stands, and a stroke for each time. */
function rowOf(name: IndexedName, place: Row): Marks {
  const { t, extent, form, left, right, at, row } = place;
  const y = top + (row + 0.5) * rowHeight;
  const strokes = new Set(name.mentions.map((each) => Math.round(at(extent.share(each)))));
  return {
    lines: [
      { x1: left, x2: right, y, look: 'line' },
      ...[...strokes].map((x) => ({
        x,
        y1: y - strokeHeight / 2,
        y2: y + strokeHeight / 2,
        look: 'mention ink',
      })),
    ],
    words: [
      { x: 0, y, text: fitted(name.label, form.labels - 4), anchor: 'start', look: 'ink' },
      { x: left - 8, y, text: t.number(name.mentions.length), anchor: 'end', look: 'quiet' },
    ],
    links: spotsOf(name, at, place).map(({ href, name: said, from, to }) => ({
      href,
      name: said,
      x: from,
      y: y - rowHeight / 2,
      width: to - from,
      height: rowHeight,
    })),
  };
}

interface SectionLabel {
  readonly title: string;
  readonly x: number;
  readonly side: 'start' | 'end';
}

/** The title of each section over where it begins, cut to its room; the last may end at the edge. */
function sectionLabels(
  sections: readonly Stretch[],
  at: (share: number) => number,
  right: number,
): SectionLabel[] {
  let free = 0;
  return sections.flatMap(({ from, title }, index): SectionLabel[] => {
    const isLast = index === sections.length - 1;
    const start = at(from);
    const end = isLast ? right : at(sections[index + 1]?.from ?? 1) - 8;
    const own = fitted(title, end - start);
    const isCut = own !== title;
    const wide = right - labelWidth(title);
    if (isLast && isCut && wide > Math.max(free + 12, start - 24))
      return [{ title, x: right, side: 'end' }];
    if (end - start < leastLabel) return [];
    free = start + labelWidth(own);
    return [{ title: own, x: start, side: 'start' }];
  });
}

interface Spot {
  readonly href: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What can be pressed of a row: mentions that are too near to be told apart share a place. */
const spotWidth = 24;

function spotsOf(name: IndexedName, at: (share: number) => number, parts: Parts): Spot[] {
  const { t, extent, isNumbered } = parts;
  const near: { x: number; mentions: IndexedName['mentions'][number][] }[] = [];
  for (const mention of name.mentions) {
    const x = at(extent.share(mention));
    const last = near.at(-1);
    if (last && x - last.x < spotWidth) last.mentions.push(mention);
    else near.push({ x, mentions: [mention] });
  }
  return near.flatMap(({ x, mentions }, index) => {
    const [first] = mentions;
    if (!first) return [];
    const next = near[index + 1]?.x ?? Number.POSITIVE_INFINITY;
    const from = x - 4;
    return {
      href: `#${first.target}`,
      name: isNumbered
        ? [name.label, paragraphText(numbersOf({ ...name, mentions }, t), t)].join(t.terms.comma)
        : name.label,
      from,
      to: Math.min(from + spotWidth, next - 4),
    };
  });
}

function numbersOf(name: IndexedName, t: Words): string {
  return closedUp(placesOf(name, t))
    .map(({ from, to }) => (to ? t.terms.range({ first: from.text, last: to.text }) : from.text))
    .join(t.terms.comma);
}

/** The text of the article as one line: where on it, from 0 to 1, something stands. */
interface Extent {
  readonly share: (place: { readonly target: string; readonly at: number }) => number;
  /** Where the section with that id begins; nothing of one without text. */
  readonly startOf: (section: string) => number | undefined;
}

function extentOf({ paragraphs, blocks }: Article): Extent {
  const starts = new Map<string, number>();
  const sections = new Map<string, number>();
  let total = 0;
  const add = (id: string, section: string, length: number) => {
    starts.set(id, total);
    if (!sections.has(section)) sections.set(section, total);
    total += length;
  };
  const after = Map.groupBy(blocks, (block) => block.after);
  for (const block of after.get(0) ?? []) add(block.id, block.section, block.text.length);
  for (const { id, n, section, text } of paragraphs) {
    add(id, section, text.length);
    for (const block of after.get(n) ?? []) add(block.id, block.section, block.text.length);
  }
  const share = (point: number) => (total === 0 ? 0 : Math.min(1, point / total));
  return {
    share: ({ target, at }) => share((starts.get(target) ?? 0) + at),
    startOf: (section) => {
      const start = sections.get(section);
      return start === undefined ? undefined : share(start);
    },
  };
}

interface Stretch {
  readonly from: number;
  readonly title: string;
}

/** The top sections, each from where its own text or that of its first subsection begins. */
function sectionsOf(article: Article, extent: Extent, t: Words): Stretch[] {
  return subsections(article).flatMap((section) => {
    const starts = withSubsections(article, section).flatMap(({ id }) => extent.startOf(id) ?? []);
    return starts.length === 0
      ? []
      : [{ from: Math.min(...starts), title: sectionTitle(section, t) }];
  });
}
