import type { ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';

/**
 * Keeps a long dash between two words on the line of the first: a line may end with it, but none
 * begins with it (Chicago Manual of Style, 6.90). Browsers would break before it as well (Unicode
 * Line Breaking, class B2). No word changes; code and formulas stay as they are.
 */
export function keepDashes(tree: Root): Root {
  return { ...tree, children: kept(tree.children) };
}

function kept(nodes: Root['children']): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return node.value.includes('—') ? parted(node) : [node];
    if (node.type === 'doctype') return [];
    if (node.type !== 'element' || apart.has(node.tagName)) return [node];
    return [{ ...node, children: kept(node.children) }];
  });
}

/** A long word may break where it can, but for its end. */
const wordAndDash = /([^\s—-]{1,30}—)(?=\S)/u;

function parted({ value }: Text): ElementContent[] {
  return value
    .split(wordAndDash)
    .flatMap((words, nth): ElementContent[] =>
      nth % 2 === 1
        ? [h('span.nobr', words)]
        : words === ''
          ? []
          : [{ type: 'text', value: words }],
    );
}

const apart = new Set('code kbd samp pre math svg script style'.split(' '));
