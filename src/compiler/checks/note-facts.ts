import type { Nodes } from 'mdast';
import { append } from '../../article/index.ts';
import { innerNodes } from '../markdown/captions.ts';
import { placeOf } from '../markdown/place.ts';
import type { ResolvedNote, ResolvedNotes } from '../resolve/notes.ts';
import type { NoteFact } from './input.ts';
import { holdsWords, plainWords } from './running-words.ts';

/** What the checks look at of the article's notes, in the order of their numbers. */
export function noteFacts({ notes, clusters }: ResolvedNotes, file: string): NoteFact[] {
  const cites = new Map<ResolvedNote | undefined, Set<string>>();
  for (const { cluster, note } of clusters) {
    const keys = cites.get(note) ?? new Set();
    cites.set(note, keys);
    for (const { key } of cluster.items) keys.add(key);
  }
  return notes.map((note) => ({
    label: note.label,
    inline: note.node.type === 'footnote',
    text: textOf(note.node),
    place: placeOf(note.node, file),
    repeated: note.repeated.map((definition) => placeOf(definition, file)),
    calls: note.marks.map(({ node }) => placeOf(node, file)),
    misspelt: note.marks.flatMap(({ node }) => {
      if (node.type === 'footnote') return [];
      const label = node.label ?? node.identifier;
      return label === note.label ? [] : [{ label, place: placeOf(node, file) }];
    }),
    cites: [...(cites.get(note) ?? [])],
  }));
}

/** The words of a note: those of notes and definitions within it are their own. */
function textOf(note: Nodes): string {
  const words: string[] = [];
  const open: Nodes[] = [note];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node !== note && (node.type === 'footnote' || node.type === 'footnoteDefinition')) continue;
    if (holdsWords(node)) words.push(plainWords(node));
    else if ('value' in node && !isInline(node)) words.push(node.value);
    append(open, [...innerNodes(node)].reverse());
  }
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

function isInline({ type }: Nodes): boolean {
  return ['text', 'inlineCode', 'inlineMath', 'html'].includes(type);
}
