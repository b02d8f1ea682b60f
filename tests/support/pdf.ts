import { languages } from '../../src/messages/index.ts';
import { spawnSync } from 'node:child_process';
import type { Element, Root } from 'hast';
import type { Article, Note } from '../../src/article/article.ts';
import { markIn, treeOf } from '../../src/exports/tree.ts';
import { pathOf, run } from './tools.ts';

/** The text of a PDF page by page, as Poppler lays it out. */
export function pdfPages(file: string): string[] {
  return run('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1);
}

/**
 * A page of ours, in points: its paper, and what is within its margins. Lines of text start at
 * `text`, and the last of a page ends at `end`.
 */
export const paper = {
  width: 595,
  height: 842,
  top: 72,
  left: 79,
  text: 113.4,
  right: 482.5,
  bottom: 761,
  end: 752,
};

/** The words of a PDF as they are copied, without running heads and page numbers. */
export function pdfText(file: string): string {
  const { width, top, bottom } = paper;
  const area = ['-x', '0', '-y', String(top), '-W', String(width), '-H', String(bottom - top)];
  return run('pdftotext', [...area, file, '-']);
}

/** A word of a PDF, where Poppler finds it, in points from the top left. */
export interface PdfWord {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every word in the order in which it is read; running heads and page numbers as well. */
export function pdfWords(file: string): PdfWord[] {
  let page = 0;
  return run('pdftotext', ['-bbox', file, '-'])
    .split('\n')
    .flatMap((line): PdfWord[] => {
      if (line.includes('<page ')) page++;
      const found =
        /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(
          line,
        );
      if (!found) return [];
      const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(1, 5).map(Number);
      return [{ page, text: found[5] ?? '', left, top, right, bottom }];
    });
}

/**
 * The lines of the running text that its words fill, as they are read: those in the letters that
 * most of the words have, which start where most of them do and end near the longest.
 */
export function fullLines(words: readonly PdfWord[]): string[] {
  const heightOf = ({ top, bottom }: PdfWord) => (bottom - top).toFixed(0);
  const height = mostFrequent(
    words.flatMap((word) => Array(word.text.length).fill(heightOf(word))),
  );
  const lines = new Map<string, PdfWord[]>();
  for (const word of words) {
    const place = `${word.page} ${Math.round(word.top)}`;
    if (heightOf(word) === height) lines.set(place, [...(lines.get(place) ?? []), word]);
  }
  const all = [...lines.values()].map((line) => ({
    left: Math.min(...line.map(({ left }) => left)),
    right: Math.max(...line.map(({ right }) => right)),
    text: line.map(({ text }) => text.replace(/&\w+;/g, '"')).join(' '),
  }));
  const start = Number(mostFrequent(all.map(({ left }) => left.toFixed(0))));
  const longest = Math.max(...all.map(({ right }) => right));
  return all
    .filter(({ left }) => Math.abs(left - start) < 2)
    .filter(({ right }) => right > start + 0.85 * (longest - start))
    .map(({ text }) => text);
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** Pairs of words that share a part of the page. Accents of formulas are no words. */
export function overprinted(all: readonly PdfWord[]): string[] {
  const words = all.filter(({ text }) => text.length > 2);
  return words.flatMap((one, index) =>
    words.slice(index + 1, index + 200).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const height = Math.min(one.bottom - one.top, other.bottom - other.top);
      const isOver = one.page === other.page && across > 1 && down > 0.4 * height;
      return isOver ? [`page ${one.page}: ${one.text} and ${other.text}`] : [];
    }),
  );
}

/** A picture of a page in greys, one pixel for each point. */
export function pixelsOf(
  file: string,
  page: number,
): { readonly width: number; readonly height: number; readonly pixels: Uint8Array } {
  const range = ['-f', String(page), '-l', String(page)];
  const { stdout } = spawnSync(pathOf('pdftoppm') ?? '', ['-r', '72', '-gray', ...range, file], {
    maxBuffer: 1 << 26,
  });
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('no picture of the page');
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, pixels: stdout.subarray(head[0].length) };
}

