import { printed } from './letters.ts';
import type { Piece } from './page.ts';
import type { Region, Token } from './tokens.ts';

/** Steps that a piece of so many letters may take; none that is not made to do so takes as many. */
const patience = (length: number): number => 50_000 + 10 * length;

export interface Match {
  /** Token behind the last one that was used. */
  readonly end: number;
  readonly used: readonly number[];
}

interface State {
  readonly token: number;
  readonly letter: number;
  readonly gap: Gap;
  readonly printed: number;
  readonly used: Used | undefined;
}

/** Tokens that were used, the last one first. */
interface Used {
  readonly token: number;
  readonly before: Used | undefined;
}

/** What stands between the last word and the next: nothing, what may part them, white space. */
type Gap = 0 | 1 | 2;

/** Reads pieces of the page as stretches of the source. */
export class Matcher {
  readonly #tokens: readonly Token[];
  readonly #used: Uint8Array;
  #budget: number;

  /**
   * @param used For each token 1 if its words are accounted for.
   */
  constructor(tokens: readonly Token[], used: Uint8Array) {
    this.#tokens = tokens;
    this.#used = used;
    this.#budget = 1_000_000 + 100 * tokens.length;
  }

  /** True once a text took so many steps that its order is not looked at any more. */
  get isExhausted(): boolean {
    return this.#budget <= 0;
  }

  /**
   * The piece as a stretch of the source.
   * @param start Token with which the stretch begins.
   * @param endsAnywhere True if it need not end where a block may end.
   */
  match(start: number, piece: Piece, endsAnywhere = false): Match | undefined {
    const walk = new Walk(piece.letters);
    const most = patience(piece.letters.length);
    let state: State | undefined = { token: start, letter: 0, gap: 1, printed: 0, used: undefined };
    for (let steps = 0; state && steps < most && this.#budget > 0; steps++) {
      this.#budget -= 1;
      if (state.letter === walk.page.length) {
        const end = this.#edge(state.token) ?? (endsAnywhere ? state.token : undefined);
        if (end !== undefined) return { end, used: tokensOf(state.used) };
        state = walk.next();
      } else state = this.#step(state, walk) ?? walk.next();
    }
    return undefined;
  }

  /** What follows when one token is read; nothing if it does not fit. */
  #step(state: State, walk: Walk): State | undefined {
    const token = this.#tokens[state.token];
    if (token === undefined) return undefined;
    const { token: at, letter, gap } = state;
    walk.hasBegun = letter > 0;
    switch (token.kind) {
      case 'break':
        if (walk.crosses(at) && this.#isEdge(at, letter > 0, walk.hasChoice)) {
          // First all that does without going on behind the block.
          walk.last({ ...state, gap: 2 });
          return undefined;
        }
        return { ...state, token: at + 1, gap: 2 };
      case 'space':
        return { ...state, token: at + 1, gap: 2 };
      case 'loose':
        return { ...state, token: at + 1, gap: 1 };
      case 'seam':
        return { ...state, token: at + 1, gap: gap === 0 ? 1 : gap };
      case 'syntax':
      case 'note':
      case 'address': {
        // First what fits: words that follow as they are, or else none.
        const isInside = this.#fits(at + 1, walk.page, letter, gap);
        walk.choose({ ...state, token: isInside ? token.end : at + 1 });
        return { ...state, token: isInside ? at + 1 : token.end };
      }
      case 'citation':
        return cite(token, state, walk);
      case 'entity':
        return refer(token, state, walk);
      case 'words': {
        if (this.#used[at] === 1) return undefined;
        const next = follow(token.letters, state, walk.page);
        return next === undefined
          ? undefined
          : {
              ...state,
              token: at + 1,
              letter: next,
              gap: 0,
              used: { token: at, before: state.used },
            };
      }
    }
  }

  /** True if the next words from a token on follow on the page. */
  #fits(from: number, page: string, letter: number, gap: Gap): boolean {
    if (letter === 0) return false;
    let before = gap;
    for (let at = from; ; at++) {
      const token = this.#tokens[at];
      if (token?.kind === 'space' || token?.kind === 'break') {
        before = 2;
        continue;
      }
      if (token?.kind !== 'words' || this.#used[at] === 1) return false;
      if (page[letter] === ' ') return before !== 0 && page.startsWith(token.letters, letter + 1);
      return before !== 2 && page.startsWith(token.letters, letter);
    }
  }

