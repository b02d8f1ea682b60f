import { markup } from '../../article/markup.ts';
import type { TextBlock, Where } from '../../annotations/model.ts';
import { isReadingPage } from '../reading-page.ts';
import { articleHere } from './summary.ts';

/** Blocks that have a permanent id. */
const anywhere = 'p, li, dt, dd, table, figure, pre, blockquote, div, section, h2, h3, h4, h5, h6'
  .split(', ')
  .map((tag) => `${tag}[id]`)
  .join();
/** Those on a page that has no text of the article's own: its headings are the page's. */
const onLists = 'li[id^="note-"], li[id^="ref-"]';
/** Elements that begin a line: their words do not run into those before. */
const lines =
  'p, li, dt, dd, tr, td, th, caption, figcaption, pre, blockquote, h1, h2, h3, h4, div';
/** What is not the text: marks, numbers, repetitions, what the edition adds, our own boxes. */
const added = [
  `.${markup.noteRefClass}`,
  `.${markup.paragraphPermalinkClass}`,
  `.${markup.headingPermalinkClass}`,
  `[${markup.marginNote}]`,
  '[role=doc-pullquote], [role=doc-backlink], .backlinks, .editorial, .facts-of, .facts',
  '[popover], dialog, nav, header, form, button, summary, .ending, .rests, .label, [data-own]',
  'annotation, script, style, svg, template',
].join();

/** A text node of a block. */
interface Piece {
  readonly node: Text;
  /** Where it begins in the text of its block. */
  readonly at: number;
  /** Its white space at the beginning is part of the blank before it. */
  readonly afterBlank: boolean;
  /** Nothing of it is collapsed: its characters are those of the block. */
  readonly isPlain: boolean;
}

interface Block extends TextBlock {
  readonly element: Element;
  readonly pieces: readonly Piece[];
}

/** A place in a block. */
export interface Place {
  readonly block: string;
  readonly offset: number;
}

/**
 * The text of a page of an article, block by block, as annotations know it. The abstract has no id of
 * its own, nor has a page about one work: they are blocks, too, `:abstract` and the page's path below
 * the article's.
 */
export class AnnotatedText {
  readonly blocks: readonly Block[];
  readonly #byId: ReadonlyMap<string, Block>;
  readonly #byNode = new Map<Text, { readonly block: Block; readonly piece: Piece }>();

  constructor(root: Element) {
    this.blocks = readBlocks(root);
    this.#byId = new Map(this.blocks.map((block) => [block.id, block]));
    for (const block of this.blocks)
      for (const piece of block.pieces) this.#byNode.set(piece.node, { block, piece });
  }

  /** Whether a block of this id is on the page. */
  has(id: string): boolean {
    return this.#byId.has(id);
  }

  elementOf(id: string): Element | undefined {
    return this.#byId.get(id)?.element;
  }

  /** The first and the last place of a selection that is in the text; undefined where none is. */
  placesOf(range: Range): { readonly start: Place; readonly end: Place } | undefined {
    const touched = [...this.#byNode.keys()].filter((node) => range.intersectsNode(node));
    const parts = touched
      .map((node) => ({
        node,
        from: node === range.startContainer ? range.startOffset : 0,
        to: node === range.endContainer ? range.endOffset : node.length,
      }))
      .filter(({ node, from, to }) => node.data.slice(from, to).trim() !== '');
    const first = parts[0];
    const last = parts.at(-1);
    const start = first && this.placeAt(first.node, first.from);
    const end = last && this.placeAt(last.node, last.to);
    return start && end && { start, end };
  }

  /** The place of a character of a text node; undefined where that is not of the text. */
  placeAt(node: Node, offset: number): Place | undefined {
    const found = node instanceof Text ? this.#byNode.get(node) : undefined;
    if (!found) return undefined;
    const { block, piece } = found;
    const before = piece.isPlain
      ? offset
      : collapsed(piece.node.data.slice(0, offset), piece.afterBlank).length;
    return { block: block.id, offset: Math.min(piece.at + before, block.text.length) };
  }

  /** The words between two places; undefined where one of the blocks is not on the page. */
  rangeOf(start: Place, end: Place): Range | undefined {
    const from = this.#pointAt(start, 'start');
    const to = this.#pointAt(end, 'end');
    if (!from || !to) return undefined;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  #pointAt({ block: id, offset }: Place, edge: 'start' | 'end'): Point | undefined {
    const pieces = this.#byId.get(id)?.pieces ?? [];
    // At the border of two nodes words begin in the second, and end in the first.
    const piece = pieces.findLast(({ at }) => (edge === 'start' ? at <= offset : at < offset));
    return piece && { node: piece.node, offset: rawOffset(piece, offset - piece.at) };
  }
}

interface Point {
  readonly node: Text;
  readonly offset: number;
}

function readBlocks(root: Element): Block[] {
  const elsewhere = pageBlock();
  const addressed = isReadingPage() ? anywhere : onLists;
  const open = new Map<
    Element,
    { id: string; text: string; line: Element | null; pieces: Piece[] }
  >();
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node.matches(added)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const parent = node.parentElement;
    const element = parent?.closest(addressed) ?? parent?.closest('[role=doc-abstract]') ?? root;
    const id = element.id || (element === root ? elsewhere : abstractBlock);
    if (id === undefined) continue;
    const block = open.get(element) ?? { id, text: '', line: null, pieces: [] };
    open.set(element, block);
    const line = parent?.closest(lines) ?? null;
    if (block.text !== '' && line !== block.line && !block.text.endsWith(' ')) block.text += ' ';
    const afterBlank = block.text === '' || block.text.endsWith(' ');
    const words = collapsed(node.data, afterBlank);
    if (words === '') continue;
    block.line = line;
    const isPlain = words.length === node.length;
    block.pieces.push({ node, at: block.text.length, afterBlank, isPlain });
    block.text += words;
  }
  return [...open].map(([element, { id, text, pieces }]) => ({
    id,
    element,
    pieces,
    text: text.trimEnd(),
  }));
}

