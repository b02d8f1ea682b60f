/** A step of the source as a reader sees it who knows no grammar, only signs. */
export type Token =
  /** Words of one line, or of a stretch of it. */
  | {
      readonly kind: 'words';
      readonly letters: string;
      readonly line: number;
      readonly column: number;
      /** False for words of syntax, which are words only where it is none. */
      readonly required: boolean;
    }
  | { readonly kind: 'space' }
  /** A sign that may part words or blocks, or not: a bar, a tag. */
  | { readonly kind: 'seam' }
  /** White space before it may be left out: at the edges of code, before a citation. */
  | { readonly kind: 'loose' }
  /** The end of a line. */
  | { readonly kind: 'break' }
  /** A character reference: what it stands for, and what it is typed as. */
  | { readonly kind: 'entity'; readonly letters: string; readonly typed: string }
  /** What follows up to the token `end` is syntax and no words; or, where it was none, it is words. */
  | { readonly kind: 'syntax'; end: number }
  /** What follows up to the token `end` is words; or, where it was syntax, none. */
  | { readonly kind: 'address'; end: number }
  /** What follows up to the token `end` is a note and stands elsewhere; or it is words here. */
  | { readonly kind: 'note'; end: number }
  /**
   * As `syntax`, and printed anew by a style; these words of it must be printed. In a sentence
   * the citation may end behind its key.
   */
  | { readonly kind: 'citation'; end: number; keyEnd?: number; readonly words: readonly string[] };

/** A token that says of a stretch what it is. */
export type Region = Extract<Token, { end: number }>;

export interface SourceWords {
  readonly tokens: readonly Token[];
  /** Stretches of tokens whose words may be printed in another order: tables drawn in text. */
  readonly tables: readonly TokenStretch[];
}

export interface TokenStretch {
  readonly start: number;
  end: number;
}
