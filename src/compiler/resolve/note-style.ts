import type { Nodes, Root, Text } from 'mdast';
import { append } from '../../article/index.ts';
import {
  isNarrative,
  type CitationAuthor,
  type CitationCluster,
  type InlineNote,
} from '../markdown/nodes.ts';
import { rewrite } from '../markdown/rewrite.ts';
import { settleStops } from './note-stops.ts';

/** How a style cites in notes. */
export interface NoteStyle {
  /** True where it ends a note with a full stop. */
  readonly stop: boolean;
}

/**
 * For styles that cite in notes: a tree in which a cluster of the running text is a note of its
 * own, in place, as Pandoc does; the author of a narrative one stays in the sentence. Its mark
 * stands after the stop that follows (Chicago Manual of Style 17, 14.26; Pandoc's default for such
 * styles). Clusters within notes stay there, as do words that name no work. The tree given is not
 * changed.
 * @param known True for a cluster that names a work.
 */
export function citeInNotes(
  tree: Root,
  style: NoteStyle,
  known: (cluster: CitationCluster) => boolean,
): Root {
  const settled = style.stop ? settleStops(tree) : tree;
  return rewrite(
    settled,
    (nodes) => withNotes(nodes, known),
    ({ type }) => type === 'footnoteDefinition' || type === 'footnote',
  );
}

function withNotes(
  before: readonly Nodes[],
  known: (cluster: CitationCluster) => boolean,
): readonly Nodes[] {
  if (!before.some((node) => node.type === 'citation' && known(node))) return before;
  const parts: Nodes[] = [];
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
function noteOf(
  cluster: CitationCluster,
  { space, stops }: { readonly space: string; readonly stops: string },
  before: readonly Nodes[],
): (InlineNote | CitationAuthor | Text)[] {
  const narrative = isNarrative(cluster);
  const last = before.at(-1);
  const isText = last !== undefined && 'value' in last;
  const isEnded = !narrative && isText && endsInStop(last.value);
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
