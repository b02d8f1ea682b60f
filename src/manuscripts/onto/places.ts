import { alignParagraphs } from './align.ts';
import type { DocumentLeaf, DocumentText } from './document.ts';
import { wordsIn } from './notes.ts';
import { placed } from './patch.ts';
import type { SourceLeaf, SourceText, SourceToken } from './source.ts';

/** Where in `article.md` stands what our own document has. */
export interface Places {
  readonly leaves: ReadonlyMap<DocumentLeaf, SourceLeaf>;
  /** The mark of each note. */
  readonly marks: ReadonlyMap<number, SourceToken>;
}

/** Finds the paragraphs and notes of a document that was made of the file. */
export function findPlaces(written: DocumentText, source: SourceText): Places {
  const leaves = new Map<DocumentLeaf, SourceLeaf>();
  const marks = new Map<number, SourceToken>();
  const find = (some: readonly DocumentLeaf[], among: readonly SourceLeaf[]): void => {
    const pairs = alignParagraphs(
      some.map((leaf) => wordsIn([leaf])),
      among.map(({ tokens }) => sourceWords(tokens)),
    );
    for (const { old, now } of pairs) {
      const leaf = old === undefined ? undefined : some[old];
      const place = now === undefined ? undefined : among[now];
      if (!leaf || !place) continue;
      leaves.set(leaf, place);
      placed(leaf.tokens, place.tokens).forEach((token, index) => {
        const note = leaf.tokens[index]?.note;
        if (note !== undefined && token) marks.set(note, token);
      });
    }
  };
  find(
    written.leaves,
    source.leaves.filter(({ note }) => note === undefined),
  );
  for (const [note, { label }] of marks)
    find(
      written.notes[note] ?? [],
      label === undefined ? [] : source.leaves.filter((leaf) => leaf.note === label),
    );
  for (const [note, { inside, start, end, around }] of marks) {
    const [first] = written.notes[note] ?? [];
    if (!inside || !first) continue;
    const place = { start, end, line: 0, tokens: inside, isLoose: false, isHeading: false };
    if (around.length === 0) leaves.set(first, place);
  }
  return { leaves, marks };
}

function sourceWords(tokens: readonly SourceToken[]): string[] {
  return tokens.flatMap(({ kind, key }) => (kind === 'word' || kind === 'other' ? [key] : []));
}
