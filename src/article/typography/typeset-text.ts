import { replaced, type Piece, type Replacement } from './replacement.ts';
import { replacementsIn } from './typeset-run.ts';

/**
 * A text as a typographer would set it (`typeset-run.ts`), without markup.
 * @param lang BCP 47 tag of its language.
 * @param literals What is to stay as it was typed, wherever it stands in the text.
 */
export function typesetText(text: string, lang: string, literals: readonly string[] = []): string {
  return replaced(text, replacementsOf(text, lang, literals));
}

/** What `typesetText` replaces in a text, in its order. */
export function replacementsOf(
  text: string,
  lang: string,
  literals: readonly string[] = [],
): readonly Replacement[] {
  const apart = literals.flatMap((literal) => placesOf(literal, text));
  const pieces = apart
    .sort((a, b) => a.start - b.start)
    .filter((piece, nth, all) => nth === 0 || all[nth - 1]!.end <= piece.start);
  return replacementsIn({ text, pieces: filled(pieces, text.length, lang) });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function placesOf(literal: string, text: string): Stretch[] {
  const places: Stretch[] = [];
  for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length))
    places.push({ start: at, end: at + literal.length });
  return places;
}

function filled(literals: readonly Stretch[], length: number, lang: string): Piece[] {
  let from = 0;
  const pieces = literals.flatMap(({ start, end }): Piece[] => {
    const before = { start: from, end: start, lang, literal: false };
    from = end;
    return [before, { start, end, lang, literal: true }];
  });
  return [...pieces, { start: from, end: length, lang, literal: false }];
}
