import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast';
import { type Text, joined } from '../../article/index.ts';
import { wordsOf } from '../html/text.ts';

/** Finds the printed nodes of a cluster by the first of them. */
export type ClusterFinder = (first: Nodes) =>
  | {
      /** Index of the cluster in the article. */
      readonly cluster: number;
      /** All that is printed for it, in order. */
      readonly nodes: readonly ElementContent[];
    }
  | undefined;

const noClusters: ClusterFinder = () => undefined;

/**
 * Finished nodes as an article carries them: a plain copy without white space at its ends, each
 * text whole, each element with the place in the source where it begins. The nodes of a citation
 * cluster that stand together become one node.
 */
export function articleTree(
  nodes: readonly RootContent[],
  clusterAt: ClusterFinder = noClusters,
): Root {
  return { type: 'root', children: trimmed(copied(nodes, clusterAt)) };
}

/** The same with white space at the ends as it stands, for words within a line. */
export function articleLine(
  nodes: readonly RootContent[],
  clusterAt: ClusterFinder = noClusters,
): Root {
  return { type: 'root', children: copied(nodes, clusterAt) };
}

function copied(nodes: readonly RootContent[], clusterAt: ClusterFinder): ElementContent[] {
  const result: ElementContent[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node || node.type === 'doctype') continue;
    const found = clusterAt(node);
    if (found?.nodes.every((each, nth) => nodes[index + nth] === each)) {
      const children = copied(found.nodes, noClusters);
      result.push({ type: 'citationCluster', cluster: found.cluster, children });
      index += found.nodes.length - 1;
    } else result.push(copy(node, clusterAt));
  }
  return joined(result);
}

function copy(
  node: Exclude<RootContent, { type: 'doctype' }>,
  clusterAt: ClusterFinder,
): ElementContent {
  switch (node.type) {
    case 'element':
      return element(node, clusterAt);
    case 'citationCluster':
      return { ...node, children: copied(node.children, clusterAt) };
    case 'pullQuote':
      return { type: node.type, quote: node.quote };
    case 'comment':
    case 'text':
      return { type: node.type, value: node.value };
    case 'raw':
      throw new Error('Unexpected raw HTML in a finished tree, expected it to be parsed');
  }
}

function element(
  { tagName, properties, children, position, meaning }: Element,
  clusterAt: ClusterFinder,
): Element {
  const start = position?.start;
  return {
    type: 'element',
    tagName,
    properties: given(properties),
    children: copied(children, clusterAt),
    ...(meaning && { meaning }),
    ...(start && { source: { line: start.line, column: start.column } }),
  };
}

function given(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** Without the white space around the blocks. */
function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const ends = [nodes.findIndex(isVisible), nodes.findLastIndex(isVisible)] as const;
  return nodes
    .slice(ends[0] < 0 ? nodes.length : ends[0], ends[1] + 1)
    .map((node, index, { length }) => {
      if (node.type !== 'text') return node;
      const start = index === 0 ? node.value.trimStart() : node.value;
      return { ...node, value: index === length - 1 ? start.trimEnd() : start };
    });
}

function isVisible(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}

/** Finished nodes with their plain words. */
export function textOf(nodes: readonly RootContent[], clusterAt: ClusterFinder): Text {
  return { tree: articleTree(nodes, clusterAt), text: wordsOf(nodes) };
}
