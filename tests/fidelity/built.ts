import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visitParents } from 'unist-util-visit-parents';
import { markup } from '../../src/article/markup.ts';
import type { Heading, NoteMark, NoteWords, Passage, PullQuoteWords } from './words.ts';

/** A pull-quote with the words of its sentence, and those that are drawn. */
export interface BuiltPullQuote extends PullQuoteWords {
  readonly drawn: string;
  /** The paragraph before it, where its sentence stands in that one. */
  readonly behind?: number;
}

/** What a reader of a built article page reads, by the markup that the pages promise. */
export interface BuiltWords {
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly Passage[];
  readonly notes: readonly NoteWords[];
  readonly pullQuotes: readonly BuiltPullQuote[];
  /** Words of sections that stand in no heading, paragraph or pull-quote. */
  readonly strays: readonly string[];
  /** Whole words of every element of the page's body, navigation apart: where title, author, abstract and keywords are looked for. */
  readonly elements: ReadonlySet<string>;
}

/**
 * Reads the words of an article from its page. Left out: note marks (kept as offsets), return
 * links, permalinks, margin copies of notes, and whatever is marked as the edition's own.
 */
export function readBuilt(html: string): BuiltWords {
  const page = fromHtml(html);
  const headings: Heading[] = [];
  const paragraphs: Passage[] = [];
  const notes: NoteWords[] = [];
  const pullQuotes: BuiltPullQuote[] = [];
  const sentences = sentencesOf(page);
  let last: Element | undefined;
  const strays: string[] = [];
  const elements = new Set<string>();

  visitParents(page, 'text', (text, ancestors) => {
    if (text.value.trim() === '' || ancestors.some(isAside)) return;
    const inSection = ancestors.some(isSection);
    const read = ancestors.some(
      (node) => isHeading(node) || isParagraph(node) || isPullQuote(node),
    );
    if (inSection && !read) strays.push(text.value.trim());
  });
  visitParents(page, 'element', (element, ancestors) => {
    if (!ancestors.some((node) => isElement(node, 'head') || isElement(node, 'nav'))) {
      elements.add(wordsOf(element));
    }
    if (ancestors.some((node) => isAside(node) || isPullQuote(node))) return;
    const section = ancestors.findLast((node) => isElement(node, 'section'));
    if (isHeading(element) && section !== undefined && isSection(section)) {
      headings.push({ words: wordsOf(element), paragraph: paragraphs.length + 1 });
    } else if (isParagraph(element)) {
      last = element;
      paragraphs.push(passageOf(element));
    } else if (isPullQuote(element)) {
      const source = sourceOf(element);
      const isBehind = last !== undefined && sentencesOf(last).has(source);
      pullQuotes.push({
        words: sentences.get(source) ?? '',
        drawn: wordsOf(element),
        paragraph: paragraphs.length + 1,
        ...(isBehind && { behind: paragraphs.length }),
      });
    } else if (
      element.tagName === 'li' &&
      ancestors.some((node) => attribute(node, 'role') === 'doc-endnotes')
    ) {
      const label = /^note-(.+)$/.exec(attribute(element, 'id'))?.[1];
      if (label !== undefined) notes.push({ label, words: wordsOf(element) });
    }
  });
  return { headings, paragraphs, notes, pullQuotes, strays, elements };
}

/** Words of every sentence that a pull-quote is drawn from, by its id. */
function sentencesOf(node: Nodes): Map<string, string> {
  const found = new Map<string, string>();
  visitParents(node, 'element', (element) => {
    const { id, className } = element.properties;
    if (Array.isArray(className) && className.includes(markup.pullQuoteSourceClass))
      found.set(String(id), wordsOf(element));
  });
  return found;
}

function sourceOf(quote: Element): string {
  const [link] = quote.children;
  return link ? attribute(link, 'href').replace(/^#/, '') : '';
}

/** Addresses of every link on a page, as a browser reads them. */
export function linksOf(html: string): ReadonlySet<string> {
  const links = new Set<string>();
  visitParents(fromHtml(html), 'element', (element) => {
    if (element.tagName === 'a') links.add(attribute(element, 'href'));
  });
  return links;
}

const MARK = { start: '\u{E000}', end: '\u{E001}' };

function wordsOf(node: Nodes): string {
  return passageOf(node).words;
}

function passageOf(node: Nodes): Passage {
  const text = textOf(node)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
  const marks: NoteMark[] = [];
  let words = '';
  for (const [at, piece] of text.split(/[\u{E000}\u{E001}]/u).entries()) {
    if (at % 2 === 0) words += piece;
    else marks.push({ label: piece, offset: words.length });
  }
  return { words, marks };
}

const BLOCKS = new Set(['p', 'li', 'div', 'ol', 'ul', 'blockquote', 'section', 'br', 'h2', 'h3']);

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element') {
    if (attribute(node, 'role') === 'doc-noteref') {
      return MARK.start + attribute(node, 'href').replace(/^#note-/, '') + MARK.end;
    }
    if (isAside(node)) return '';
  }
  // Printed by the style sheet, where nobody takes them for a second time of the same words.
  const printed = node.type === 'element' ? node.properties['dataWords'] : undefined;
  if (typeof printed === 'string') return printed;
  const inner = node.children.map((child) => textOf(child)).join('');
  if (isElement(node, 'em') || isElement(node, 'i')) return `*${inner}*`;
  return node.type === 'element' && BLOCKS.has(node.tagName) ? ` ${inner} ` : inner;
}

/** The number before a note: its label is compared instead. */
const noteNumberClass = 'note-number';

/** What stands beside the author's words without being one of them. */
function isAside(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  const classes = attribute(node, 'class').split(' ');
  return (
    ['script', 'style', 'template', 'button', 'summary'].includes(node.tagName) ||
    (node.properties['ariaHidden'] === 'true' && classes.includes('label')) ||
    attribute(node, 'role') === 'doc-backlink' ||
    node.properties['popover'] !== undefined ||
    node.properties['dataMarginNote'] !== undefined ||
    classes.includes(noteNumberClass) ||
    classes.includes(markup.paragraphPermalinkClass) ||
    classes.includes(markup.headingPermalinkClass) ||
    classes.includes(markup.editorialClass)
  );
}

function isSection(node: Nodes): boolean {
  return (
    isElement(node, 'section') &&
    attribute(node, 'id') !== '' &&
    attribute(node, 'class').split(' ').includes(markup.sectionClass)
  );
}

function isHeading(node: Nodes): boolean {
  return isElement(node, 'h2') || isElement(node, 'h3') || isElement(node, 'h4');
}

function isParagraph(node: Nodes): boolean {
  return isElement(node, 'p') && attribute(node, 'id').startsWith('p-');
}

function isPullQuote(node: Nodes): boolean {
  return isElement(node, 'aside') && attribute(node, 'role') === 'doc-pullquote';
}

function isElement(node: Nodes, tagName: string): boolean {
  return node.type === 'element' && node.tagName === tagName;
}

function attribute(node: Nodes, name: 'class' | 'href' | 'id' | 'role'): string {
  if (node.type !== 'element') return '';
  const value = node.properties[name === 'class' ? 'className' : name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
}
