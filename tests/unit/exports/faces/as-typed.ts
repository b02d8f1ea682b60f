import type { Root } from 'hast';
import { type Article, changed } from '../../../../src/article/index.ts';

/** A text with what was typed in the place of what is printed for citations. */
export function asTyped(tree: Root, { clusters = [] }: Article): Root {
  return changed(tree, (node) =>
    node.type === 'citationCluster'
      ? [{ type: 'text', value: clusters[node.cluster]?.typed ?? '' }]
      : undefined,
  );
}
