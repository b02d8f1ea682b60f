import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import type { Article, CitationCluster, Note, PullQuote } from '../../article/index.ts';
import { blockNames } from '../../compiler/index.ts';
import { markup } from '../../article/markup.ts';
import { asCited } from './markdown-as-cited.ts';
import { hasClass, keptTreeOf, markIn } from '../tree.ts';

/**
 * A text of an article as the tree that its Markdown is made of: citations stand in it as they
 * were typed (see {@link clusterOf}), and each sentence of a pull-quote says how the quote is
 * drawn (see {@link quoteOf}).
 */
export function markdownSource(text: Root, article: Article): Root {
  const tree = keptTreeOf(text, {
    // An element with a word in it: white space around it stays.
    cluster: ({ cluster }) => h('span', { [placeholder]: cluster }, 'x'),
    pullQuote: ({ quote }) => h(`aside.${markup.pullQuoteClass}`, { [markup.pullQuoteId]: quote }),
    quoteSources: true,
    pictureAddresses: true,
    captionLabels: false,
  });
  const open: (Root | Element)[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const whole = node.children.flatMap(withoutBox).flatMap(withoutBlocksInLine);
    const children = asCited(withoutAliases(whole), (child) => movedIn(child, article));
    Object.assign(node, { children });
    for (const child of children) if (child.type === 'element') open.push(child);
  }
  placeQuotes(tree, article);
  return tree;
}

/** A long formula scrolls in a box of the page, which its author did not type. */
function withoutBox<Node extends RootContent>(node: Node): (Node | ElementContent)[] {
  if (node.type !== 'element' || !hasClass(node, markup.wideMathClass)) return [node];
  return node.children;
}

/** The citations that `element` stands for, in a tree of {@link markdownSource}. */
export function clusterOf(element: Element, article: Article): CitationCluster | undefined {
  const index = element.properties[placeholder];
  return index === undefined ? undefined : article.clusters?.[Number(index)];
}

/** The citations of a note that a style made of them. */
export function clusterOfNote(note: Note, article: Article): CitationCluster | undefined {
  const [id] = note.citations;
  if (note.form !== 'citation' || id === undefined) return undefined;
  return article.clusters?.find(({ citations }) => citations.includes(id));
}

/** How the pull-quote of a marked sentence is drawn: before its block, or only elsewhere. */
export function quoteOf(element: Element): { readonly away: boolean } | undefined {
  if (!hasClass(element, markup.pullQuoteSourceClass)) return undefined;
  return { away: element.properties[drawnHere] === undefined };
}

const placeholder = 'dataCluster';
const drawnHere = 'dataDrawn';

/** What `child` holds, where it is an element of a line around blocks, which nothing closed. */
function withoutBlocksInLine(child: RootContent): RootContent[] {
  if (child.type !== 'element' || !ofLine.has(child.tagName)) return [child];
  const isAround = elementsIn(child).some(
    ({ tagName }) => tagName !== 'br' && blockNames.has(tagName),
  );
  return isAround ? child.children.flatMap(withoutBlocksInLine) : [child];
}

const ofLine = new Set(
  (
    'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u ' +
    'var'
  ).split(' '),
);

/** Without the places that old addresses lead to. */
function withoutAliases(children: readonly RootContent[]): RootContent[] {
  return children.filter(
    (child) => child.type !== 'element' || child.properties['dataAlias'] === undefined,
  );
}

/** The citations that a style made a note of, where `child` is its mark. */
function movedIn(child: RootContent, article: Article): CitationCluster | undefined {
  const note = child.type === 'element' ? markIn(child, article) : undefined;
  return note && clusterOfNote(note, article);
}

/** Takes out the quotes that are drawn right before their own sentence, which is marked so. */
function placeQuotes(tree: Root, article: Article): void {
  const sources = new Map<string, Element>();
  const open: (Root | Element)[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      open.push(child);
      const { id } = child.properties;
      if (hasClass(child, markup.pullQuoteSourceClass)) sources.set(String(id), child);
    }
  }
  const blocks = tree.children.filter((child) => child.type === 'element');
  const before = new Set<RootContent>();
  blocks.forEach((block, index) => {
    if (!hasClass(block, markup.pullQuoteClass)) return;
    const next = blocks.slice(index).find((each) => !hasClass(each, markup.pullQuoteClass));
    const source = sources.get(quoteDrawnBy(block, article)?.source ?? '');
    if (!next || !source || !holds(next, source)) return;
    source.properties[drawnHere] = 'true';
    before.add(block);
  });
  tree.children = tree.children.filter((child) => !before.has(child));
}

/** Ids of the sentences whose quote is drawn somewhere else than before their own block. */
export function drawnElsewhere(article: Article): ReadonlySet<string> {
  const known = knownElsewhere.get(article);
  if (known) return known;
  const elsewhere = article.sections
    .filter(() => article.pullQuotes.length > 0)
    .flatMap(({ tree }) => markdownSource(tree, article).children)
    .filter((child) => child.type === 'element')
    .filter((child) => hasClass(child, markup.pullQuoteClass))
    .map((child) => quoteDrawnBy(child, article)?.source ?? '');
  const ids = new Set(elsewhere);
  knownElsewhere.set(article, ids);
  return ids;
}

const knownElsewhere = new WeakMap<Article, ReadonlySet<string>>();

/** The id by which a drawn quote names its sentence: that of the page is the compiler's own. */
export function quoteName(id: string): string {
  return id.replace(/^pq-/, 'quote-');
}

/** The pull-quote that is drawn where `aside` stands, in a tree of {@link markdownSource}. */
export function quoteDrawnBy(aside: Element, { pullQuotes }: Article): PullQuote | undefined {
  return pullQuotes.find(({ id }) => id === aside.properties['dataQuote']);
}

function holds(block: ElementContent, wanted: Element): boolean {
  return block === wanted || (block.type === 'element' && elementsIn(block).includes(wanted));
}

/** Every element in another, in order. */
export function elementsIn(element: Element): Element[] {
  const found: Element[] = [];
  const open = [...element.children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type !== 'element') continue;
    found.push(node);
    for (const child of node.children.toReversed()) open.push(child);
  }
  return found;
}
