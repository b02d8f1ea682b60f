/** What a line of text is compared by: a word, white space, a sign, or something that is no text. */
export interface Token {
  /** Equal for what is the same in both texts. */
  readonly key: string;
  readonly kind: 'word' | 'space' | 'note' | 'citation' | 'other';
  /** The words that it stands for, for reports and to put it in: a citation's printed words. */
  readonly text: string;
}

/** Words, signs and white space of a text, with where each begins. */
export function* pieces(text: string): Generator<{ readonly text: string; readonly at: number }> {
  for (const { 0: piece, index } of text.matchAll(/\s+|[\p{L}\p{M}\p{N}]+|[^\s]/gu))
    yield { text: piece, at: index };
}

/** A token of a piece of text; all white space is the same. */
export function textToken(text: string): Token {
  return /^\s/.test(text)
    ? { kind: 'space', key: ' ', text: ' ' }
    : { kind: 'word', key: text, text };
}

/** The words of tokens as a line. */
export function lineOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text }) => (kind === 'note' ? '' : text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without white space at the ends, and with one for several. */
export function tidy<T extends Token>(tokens: readonly T[]): T[] {
  const once = tokens.filter(
    ({ kind }, index) => kind !== 'space' || (index > 0 && tokens[index - 1]?.kind !== 'space'),
  );
  return once.at(-1)?.kind === 'space' ? once.slice(0, -1) : once;
}
