import type { Element, Root } from 'hast';
import { changed, elementsOf } from '../../article/index.ts';

export interface Links {
  /** New address for a link to `#fragment` (given without `#`); undefined keeps the link. */
  readonly fragment: (id: string) => string | undefined;
  /** New address for an image, from its path relative to the article's folder. */
  readonly image: (path: string) => string;
  /** New address for a link that is relative to the article's page: `data.csv`, `../other/`. */
  readonly relative: (address: string) => string;
}

/**
 * A piece of an article with the links and images for another page than the article's own, where
 * some of its fragments do not exist and relative paths mean something else. Absolute addresses
 * stay as they are.
 */
export function relink(tree: Root, links: Links): Root {
  return changed(tree, (node) => (node.type === 'element' ? [relinked(node, links)] : undefined));
}

function relinked(element: Element, links: Links): Element {
  const { tagName, properties } = element;
  const { href, src } = properties;
  if (tagName === 'a' && typeof href === 'string' && href.startsWith('#')) {
    const to = links.fragment(decode(href.slice(1)));
    return to === undefined ? element : { ...element, properties: { ...properties, href: to } };
  }
  if (tagName === 'a' && isRelative(href)) {
    return { ...element, properties: { ...properties, href: links.relative(href) } };
  }
  if (tagName === 'img' && isRelative(src)) {
    return { ...element, properties: { ...properties, src: links.image(decode(src)) } };
  }
  return element;
}

/** True for an address that depends on the page it stands on. */
function isRelative(address: unknown): address is string {
  return typeof address === 'string' && !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address);
}

/** Ids of the elements in a piece of an article. */
export function idsIn(tree: Root): string[] {
  return elementsOf(tree).flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