  /** True at the end of a line behind which there is probably another block. */
  #isEdge(at: number, begun: boolean, hasChoice: boolean): boolean {
    return begun ? this.#tokens[at + 1]?.kind === 'break' : hasChoice;
  }

  /** Where a block may end, from a token on: the token behind; nothing if words follow. */
  #edge(from: number): number | undefined {
    /** Notes that were looked into: each may be none, and its first line the end of the block. */
    const notes: Region[] = [];
    for (let at = from; ;) {
      const token = this.#tokens[at];
      const note = notes.at(-1);
      if (token === undefined || token.kind === 'break' || token.kind === 'seam') {
        if (note === undefined || at < note.end - 1) return at;
      } else if (token.kind === 'note') {
        notes.push(token);
        at += 1;
        continue;
      } else if (token.kind !== 'words') {
        at = 'end' in token ? token.end : at + 1;
        continue;
      }
      if (note === undefined) return undefined;
      notes.pop();
      at = note.end;
    }
  }
}

/** Reads a citation as what a style printed; or else goes on behind it, or within it. */
function cite(token: Extract<Token, { kind: 'citation' }>, state: State, walk: Walk): State {
  const { token: at, letter } = state;
  const next = walk.page[letter] === ' ' ? letter + 1 : letter;
  walk.choose({ ...state, token: at + 1 });
  if (walk.page[next] !== printed) return { ...state, token: token.end };
  walk.choose({ ...state, token: token.end });
  const behind: State = {
    token: token.end,
    letter: next + 1,
    gap: 1,
    printed: state.printed + 1,
    used: { token: at, before: state.used },
  };
  if (token.keyEnd !== undefined && token.keyEnd < token.end)
    walk.choose({ ...behind, token: token.keyEnd });
  return behind;
}

/** Reads a character reference as the character; or else as it is typed, or as white space. */
function refer(token: Extract<Token, { kind: 'entity' }>, state: State, walk: Walk): State {
  const { token: at, letter, gap } = state;
  const from = walk.page[letter] === ' ' ? letter + 1 : letter;
  const meant = token.letters.trim();
  if (walk.page.startsWith(token.typed, from))
    walk.choose({ ...state, token: at + 1, gap: 1, letter: from + token.typed.length });
  if (meant === '' || !walk.page.startsWith(meant, from))
    return { ...state, token: at + 1, gap: gap === 0 ? 1 : gap };
  walk.choose({ ...state, token: at + 1, gap: 1 });
  return { ...state, token: at + 1, gap: 1, letter: from + meant.length };
}

/** The letter behind words that follow on the page; nothing if others do. */
function follow(words: string, { letter, gap }: State, page: string): number | undefined {
  const hasSpace = page[letter] === ' ';
  const from = hasSpace ? letter + 1 : letter;
  const fits = hasSpace ? gap !== 0 : gap !== 2 || letter === 0 || page[letter - 1] === printed;
  return fits && page.startsWith(words, from) ? from + words.length : undefined;
}

/** The choices that are left on the way through a piece. */
class Walk {
  readonly page: string;
  hasBegun = false;
  readonly #choices: State[] = [];
  #seen: Set<number> | undefined;
  #crossed: Set<number> | undefined;

  constructor(page: string) {
    this.page = page;
  }

  get hasChoice(): boolean {
    return this.#choices.length > 0;
  }

  /** Keeps a way for the case that the one that is gone fails. */
  choose(state: State): void {
    const name = (state.token * (this.page.length + 1) + state.letter) * 3 + state.gap;
    this.#seen ??= new Set();
    if (this.#seen.has(name)) return;
    this.#seen.add(name);
    // The first place that fits is the one; within it, the last choice is the likely one.
    if (this.hasBegun) this.#choices.push(state);
    else this.#choices.unshift(state);
  }

  /** Keeps a way for the case that all others fail. */
  last(state: State): void {
    (this.#crossed ??= new Set()).add(state.token);
    this.#choices.unshift(state);
  }

  /** True at the first time that the end of this line is come to. */
  crosses(at: number): boolean {
    return this.#crossed?.has(at) !== true;
  }

  next(): State | undefined {
    return this.#choices.pop();
  }
}

function tokensOf(last: Used | undefined): number[] {
  const tokens: number[] = [];
  for (let used = last; used; used = used.before) tokens.push(used.token);
  return tokens.reverse();
}
