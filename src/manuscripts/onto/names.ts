import type { DocumentToken } from './document.ts';
import type { MatchedNotes } from './notes.ts';
import type { Places } from './places.ts';
import type { MarkOf } from './print.ts';
import type { SourceNote } from './source.ts';

/** What notes are called: those that were there by their labels, new ones by `new-26`. */
export class NoteNames {
  readonly #notes: MatchedNotes;
  readonly #places: Places;
  /** By the place in the changed document. */
  readonly #added = new Map<number, string>();

  constructor(notes: MatchedNotes, places: Places, there: readonly SourceNote[]) {
    this.#notes = notes;
    this.#places = places;
    const taken = new Set(there.map(({ label }) => label));
    let n = taken.size;
    for (const note of notes.added) {
      do n++;
      while (taken.has(`new-${String(n)}`));
      this.#added.set(note, `new-${String(n)}`);
    }
  }

  /** Label of a note of the changed document, where `article.md` has one for it. */
  labelOf(note: number): string | undefined {
    const old = this.#notes.oldOf.get(note);
    return old === undefined ? this.#added.get(note) : this.#places.marks.get(old)?.label;
  }

  readonly markOf: MarkOf = ({ note, key }) => {
    const label = note === undefined ? key.replace(/^#note-/, '') : this.labelOf(note);
    return label === undefined ? undefined : `[^${label}]`;
  };

  /** What makes two tokens the same: a note is the same whatever its words are now. */
  readonly keyOf = (token: DocumentToken, side: 'written' | 'changed'): string => {
    const { kind, key, marks, href = '', note } = token;
    if (kind === 'space') return key;
    if (kind !== 'note' || note === undefined) return `${kind} ${marks} ${href} ${key}`;
    const old = side === 'written' ? note : this.#notes.oldOf.get(note);
    return old === undefined ? `new note ${String(note)}` : `note ${String(old)}`;
  };
}
