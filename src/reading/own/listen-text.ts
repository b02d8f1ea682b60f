import type { markup } from '../../article/markup.ts';
import { targetOf } from '../dom.ts';
import type { Stretch } from '../words.ts';
import type { SpokenBlock, SpokenNote } from './listen-script.ts';

/** Not the table itself: what every page loads at once is to be small. */
const byHost: `.${typeof markup.byHostClass}` = '.by-host';

/** What stands in the text and is none of its words, or is said elsewhere. */
const silent = [
  '.para-link, .section-link, .pullquote, [role="doc-pullquote"], [data-margin-note]',
  '[role~="doc-backlink"], .backlinks, .where, .sign, .said-once .repeats',
  '[role="doc-toc"], .contents, .rests, .back-matter, .ends, nav, [hidden], [data-alias]',
  `${byHost} .off-screen, rt, rp, summary, script, style, template, svg, canvas`,
  'input, button, select, textarea, [popover], dialog, .chip',
  // An abstract is called so to those who hear it, too.
  '[aria-hidden="true"]:not(.abstract > .label)',
].join();

const noteMark = 'a[role~="doc-noteref"]';
/** A number raised for a source is a mark, too. */
const sourceMark = 'sup > a[role~="doc-biblioref"]';

const blocks =
  /^(?:address|article|aside|blockquote|caption|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|tfoot|thead|tr|ul)$/;
const cells = /^t[dh]$/;

/** A piece of the page and where its words stand in the block's text. */
interface Part {
  readonly node: Node;
  readonly at: number;
  readonly length: number;
}

/** A block of the page. */
export interface PageBlock extends SpokenBlock {
  readonly parts: readonly Part[];
  /** The element that it begins in. */
  readonly element: HTMLElement;
}

/** What is said for what has no words. */
export interface Instead {
  readonly formula: string;
}

/**
 * The blocks of what is spoken of some elements, in their order: their text without marks, numbers
 * and permalinks of paragraphs, pull-quotes and copies in the margin. A row of a table is a block,
 * its cells are sentences; a formula is said by its name, a picture by its words for who cannot see.
 */
export function readBlocks(roots: readonly Node[], lang: string, instead: Instead): PageBlock[] {
  const reader = new BlockReader(lang, instead);
  for (const root of roots) reader.read(root);
  reader.end();
  return reader.blocks;
}

class BlockReader {
  readonly blocks: PageBlock[] = [];
  readonly #instead: Instead;
  readonly #lang: string;
  #text = '';
  #parts: Part[] = [];
  #foreign: (Stretch & { lang: string })[] = [];
  #calls: { at: number; note: string }[] = [];
  #breaks: number[] = [];
  #isRow = false;

  constructor(lang: string, instead: Instead) {
    this.#lang = lang;
    this.#instead = instead;
  }

  read(node: Node): void {
    if (node.nodeType === 3) this.#add(node, node.nodeValue ?? '');
    else if (node.nodeType === 1) this.#element(node as Element);
  }

  end(): void {
    const [first] = this.#parts;
    const element = first && (first.node.parentElement as HTMLElement | null);
    if (element && this.#text.trim() !== '') {
      const [foreign, breaks] = [this.#foreign, this.#breaks];
      this.blocks.push({
        text: this.#text,
        lang: this.#lang,
        foreign,
        breaks,
        calls: this.#calls,
        parts: this.#parts,
        element,
      });
    }
    this.#text = '';
    this.#parts = [];
    this.#foreign = [];
    this.#calls = [];
    this.#breaks = [];
  }

  #element(element: Element): void {
    const { localName } = element;
    if (element.matches(noteMark)) {
      const note = targetOf(element as HTMLAnchorElement);
      if (note && !element.closest('[aria-hidden="true"]'))
        this.#calls.push({ at: this.#text.length, note: note.id });
      return;
    }
    if (element.matches(sourceMark) || element.matches(silent)) return;
    if (localName === 'math') this.#add(element, this.#formula(element));
    else if (localName === 'img') this.#picture(element);
    else if (localName === 'br') this.#add(element, ' ');
    else if (cells.test(localName)) this.#cell(element);
    else if (blocks.test(localName)) this.#block(element);
    else this.#children(element);
  }

