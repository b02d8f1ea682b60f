import type { Ibid, Mark, Note } from '../../article/index.ts';
import { noteId, noteRefId } from '../../article/markup.ts';
import { beginsWithIbid } from '../language/ibid-words.ts';
import type { PrintedCitations } from '../citations/print-citations.ts';
import type { ResolvedNote } from '../resolve/notes.ts';
import type { FoundPlace } from '../structure/places.ts';
import { textOf, type ClusterFinder } from './article-tree.ts';
import type { Parts, SectionIds } from './parts.ts';

/** The notes of the article, each "Ibid." with what it stands for. */
export function notesOf(
  parts: Parts,
  places: ReadonlyMap<string, FoundPlace>,
  sectionId: SectionIds,
  clusterAt: ClusterFinder,
): Note[] {
  const notes = parts.collected.notes.map((note, index) => ({
    label: note.label,
    id: noteId(note.label),
    number: note.number,
    body: textOf(parts.converted.notes[index]?.children ?? [], clusterAt),
    marks: note.marks.map((mark) => markOf(note, mark, places, sectionId)),
    citations: parts.printed.citations
      .filter((citation) => citation.note === note.label)
      .map(({ id }) => id),
    ...formOf(note),
  }));
  return withIbid(notes, parts.printed);
}

function markOf(
  { label }: ResolvedNote,
  { occurrence, inNote }: ResolvedNote['marks'][number],
  places: ReadonlyMap<string, FoundPlace>,
  sectionId: SectionIds,
): Mark {
  const id = noteRefId(label, occurrence);
  const place = places.get(id);
  return {
    id,
    section: place ? sectionId(place.section) : '',
    ...(place?.paragraph !== undefined && { paragraph: place.paragraph }),
    ...(inNote !== undefined && { note: inNote }),
    sentence: place?.sentence ?? '',
  };
}

function formOf({ node }: ResolvedNote): Pick<Note, 'form'> {
  if (node.type !== 'footnote') return {};
  const [only] = node.children;
  return { form: only?.type === 'citation' && only.moved ? 'citation' : 'inline' };
}

/** Says what each "Ibid." stands for: the one work that the note before it cites. */
function withIbid(notes: readonly Note[], printed: PrintedCitations): Note[] {
  const keys = new Map(printed.citations.map(({ id, item }) => [id, item.key]));
  const resolved: Note[] = [];
  /** The only work of the note before, and the note that names it. */
  let last: Ibid | undefined;
  for (const note of notes) {
    const cited = new Set(note.citations.flatMap((id) => keys.get(id) ?? []));
    const [only] = cited;
    const own = cited.size === 1 && only !== undefined ? only : undefined;
    const isIbid = beginsWithIbid(note.body.text);
    const ibid = isIbid && last && (cited.size === 0 || own === last.key) ? last : undefined;
    resolved.push(ibid ? { ...note, ibid } : note);
    if (!ibid) last = own === undefined ? undefined : { key: own, note: note.label };
  }
  return resolved;
}
