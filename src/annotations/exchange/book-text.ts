import { strFromU8, unzipSync } from 'fflate';
import type { Annotation } from '../model.ts';
import { plain, type Stretch } from '../text-index.ts';
import { largestFile } from './types.ts';

/** A passage as it stands in a file of a book. */
export interface Passage {
  /** Path of the file within the book. */
  readonly file: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Characters (code points) before its ends in the text of the file's body. */
  readonly start: number;
  readonly end: number;
  /** How far into the file it stands, from 0 to 1. */
  readonly progression: number;
}

/** The text of one file: as it is, and as a page shows it, with marks of notes left out. */
interface FileText {
  readonly file: string;
  readonly raw: string;
  readonly shown: string;
  /** For each character shown its place in `raw`. */
  readonly places: readonly number[];
  /** Where elements begin in `shown`, by their ids. */
  readonly starts: ReadonlyMap<string, number>;
}

/** Characters named before and behind a passage. */
const around = 32;

/** The texts of a book's documents; none where the file is no book, or too large. */
export function bookTexts(epub: Uint8Array): FileText[] {
  try {
    const files = unzipSync(epub, {
      filter: ({ name, originalSize }) =>
        /^EPUB\/(?:title|article)\.xhtml$/.test(name) && originalSize <= largestFile,
    });
    return Object.entries(files).map(([file, bytes]) => textOf(file, strFromU8(bytes)));
  } catch {
    return [];
  }
}

/** Where the words of an annotation stand in a book; undefined where they do not. */
export function passageIn(texts: readonly FileText[], { target }: Annotation): Passage | undefined {
  for (const text of texts) {
    const { file, raw, places } = text;
    const found = stretchIn(text, target);
    if (!found) continue;
    const start = places[found.start] ?? 0;
    const end = (places[found.end - 1] ?? 0) + 1;
    return {
      file,
      exact: raw.slice(start, end),
      prefix: raw.slice(Math.max(0, start - around), start).replace(/^[\udc00-\udfff]/, ''),
      suffix: raw.slice(end, end + around).replace(/[\ud800-\udbff]$/, ''),
      start: codePoints(raw.slice(0, start)),
      end: codePoints(raw.slice(0, end)),
      progression: raw.length === 0 ? 0 : start / raw.length,
    };
  }
  return undefined;
}

/** Where the words stand in what is shown; over several blocks, which may have others between. */
function stretchIn(
  { shown, starts }: FileText,
  { start, end, quote }: Annotation['target'],
): Stretch | undefined {
  const first = starts.get(start.block);
  const last = starts.get(end.block);
  if (first === undefined || last === undefined) return undefined;
  const words = plain(quote.exact);
  const at = nearest(shown, words, first + start.offset, first);
  if (at !== undefined) return { start: at, end: at + words.length };
  const lines = quote.exact.split('\n');
  const head = lines[0] ?? '';
  const tail = lines.at(-1) ?? '';
  const from = nearest(shown, head, first + start.offset, first);
  const to = nearest(shown, tail, last, last);
  if (lines.length < 2 || from === undefined || to === undefined || to < from) return undefined;
  return { start: from, end: to + tail.length };
}

/** The place of words that is nearest to another, not before `least`. */
function nearest(text: string, words: string, to: number, least: number): number | undefined {
  let best: number | undefined;
  for (let at = text.indexOf(words, least); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best !== undefined && Math.abs(at - to) >= Math.abs(best - to)) break;
    best = at;
  }
  return best;
}

function codePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** Reads well-formed XHTML of our own books: text, ids, marks of notes. */
function textOf(file: string, xhtml: string): FileText {
  const body = xhtml.slice(Math.max(0, xhtml.indexOf('<body')));
  const raw: string[] = [];
  const shown: string[] = [];
  const places: number[] = [];
  const starts = new Map<string, number>();
  let length = 0;
  let mark = 0;
  for (const [, tag, text] of body.matchAll(/<([^>]*)>|([^<]+)/g)) {
    if (tag !== undefined) {
      const id = /\sid="([^"]*)"/.exec(tag)?.[1];
      if (id !== undefined) starts.set(decoded(id), shown.length);
      mark = markDepth(mark, tag);
      if (isBlock(tag) && shown.length > 0 && shown.at(-1) !== ' ') add(' ', length - 1);
      continue;
    }
    const words = decoded(text ?? '');
    raw.push(words);
    for (let at = 0; at < words.length; at++) {
      const char = words[at] ?? '';
      if (mark === 0 && !(isBlank(char) && (shown.at(-1) ?? ' ') === ' '))
        add(isBlank(char) ? ' ' : char, length + at);
    }
    length += words.length;
  }
  // An element begins behind the blank that divides it from the one before.
  const trimmed = [...starts].map(([id, at]): [string, number] => [
    id,
    shown[at] === ' ' ? at + 1 : at,
  ]);
  return { file, raw: raw.join(''), shown: shown.join(''), places, starts: new Map(trimmed) };

  function add(char: string, at: number): void {
    shown.push(char);
    places.push(Math.max(0, at));
  }
}

function isBlank(char: string): boolean {
  return /[\s\u00a0]/.test(char);
}

/** How deep a place is within a mark of a note: nothing of it is shown as text. */
function markDepth(depth: number, tag: string): number {
  if (tag.endsWith('/')) return depth;
  if (depth > 0) return tag.startsWith('/') ? depth - 1 : depth + 1;
  return /^(?:a\b[^]*\sepub:type="noteref"|sup$|sup\s)/.test(tag) ? 1 : 0;
}

function isBlock(tag: string): boolean {
  return /^\/?(?:p|div|section|li|ul|ol|h[1-6]|blockquote|table|tr|td|th|figure|figcaption|dt|dd|br)\b/.test(
    tag,
  );
}

const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(words: string): string {
  return words.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, dec, name) => {
    const code = hex ? Number.parseInt(String(hex), 16) : Number.parseInt(String(dec), 10);
    return name ? (named.get(String(name)) ?? String(all)) : String.fromCodePoint(code);
  });
}
