import type { Code, Point } from 'micromark-util-types';

/**
 * Collects what a tokenizer consumes, without the markers of surrounding quotations and lists,
 * and knows where each character stands in the file.
 */
export class TypedText {
  text = '';
  readonly #lines: { readonly index: number; readonly point: Point }[] = [];
  #atLineStart = true;

  /** Adds the character that is about to be consumed at `now`. */
  add(code: Code, now: () => Point): void {
    if (code === null || code === -1) return;
    if (this.#atLineStart) {
      this.#lines.push({ index: this.text.length, point: now() });
      this.#atLineStart = false;
    }
    if (code < -2) {
      this.text += '\n';
      this.#atLineStart = true;
    } else this.text += code === -2 ? '\t' : String.fromCharCode(code);
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
