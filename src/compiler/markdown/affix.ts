import type { ElementContent } from 'hast';
import type { Nodes, PhrasingContent } from 'mdast';
import type {} from 'mdast-util-math';
import { withoutCslMarkup } from '../citations/csl-markup.ts';
import {
  markOfPiece,
  strikeClose,
  strikeOpen,
  unmarked,
  withoutMarks,
} from '../citations/marks.ts';
import { renderMath } from '../html/math.ts';
import type { CitationItem } from './nodes.ts';
import { parseMarkdown } from './parse.ts';

/** A citation's own words as they are printed. */
export interface Affixes {
  /** With the inline markup of CSL-JSON. */
  readonly marked: Pick<CitationItem, 'prefix' | 'suffix' | 'locator'>;
  /** The words alone. */
  readonly plain: Pick<CitationItem, 'prefix' | 'suffix' | 'locator'>;
}

/** What was read of an article's affixes so far. */
export interface ReadAffixes {
  /** With markup, by what was typed: authors put the same words to many citations. */
  readonly marked: Map<string, string>;
  /** Formulas, as they are printed, and as they were typed. */
  readonly pieces: { readonly nodes: readonly ElementContent[]; readonly typed: string }[];
}

/**
 * Reads the words before and after a key, and its locator, as Markdown. What the markup of
 * CSL-JSON can say (emphasis, scripts, small capitals) is markup, words struck out and formulas are
 * marked (see `citing/marks.ts`); links, code that calls notes, HTML and the like stay as typed,
 * because they would stand within the link to the work.
 */
export function affixesOf({ prefix, suffix, locator }: CitationItem, read: ReadAffixes): Affixes {
  const inline = (typed: string): string => {
    const marked = read.marked.get(typed) ?? markedUp(withoutMarks(typed), read);
    read.marked.set(typed, marked);
    return marked;
  };
  const marked = {
    prefix: before(inline(prefix)),
    suffix: spaced(inline(suffix)),
    ...(locator !== undefined && { locator: inline(locator) }),
  };
  const plainOf = (words: string): string =>
    unmarked(withoutCslMarkup(words), (index) => read.pieces[index]?.typed ?? '');
  const plain = {
    prefix: plainOf(marked.prefix).trim(),
    suffix: plainOf(marked.suffix),
    ...(marked.locator !== undefined && { locator: plainOf(marked.locator) }),
  };
  return { marked, plain };
}

/** With the white space before a key, unless the words open a bracket or end in a dash. */
function before(prefix: string): string {
  return prefix === '' || /[\p{Ps}\p{Pi}\p{Pd}/"'’]$/u.test(prefix) ? prefix : `${prefix} `;
}

/** After `{}` a number may follow the key directly; citeproc would join it to the year. */
function spaced(suffix: string): string {
  return suffix.replace(/^(?=\p{N})/u, ' ');
}

/** Keeps words from being read as the start of a block. */
const lead = 'x ';

function markedUp(typed: string, read: ReadAffixes): string {
  if (!/[*_~^\\`&[$]/.test(typed)) return typed;
  const source = lead + typed;
  const { children } = parseMarkdown(source, '').tree;
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'paragraph') return typed;
  const words = only.children.map((node) => cslOf(node, source, read)).join('');
  const end = /\s*$/.exec(typed)?.[0] ?? '';
  return words.slice(lead.length) + end;
}

function cslOf(node: PhrasingContent, source: string, read: ReadAffixes): string {
  const inside = (children: readonly PhrasingContent[]): string =>
    children.map((child) => cslOf(child, source, read)).join('');
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'emphasis':
      return `<i>${inside(node.children)}</i>`;
    case 'strong':
      return `<b>${inside(node.children)}</b>`;
    case 'subscript':
      return `<sub>${inside(node.children)}</sub>`;
    case 'superscript':
      return `<sup>${inside(node.children)}</sup>`;
    case 'delete':
      return strikeOpen + inside(node.children) + strikeClose;
    case 'inlineMath': {
      const { content, problem } = renderMath(node.value, false);
      if (problem !== undefined) return asTyped(node, source);
      read.pieces.push({ nodes: content, typed: asTyped(node, source) });
      return markOfPiece(read.pieces.length - 1);
    }
    case 'bracketedSpan':
      return node.attributes.classes.some((name) => smallCaps.has(name))
        ? `<span style="font-variant: small-caps;">${inside(node.children)}</span>`
        : asTyped(node, source);
    default:
      return asTyped(node, source);
  }
}

const smallCaps = new Set(['smallcaps', 'sc', 'small-caps']);

function asTyped({ position }: Nodes, source: string): string {
  const { start, end } = position ?? {};
  return source.slice(start?.offset ?? 0, end?.offset ?? 0);
}
