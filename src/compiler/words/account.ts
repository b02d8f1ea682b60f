import type { Problem } from '../../article/index.ts';
import { DrawnTables } from './drawn.ts';
import { letters, printed } from './letters.ts';
import { type Match, Matcher } from './match.ts';
import type { Piece } from './page.ts';
import {
  type KnownFaults,
  type Stray,
  type Unprinted,
  type WordAccount,
  reportWords,
} from './report.ts';
import type { SourceWords, Token } from './tokens.ts';
import { firstFrom, Starts } from './starts.ts';

/**
 * Accounts for every word of the source on the page: each piece of the page is a stretch of the
 * source, no word of it is used twice, and none is left. What is not accounted for is a problem.
 * A text that is made to take long is compared by its words alone, without their order.
 * @param file Name of the source file, for places.
 */
export function accountForWords(
  source: SourceWords,
  pieces: readonly Piece[],
  file: string,
  known: KnownFaults,
): Problem[] {
  const account = new Account(source);
  account.read(pieces);
  return reportWords({ ...account.result(), file }, known);
}

class Account {
  /** For each token 1 if its words are accounted for. */
  readonly #used: Uint8Array;
  readonly #strays: Stray[] = [];
  readonly #unprinted: Unprinted[] = [];
  readonly #tokens: readonly Token[];
  readonly #matcher: Matcher;
  readonly #starts: Starts;
  readonly #drawn: DrawnTables;
  /** Token behind what was read last. */
  #cursor = 0;

  constructor(source: SourceWords) {
    this.#tokens = source.tokens;
    this.#used = new Uint8Array(source.tokens.length);
    this.#matcher = new Matcher(source.tokens, this.#used);
    this.#starts = new Starts(source.tokens);
    this.#drawn = new DrawnTables(source, this.#used);
  }

  read(pieces: readonly Piece[]): void {
    /** The end of the running text so far. */
    let last = 0;
    for (let index = 0; index < pieces.length; index++) {
      const piece = pieces[index]!;
      if (piece.role === 'cell') {
        const cells = [piece];
        while (pieces[index + 1]?.role === 'cell' && pieces[index + 1]?.table === piece.table)
          cells.push(pieces[++index]!);
        this.#table(cells);
        continue;
      }
      const match = this.#find(piece);
      if (match === undefined) {
        this.#stray(piece);
        continue;
      }
      this.#use(match, piece);
      if (piece.role === 'text') {
        if (match.end < last) this.#strays.push({ piece, near: match.end });
        last = Math.max(last, match.end);
      }
      if (piece.role !== 'caption') this.#cursor = match.end;
    }
  }

  result(): Omit<WordAccount, 'file'> {
    return {
      tokens: this.#tokens,
      used: this.#used,
      strays: this.#strays,
      unprinted: this.#unprinted,
      isExhausted: this.#matcher.isExhausted,
    };
  }

  #stray(piece: Piece): void {
    if (!isPrinted(piece)) this.#strays.push({ piece, near: this.#cursor });
  }

  /** The cells of a table: one after the other in the source, or in a table that is drawn in text. */
  #table(cells: readonly Piece[]): void {
    const found = this.#inARow(cells) ?? this.#drawn.inOne(cells, this.#cursor);
    if (found) {
      cells.forEach((cell, index) => this.#use(found[index]!, cell));
      this.#cursor = found.at(-1)?.end ?? this.#cursor;
      return;
    }
    for (const cell of cells) {
      const match =
        this.#matcher.match(this.#cursor, cell) ?? this.#drawn.inAny(cell) ?? this.#find(cell);
      if (match === undefined) this.#stray(cell);
      else {
        this.#use(match, cell);
        this.#cursor = match.end;
      }
    }
  }

  #inARow(cells: readonly Piece[]): Match[] | undefined {
    for (const start of this.#candidates(cells[0]!)) {
      const matches: Match[] = [];
      let cursor = start;
      for (const cell of cells) {
        const match = this.#matcher.match(cursor, cell);
        if (match === undefined) break;
        for (const token of match.used) this.#used[token] = 1;
        matches.push(match);
        cursor = match.end;
      }
      if (matches.length === cells.length) return matches;
      for (const { used } of matches) for (const token of used) this.#used[token] = 0;
    }
    return undefined;
  }

  #use({ used }: Match, piece: Piece): void {
    let prints = 0;
    for (const at of used) {
      this.#used[at] = 1;
      const token = this.#tokens[at];
      if (token?.kind !== 'citation') continue;
      const there = new Set(letters((piece.printed[prints++] ?? '').toLowerCase()).split(' '));
      const words = token.words.filter((word) => !there.has(word.toLowerCase()));
      if (words.length > 0) this.#unprinted.push({ token: at, words });
    }
  }

  /**
   * The piece anywhere in the source: best right behind what was read last, or near it. Elsewhere
   * what must be on the page comes before what looks like syntax.
   */
  #find(piece: Piece): Match | undefined {
    let syntax: Match | undefined;
    for (const start of this.#candidates(piece)) {
      const match = this.#matcher.match(start, piece);
      if (match === undefined) continue;
      if (this.#isNext(match) || match.used.some((at) => this.#isRequired(at))) return match;
      syntax ??= match;
    }
    return syntax ?? (piece.role === 'apart' ? this.#within(piece) : undefined);
  }

  /** A note whose end other signs hide than those that were looked at. */
  #within(piece: Piece): Match | undefined {
    for (const start of this.#candidates(piece)) {
      const match = this.#matcher.match(start, piece, true);
      if (match) return match;
    }
    return undefined;
  }

  /** True if no words stand between what was read last and the match. */
  #isNext({ used: [first = 0] }: Match): boolean {
    for (let at = this.#cursor; at < first; at++) {
      if (this.#isRequired(at) && this.#used[at] !== 1) return false;
    }
    return first >= this.#cursor;
  }

  #isRequired(at: number): boolean {
    const token = this.#tokens[at];
    return token?.kind === 'citation' || (token?.kind === 'words' && token.required);
  }

  /** Where a piece may begin. */
  *#candidates(piece: Piece): Generator<number> {
    yield this.#cursor;
    if (isPrinted(piece)) return;
    const starts = this.#starts.of(beginning(piece.letters));
    const first = firstFrom(starts, this.#cursor);
    for (let count = 0; count < starts.length && !this.#matcher.isExhausted; count++)
      yield starts[(first + count) % starts.length] ?? 0;
  }
}

/** True for a piece that holds no word of the author. */
function isPrinted({ letters: found }: Piece): boolean {
  return /^[\uFDD0 ]*$/.test(found);
}

function beginning(page: string): string {
  const [first = ''] = page.replace(/^[\uFDD0 ]+/, '').split(printed);
  return first.replaceAll(' ', '');
}
