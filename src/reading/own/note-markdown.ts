import type { Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { make } from '../dom.ts';

/** A longer note, and parts deeper within each other, are shown as they are typed. */
const longest = 10_000;
const deepest = 12;

/**
 * A note as it is shown: paragraphs, emphasis, links to the web, lists, quotations and code
 * (CommonMark 0.31). HTML is shown as typed, pictures by their words, headings as paragraphs.
 */
export function renderNote(note: string): Node[] {
  if (note.length > longest || isDeep(note)) return [asTyped(note)];
  try {
    return childrenOf(fromMarkdown(note), 0);
  } catch {
    return [asTyped(note)];
  }
}

/** The note without its signs, in paragraphs, for while the reader of Markdown is on its way. */
export function asTyped(note: string): HTMLElement {
  return make('p', { class: 'as-typed', dir: 'auto' }, note);
}

/** Nobody writes so; the reader of Markdown would take long. */
function isDeep(note: string): boolean {
  return /(?:[>*_[\]`(!<-][ \t]?){40}/.test(note);
}

function childrenOf(parent: Parents, depth: number): Node[] {
  return parent.children.flatMap((child) => nodesOf(child, depth + 1));
}

function nodesOf(node: RootContent, depth: number): Node[] {
  if (depth > deepest) return [document.createTextNode(wordsOf(node))];
  const inside = () => ('children' in node ? childrenOf(node, depth) : []);
  switch (node.type) {
    case 'paragraph':
      return [make('p', { dir: 'auto' }, ...inside())];
    case 'heading':
      return [make('p', { dir: 'auto' }, make('strong', {}, ...inside()))];
    case 'emphasis':
      return [make('em', {}, ...inside())];
    case 'strong':
      return [make('strong', {}, ...inside())];
    case 'blockquote':
      return [make('blockquote', { dir: 'auto' }, ...inside())];
    case 'list':
      return [make(node.ordered ? 'ol' : 'ul', startOf(node.start), ...inside())];
    case 'listItem':
      return [make('li', { dir: 'auto' }, ...inside())];
    case 'code':
      return [make('pre', { dir: 'ltr', tabindex: '0' }, make('code', {}, node.value))];
    case 'inlineCode':
      return [make('code', {}, node.value)];
    case 'break':
      return [make('br')];
    case 'thematicBreak':
      return [make('hr')];
    case 'link':
      return linkTo(node.url, inside());
    case 'definition':
      return [];
    default:
      return [document.createTextNode(wordsOf(node))];
  }
}

function startOf(start: number | null | undefined): Record<string, string> {
  return start === null || start === undefined || start === 1 ? {} : { start: String(start) };
}

/** A link to the web; the words alone where it leads elsewhere. */
function linkTo(url: string, words: readonly Node[]): Node[] {
  if (!/^https?:\/\//i.test(url) || !isAddress(url)) return [...words];
  return [make('a', { href: url, rel: 'noopener noreferrer' }, ...words)];
}

/** `URL.canParse` is not in every browser that the README names: Chrome 120, Safari 17. */
function isAddress(url: string): boolean {
  try {
    return new URL(url) instanceof URL;
  } catch {
    return false;
  }
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
