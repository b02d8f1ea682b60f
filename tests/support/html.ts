import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Article, type Meaning, changed } from '../../src/article/index.ts';
import { markup } from '../../src/article/markup.ts';
import { htmlOf as printed, withApparatus } from '../../src/site/print.ts';

/** A text of an article as HTML, without pull-quotes; empty where there is no text. */
export function htmlOf(tree: Root | undefined): string {
  if (!tree) return '';
  return printed(changed(tree, ({ type }) => (type === 'pullQuote' ? [] : undefined)));
}

/** The HTML of each section as pages show it, without its heading and its subsections. */
export function sectionsHtml(article: Article | undefined): string[] {
  return (article?.sections ?? []).map(({ tree }) =>
    article ? printed(withApparatus(tree, article)) : '',
  );
}

/** HTML as a text of an article; `<aside data-quote="pq-1">` is where a pull-quote is drawn. */
export function treeFrom(html: string): Root {
  const { children } = fromHtml(html, { fragment: true });
  return changed({ type: 'root', children }, (node) => {
    if (node.type !== 'element' && node.type !== 'text') return undefined;
    const quote = node.type === 'element' ? node.properties['dataQuote'] : undefined;
    if (typeof quote === 'string') return [{ type: 'pullQuote', quote }];
    const copy = { ...node };
    delete copy.position;
    const meaning = node.type === 'element' ? meaningOf(node) : undefined;
    return [copy.type === 'element' && meaning ? { ...copy, meaning } : copy];
  });
}

/** What the compiler says of the links that it makes, told from their markup. */
function meaningOf({ properties }: Element): Meaning | undefined {
  const { className, href, dataKey: key, dataLocator, dataLocatorText = dataLocator } = properties;
  const classes = Array.isArray(className) ? className : [];
  if (classes.includes(markup.noteRefClass))
    return { kind: 'noteMark', note: decodeURIComponent(String(href).slice(1)) };
  if (!classes.includes(markup.citationClass)) return undefined;
  const locator = dataLocatorText === undefined ? {} : { locator: String(dataLocatorText) };
  return { kind: 'citation', key: String(key), ...locator };
}
