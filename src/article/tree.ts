import type { Element, ElementContent, Nodes, Parents, Root, RootContent } from 'hast';
import type { Node } from 'unist';

/*
 * The text of an article is hast, plain data, with two kinds of nodes more. A page and an export
 * replace them by elements, or by nothing: printing HTML of a tree that still holds one throws.
 */

/** Citations that were typed as one, as they are printed; `cluster` is its index in the article. */
export interface ClusterNode extends Node {
  type: 'citationCluster';
  cluster: number;
  children: ElementContent[];
}

/** Where a pull-quote is drawn. Its words stand in the text, and in `Article.pullQuotes`. */
export interface PullQuoteNode extends Node {
  type: 'pullQuote';
  /** Id of the pull-quote. */
  quote: string;
}

/** Where something begins in the file of the text. */
export interface SourcePoint {
  line: number;
  column: number;
}

/** What a link of the text stands for, where that is more than an address. */
export type Meaning =
  /** The mark of a note; `note` is the note's id. */
  | { kind: 'noteMark'; note: string }
  /** A citation; `locator` names the parts of the work as readers are told: "ch. 2". */
  | { kind: 'citation'; key: string; locator?: string }
  /** A reference to a figure, table, formula or section; `to` is its id. */
  | { kind: 'crossReference'; to: string };

declare module 'hast' {
  interface ElementContentMap {
    citationCluster: ClusterNode;
    pullQuote: PullQuoteNode;
  }
  interface RootContentMap {
    citationCluster: ClusterNode;
    pullQuote: PullQuoteNode;
  }
  interface Element {
    /** Where it begins in the source, where that is known: `position` would say its end, too. */
    source?: SourcePoint;
    meaning?: Meaning;
  }
}

/**
 * A copy of a tree in which `change` says what stands for each node, after its children; what it
 * leaves undefined stays. Texts that come to stand side by side become one.
 */
export function changed(
  tree: Root,
  change: (node: ElementContent) => readonly ElementContent[] | undefined,
): Root {
  return { ...tree, children: changedChildren(tree, change) };
}

function changedChildren(
  parent: Parents | ClusterNode,
  change: (node: ElementContent) => readonly ElementContent[] | undefined,
): ElementContent[] {
  return joined(
    parent.children.flatMap((child): readonly ElementContent[] => {
      if (child.type === 'doctype') return [];
      const copy: ElementContent =
        'children' in child ? { ...child, children: changedChildren(child, change) } : child;
      return change(copy) ?? [copy];
    }),
  );
}

/** The nodes, with neighbouring texts as one. */
export function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { ...last, value: last.value + node.value };
    } else if (node.type !== 'text' || node.value !== '') result.push(node);
  }
  return result;
}

/** Every element of a tree, in the order of its text. */
export function elementsOf(tree: Nodes): Element[] {
  const found: Element[] = [];
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'element') found.push(node);
    if ('children' in node) {
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child: RootContent | undefined = node.children[index];
        if (child) open.push(child);
      }
    }
  }
  return found;
}

/** All text below `node`, as it stands. */
export function wordsOf(node: Nodes): string {
  const words: string[] = [];
  const open: Nodes[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === 'text') words.push(next.value);
    else if ('children' in next) open.push(...next.children.toReversed());
  }
  return words.join('');
}

/** True for a tree of no words and no elements. */
export function isEmpty({ children }: Root): boolean {
  return children.length === 0;
}

/** A text as a tree. */
export function wordsTree(text: string): Root {
  return { type: 'root', children: text === '' ? [] : [{ type: 'text', value: text }] };
}
