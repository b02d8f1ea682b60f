import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import {
  type Article,
  type FigureImage,
  type PullQuoteNode,
  type TextFigure,
  articlePath,
  changed,
  elementsOf,
  figurePath,
  figuresOf,
  lookup,
} from '../article/index.ts';
import { enlargeClass, markup } from '../article/markup.ts';
import { PARAGRAPH_NUMBERS, href, paragraphName, words } from '../library/index.ts';
import type { Words } from '../messages/index.ts';
import { byHost } from './addresses.ts';
import { figureTitle } from './figure-words.ts';
import { keepDashes } from './keep-dashes.ts';

/** A text of an article as HTML. */
export function htmlOf(tree: Root): string {
  const printed = changed(tree, (node) =>
    node.type === 'citationCluster' ? node.children : undefined,
  );
  return toHtml(markNeighbours(keepDashes(printed)));
}

/** A piece of a drawing as the text of an SVG file. */
export function svgText(element: Element): string {
  return toHtml(element, { space: 'svg', closeEmptyElements: true });
}

/**
 * A mark that another one follows at the same place says so by a class: the style sheet prints a
 * comma between them, so that "9" and "10" are not read as 910 and no word is added to the page.
 */
function markNeighbours<P extends Root | Element>(parent: P): P {
  const children = parent.children.map((child, at) => {
    if (child.type !== 'element') return child;
    if (!isMark(child)) return markNeighbours(child);
    const next = parent.children[at + 1];
    const after = isSpace(next) ? parent.children[at + 2] : next;
    return isMark(after)
      ? { ...child, properties: { ...child.properties, className: [markup.markBeforeMarkClass] } }
      : child;
  });
  return { ...parent, children };
}

function isMark(node: RootContent | undefined): boolean {
  if (node?.type !== 'element' || node.tagName !== 'sup') return false;
  const [link] = node.children;
  return link?.type === 'element' && link.meaning?.kind === 'noteMark';
}

