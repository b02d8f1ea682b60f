import { letters, typed } from './letters.ts';
import * as signs from './signs.ts';
import { citationWords, meant, runLength, take } from './signs.ts';
import { divLength, firstAfter, isPullQuote, structureOf, tableLines } from './structure.ts';

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

export interface SourceWords {
  readonly tokens: readonly Token[];
  /** Stretches of tokens whose words may be printed in another order: tables drawn in text. */
  readonly tables: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Reads Markdown by its signs alone, each looked at where it stands, so that what it finds does
 * not depend on the parser whose work is checked by it. What may be syntax is marked as such and
 * keeps its words, for the case that it is none. Takes time in proportion to the text.
 */
export function readSource(texts: readonly string[]): SourceWords {
  const tokens: Token[] = [];
  const tables: { start: number; end: number }[] = [];
  for (const text of texts) new Reader(text, tokens, tables).read();
  return { tokens, tables };
}

class Reader {
  readonly #text: string;
  readonly #tokens: Token[];
  readonly #tables: { start: number; end: number }[];
  readonly #tableLines: ReadonlySet<number>;
  /** For each opening square bracket the one that closes it in its paragraph. */
  #pairs = new Map<number, number>();
  #blanks: number[] = [];
  #ticks: { end: number; runs: Map<number, number[]> } = { end: 0, runs: new Map() };
  readonly #missing = new Set<string>();
  #line = 1;
  #lineStart = 0;
  /** How many stretches of syntax are open. */
  #depth = 0;

  constructor(text: string, tokens: Token[], tables: { start: number; end: number }[]) {
    this.#text = typed(text).replace(/\r\n?/g, '\n').normalize('NFC');
    this.#tokens = tokens;
    this.#tables = tables;
    this.#tableLines = tableLines(this.#text);
  }

  read(): void {
    const { blanks, pairs } = structureOf(this.#text);
    this.#blanks = blanks;
    this.#pairs = pairs;
    this.#tokens.push({ kind: 'break' });
    const from = this.#startLine(0);
    this.#scan(from, this.#text.length);
    this.#endTableLine();
    this.#tokens.push({ kind: 'break' });
  }

  /** Reads a stretch; its lines have begun. */
  #scan(from: number, to: number): void {
    const text = this.#text;
    let start = from;
    let at = from;
    const flush = (end: number): void => {
      if (end > start) this.#words(start, end);
    };
    const go = (next: number): void => {
      start = next;
      at = next;
    };
    while (at < to) {
      signs.special.lastIndex = at;
      const found = signs.special.exec(text)?.index ?? to;
      if (found >= to) break;
      at = found;
      switch (text[at]) {
        case '\n':
          flush(at);
          this.#newLine(at + 1);
          go(this.#startLine(at + 1, to));
          break;
        case '\\': {
          const end = text[at + 1] === '<' ? this.#markupEnd(at + 1, to) : undefined;
          if (end === undefined) at += text[at + 1] === '\n' ? 1 : 2;
          else {
            // Words, unless HTML stands around it, which knows no backslash.
            flush(at);
            this.#region({ kind: 'address', end: 0 }, () => this.#scan(at + 2, end));
            go(end);
          }
          break;
        }
        case '`': {
          const size = runLength(text, at);
          const close = this.#closingTicks(at, size);
          flush(at);
          if (close !== undefined && close < to) {
            this.#code(at + size, close);
            go(close + size);
          } else go(at + size);
          break;
        }
        case '|':
          flush(at);
          this.#tokens.push({ kind: 'seam' });
          go(this.#tableLines.has(this.#line) ? this.#beginBlock(at + 1, to) : at + 1);
          break;
        case '$':
          if (text[at + 1] === '$') {
            flush(at);
            this.#tokens.push({ kind: 'seam' });
            go(at + 2);
          } else at += 1;
          break;
        case '&': {
          const typed = take(signs.entity, text, at, to);
          const found = typed === undefined ? '' : meant(typed);
          if (typed === undefined || found === '') at += 1;
          else {
            flush(at);
            this.#tokens.push({ kind: 'entity', letters: letters(found), typed: letters(typed) });
            go(at + typed.length);
          }
          break;
        }
        case '<': {
          const next = this.#angle(at, to, flush);
          if (next === undefined) at += 1;
          else go(next);
          break;
        }
        case '{': {
          const typed = take(signs.attributes, text, at, to);
          if (typed === undefined) at += 1;
          else {
            flush(at);
            this.#syntax(at + 1, at + typed.length);
            go(at + typed.length);
          }
          break;
        }
        case ']': {
          const typed =
            text[at + 1] === '('
              ? take(signs.destination, text, at + 1, to)
              : this.#linkLabel(at + 1, to);
          if (typed === undefined) at += 1;
          else {
            flush(at);
            this.#syntax(at + 2, at + 1 + typed.length);
            go(at + 1 + typed.length);
          }
          break;
        }
        case '[': {
          const typed = take(signs.call, text, at, to);
          const end = typed === undefined ? this.#citation(at, to) : at + typed.length;
          if (end === undefined) {
            const blank = text[at - 1] === '!' ? take(signs.leading, text, at + 1, to) : undefined;
            if (blank === undefined) at += 1;
            else {
              // White space at the beginning of what a picture shows is not kept.
              flush(at);
              this.#tokens.push({ kind: 'seam' });
              go(at + 1 + blank.length);
            }
          } else {
            flush(at);
            if (typed === undefined) {
              this.#cite(at + 1, end - 1);
              // The bracket that closed it may be that of a link.
              go(end - 1);
            } else {
              this.#syntax(at + 1, end);
              go(end);
            }
          }
          break;
        }
        case '@': {
          const before = text[at - 1] ?? '';
          const typed = /[\p{L}\p{N}]/u.test(before) ? undefined : take(signs.key, text, at, to);
          if (typed === undefined) at += 1;
          else {
            flush(at);
            const after = at + typed.length;
            const end = after + this.#locatorLength(after, to);
            this.#cite(at, end, after);
            go(end);
          }
          break;
        }
        case '^': {
          const close = text[at + 1] === '[' ? this.#pairs.get(at + 1) : undefined;
          if (close === undefined || close >= to) at += 1;
          else {
            flush(at);
            this.#region({ kind: 'note', end: 0 }, () => {
              this.#scan(at + 2, close);
              // The note ends here, whatever follows.
              this.#tokens.push({ kind: 'seam' });
            });
            go(close + 1);
          }
          break;
        }
        default:
          at += 1;
      }
    }
    flush(to);
  }

