import { letters } from './letters.ts';
import { special } from './signs.ts';
import type { Region, Token, TokenStretch } from './tokens.ts';

/**
 * Reads what may begin with a sign: where it ends, or nothing where the sign is none. Whoever puts
 * tokens flushes the words before them first.
 */
export type ReadSign = (reader: Reader, at: number, to: number) => number | undefined;

/** A stretch that is open. */
interface Stretch {
  readonly to: number;
  /** Where to go on behind it. */
  readonly after: number;
  readonly end: () => void;
}

/** Syntax within syntax that is looked into; deeper, all is words. */
const deepest = 4;

/** A way through a text from sign to sign, and the tokens that it makes of it. */
export class Reader {
  readonly text: string;
  readonly #signs: Readonly<Record<string, ReadSign>>;
  readonly #tokens: Token[];
  readonly #tables: TokenStretch[];
  readonly #tableLines: ReadonlySet<number>;
  /** Stretches that are open: not by recursion, as a text may open thousands. */
  readonly #open: Stretch[] = [];
  /** Where words begin that are not put yet; nothing right behind tokens. */
  #pending: number | undefined;
  #line = 1;
  #lineStart = 0;
  /** How many stretches of syntax are open. */
  #depth = 0;

  /**
   * @param out Takes the tokens, and the stretches of them that are tables drawn in text.
   * @param tableLines Numbers of the lines that such tables may take.
   */
  constructor(
    text: string,
    signs: Readonly<Record<string, ReadSign>>,
    out: { readonly tokens: Token[]; readonly tables: TokenStretch[] },
    tableLines: ReadonlySet<number>,
  ) {
    this.text = text;
    this.#signs = signs;
    this.#tokens = out.tokens;
    this.#tables = out.tables;
    this.#tableLines = tableLines;
  }

  /** True in a line of a table that is drawn in text. */
  get isInTable(): boolean {
    return this.#tableLines.has(this.#line);
  }

  /** How many tokens there are. */
  get length(): number {
    return this.#tokens.length;
  }

  /**
   * Reads a stretch.
   * @param begin Reads the beginning of its first line, where that has not begun.
   */
  read(from: number, to: number, begin?: ReadSign): void {
    const { text } = this;
    const base = this.#open.length;
    let at = begin?.(this, from, to) ?? from;
    this.#pending = at;
    for (;;) {
      const stretch = this.#open.length > base ? this.#open.at(-1) : undefined;
      const limit = stretch?.to ?? to;
      special.lastIndex = at;
      const found = at < limit ? (special.exec(text)?.index ?? limit) : limit;
      if (found < limit) {
        at = this.#signs[text[found] ?? '']?.(this, found, limit) ?? found + 1;
        this.#pending ??= at;
        continue;
      }
      this.flush(limit);
      if (stretch === undefined) return;
      this.#open.pop();
      stretch.end();
      at = stretch.after;
      this.#pending = at;
    }
  }

  /** Puts the words up to a place. */
  flush(end: number): void {
    if (this.#pending !== undefined && end > this.#pending) this.#words(this.#pending, end);
    this.#pending = undefined;
  }

  put(token: Token): void {
    this.#tokens.push(token);
  }

  /** Puts words that stand at a place. */
  putWords(words: string, at: number): void {
    this.#tokens.push({
      kind: 'words',
      letters: words,
      line: this.#line,
      column: at - this.#lineStart + 1,
      required: this.#depth === 0,
    });
  }

  /**
   * Opens a stretch, in which signs are read as everywhere.
   * @param to Where it ends.
   * @param after Where to go on then.
   * @param end What is done then.
   */
  open(to: number, after: number, end: () => void): void {
    this.#open.push({ to, after, end });
  }

  /** Puts a token that says what the tokens are which `inside` puts. */
  region(token: Region, inside: () => void): void {
    this.#tokens.push(token);
    inside();
    this.close(token);
  }

  /** Ends the region of a token here. */
  close(token: Region): void {
    token.end = this.#tokens.length;
  }

  /** Puts what may be syntax, with the words that it is where it is none. */
  syntax(from: number, to: number): void {
    this.region({ kind: 'syntax', end: 0 }, () => {
      this.optional(from, to);
    });
  }

  /** Reads words that need not be on the page. */
  optional(from: number, to: number): void {
    this.deepen();
    if (this.#depth < deepest) this.read(from, to);
    else this.plain(from, to);
    this.rise();
  }

  /** From here on words need not be on the page, until {@link rise}. */
  deepen(): void {
    this.#depth += 1;
  }

  rise(): void {
    this.#depth -= 1;
  }

  /** Puts words of a stretch in which signs are words: code. */
  plain(from: number, to: number): void {
    let start = from;
    for (let end = this.text.indexOf('\n', start); end >= 0 && end < to;) {
      this.#words(start, end);
      this.newLine(end + 1);
      start = end + 1;
      end = this.text.indexOf('\n', start);
    }
    if (to > start) this.#words(start, to);
  }

  /** Ends a line; the next one starts at `start`. */
  newLine(start: number): void {
    this.endTableLine();
    this.#tokens.push({ kind: 'break' });
    this.#line += 1;
    this.#lineStart = start;
  }

  /** Begins the stretch of a table that is drawn in text, or takes up the last. */
  beginTableLine(): void {
    if (!this.isInTable) return;
    const here = this.#tokens.length;
    if (!this.#tableLines.has(this.#line - 1)) this.#tables.push({ start: here, end: here });
  }

  endTableLine(): void {
    const last = this.#tables.at(-1);
    if (last && this.isInTable) last.end = this.#tokens.length;
  }

  /** Puts words of a stretch without signs. */
  #words(from: number, to: number): void {
    const typed = this.text.slice(from, to);
    const found = letters(typed);
    if (found.startsWith(' ')) this.#tokens.push({ kind: 'space' });
    const words = found.trim();
    if (words === '') return;
    const at = from + typed.search(/\S/);
    if (this.isInTable) {
      words.split(' ').forEach((word, index) => {
        if (index > 0) this.#tokens.push({ kind: 'space' });
        this.putWords(word, at);
      });
    } else this.putWords(words, at);
    if (found.endsWith(' ')) this.#tokens.push({ kind: 'space' });
  }
}
