import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

export interface Links {
  /** New address for a link to `#fragment` (given without `#`); undefined keeps the link. */
  readonly fragment: (id: string) => string | undefined;
  /** New address for an image, from its path relative to the article's folder. */
  readonly image: (path: string) => string;
  /** New address for a link that is relative to the article's page: `data.csv`, `../other/`. */
  readonly relative: (address: string) => string;
}

/**
 * Rewrites the links and images of a piece of an article's HTML for another page than the
 * article's own, where some of its fragments do not exist and relative paths mean something
 * else. Absolute addresses stay as they are.
 */
export function relink(html: string, links: Links): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', ({ tagName, properties }) => {
    const { href, src } = properties;
    if (tagName === 'a' && typeof href === 'string' && href.startsWith('#')) {
      const to = links.fragment(decode(href.slice(1)));
      if (to !== undefined) properties['href'] = to;
    } else if (tagName === 'a' && isRelative(href)) {
      properties['href'] = links.relative(href);
    } else if (tagName === 'img' && isRelative(src)) {
      properties['src'] = links.image(decode(src));
    }
  });
  return toHtml(tree, { closeSelfClosing: false });
}

/** True for an address that depends on the page it stands on. */
function isRelative(address: unknown): address is string {
  return typeof address === 'string' && !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address);
}

/** Ids of the elements in a piece of HTML. */
export function idsIn(html: string): Set<string> {
  const ids = new Set<string>();
  visit(fromHtml(html, { fragment: true }), 'element', ({ properties }) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
  });
  return ids;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
