import { append } from '../../article/index.ts';
import { wordsOf } from './letters.ts';
import type { Match } from './match.ts';
import type { Piece } from './page.ts';
import type { SourceWords, Token } from './tokens.ts';
import { firstFrom } from './starts.ts';

/** A word of a table that is drawn in text. */
interface Unit {
  readonly tokens: readonly number[];
  /** What the word may be, where an entity stands in it. */
  readonly pattern?: RegExp;
}

/**
 * Tables that are drawn in text, line by line, so that the words of a cell are not one stretch:
 * each is a bag of words.
 */
export class DrawnTables {
  readonly #tokens: readonly Token[];
  readonly #used: Uint8Array;
  readonly #tables: SourceWords['tables'];
  readonly #ends: readonly number[];
  readonly #units: Map<string, Unit[]>[] = [];

  /**
   * @param used For each token 1 if its words are accounted for.
   */
  constructor({ tokens, tables }: SourceWords, used: Uint8Array) {
    this.#tokens = tokens;
    this.#used = used;
    this.#tables = tables;
    this.#ends = tables.map(({ end }) => end);
  }

  /**
   * All cells in one table.
   * @param cursor Token behind what was read last; the table near it is the likely one.
   */
  inOne(cells: readonly Piece[], cursor: number): Match[] | undefined {
    const tables = this.#tables;
    const first = firstFrom(this.#ends, cursor);
    for (let count = 0; count < tables.length; count++) {
      const index = (first + count) % tables.length;
      const used = new Set<number>();
      const matches: Match[] = [];
      for (const cell of cells) {
        const match = this.#inTable(index, cell, used);
        if (match === undefined) break;
        matches.push(match);
      }
      if (matches.length === cells.length) return matches;
    }
    return undefined;
  }

  /** One cell in any table. */
  inAny(piece: Piece): Match | undefined {
    for (let index = 0; index < this.#tables.length; index++) {
      const match = this.#inTable(index, piece, new Set());
      if (match) return match;
    }
    return undefined;
  }

  /**
   * The piece as unused words of a drawn table, in any order.
   * @param taken Tokens that are taken already; those of the piece are added.
   */
  #inTable(index: number, piece: Piece, taken: Set<number>): Match | undefined {
    const table = this.#tables[index];
    if (!table) return undefined;
    const units = (this.#units[index] ??= this.#read(table.start, table.end));
    const used: number[] = [];
    const free = ({ tokens }: Unit): boolean =>
      tokens.every((token) => this.#used[token] !== 1 && !taken.has(token));
    for (const word of wordsOf(piece.letters)) {
      const unit =
        units.get(word)?.find(free) ??
        units.get('')?.find((each) => free(each) && each.pattern?.test(word) === true);
      if (!unit) return undefined;
      for (const token of unit.tokens) taken.add(token);
      append(used, unit.tokens);
    }
    return { end: table.end, used };
  }

  /** The words of a stretch: by their letters, under no letters those with an entity in them. */
  #read(start: number, end: number): Map<string, Unit[]> {
    const units = new Map<string, Unit[]>();
    let parts: Extract<Token, { letters: string }>[] = [];
    let tokens: number[] = [];
    const flush = (): void => {
      if (tokens.length > 0) {
        const hasEntity = parts.some(({ kind }) => kind === 'entity');
        const name = hasEntity ? '' : parts.map((part) => part.letters).join('');
        const list = units.get(name) ?? [];
        list.push({ tokens, ...(hasEntity && { pattern: patternOf(parts) }) });
        units.set(name, list);
      }
      parts = [];
      tokens = [];
    };
    for (let at = start; at < end; at++) {
      const token = this.#tokens[at];
      if (token && 'letters' in token) {
        parts.push(token);
        if (token.kind === 'words') tokens.push(at);
      } else if (token === undefined || !('end' in token)) flush();
    }
    flush();
    return units;
  }
}

function patternOf(parts: readonly Extract<Token, { letters: string }>[]): RegExp {
  const pattern = parts.map((part) =>
    part.kind === 'entity'
      ? `(?:${escaped(part.typed)}|${escaped(part.letters.trim())}|)`
      : escaped(part.letters),
  );
  return new RegExp(`^${pattern.join('')}$`, 'u');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
