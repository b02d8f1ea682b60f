import type { Definition, Nodes, Root } from 'mdast';

/**
 * Gives images whose address is defined elsewhere (`![words][map]`) that address, in place: they are
 * figures like others, with their caption, id and size. The first definition of a name holds
 * (CommonMark, section 4.7).
 */
export function resolveImageReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  for (const node of nodesIn(tree)) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  }
  for (const node of nodesIn(tree)) {
    if (!('children' in node)) continue;
    const children = node.children.map((child): Nodes => {
      const defined = child.type === 'imageReference' && definitions.get(child.identifier);
      if (child.type !== 'imageReference' || !defined) return child;
      const { alt, data, position } = child;
      return {
        type: 'image',
        url: defined.url,
        ...(defined.title && { title: defined.title }),
        ...(alt !== undefined && { alt }),
        ...(data && { data }),
        ...(position && { position }),
      };
    });
    Object.assign(node, { children });
  }
}

function* nodesIn(tree: Root): Generator<Nodes> {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if ('children' in node)
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) open.push(child);
      }
  }
}
