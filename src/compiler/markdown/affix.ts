import type { Nodes, PhrasingContent } from 'mdast';
import { withoutCslMarkup } from '../citations/csl-markup.ts';
import type { CitationItem } from './nodes.ts';
import { parseMarkdown } from './parse.ts';

/** A citation's own words as they are printed. */
export interface Affixes {
  /** With the inline markup of CSL-JSON. */
  readonly marked: Pick<CitationItem, 'prefix' | 'suffix' | 'locator'>;
  /** The words alone. */
  readonly plain: Pick<CitationItem, 'prefix' | 'suffix' | 'locator'>;
}

/**
 * Reads the words before and after a key, and its locator, as Markdown. What the markup of
 * CSL-JSON can say (emphasis, scripts, small capitals) is markup; links, code that calls notes,
 * HTML and the like stay as typed, because they would stand within the link to the work.
 * @param read what was read before, as typed: authors put the same words to many citations.
 */
export function affixesOf(
  { prefix, suffix, locator }: CitationItem,
  read: Map<string, string>,
): Affixes {
  const inline = (typed: string): string => {
    const marked = read.get(typed) ?? markedUp(typed);
    read.set(typed, marked);
    return marked;
  };
  const marked = {
    prefix: before(inline(prefix)),
    suffix: spaced(inline(suffix)),
    ...(locator !== undefined && { locator: inline(locator) }),
  };
  const plain = {
    prefix: withoutCslMarkup(marked.prefix).trim(),
    suffix: withoutCslMarkup(marked.suffix),
    ...(marked.locator !== undefined && { locator: withoutCslMarkup(marked.locator) }),
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

function markedUp(typed: string): string {
  if (!/[*_~^\\`&[]/.test(typed)) return typed;
  const source = lead + typed;
  const { children } = parseMarkdown(source, '').tree;
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'paragraph') return typed;
  const words = only.children.map((node) => cslOf(node, source)).join('');
  const end = /\s*$/.exec(typed)?.[0] ?? '';
  return words.slice(lead.length) + end;
}

function cslOf(node: PhrasingContent, source: string): string {
  const inside = (children: readonly PhrasingContent[]): string =>
    children.map((child) => cslOf(child, source)).join('');
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
