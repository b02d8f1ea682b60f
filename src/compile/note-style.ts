import type { Nodes, Root, RootContent } from 'mdast';
import { append } from './append.ts';
import { figureOf } from './markdown/captions.ts';
import type { CitationCluster, InlineNote } from './markdown/nodes.ts';

/**
 * For styles that cite in notes: a cluster that stands in the running text becomes a note of its
 * own, in place, as Pandoc does. Clusters within notes stay, as do words that name no work.
 */
export function citeInNotes(tree: Root, known: (cluster: CitationCluster) => boolean): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node) || node.type === 'footnoteDefinition' || node.type === 'footnote')
      continue;
    const children = withNotes(node.children, known);
    Object.assign(node, { children });
    append(open, children);
    const figure = node.type === 'paragraph' ? figureOf(node) : undefined;
    for (const holder of [figure, node.type === 'table' ? node : undefined]) {
      if (!holder?.data?.caption) continue;
      holder.data = { ...holder.data, caption: withNotes(holder.data.caption, known) };
      append(open, holder.data.caption ?? []);
    }
  }
}

function withNotes<Child extends RootContent>(
  before: readonly Child[],
  known: (cluster: CitationCluster) => boolean,
): (Child | InlineNote)[] {
  const children = before.map((child) =>
    child.type === 'citation' && known(child) ? noteOf(child) : child,
  );
  return withoutSpaceBeforeNotes(children, before);
}

function noteOf(cluster: CitationCluster): InlineNote {
  return {
    type: 'footnote',
    children: [{ ...cluster, mode: 'group' }],
    ...(cluster.position && { position: cluster.position }),
  };
}

/** "words [@key]." prints its mark directly after the word. */
function withoutSpaceBeforeNotes<Child extends RootContent>(
  children: readonly Child[],
  before: readonly RootContent[],
): Child[] {
  return children.map((child, index) => {
    const next = children[index + 1];
    const made = next?.type === 'footnote' && before[index + 1]?.type === 'citation';
    return made && child.type === 'text' ? { ...child, value: child.value.trimEnd() } : child;
  });
}
