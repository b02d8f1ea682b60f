import type { PandocTree } from '../../pandoc/index.ts';
import type { Accounted, Imported } from '../model.ts';
import { reworded, withCitations } from './citations.ts';
import { type DocumentLeaf, type DocumentText, readDocument } from './document.ts';
import { NoteNames } from './names.ts';
import { type MatchedNotes, matchNotes, noteLine, pairLeaves } from './notes.ts';
import { addedWorks, changedFront, elsewhere } from './front.ts';
import { applyEdits, type Edit, patch } from './patch.ts';
import { findPlaces, type Places } from './places.ts';
import { printLeaf } from './print.ts';
import { readSource, type SourceLeaf, type SourceText, type Stretch } from './source.ts';
import { inWords } from './say.ts';
import { lineOf } from './tokens.ts';

export interface OntoInput {
  /** `article.md` as it stands. */
  readonly markdown: string;
  /** BCP 47 tag of the article. */
  readonly lang: string;
  /** Our own `article.docx`, made of the article as it stands and read by {@link ontoReading}. */
  readonly written: PandocTree;
  /** The document that came back, read in the same way. */
  readonly changed: PandocTree;
}

/** How Pandoc is to read both documents: citations as keys, comments and tracked changes told. */
export const ontoReading = {
  from: 'docx+citations',
  options: { 'track-changes': 'all' },
} as const;

/**
 * Puts the changes of a co-author into `article.md`: only the paragraphs and notes that are others
 * are rewritten, word by word, and everything else stays byte for byte, so that permalinks hold. What
 * cannot be put in (tables, lists with other items, titles, emphasis that crosses other emphasis) is
 * told and left to a person: its fate is `lost`.
 */
export function compareOnto(input: OntoInput): Imported {
  return new Comparison(input).result();
}

class Comparison {
  readonly #input: OntoInput;
  readonly #source: SourceText;
  readonly #written: DocumentText;
  readonly #changed: DocumentText;
  readonly #notes: MatchedNotes;
  readonly #places: Places;
  readonly #names: NoteNames;
  readonly #edits: Edit[] = [];
  readonly #report: Accounted[] = [];
  #citationsFound = 0;
  #kept = { paragraphs: 0, notes: 0 };

  constructor(input: OntoInput) {
    this.#input = input;
    this.#source = readSource(input.markdown, input.lang);
    this.#written = readDocument(input.written);
    this.#changed = readDocument(input.changed);
    this.#notes = matchNotes(this.#written, this.#changed);
    this.#places = findPlaces(this.#written, this.#source);
    this.#names = new NoteNames(this.#notes, this.#places, this.#source.notes);
  }

  result(): Imported {
    const { written, changed } = this.#input;
    this.#report.push(...changedFront(written, changed), ...addedWorks(written, changed));
    this.#compareLeaves(this.#written.leaves, this.#changed.leaves, 'paragraph');
    this.#compareNotes();
    if (this.#citationsFound > 0)
      this.#say(
        'citation',
        'guessed',
        `${String(this.#citationsFound)} citations came back as words and were known again by them`,
      );
    for (const { author, text } of this.#changed.comments)
      this.#say('comment', 'left out', inWords(author === '' ? text : `${author}: ${text}`));
    const { paragraphs, notes } = this.#kept;
    this.#say(
      'words',
      'kept',
      `${String(paragraphs)} paragraphs and ${String(notes)} notes as they were`,
    );
    const made = applyEdits(this.#input.markdown, this.#edits);
    return {
      files: made === this.#input.markdown ? new Map() : new Map([['article.md', made]]),
      report: this.#report,
    };
  }

  #compareLeaves(
    written: readonly DocumentLeaf[],
    changed: readonly DocumentLeaf[],
    what: 'paragraph' | 'note',
    name = '',
  ): boolean {
    const pairs = pairLeaves(written, changed);
    const removed = new Map(
      pairs.flatMap(({ old, now }) =>
        old !== undefined && now === undefined
          ? [[lineOf(written[old]?.tokens ?? []), old] as const]
          : [],
      ),
    );
    let isSame = true;
    let last: SourceLeaf | undefined;
    for (const [index, { old, now }] of pairs.entries()) {
      const [before, after] = [written[old ?? -1], changed[now ?? -1]];
      if (before && after) {
        if (this.#changeLeaf(before, after, what, name)) isSame = false;
        else if (what === 'paragraph') this.#kept.paragraphs++;
      } else isSame = false;
      if (before) last = this.#places.leaves.get(before) ?? last;
      if (before && !after) this.#removeLeaf(before, what, name);
      if (after && !before) {
        const next = pairs
          .slice(index)
          .find((pair) => pair.old !== undefined && pair.now !== undefined);
        const following = next?.old === undefined ? undefined : written[next.old];
        const moved = removed.get(lineOf(after.tokens));
        this.#addLeaf(
          after,
          last,
          following && this.#places.leaves.get(following),
          what,
          name,
          moved === undefined ? undefined : written[moved],
        );
      }
    }
    return isSame;
  }

