import type { Element, Nodes, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Article, Note } from '../article/index.ts';
import { markup } from '../article/markup.ts';
import { oneLine } from './safe-text.ts';

/**
 * Finished HTML of an article (a section, a note, the abstract) as a tree of the author's words:
 * without permalinks, return links, pull-quotes and margin copies, which repeat or decorate.
 * Every export of an article starts from the same trees: they are parsed once and not to be
 * changed.
 */
export function treeOf(html: string): Readonly<Root> {
  const known = parsed.get(html);
  if (known) return known;
  const tree = clean(fromHtml(html, { fragment: true }), [...pageParts, markup.pullQuoteClass]);
  unmarkQuotes(tree);
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(html, tree);
  return tree;
}

/**
 * The same with the pull-quotes and the sentences that they repeat, and the addresses of pictures
 * that are not in the folder, for a format that keeps them.
 */
export function quotedTreeOf(html: string): Root {
  return clean(fromHtml(html, { fragment: true }), pageParts, isFigure);
}

function isFigure(node: Root | Element): boolean {
  return node.type === 'element' && node.tagName === 'figure';
}

/** Number of the note that `element` is a mark of. */
export function noteOf(element: Element, article: Article): Note | undefined {
  if (!hasClass(element, markup.noteRefClass)) return undefined;
  const target = fragmentOf(element);
  return article.notes.find(({ id }) => id === target);
}

/** The note whose mark is the only content of `element`: `sup` around its link. */
export function markIn(element: Element, article: Article): Note | undefined {
  const only = element.children.length === 1 ? element.children[0] : undefined;
  return only?.type === 'element' && only.tagName === 'a' ? noteOf(only, article) : undefined;
}

/** True if `nodes[index]` is a note's mark right after another: two that would read as one number. */
export function isMarkBesideMark(
  nodes: readonly RootContent[],
  index: number,
  article: Article,
): boolean {
  return [nodes[index - 1], nodes[index]].every(
    (node) => node?.type === 'element' && markIn(node, article) !== undefined,
  );
}

/** Key and locator, with its label, of a citation's link. */
export function citationOf(
  element: Element,
): { readonly key: string; readonly locator?: string } | undefined {
  const key = element.properties['dataKey'];
  if (!hasClass(element, markup.citationClass) || key === undefined) return undefined;
  const { dataLocator, dataLocatorText: locator = dataLocator } = element.properties;
  return { key: String(key), ...(locator !== undefined && { locator: String(locator) }) };
}

/** Decoded id that a link within the page points to. */
export function fragmentOf(element: Element): string | undefined {
  const href = element.properties['href'];
  if (typeof href !== 'string' || !href.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

/** Whether a task is done, for the box of a task list; nothing for other elements. */
export function taskOf({ tagName, properties }: Element): 'done' | 'open' | undefined {
  if (tagName !== 'input' || properties['type'] !== 'checkbox') return undefined;
  return properties['checked'] === true || properties['checked'] === '' ? 'done' : 'open';
}

/**
 * Alternative text of an image, empty where the caption of its `figure` says the same: nobody
 * is to read it twice.
 */
export function altOf(image: Element, figure?: Element): string {
  const alt = oneLine(String(image.properties['alt'] ?? ''));
  const caption = figure?.children.find(
    (child) => child.type === 'element' && child.tagName === 'figcaption',
  );
  return caption && lettersOf(typedWords(caption)) === lettersOf(alt) ? '' : alt;
}

/** Words as an author types them: no marks of notes, formulas as TeX. */
function typedWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element') {
    if (hasClass(node, markup.noteRefClass)) return '';
    if (node.tagName === 'math') return texOf(node) ?? wordsOf(node);
    if (node.tagName === 'img') return String(node.properties['alt'] ?? '');
  }
  return node.children.map(typedWords).join('');
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** True for what cannot stand within a paragraph. */
export function isBlock({ tagName }: Element): boolean {
  return blocks.has(tagName);
}

/** True for blocks, and for links and spans of raw HTML that hold any. */
export function holdsBlock(node: Nodes): boolean {
  return node.type === 'element' && (isBlock(node) || node.children.some(holdsBlock));
}

export function hasClass(element: Element, name: string): boolean {
  const classes = element.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}

/** TeX of a formula, where the MathML carries it. */
export function texOf(math: Element): string | undefined {
  const open: Element[] = [math];
  for (let element = open.pop(); element; element = open.pop()) {
    if (
      element.tagName === 'annotation' &&
      element.properties['encoding'] === 'application/x-tex'
    ) {
      return wordsOf(element);
    }
    open.push(...element.children.filter((child) => child.type === 'element'));
  }
  return undefined;
}

/** All text below `node`, as it stands. */
export function wordsOf(node: Nodes): string {
  const words: string[] = [];
  const open: Nodes[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === 'text') words.push(next.value);
    else if ('children' in next) open.push(...next.children.toReversed());
  }
  return words.join('');
}

const blocks = new Set<string>(
  'p ul ol li blockquote div dl dt dd pre table caption thead tbody tr td th figure figcaption h2 h3 h4 h5 h6 hr details summary section'.split(
    ' ',
  ),
);

const parsed = new Map<string, Root>();
/** More pieces than one long article has, so that memory stays small in a large library. */
const mostParsed = 400;

/** @param isWhole true for an element of which every child is kept. */
function clean(
  tree: Root,
  dropped: readonly string[],
  isWhole: (node: Root | Element) => boolean = () => false,
): Root {
  const open: { readonly node: Root | Element; readonly depth: number }[] = [
    { node: tree, depth: 0 },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    const children = node.children.filter(
      (child) => isWhole(node) || !isDecoration(child, dropped),
    );
    Object.assign(node, { children: depth < deepest ? children : [flat(children)] });
    for (const child of children) {
      if (child.type === 'element' && depth < deepest) open.push({ node: child, depth: depth + 1 });
    }
  }
  return tree;
}

/** Deeper than any article; converters beyond this point recurse. */
const deepest = 150;

/** What the page adds to the author's words, pull-quotes apart. */
const pageParts = [
  markup.paragraphPermalinkClass,
  markup.headingPermalinkClass,
  markup.editorialClass,
];

function isDecoration(node: RootContent, dropped: readonly string[]): boolean {
  if (node.type === 'comment' || node.type === 'doctype') return true;
  if (node.type !== 'element') return false;
  const { properties } = node;
  return (
    dropped.some((name) => hasClass(node, name)) ||
    properties['role'] === 'doc-backlink' ||
    properties['dataMarginNote'] !== undefined ||
    ['script', 'style', 'template'].includes(node.tagName)
  );
}

/** Leaves the words of sentences that a pull-quote repeats, without the mark around them. */
function unmarkQuotes(tree: Root): void {
  const open: (Root | Element)[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const children = node.children.flatMap(unmarked);
    Object.assign(node, { children });
    open.push(...children.filter((child) => child.type === 'element'));
  }
}

function unmarked(node: RootContent): RootContent[] {
  const marked = node.type === 'element' && hasClass(node, markup.pullQuoteSourceClass);
  return marked ? node.children.flatMap(unmarked) : [node];
}

function flat(children: readonly RootContent[]): RootContent {
  return { type: 'text', value: children.map(wordsOf).join('') };
}
