import { parse } from 'yaml';
import { z } from 'zod';
import { SUPERSCRIPTS } from './marks.ts';
import type { Passage, Words } from './words.ts';

const emendation = z.object({
  kind: z.enum(['position', 'repair', 'normalised', 'joined', 'sic']),
  at: z.string(),
  field: z.string().optional(),
  received: z.string(),
  edited: z.string(),
  reason: z.string(),
});

export type EmendationEntry = z.infer<typeof emendation>;

/** The emendations of an `edition.yaml`. */
export function readEmendations(yaml: string): EmendationEntry[] {
  return z.object({ emendations: z.array(emendation) }).parse(parse(yaml)).emendations;
}

/** "note 16: “pp.567” → “pp. 567”", to name an entry in a message. */
export function describe(entry: EmendationEntry): string {
  return `${entry.kind} at ${entry.at}: “${entry.received}” → “${entry.edited}”`;
}

/** True for entries that change the words of the article (or the place of a mark). */
export function changesWords(entry: EmendationEntry): boolean {
  return entry.kind !== 'sic' && !entry.at.startsWith('work ');
}

/** The words as received with one emendation made; throws if its words do not stand there once. */
export function apply(words: Words, entry: EmendationEntry): Words {
  const [kind = '', which = ''] = entry.at.split(/ (.+)/);
  const change = (text: string): string => replaceOnce(text, entry);
  switch (kind) {
    case 'title':
    case 'author':
    case 'abstract':
      return { ...words, [kind]: change(words[kind]) };
    case 'heading':
      return {
        ...words,
        headings: changeAt(words.headings, Number(which) - 1, entry, (heading) => ({
          ...heading,
          words: change(heading.words),
        })),
      };
    case 'paragraph':
      return {
        ...words,
        paragraphs: changeAt(words.paragraphs, Number(which) - 1, entry, (passage) =>
          entry.kind === 'position' ? supplyMark(passage, entry) : changePassage(passage, entry),
        ),
      };
    case 'note': {
      const at = words.notes.findIndex((note) => note.label === which);
      return {
        ...words,
        notes: changeAt(words.notes, at, entry, (note) => ({ ...note, words: change(note.words) })),
      };
    }
    default:
      throw new Error(`Unexpected place of an emendation: ${describe(entry)}`);
  }
}

/** The words that stand at the place of an entry. */
export function wordsAt(
  words: Pick<Words, 'headings' | 'paragraphs' | 'notes'>,
  at: string,
): string {
  const [kind = '', which = ''] = at.split(/ (.+)/);
  if (kind === 'heading') return words.headings[Number(which) - 1]?.words ?? '';
  if (kind === 'paragraph') return words.paragraphs[Number(which) - 1]?.words ?? '';
  return words.notes.find((note) => note.label === which)?.words ?? '';
}

/** Sets the note mark that the edited words end with: "of its first gathering.¹". */
function supplyMark(passage: Passage, entry: EmendationEntry): Passage {
  const mark = entry.edited.slice(entry.received.length);
  if (!entry.edited.startsWith(entry.received) || !/^[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/u.test(mark)) {
    throw new Error(`Expected the words received and a mark after them: ${describe(entry)}`);
  }
  const label = Array.from(mark, (digit) => SUPERSCRIPTS.indexOf(digit)).join('');
  const offset = placeOf(passage.words, entry) + entry.received.length;
  const marks = [...passage.marks, { label, offset }].sort((a, b) => a.offset - b.offset);
  return { ...passage, marks };
}

function changePassage(passage: Passage, entry: EmendationEntry): Passage {
  const end = placeOf(passage.words, entry) + entry.received.length;
  const growth = entry.edited.length - entry.received.length;
  return {
    words: replaceOnce(passage.words, entry),
    marks: passage.marks.map((mark) =>
      mark.offset >= end ? { ...mark, offset: mark.offset + growth } : mark,
    ),
  };
}

function changeAt<T>(
  list: readonly T[],
  at: number,
  entry: EmendationEntry,
  change: (item: T) => T,
): readonly T[] {
  const item = list[at];
  if (item === undefined) throw new Error(`Expected a place that exists: ${describe(entry)}`);
  return list.with(at, change(item));
}

function replaceOnce(text: string, entry: EmendationEntry): string {
  const at = placeOf(text, entry);
  return text.slice(0, at) + entry.edited + text.slice(at + entry.received.length);
}

function placeOf(text: string, entry: EmendationEntry): number {
  const at = text.indexOf(entry.received);
  if (at < 0 || entry.received === '' || text.indexOf(entry.received, at + 1) >= 0) {
    throw new Error(`Expected the words received to stand there once: ${describe(entry)}`);
  }
  return at;
}
