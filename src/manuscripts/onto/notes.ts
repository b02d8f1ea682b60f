import { alignParagraphs, inOrder, type Pair } from './align.ts';
import type { DocumentLeaf, DocumentText } from './document.ts';
import { lineOf } from './tokens.ts';

/** Which note of the changed document is which of the one that we have written. */
export interface MatchedNotes {
  /** By the place in the changed document. */
  readonly oldOf: ReadonlyMap<number, number>;
  /** Places of notes that only one of them has. */
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

/** Matches notes by their words, and those that were rewritten by their place among the others. */
export function matchNotes(written: DocumentText, changed: DocumentText): MatchedNotes {
  const pairs = inOrder(
    alignParagraphs(written.notes.map(wordsIn), changed.notes.map(wordsIn)),
    () => true,
  );
  const only = ({ old, now }: Pair, side: 'old' | 'now'): number[] => {
    const place = side === 'old' ? old : now;
    return place !== undefined && (old === undefined || now === undefined) ? [place] : [];
  };
  return {
    oldOf: new Map(
      pairs.flatMap(({ old, now }) =>
        old !== undefined && now !== undefined ? [[now, old] as const] : [],
      ),
    ),
    added: pairs.flatMap((pair) => only(pair, 'now')),
    removed: pairs.flatMap((pair) => only(pair, 'old')),
  };
}

/** Pairs paragraphs by their words, and cells and items that were rewritten by their place. */
export function pairLeaves(
  written: readonly DocumentLeaf[],
  changed: readonly DocumentLeaf[],
): Pair[] {
  const pairs = alignParagraphs(
    written.map((leaf) => wordsIn([leaf])),
    changed.map((leaf) => wordsIn([leaf])),
  );
  return inOrder(pairs, (old, now) => {
    const within = written[old]?.within;
    return within !== undefined && within === changed[now]?.within;
  });
}

/** Words of paragraphs, by which they are found again. */
export function wordsIn(leaves: readonly DocumentLeaf[]): string[] {
  return leaves.flatMap(({ tokens }) =>
    tokens.flatMap(({ kind, key, text }) =>
      kind === 'citation' ? text.split(/\s+/) : kind === 'word' || kind === 'other' ? [key] : [],
    ),
  );
}

export function noteLine(leaves: readonly DocumentLeaf[]): string {
  return leaves.map(({ tokens }) => lineOf(tokens)).join(' ');
}
