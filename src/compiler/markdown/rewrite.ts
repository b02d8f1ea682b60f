import type { Nodes } from 'mdast';

/** What stands in `parent` instead of `nodes`: all of its children, or all of a caption. */
export type Change = (nodes: readonly Nodes[], parent: Nodes) => readonly Nodes[];

/**
 * A tree in which `change` has replaced the contents of every node, from the top down; the words
 * of a caption are contents, too. The tree given stays as it is: what does not change is shared.
 * @param isLeft True for nodes whose contents stay as they are.
 */
export function rewrite<Node extends Nodes>(
  node: Node,
  change: Change,
  isLeft: (node: Nodes) => boolean = () => false,
): Node {
  if (isLeft(node)) return node;
  let result = node;
  if ('children' in node) {
    const children = contents(node.children, node, change, isLeft);
    if (children !== node.children) result = Object.assign({}, result, { children });
  }
  const data = node.type === 'table' || node.type === 'image' ? node.data : undefined;
  if (data?.caption) {
    const caption = contents(data.caption, node, change, isLeft);
    if (caption !== data.caption)
      result = Object.assign({}, result, { data: { ...data, caption } });
  }
  return result;
}

function contents(
  nodes: readonly Nodes[],
  parent: Nodes,
  change: Change,
  isLeft: (node: Nodes) => boolean,
): readonly Nodes[] {
  const changed = change(nodes, parent).map((child) => rewrite(child, change, isLeft));
  const isSame =
    changed.length === nodes.length && changed.every((child, index) => child === nodes[index]);
  return isSame ? nodes : changed;
}
