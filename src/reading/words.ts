/** A stretch of a text, by its characters. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Languages that part no words in writing: every character may begin one. */
const joined = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const letter = new RegExp(String.raw`^(?![${joined}])[\p{L}\p{N}\p{M}_]`, 'u');
const word = new RegExp(String.raw`[${joined}]|(?:(?![${joined}])[\p{L}\p{N}\p{M}_’']){1,}`, 'gu');

/** True where a word may begin or end: not between two characters of one. */
export function isWordEdge(text: string, index: number): boolean {
  return !(letter.test(text.slice(index - 1, index)) && letter.test(text.slice(index)));
}

/** The words of a stretch of a text, by its language's rules where the browser knows them. */
export function wordsIn(text: string, { start, end }: Stretch): Stretch[] {
  const part = text.slice(start, end);
  const known: Partial<Pick<typeof Intl, 'Segmenter'>> = Intl;
  if (!known.Segmenter) {
    return [...part.matchAll(word)].map(({ index, 0: found }) => ({
      start: start + index,
      end: start + index + found.length,
    }));
  }
  const segments = new known.Segmenter(undefined, { granularity: 'word' }).segment(part);
  return [...segments]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({
      start: start + index,
      end: start + index + segment.length,
    }));
}
