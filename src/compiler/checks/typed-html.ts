import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Addresses of the links in a piece of raw HTML. */
export function linksInHtml(html: string): string[] {
  const urls: string[] = [];
  if (!/<a\s[^>]*href/i.test(html)) return urls;
  visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && typeof properties['href'] === 'string') urls.push(properties['href']);
  });
  return urls;
}

/** Ids and names of elements in a piece of raw HTML, which may be cut anywhere. */
export function idsInHtml(html: string): string[] {
  return Array.from(
    html.matchAll(/\s(?:id|name)\s*=\s*(["']?)([^\s"'>]+)\1/gi),
    ([, , name = '']) => name,
  );
}
