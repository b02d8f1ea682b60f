import type { Nodes, Root, RootContent } from 'mdast';
import { append } from './append.ts';
import { figureOf } from './markdown/captions.ts';
import type { CitationAuthor, CitationCluster, InlineNote } from './markdown/nodes.ts';

/**
 * For styles that cite in notes: a cluster that stands in the running text becomes a note of its
 * own, in place, as Pandoc does; the author of a narrative one stays in the sentence. Clusters
 * within notes stay, as do words that name no work.
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
): (Child | InlineNote | CitationAuthor)[] {
  return before.flatMap((child, index): (Child | InlineNote | CitationAuthor)[] => {
    if (child.type === 'citation' && known(child)) return noteOf(child);
    const next = before[index + 1];
    const marked = next?.type === 'citation' && next.mode === 'group' && known(next);
    // "words [@key]." prints its mark directly after the word.
    return [marked && child.type === 'text' ? { ...child, value: child.value.trimEnd() } : child];
  });
}

/** The note of a cluster, after the author's name where that is part of the sentence. */
function noteOf(cluster: CitationCluster): (InlineNote | CitationAuthor)[] {
  const moved: CitationCluster = { ...cluster, moved: true };
  const note: InlineNote = {
    type: 'footnote',
    children: [moved],
    ...(cluster.position && { position: cluster.position }),
  };
  return cluster.mode === 'narrative' ? [{ type: 'citationAuthor', cluster: moved }, note] : [note];
}