  /** True if the paragraph is another. */
  #changeLeaf(
    written: DocumentLeaf,
    given: DocumentLeaf,
    what: 'paragraph' | 'note',
    name: string,
  ): boolean {
    const { tokens, found } = withCitations(written.tokens, given.tokens);
    this.#citationsFound += found;
    const place = this.#places.leaves.get(written);
    const where = place && whereOf(place);
    for (const { old, now } of reworded(written.tokens, tokens))
      this.#say('citation', 'lost', `${inWords(old)} is now ${inWords(now)}`, where, printed);
    const isSame =
      written.level === given.level &&
      same(
        written.tokens.map((token) => this.#names.keyOf(token, 'written')),
        tokens.map((token) => this.#names.keyOf(token, 'changed')),
      );
    if (isSame) return false;
    const kind = what === 'note' ? 'note' : 'change';
    const said = `${name}${inWords(lineOf(written.tokens))} is now ${inWords(lineOf(tokens))}`;
    const edits =
      place && written.level === given.level
        ? patch(written.tokens, tokens, place.tokens, this.#names.keyOf, this.#names.markOf)
        : undefined;
    if (edits) {
      this.#edits.push(...edits);
      this.#say(kind, 'converted', said, where);
    } else this.#say(kind, 'lost', said, where, place ? byHand : elsewhere);
    return true;
  }

  #removeLeaf(leaf: DocumentLeaf, what: 'paragraph' | 'note', name: string): void {
    const place = this.#places.leaves.get(leaf);
    const said = `${name}${inWords(lineOf(leaf.tokens))} is gone`;
    const kind = what === 'note' ? 'note' : 'change';
    if (!place?.isLoose) {
      this.#say(kind, 'lost', said, place && whereOf(place), place ? byHand : elsewhere);
      return;
    }
    this.#takeOut(place);
    this.#say(kind, 'converted', said, whereOf(place));
  }

  #addLeaf(
    leaf: DocumentLeaf,
    last: SourceLeaf | undefined,
    next: SourceLeaf | undefined,
    what: 'paragraph' | 'note',
    name: string,
    moved: DocumentLeaf | undefined,
  ): void {
    const said = `${name}${inWords(lineOf(leaf.tokens))} is new`;
    const kind = what === 'note' ? 'note' : 'change';
    const from = moved && this.#places.leaves.get(moved);
    const text = from
      ? this.#input.markdown.slice(from.start, from.end)
      : printLeaf(leaf, this.#names.markOf);
    const at = last?.isLoose ? last.end : next?.isLoose ? next.start : undefined;
    if (!leaf.isLoose || text === undefined || at === undefined || what === 'note') {
      this.#say(
        kind,
        'lost',
        said,
        last && whereOf(last),
        leaf.within ? `It stands in ${leaf.within}. ${byHand}` : byHand,
      );
      return;
    }
    this.#edits.push({ start: at, end: at, text: last?.isLoose ? `\n\n${text}` : `${text}\n\n` });
    this.#say(kind, 'converted', said, last && whereOf(last));
  }

  /** Takes a block out, with the lines before it. */
  #takeOut({ start, end }: Stretch): void {
    const before = this.#input.markdown.slice(0, start).trimEnd().length;
    this.#edits.push({ start: before, end, text: '' });
  }

  #compareNotes(): void {
    const [written, changed] = [this.#written, this.#changed];
    for (const [now, old] of [...this.#notes.oldOf].sort(([, a], [, b]) => a - b)) {
      const name = `note ${String(old + 1)}: `;
      if (this.#compareLeaves(written.notes[old] ?? [], changed.notes[now] ?? [], 'note', name))
        this.#kept.notes++;
    }
    for (const old of this.#notes.removed) this.#removeNote(old);
    for (const now of this.#notes.added) this.#addNote(now);
  }

  /** The definition goes, unless something else calls the note. */
  #removeNote(old: number): void {
    const label = this.#places.marks.get(old)?.label;
    const definition = this.#source.notes.find((note) => note.label === label);
    const calls = this.#source.leaves
      .flatMap(({ tokens }) => tokens)
      .filter((token) => token.label !== undefined && token.label === label);
    const said = `note ${String(old + 1)}: ${inWords(noteLine(this.#written.notes[old] ?? []))} is gone`;
    if (!definition || calls.length !== 1) {
      this.#say(
        'note',
        this.#places.marks.get(old)?.inside ? 'converted' : 'lost',
        said,
        undefined,
        byHand,
      );
      return;
    }
    this.#takeOut(definition);
    this.#say('note', 'converted', said);
  }

  #addNote(now: number): void {
    const leaves = this.#changed.notes[now] ?? [];
    const label = this.#names.labelOf(now) ?? '';
    const blocks = leaves.map((leaf) => printLeaf(leaf, this.#names.markOf));
    const said = `note: ${inWords(noteLine(leaves))} is new`;
    if (blocks.includes(undefined) || blocks.length === 0) {
      this.#say('note', 'lost', said, undefined, byHand);
      return;
    }
    const end = this.#input.markdown.trimEnd().length;
    this.#edits.push({ start: end, end, text: `\n\n[^${label}]: ${blocks.join('\n\n    ')}` });
    this.#say('note', 'converted', said);
  }

  #say(
    kind: Accounted['kind'],
    fate: Accounted['fate'],
    what: string,
    where?: string,
    why?: string,
  ): void {
    this.#report.push({
      kind,
      fate,
      what,
      ...(where !== undefined && { where }),
      ...(why !== undefined && fate === 'lost' && { why }),
    });
  }
}

const printed =
  'The style prints a citation: change its key, the pages or the words around it in article.md.';
const byHand = 'Put it into article.md by hand.';
function whereOf({ line: number }: SourceLeaf): string {
  return `article.md:${String(number)}`;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