function isSpace(node: RootContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

/**
 * The text of a section as it stands on a page: each paragraph with its number, which links to it,
 * each pull-quote drawn, and each picture of a figure a link to the figure's page. Where a site shows no numbers, a pilcrow stands for them: each
 * paragraph keeps its address and its permanent link.
 */
export function withApparatus(
  tree: Root,
  article: Article,
  isNumbered: boolean = PARAGRAPH_NUMBERS,
): Root {
  const t = words(article.lang);
  const { paragraphs } = lookup(article);
  const enlarged = withEnlargement(tree, article);
  return changed(quotesBehind(byHost(enlarged), article), (node) => {
    if (node.type === 'pullQuote') return drawn(node, article);
    if (node.type !== 'element' || node.tagName !== 'p') return undefined;
    const { id } = node.properties;
    const paragraph = typeof id === 'string' ? paragraphs.get(id) : undefined;
    return paragraph && [linked(node, paragraph.id, isNumbered ? paragraph.n : undefined, t)];
  });
}

/**
 * A text in which each picture of a figure is a link that opens it large (`reading/figure-view.ts`); one
 * within a link of the author's stays his.
 * Where no script runs it leads to the figure's page, and on that page to the picture's file.
 */
export function withEnlargement(tree: Root, article: Article, onOwnPage = false): Root {
  const figures = figuresOf(article).filter(({ images }) => images.length > 0);
  if (figures.length === 0) return tree;
  const t = words(article.lang);
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const addresses = ({ slug }: TextFigure, { src, largest = src }: FigureImage): Properties =>
    onOwnPage
      ? { href: largest, dataArticle: href(articlePath(article.slug)) }
      : { href: href(figurePath(article.slug, slug)) };
  const wrapped = (node: ElementContent, figure: TextFigure): ElementContent => {
    if (node.type !== 'element' || node.tagName === 'a' || node.tagName === 'figcaption')
      return node;
    const image = figure.images.find(({ src }) => src === node.properties['src']);
    if (node.tagName === 'img' && image) {
      const title = figureTitle(figure, t);
      const name = t.article.openLarge({ figure: title });
      return enlarging(node, figure.label, name, addresses(figure, image));
    }
    return { ...node, children: node.children.map((child) => wrapped(child, figure)) };
  };
  return changed(tree, (node) => {
    if (node.type !== 'element' || node.tagName !== 'figure') return undefined;
    const ids = elementsOf(node).map(({ properties }) => String(properties['id']));
    const figure = ids.map((id) => byId.get(id)).find((found) => found !== undefined);
    return figure && [{ ...node, children: node.children.map((child) => wrapped(child, figure)) }];
  });
}

function enlarging(
  image: Element,
  label: string | undefined,
  name: string,
  addresses: Properties,
): Element {
  const classes = image.properties['className'];
  const isWide = Array.isArray(classes) && classes.includes('wide');
  return h(
    `a.${enlargeClass}${isWide ? '.wide' : ''}`,
    { ...addresses, dataLabel: label, ariaLabel: name },
    image,
  );
}

/**
 * Each pull-quote that stands right before the block of its own sentence, behind that block: who
 * reads on meets the words first where they were written.
 */
function quotesBehind(tree: Root, { pullQuotes }: Article): Root {
  const waiting: PullQuoteNode[] = [];
  const children: Root['children'] = [];
  for (const child of tree.children) {
    if (child.type === 'pullQuote') waiting.push(child);
    else if (child.type !== 'element' || waiting.length === 0) children.push(child);
    else {
      const ids = new Set(elementsOf(child).map(({ properties }) => properties['id']));
      const isOwn = ({ quote }: PullQuoteNode) =>
        ids.has(pullQuotes.find(({ id }) => id === quote)?.source ?? '');
      const [own, others] = [waiting.filter(isOwn), waiting.filter((node) => !isOwn(node))];
      children.push(...others, child, ...own);
      waiting.length = 0;
    }
  }
  return { ...tree, children: [...children, ...waiting] };
}

function linked(element: Element, id: string, n: number | undefined, t: Words): Element {
  const { permalinks } = t.article;
  const number = n === undefined ? undefined : t.digits(String(n));
  const ariaLabel =
    number === undefined ? permalinks.thisParagraph : permalinks.paragraph({ number });
  const link = h(
    `a.${markup.paragraphPermalinkClass}`,
    { href: `#${id}`, ariaLabel },
    number ?? '¶',
  );
  // What old addresses lead to stands first.
  const first = element.children.findIndex((child) => !isAlias(child));
  const at = first < 0 ? element.children.length : first;
  const [before, after] = [element.children.slice(0, at), element.children.slice(at)];
  // A space outside of the link: html2text drops it within, and joins the number to the first word.
  const space: ElementContent = { type: 'text', value: ' ' };
  return {
    ...element,
    properties: { ...element.properties, [paragraphNumber]: String(n ?? '') },
    children: [...before, link, space, ...after],
  };
}

/** Words of a pull-quote that are drawn large; one of more is drawn smaller. */
const shortQuote = 40;

/** Empty where no numbers are shown: scripts know the paragraphs of the text by it. */
const paragraphNumber = 'dataN';

function isAlias(node: ElementContent): boolean {
  return node.type === 'element' && node.properties['dataAlias'] !== undefined;
}

/**
 * The drawn quote is hidden from assistive technology and search; its words stand in an attribute,
 * from which the style sheet prints them, so that who reads the text alone, finds words in the page
 * or follows a link to a passage meets them only in their sentence.
 */
function drawn({ quote: id }: PullQuoteNode, article: Article): Element[] {
  const quote = article.pullQuotes.find((each) => each.id === id);
  if (!quote) return [];
  const shown = quote.excerpt ?? quote.text;
  const paragraph = lookup(article).paragraphs.get(quote.paragraph ?? '');
  const t = words(article.lang);
  const place = paragraphName(paragraph, t);
  const from = place === undefined ? undefined : t.article.quotedFrom({ paragraph: place });
  const isLong = shown.split(/\s+/u).length > shortQuote;
  return [
    h(
      `aside.${markup.pullQuoteClass}${isLong ? '.long' : ''}`,
      {
        role: 'doc-pullquote',
        ariaHidden: 'true',
        dataPagefindIgnore: 'all',
        [markup.pullQuoteId]: id,
        lang: article.lang,
      },
      h('a', {
        href: `#${quote.source}`,
        tabIndex: -1,
        [markup.pullQuoteWords]: shown,
        [markup.pullQuoteFrom]: from,
      }),
    ),
  ];
}
