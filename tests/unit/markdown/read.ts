import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CitationCluster } from '../../../src/compiler/markdown/nodes.ts';
import { parseMarkdown } from '../../../src/compiler/markdown/parse.ts';

/** Parses `source` as `article.md`. */
export function read(source: string): ReturnType<typeof parseMarkdown> {
  return parseMarkdown(source, 'article.md');
}

/** Every node of `type`, in reading order. */
export function all<Type extends Nodes['type']>(
  tree: Root,
  type: Type,
): Extract<Nodes, { type: Type }>[] {
  const found: Extract<Nodes, { type: Type }>[] = [];
  visit(tree, (node) => {
    if (node.type === type) found.push(node as Extract<Nodes, { type: Type }>);
  });
  return found;
}

/** The citation clusters of `source`. */
export function citations(source: string): CitationCluster[] {
  return all(read(source).tree, 'citation');
}

/** Problems as `line:column rule`. */
export function faults(source: string): string[] {
  return read(source).problems.map(
    ({ place, rule }) => `${String(place.line)}:${String(place.column)} ${rule}`,
  );
}
