import type { Nodes, Root, RootContent, Text } from 'mdast';
import { append } from '../../article/index.ts';
import { figureOf } from '../markdown/captions.ts';
import {
  isNarrative,
  type CitationAuthor,
  type CitationCluster,
  type InlineNote,
} from '../markdown/nodes.ts';

/**
 * For styles that cite in notes: a cluster that stands in the running text becomes a note of its
 * own, in place, as Pandoc does; the author of a narrative one stays in the sentence. Its mark
 * stands after the stop that follows (Chicago Manual of Style 17, 14.26; Pandoc's default for such
 * styles). Clusters within notes stay, as do words that name no work.
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

type Part<Child> = Child | InlineNote | CitationAuthor | Text;

function withNotes<Child extends RootContent>(
  before: readonly Child[],
  known: (cluster: CitationCluster) => boolean,
): Part<Child>[] {
  const parts: Part<Child>[] = [];
  /** What was moved before the mark it followed. */
  let moved = '';
  /** White space that was left out before the mark. */
  let space = '';
  before.forEach((child, index) => {
    const next = before[index + 1];
    if (child.type === 'citation' && known(child)) {
      moved = next?.type === 'text' ? stopsAtStart(next.value) : '';
      append(parts, noteOf(child, { space, stops: moved }, parts));
      space = '';
      return;
    }
    if (child.type !== 'text') {
      moved = '';
      space = '';
      parts.push(child);
      return;
    }
    const value = child.value.slice(moved.length);
    moved = '';
    const marked = next?.type === 'citation' && !isNarrative(next) && known(next);
    // "words [@key]." prints its mark directly after the word.
    const words = marked ? value.trimEnd() : value;
    space = value.slice(words.length);
    if (words !== '') parts.push({ ...child, value: words });
  });
  return parts;
}

/** Stops, and the brackets and quotation marks that close around them: no dashes. */
const closing = /^[)\]}”’»"']*(?:[.,;:!?…]+[)\]}”’»"']*)?(?=$|[\s\p{Pd}])|^[.,;:!?…]+/u;

function stopsAtStart(text: string): string {
  return closing.exec(text)?.[0] ?? '';
}

/** The note of a cluster, after the author's name where that is part of the sentence, and `stops`. */
function noteOf<Child>(
  cluster: CitationCluster,
  { space, stops }: { readonly space: string; readonly stops: string },
  before: readonly Part<Child>[],
): Part<Child>[] {
  const narrative = isNarrative(cluster);
  const last = before.at(-1);
  const isText = typeof last === 'object' && last !== null && 'value' in last;
  const isEnded = !narrative && isText && endsInStop(String(last.value));
  const printed = isEnded ? withoutStop(stops) : stops;
  const moved: CitationCluster = {
    ...cluster,
    moved: true,
    around: { before: space, after: stops, printed },
    ...(narrative && stops !== '' && { stops }),
  };
  const note: InlineNote = {
    type: 'footnote',
    children: [moved],
    ...(cluster.position && { position: cluster.position }),
  };
  if (narrative) return [{ type: 'citationAuthor', cluster: moved }, note];
  return printed === '' ? [note] : [{ type: 'text', value: printed }, note];
}

/** True for words that need no full stop after them: "etc.", "Why?". */
export function endsInStop(words: string): boolean {
  return /[.!?…][”’»"')\]]*$/u.test(words.trimEnd());
}

/** Stops that follow words which end in one: one full stop is enough. */
export function withoutStop(stops: string): string {
  return stops.replace(/^\.(?!\.)/, '');
}
