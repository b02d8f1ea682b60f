import type { Element, ElementContent, Nodes, Root, Text as TextNode } from 'hast';
import { isBlock } from '../blocks.ts';
import { markup } from '../markup.ts';
import { changed, wordsOf } from '../tree.ts';
import { replaced, type Piece, type Replacement } from './replacement.ts';
import { replacementsIn } from './typeset-run.ts';

/**
 * A text of an article as a typographer would set it (`typeset-run.ts`). The words of a block are
 * read as one, whatever elements they stand in: a quotation may begin before an element and end
 * within it. Code, formulas, links whose words are an address, marks of notes and all attributes
 * stay as they are; an element's own `lang` counts.
 */
export function typesetTree(tree: Root, lang: string): Root {
  const shown = new Map<ElementContent, string>();
  const runs = new Runs(shown);
  read(tree, lang, false, runs);
  runs.end();
  if (shown.size === 0) return tree;
  return changed(tree, (node) => {
    const value = shown.get(node);
    return value === undefined ? undefined : [{ type: 'text', value }];
  });
}

/** The words of a text that stay as they were typed: code, formulas, addresses as links. */
export function literalsIn(tree: Root): string[] {
  const found = new Set<string>();
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'element' && isLiteral(node)) found.add(wordsOf(node));
    else if ('children' in node) open.push(...node.children);
  }
  return [...found];
}

/** Words that are not read stand as one letter, so that a quote beside them knows its side. */
const unread = '\uFFFC';

/** Gathers the words of one block after another. */
class Runs {
  readonly #shown: Map<ElementContent, string>;
  #text: string[] = [];
  #length = 0;
  #pieces: (Piece & { readonly node?: TextNode })[] = [];

  constructor(shown: Map<ElementContent, string>) {
    this.#shown = shown;
  }

  add(words: string, lang: string, literal: boolean, node?: TextNode): void {
    const start = this.#length;
    this.#length += words.length;
    this.#text.push(words);
    this.#pieces.push({ start, end: this.#length, lang, literal, ...(node && { node }) });
  }

  /** The block is read: what is shown for its words is known. */
  end(): void {
    const pieces = this.#pieces;
    const text = this.#text.join('');
    const replacements = replacementsIn({ text, pieces });
    let next = 0;
    for (const { node, start, end } of pieces) {
      const own: Replacement[] = [];
      while (next < replacements.length && replacements[next]!.start < end) {
        const each = replacements[next++]!;
        // One that goes on in the next element would have to stand in both.
        if (each.end <= end)
          own.push({ ...each, start: each.start - start, end: each.end - start });
      }
      if (node && own.length > 0) this.#shown.set(node, replaced(node.value, own));
    }
    this.#text = [];
    this.#length = 0;
    this.#pieces = [];
  }
}

function read(parent: Nodes, lang: string, literal: boolean, runs: Runs): void {
  if (!('children' in parent)) return;
  for (const child of parent.children) {
    if (child.type === 'text') runs.add(child.value, lang, literal, child);
    else if (child.type === 'element') readElement(child, lang, literal, runs);
    else if (child.type === 'pullQuote') runs.end();
    else read(child, lang, literal, runs);
  }
}

function readElement(element: Element, outer: string, literal: boolean, runs: Runs): void {
  const { properties, tagName } = element;
  if (properties['role'] === 'doc-noteref') return;
  if (tagName === 'br') return runs.add('\n', outer, true);
  const lang = typeof properties['lang'] === 'string' ? properties['lang'] : outer;
  if (isBlock(element)) {
    runs.end();
    if (tagName !== 'pre') read(element, lang, literal, runs);
    return runs.end();
  }
  if (hasNoWords(element)) return runs.add(unread, outer, true);
  read(element, lang, literal || isLiteral(element), runs);
}

function isLiteral(element: Element): boolean {
  const { tagName, properties } = element;
  if (hasNoWords(element) || tagName === 'pre') return true;
  if (tagName !== 'a' || properties['href'] === undefined) return false;
  return /^\s*(?:\w+:\/\/|www\.|10\.\d+\/|[^\s@]+@[^\s@]+$)\S*\s*$/u.test(wordsOf(element));
}

/** True for what is no text to set. */
function hasNoWords({ tagName, properties }: Element): boolean {
  const classes = properties['className'];
  return (
    unreadNames.has(tagName) || (Array.isArray(classes) && classes.includes(markup.faultClass))
  );
}

const unreadNames = new Set(
  'code kbd samp var math svg script style textarea template img input'.split(' '),
);
