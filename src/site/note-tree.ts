import type { Root } from 'hast';
import type { Note } from '../article/index.ts';
import { markup } from '../article/markup.ts';
import { byHost } from './addresses.ts';
import { markLastAddress } from './last-address.ts';
import { keepNamed } from './reader-modes.ts';

/**
 * The words of a note for a list of notes: addresses by their hosts, the last of them marked, and
 * a citation that the note begins with told from one within a sentence.
 *
 * @param fit fits the words to the page, where that is not the article's own
 * @param accessed the day on which the first work of the note was read
 */
export function noteTree(
  { body }: Note,
  fit: (tree: Root) => Root,
  accessed: Parameters<typeof markLastAddress>[1],
): Root {
  return withWhole(markLastAddress(byHost(keepNamed(fit(body.tree))), accessed).tree);
}

/** A note that begins with a citation is a reference: all its words lead to the work. */
function withWhole(tree: Root): Root {
  const [first] = tree.children;
  const citation = first?.type === 'element' && first.tagName === 'p' ? first.children[0] : first;
  if (citation?.type !== 'element') return tree;
  const { className } = citation.properties;
  if (!Array.isArray(className) || !className.includes(markup.citationClass)) return tree;
  const whole = {
    ...citation,
    properties: { ...citation.properties, className: [...className, 'whole'] },
  };
  if (first === citation) return { ...tree, children: [whole, ...tree.children.slice(1)] };
  return {
    ...tree,
    children: tree.children.map((node) =>
      node === first && node.type === 'element'
        ? { ...node, children: [whole, ...node.children.slice(1)] }
        : node,
    ),
  };
}