/** Id of the block that an abstract is: no id of an element has a colon at its beginning. */
export const abstractBlock = ':abstract';

/** Id of the block that a page below an article's is, where its words have no ids. */
function pageBlock(): string | undefined {
  const path = location.pathname.slice(articleHere()?.length ?? 0);
  return path === '' ? undefined : path;
}

/** How lists name the place of a block, and where it stands in the order of reading. */
export function whereIs(text: AnnotatedText, id: string): Where {
  const element = text.elementOf(id);
  const numbered = element?.closest<HTMLElement>(`[${markup.paragraphNumber}]`);
  const paragraph = numbered?.dataset['n'];
  const note = element?.closest<HTMLLIElement>('[role=doc-endnotes] li[id^="note-"]');
  const heading = element
    ?.closest('.section')
    ?.querySelector<HTMLElement>(':scope > [data-section-number], :scope > :is(h2, h3, h4)');
  const section = heading?.dataset['sectionNumber'];
  const words = heading?.textContent.replace(/\s+/g, ' ').trim().slice(0, 500);
  return {
    ...(paragraph ? { paragraph } : {}),
    ...(note ? { note: String(note.value) } : {}),
    ...(section ? { section } : {}),
    ...(words ? { heading: words } : {}),
    order: orderOf(text, id, paragraph, note?.value),
  };
}

/**
 * The abstract before the text, the text by its numbers, notes by theirs, then pages about works: the
 * same on every page that shows the passage.
 */
function orderOf(text: AnnotatedText, id: string, paragraph?: string, note?: number): number {
  const steps = 100;
  if (id === abstractBlock) return 0;
  if (note !== undefined) return 10_000_000 + note * steps;
  if (id.includes('/')) return 20_000_000;
  if (paragraph !== undefined) return Number(paragraph) * steps;
  const at = text.blocks.findIndex((block) => block.id === id);
  const before = text.blocks
    .slice(0, at)
    .findLastIndex(({ element }) => element.hasAttribute(markup.paragraphNumber));
  const number = Number(text.blocks[before]?.element.getAttribute(markup.paragraphNumber) ?? 0);
  return number * steps + Math.min(steps - 1, at - Math.max(0, before));
}

/** Runs of white space as one blank; none at the beginning after a blank. */
function collapsed(text: string, afterBlank: boolean): string {
  const words = text.replace(/[^\S\u00A0]+/g, ' ');
  return afterBlank ? words.replace(/^ /, '') : words;
}

/** Where a character of a piece's collapsed words stands in its node. */
function rawOffset(piece: Piece, wanted: number): number {
  const { node, isPlain } = piece;
  if (isPlain) return Math.min(wanted, node.length);
  let offsets = rawOffsets.get(piece);
  if (!offsets) rawOffsets.set(piece, (offsets = readOffsets(piece)));
  return offsets[wanted] ?? node.length;
}

const rawOffsets = new WeakMap<Piece, readonly number[]>();

/** For each character of a piece's collapsed words, where it stands in its node. */
function readOffsets({ node: { data }, afterBlank }: Piece): readonly number[] {
  const offsets: number[] = [];
  let isBlank = afterBlank;
  for (let at = 0; at < data.length; at++) {
    const isSpace = blank.test(data.charAt(at));
    if (!isSpace || !isBlank) offsets.push(at);
    isBlank = isSpace;
  }
  return offsets;
}

const blank = /[^\S\u00A0]/;
