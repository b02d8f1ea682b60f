import type { Code, Effects, TokenizeContext } from 'micromark-util-types';

/**
 * Collects what a tokenizer consumes, without the markers of surrounding quotations and lists,
 * and knows where each character stands in the file.
 */
export class TypedText {
  text = '';
  readonly #lines: {
    readonly index: number;
    readonly point: ReturnType<TokenizeContext['now']>;
  }[] = [];
  #atLineStart = true;
  #open = false;

  /** Consumes `code` and adds it. Line endings need a token of their own in micromark. */
  take(code: Code, context: TokenizeContext, effects: Effects): void {
    if (this.#atLineStart) {
      this.#lines.push({ index: this.text.length, point: context.now() });
      this.#atLineStart = false;
    }
    if (code === null) return;
    if (code < -2) {
      this.close(effects);
      this.text += '\n';
      this.#atLineStart = true;
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return;
    }
    if (!this.#open) effects.enter('typedText');
    this.#open = true;
    if (code !== -1) this.text += code === -2 ? '\t' : String.fromCharCode(code);
    effects.consume(code);
  }

  /** Ends the token of the current line; to be called where the construct ends. */
  close(effects: Effects): void {
    if (this.#open) effects.exit('typedText');
    this.#open = false;
  }

  /** Where the character at `index` stands. */
  pointAt(index: number): { line: number; column: number; offset: number } {
    let found = this.#lines[0];
    for (const line of this.#lines) {
      if (line.index > index) break;
      found = line;
    }
    if (found === undefined) throw new RangeError('No character has been read yet');
    const ahead = index - found.index;
    const { line, column, offset } = found.point;
    return { line, column: column + ahead, offset: offset + ahead };
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    typedText: 'typedText';
  }
}
