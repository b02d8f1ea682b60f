import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type Article, type PullQuoteNode, changed, lookup } from '../article/index.ts';
import { markup } from '../article/markup.ts';
import { PARAGRAPH_NUMBERS } from '../library/index.ts';
import { byHost } from './addresses.ts';

/** A text of an article as HTML. */
export function htmlOf(tree: Root): string {
  return toHtml(
    changed(tree, (node) => (node.type === 'citationCluster' ? node.children : undefined)),
  );
}

/**
 * The text of a section as it stands on a page: each paragraph with its number, which links to it,
 * and each pull-quote drawn. Where a site shows no numbers, a pilcrow stands for them: each
 * paragraph keeps its address and its permanent link.
 */
export function withApparatus(
  tree: Root,
  article: Article,
  isNumbered: boolean = PARAGRAPH_NUMBERS,
): Root {
  const { paragraphs } = lookup(article);
  return changed(byHost(tree), (node) => {
    if (node.type === 'pullQuote') return drawn(node, article);
    if (node.type !== 'element' || node.tagName !== 'p') return undefined;
    const { id } = node.properties;
    const paragraph = typeof id === 'string' ? paragraphs.get(id) : undefined;
    return paragraph && [linked(node, paragraph.id, isNumbered ? paragraph.n : undefined)];
  });
}

function linked(element: Element, id: string, n: number | undefined): Element {
  const name = n === undefined ? 'this paragraph' : `paragraph ${n}`;
  const link = h(
    `a.${markup.paragraphPermalinkClass}`,
    { href: `#${id}`, ariaLabel: `Link to ${name}` },
    n === undefined ? '¶' : String(n),
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
function drawn({ quote: id }: PullQuoteNode, { pullQuotes, lang }: Article): Element[] {
  const quote = pullQuotes.find((each) => each.id === id);
  if (!quote) return [];
  return [
    h(
      `aside.${markup.pullQuoteClass}`,
      {
        role: 'doc-pullquote',
        ariaHidden: 'true',
        dataPagefindIgnore: 'all',
        [markup.pullQuoteId]: id,
        lang,
      },
      h('a', { href: `#${quote.source}`, tabIndex: -1, [markup.pullQuoteWords]: quote.text }),
    ),
  ];
}