/** For each page the height of the largest part across it, within its margins, without ink. */
export function emptyStretches(file: string): number[] {
  const count = Number(run('pdfinfo', [file]).match(/^Pages: +(\d+)/m)?.[1]);
  return [...Array(count).keys()].map((index) => {
    const { width, pixels } = pixelsOf(file, index + 1);
    let largest = 0;
    let before = paper.top;
    for (let y = paper.top; y <= paper.end; y++) {
      const row = pixels.subarray(y * width, (y + 1) * width);
      if (y < paper.end && !row.some((grey) => grey < 215)) continue;
      largest = Math.max(largest, y - before);
      before = y;
    }
    return largest;
  });
}

/** Number of pages before those that the edition adds: its pictures and its index. */
export function pagesOfText(file: string): number {
  const pages = pdfPages(file);
  const titles = Object.values(languages).map(({ messages }) => messages.pictures.page.title);
  const added = pages.findIndex((page) => titles.some((title) => page.includes(title)));
  return added === -1 ? pages.length : added;
}

/** Pages on which something is drawn beside the text, left or right of its margins. */
export function pagesWithInkInMargins(file: string, margins: Margins = paper): number[] {
  const pages = run('pdfinfo', [file]).match(/^Pages: +(\d+)/m)?.[1];
  return [...Array(Number(pages)).keys()].flatMap((index) => {
    const page = String(index + 1);
    const { stdout } = spawnSync(
      pathOf('pdftoppm') ?? '',
      ['-r', '36', '-gray', '-f', page, '-l', page, file],
      { maxBuffer: 1 << 26 },
    );
    return hasInkInMargins(stdout, margins) ? [index + 1] : [];
  });
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

/** `picture` is a portable graymap of half a pixel for each point. */
function hasInkInMargins(picture: Buffer, { left, right }: Margins): boolean {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('no picture of the page');
  const [width, height] = [Number(head[1]), Number(head[2])];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isMargin = x < left / 2 - 2 || x > right / 2 + 2;
      if (isMargin && (picture[head[0].length + y * width + x] ?? 255) < 200) return true;
    }
  }
  return false;
}

/** Objects of a PDF by their number, as qpdf reads them; streams are their dictionaries. */
export function pdfObjects(file: string): Map<string, PdfObject> {
  const read: { qpdf: [unknown, Record<string, QpdfObject>] } = JSON.parse(
    run('qpdf', ['--json', '--json-key=qpdf', file]),
  );
  return new Map(
    Object.entries(read.qpdf[1]).map(([name, object]) => [
      name.replace('obj:', ''),
      object.value ?? object.stream?.dict ?? {},
    ]),
  );
}

export type PdfObject = Readonly<Record<string, unknown>>;

interface QpdfObject {
  readonly value?: PdfObject;
  readonly stream?: { readonly dict: PdfObject };
}
/**
 * For each note, in the order of first marks, the letters that stand before its first mark in the
 * running text, the numbers of marks among them.
 */
export function lettersBeforeMarks(article: Article): Map<Note, string> {
  const before = new Map<Note, string>();
  let letters = '';
  const read = (parent: Readonly<Root | Element>): void => {
    for (const child of parent.children) {
      if (child.type === 'text') letters = (letters + lettersOf(child.value)).slice(-60);
      if (child.type !== 'element' || child.tagName === 'annotation') continue;
      const note = child.tagName === 'sup' ? markIn(child, article) : undefined;
      if (note && !before.has(note)) before.set(note, letters);
      read(child);
    }
  };
  const { title, subtitle, authors, abstract, sections } = article;
  const texts = [title, subtitle, ...authors.map(({ note }) => note), abstract];
  const trees = [
    ...texts.map((text) => text?.tree),
    ...sections.flatMap((section) => [section.title.tree, section.tree]),
  ];
  for (const tree of trees) if (tree) read(treeOf(tree));
  return before;
}

/** Letters and digits only: lines, hyphens at their ends and quotation marks fall away. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
