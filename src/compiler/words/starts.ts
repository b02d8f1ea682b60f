import type { Token } from './tokens.ts';

/** How many first letters a place of the source is known by. */
const lengths = [8, 5, 3, 2, 1] as const;
/** Tokens that are looked at for the first letters of a block. */
const farthest = 100;

/** Where in the source blocks may begin. */
export class Starts {
  readonly #tokens: readonly Token[];
  #starts: Map<string, number[]> | undefined;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /**
   * Tokens with which blocks may begin, in order.
   * @param begins The first letters of a block without white space.
   */
  of(begins: string): readonly number[] {
    this.#starts ??= this.#index();
    const length = lengths.find((size) => size <= begins.length) ?? 0;
    return this.#starts.get(begins.slice(0, length)) ?? [];
  }

  /** Where blocks may begin, in order, by their first letters. */
  #index(): Map<string, number[]> {
    const starts = new Map<string, number[]>();
    const add = (name: string, start: number): void => {
      const list = starts.get(name);
      if (list === undefined) starts.set(name, [start]);
      else if (list.at(-1) !== start) list.push(start);
    };
    this.#tokens.forEach((token, at) => {
      if (token.kind !== 'break' && token.kind !== 'seam' && token.kind !== 'note') return;
      const start = at + 1;
      for (const begins of this.#beginnings(start)) {
        for (const length of lengths) {
          if (begins.length >= length) add(begins.slice(0, length), start);
        }
      }
    });
    return starts;
  }

  /** First letters from a token on, with and without the syntax that stands there. */
  #beginnings(start: number): string[] {
    const found: string[] = [];
    const open: { at: number; words: string }[] = [{ at: start, words: '' }];
    let steps = 0;
    for (let next = open.shift(); next && found.length < 8; next = open.shift()) {
      let { at, words } = next;
      for (; words.length < lengths[0] && steps < farthest; steps++) {
        const token = this.#tokens[at];
        if (token === undefined) break;
        if (token.kind === 'words') words += token.letters.replaceAll(' ', '');
        else if (token.kind === 'entity') words += token.letters.trim();
        else if ('end' in token) {
          const isWords = token.kind === 'address';
          open.push({ at: isWords ? token.end : at + 1, words });
          at = isWords ? at + 1 : token.end;
          continue;
        }
        at += 1;
      }
      if (words !== '') found.push(words);
    }
    return found;
  }
}

/** Index of the first of ascending numbers that is not smaller. */
export function firstFrom(numbers: readonly number[], from: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) >= from) high = middle;
    else low = middle + 1;
  }
  return low;
}
