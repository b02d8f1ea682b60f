import type { Element, ElementContent, Root } from 'hast';
import { changed } from './tree.ts';

/**
 * Lets a web address that a reference prints break before a slash or another sign of its path, as
 * the Chicago Manual of Style (7.46) has it, and so not within a word. Only the words of links that
 * are addresses gain `wbr`s; the text of the tree stays the same.
 */
export function breakAddresses(tree: Root): Root {
  return changed(tree, (node) =>
    node.type === 'element' && node.tagName === 'a' ? [broken(node)] : undefined,
  );
}

function broken(link: Element): Element {
  const last = link.children.at(-1);
  const { host, path = '' } = (last?.type === 'text' && address.exec(last.value)?.groups) || {};
  if (host === undefined) return link;
  const signs = [...path.matchAll(places)].map(({ index }) => index);
  const words = signs.flatMap((at, nth): ElementContent[] => [
    { type: 'element', tagName: 'wbr', properties: {}, children: [] },
    { type: 'text', value: path.slice(at, signs[nth + 1]) },
  ]);
  const begin: ElementContent = { type: 'text', value: host + path.slice(0, signs[0]) };
  return { ...link, children: [...link.children.slice(0, -1), begin, ...words] };
}

const address = /^(?<host>https?:\/\/[^>\s/?#]+)(?<path>[^>\s]+)$/;

/** Before these signs, if more than one character follows (`&` and `<` are long in HTML). */
const places = /(?=[/?=_~%.&#<](?:.{2}|[&<]))/g;
