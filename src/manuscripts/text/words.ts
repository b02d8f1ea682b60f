/** A word of a text, as it is compared, and where it stands. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const pattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of a text in lower case, without the digits of a mark at their end. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [found] = match;
    const word = found.replace(/(?<=\p{L})[\d⁰¹²³⁴-⁹]+$/u, '').replaceAll('’', "'");
    return { word: word.toLowerCase(), start: match.index, end: match.index + found.length };
  });
}