  #block(element: Element): void {
    const isRow = element.localName === 'tr';
    // What stands in a cell is part of its row.
    if (this.#isRow) this.#cell(element);
    else {
      this.end();
      this.#isRow = isRow;
      this.#children(element);
      this.#isRow = false;
      this.end();
    }
  }

  #cell(element: Element): void {
    this.#break();
    this.#children(element);
    this.#break();
  }

  #break(): void {
    if (this.#text !== '') this.#breaks.push(this.#text.length);
  }

  #children(element: Element): void {
    for (const child of element.childNodes) this.read(child);
  }

  #picture(element: Element): void {
    if (element.closest('figure')?.querySelector('figcaption')) return;
    this.#add(element, element.getAttribute('alt') ?? '');
  }

  /** A formula by its name; by its signs where they stand in a line, such as "n = 3". */
  #formula(element: Element): string {
    const name = element.getAttribute('aria-label') ?? element.getAttribute('alttext');
    if (name?.trim()) return ` ${name} `;
    const signs = [...element.querySelectorAll('mi, mn, mo, mtext')]
      .filter((sign) => !sign.closest('annotation-xml'))
      .map(({ localName, textContent }) =>
        localName === 'mo' ? ` ${textContent.trim()} ` : textContent.trim(),
      )
      .join('');
    const isLine = !element.querySelector(
      'mfrac, msqrt, mroot, msup, msubsup, munder, mover, mtable',
    );
    return isLine && /^[^\u2061(|]{1,24}$/u.test(signs) ? signs : ` ${this.#instead.formula} `;
  }

  #add(node: Node, text: string): void {
    if (text === '') return;
    const at = this.#text.length;
    this.#text += text;
    this.#parts.push({ node, at, length: text.length });
    const around = node.nodeType === 1 ? (node as Element) : node.parentElement;
    const lang = around?.closest('[lang]')?.getAttribute('lang') ?? this.#lang;
    if (lang === this.#lang || lang === '') return;
    const last = this.#foreign.at(-1);
    if (last?.lang === lang && last.end === at)
      this.#foreign[this.#foreign.length - 1] = { ...last, end: this.#text.length };
    else this.#foreign.push({ start: at, end: this.#text.length, lang });
  }
}

/** The notes of a page by their ids, from the list at its end, as their marks name them. */
export function readNotes(
  root: ParentNode,
  lang: string,
  instead: Instead,
): ReadonlyMap<string, SpokenNote> {
  const labels = new Map<string, string>();
  for (const mark of root.querySelectorAll<HTMLAnchorElement>(noteMark)) {
    const note = targetOf(mark);
    const label = mark.textContent.trim();
    if (note && label !== '' && !labels.has(note.id)) labels.set(note.id, label);
  }
  const notes = new Map<string, SpokenNote>();
  for (const note of root.querySelectorAll('[role~="doc-endnotes"] li[id]')) {
    const label = labels.get(note.id);
    if (label === undefined) continue;
    const body = note.querySelector('.note-body');
    // What the edition says of a note ("Ibid.") stands beside its words.
    const beside = [...note.querySelectorAll('.editorial:not(.where)')].filter(
      (each) => !body?.contains(each),
    );
    const roots = body ? [...body.childNodes, ...beside] : [...note.childNodes];
    notes.set(note.id, { label, blocks: readBlocks(roots, lang, instead) });
  }
  return notes;
}

/** The stretch of the page where words of a block stand, without blanks at their ends. */
export function rangeOf({ text, parts }: PageBlock, { start, end }: Stretch): Range {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  const range = document.createRange();
  const first = parts.find(({ at, length }) => at + length > from);
  const last = parts.findLast(({ at }) => at < to);
  if (first?.node instanceof Text)
    range.setStart(first.node, Math.min(first.node.length, Math.max(0, from - first.at)));
  else if (first) range.setStartBefore(first.node);
  if (last?.node instanceof Text) range.setEnd(last.node, Math.min(last.node.length, to - last.at));
  else if (last) range.setEndAfter(last.node);
  return range;
}

/** Where in a block a place of the page is; undefined where it is in none of its pieces. */
export function offsetIn({ parts }: PageBlock, node: Node, offset: number): number | undefined {
  const part = parts.find((each) => each.node === node);
  return part && part.at + Math.min(offset, part.length);
}