  /** A span of code. */
  #code(from: number, to: number): void {
    const text = this.#text;
    let start = from;
    if (text[start] === '\n') {
      this.#newLine(start + 1);
      start = this.#startLine(start + 1, to);
    } else if (text[start] === ' ') start += 1;
    if (start > from) this.#tokens.push({ kind: 'loose' });
    // Blocks may begin in it, where it has several lines, and then it is no code.
    if (text.slice(from, to).includes('\n')) this.#scan(start, to);
    else {
      // A bar parts cells even in code (GFM, 4.10).
      for (
        let bar = text.indexOf('|', start);
        bar >= 0 && bar < to;
        bar = text.indexOf('|', start)
      ) {
        this.#plain(start, bar);
        this.#tokens.push({ kind: 'seam' });
        start = bar + 1;
      }
      this.#plain(start, to);
    }
    if (/\s/.test(text[to - 1] ?? '')) this.#tokens.push({ kind: 'loose' });
  }

  /** The label of a link behind its words: neither a citation, nor a note, nor a link itself. */
  #linkLabel(at: number, to: number): string | undefined {
    const text = this.#text;
    const typed = take(signs.linkLabel, text, at, to);
    if (typed === undefined || typed.startsWith('[^') || signs.keyInside.test(typed))
      return undefined;
    return take(signs.destination, text, at + typed.length, to) === undefined ? typed : undefined;
  }

  /** Comments, tags and addresses in angle brackets; where they end, or nothing. */
  #angle(at: number, to: number, flush: (end: number) => void): number | undefined {
    const text = this.#text;
    const address = take(signs.autolink, text, at, to);
    if (address !== undefined) {
      // Words, unless HTML stands around it.
      const end = at + address.length;
      flush(at);
      this.#region({ kind: 'address', end: 0 }, () => this.#plain(at + 1, end - 1));
      return end;
    }
    const end = this.#markupEnd(at, to);
    if (end === undefined) return undefined;
    flush(at);
    this.#tokens.push({ kind: 'seam' });
    this.#syntax(at + 1, end);
    const alternative = /^<img\b[^]*\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(text.slice(at, end));
    const words = letters(alternative?.[1] ?? alternative?.[2] ?? '').trim();
    if (words !== '') {
      this.#region({ kind: 'syntax', end: 0 }, () => {
        this.#depth += 1;
        this.#add(words, at);
        this.#depth -= 1;
      });
    }
    this.#tokens.push({ kind: 'seam' });
    return end;
  }

  #markupEnd(at: number, to: number): number | undefined {
    const text = this.#text;
    for (const [opening, closing] of signs.htmlPairs) {
      if (!text.startsWith(opening, at)) continue;
      if (opening === '<!' && !/[A-Za-z]/.test(text[at + 2] ?? '')) continue;
      const end = this.#find(closing, at + opening.length);
      return end === undefined || end > to ? undefined : end;
    }
    const typed = take(signs.tag, text, at, to);
    if (typed === undefined) return undefined;
    const name = /^<(script|style)(?=[\s/>])/i.exec(typed)?.[1]?.toLowerCase();
    const end = at + typed.length;
    const close = name === undefined ? undefined : this.#find(`</${name}`, end);
    if (close === undefined || close > to) return end;
    const closed = text.indexOf('>', close);
    return closed < 0 || closed >= to ? end : closed + 1;
  }

  /** Where `words` end next, in any letters; what is not found once is not looked for again. */
  #find(words: string, from: number): number | undefined {
    if (this.#missing.has(words)) return undefined;
    const text = words.startsWith('</') ? this.#lowered() : this.#text;
    const found = text.indexOf(words, from);
    if (found < 0) this.#missing.add(words);
    return found < 0 ? undefined : found + words.length;
  }

  #lower: string | undefined;
  #lowered(): string {
    return (this.#lower ??= this.#text.toLowerCase());
  }

  /** The end of a citation in square brackets. */
  #citation(at: number, to: number): number | undefined {
    const close = this.#pairs.get(at);
    if (close === undefined || close >= to || close - at > signs.longest) return undefined;
    const text = this.#text;
    const isLink =
      take(signs.destination, text, close + 1, to) ?? take(signs.attributes, text, close + 1, to);
    if (isLink !== undefined) return undefined;
    return signs.keyInside.test(text.slice(at + 1, close)) ? close + 1 : undefined;
  }

  /** Length of the bracket behind a key, unless it is a link or a span of its own. */
  #locatorLength(at: number, to: number): number {
    const text = this.#text;
    const length = take(signs.locator, text, at, to)?.length ?? 0;
    const isLink =
      take(signs.destination, text, at + length, to) ??
      take(signs.attributes, text, at + length, to);
    return isLink === undefined ? length : 0;
  }

  #cite(from: number, to: number, keyEnd = to): void {
    const text = this.#text;
    const words = citationWords(text.slice(from, to));
    const token: Extract<Token, { kind: 'citation' }> = { kind: 'citation', end: 0, words };
    // A style that cites in notes prints its mark directly after the word.
    this.#tokens.push({ kind: 'loose' });
    this.#region(token, () => {
      // Behind the sign of the key, which would be a citation again.
      this.#optional(text[from] === '@' ? from + 1 : from, keyEnd);
      token.keyEnd = this.#tokens.length;
      if (to > keyEnd) this.#optional(keyEnd, to);
    });
  }

  #syntax(from: number, to: number): void {
    this.#region({ kind: 'syntax', end: 0 }, () => this.#optional(from, to));
  }

  #optional(from: number, to: number): void {
    this.#depth += 1;
    if (this.#depth < 4) this.#scan(from, to);
    else this.#plain(from, to);
    this.#depth -= 1;
  }

  #region(token: Extract<Token, { end: number }>, inside: () => void): void {
    this.#tokens.push(token);
    inside();
    token.end = this.#tokens.length;
  }

  /** Words of a stretch without signs. */
  #words(from: number, to: number): void {
    const found = letters(this.#text.slice(from, to));
    if (found.startsWith(' ')) this.#tokens.push({ kind: 'space' });
    const words = found.trim();
    if (words === '') return;
    const offset = /\S/.exec(this.#text.slice(from, to))?.index ?? 0;
    if (this.#tableLines.has(this.#line)) {
      words.split(' ').forEach((word, index) => {
        if (index > 0) this.#tokens.push({ kind: 'space' });
        this.#add(word, from + offset);
      });
    } else this.#add(words, from + offset);
    if (found.endsWith(' ')) this.#tokens.push({ kind: 'space' });
  }

  #add(words: string, at: number): void {
    this.#tokens.push({
      kind: 'words',
      letters: words,
      line: this.#line,
      column: at - this.#lineStart + 1,
      required: this.#depth === 0,
    });
  }

  /** Words of a stretch in which signs are words: code. */
  #plain(from: number, to: number): void {
    let start = from;
    for (let end = this.#text.indexOf('\n', start); end >= 0 && end < to;) {
      this.#words(start, end);
      this.#newLine(end + 1);
      start = end + 1;
      end = this.#text.indexOf('\n', start);
    }
    if (to > start) this.#words(start, to);
  }

  #newLine(start: number): void {
    this.#endTableLine();
    this.#tokens.push({ kind: 'break' });
    this.#line += 1;
    this.#lineStart = start;
  }

  /** What may stand at the beginning of a line; where its words begin. */
  #startLine(from: number, to = this.#text.length): number {
    const text = this.#text;
    this.#table();
    const at = from + (take(signs.quotes, text, from, to)?.length ?? 0);
    const block = take(signs.metadata, text, at, to);
    if (block !== undefined) {
      this.#syntax(at + 3, at + block.length);
      return at + block.length;
    }
    return this.#beginBlock(at, to);
  }

  /** Signs of lists, notes and other blocks; where the words begin. */
  #beginBlock(from: number, to: number): number {
    const text = this.#text;
    let at = from + (take(signs.quotes, text, from, to)?.length ?? 0);
    for (;;) {
      const typed =
        take(signs.label, text, at, to) ??
        take(signs.marker, text, at, to) ??
        take(signs.task, text, at, to) ??
        take(signs.definition, text, at, to);
      if (typed === undefined) break;
      const sign = /^\[\^?/.exec(typed)?.[0].length ?? 0;
      if (/[\p{L}\p{N}]/u.test(typed)) this.#syntax(at + sign, at + typed.length);
      this.#tokens.push({ kind: 'seam' });
      at += typed.length;
      at += take(signs.quotes, text, at, to)?.length ?? 0;
    }
    const whole =
      take(signs.codeFence, text, at, to) ??
      take(signs.linkDefinition, text, at, to) ??
      take(signs.divFence, text, at, to);
    if (whole !== undefined) {
      const end = isPullQuote(whole) ? Math.min(at + divLength(text, at), to) : at;
      this.#region({ kind: 'syntax', end: 0 }, () => {
        this.#depth += 1;
        // As words: its first sign would make it the beginning of a line again.
        this.#plain(at, at + whole.length);
        if (end > at + whole.length) this.#scan(at + whole.length, end);
        this.#depth -= 1;
      });
      return Math.max(end, at + whole.length);
    }
    const name = take(signs.caption, text, at, to);
    if (name !== undefined) {
      this.#syntax(at, at + name.length);
      this.#tokens.push({ kind: 'seam' });
      at += name.length;
    }
    return at;
  }

  /** Begins the stretch of a table that is drawn in text, or takes up the last. */
  #table(): void {
    if (!this.#tableLines.has(this.#line)) return;
    const here = this.#tokens.length;
    if (!this.#tableLines.has(this.#line - 1)) this.#tables.push({ start: here, end: here });
  }

  #endTableLine(): void {
    const last = this.#tables.at(-1);
    if (last && this.#tableLines.has(this.#line)) last.end = this.#tokens.length;
  }

  #closingTicks(at: number, size: number): number | undefined {
    if (at >= this.#ticks.end) {
      const end = this.#paragraphEnd(at);
      const runs = new Map<number, number[]>();
      for (const { 0: run, index } of this.#text.slice(at, end).matchAll(/`+/g)) {
        const list = runs.get(run.length);
        if (list) list.push(at + index);
        else runs.set(run.length, [at + index]);
      }
      this.#ticks = { end, runs };
    }
    return firstAfter(this.#ticks.runs.get(size) ?? [], at);
  }

  #paragraphEnd(at: number): number {
    return firstAfter(this.#blanks, at) ?? this.#text.length;
  }
}
