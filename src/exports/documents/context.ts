import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Article, ClusterNode, Note } from '../../article/index.ts';
import type { Words } from '../../messages/index.ts';
import type { Addresses } from '../addresses.ts';
import { keptTreeOf, treeOf } from '../tree.ts';

/** The program that is to read the document. */
export type DocumentTarget = 'docx' | 'latex';

export interface DocumentContext {
  readonly target: DocumentTarget;
  readonly article: Article;
  readonly addresses: Addresses;
  readonly words: Words;
  /** Notes that something other than a note calls. */
  readonly standing: ReadonlySet<Note>;
  /** Notes that stand at their first mark already; others follow the note that calls them. */
  readonly placed: Set<Note>;
  /** Ids that links of the article lead to. */
  readonly targets: ReadonlySet<string>;
  /** Files of pictures that are packed with the document, by their address. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly inNote: boolean;
}

/** A text of an article as the tree that a document is made of: citations of one place are one. */
export function documentTree(text: Root): Root {
  return keptTreeOf(text, {
    cluster: (node) => h('span', { [placeholder]: node.cluster }, cleaned(node)),
    pullQuote: () => undefined,
    quoteSources: false,
    pictureAddresses: false,
    captionLabels: true,
  });
}

/** Name of the property by which {@link documentTree} says which citations stand in a `span`. */
export const placeholder = 'dataCluster';

function cleaned({ children }: ClusterNode): ElementContent[] {
  return treeOf({ type: 'root', children }).children.filter((child) => child.type !== 'doctype');
}
