import { diff } from './align.ts';
import type { DocumentToken } from './document.ts';
import { type MarkOf, printTokens } from './print.ts';
import type { SourceToken, Stretch } from './source.ts';
import type { Token } from './tokens.ts';

/** A change of the file. */
export interface Edit extends Stretch {
  readonly text: string;
}

/** For each token of the document that we have written, its token in the file, where there is one. */
export function placed(
  written: readonly Token[],
  source: readonly SourceToken[],
): (SourceToken | undefined)[] {
  const like = ({ kind, key }: Token): string => {
    if (kind === 'other' && key.startsWith('image')) return 'image';
    return kind === 'word' || kind === 'other' ? key : kind;
  };
  const found: (SourceToken | undefined)[] = written.map(() => undefined);
  for (const { old, now } of diff(written.map(like), source.map(like)))
    if (old !== undefined && now !== undefined) found[old] = source[now];
  return found;
}

/**
 * The changes of the file that make of the words of a paragraph those of the changed document; all
 * else of the paragraph stays as it is typed.
 * @param keyOf what makes two tokens the same
 * @returns nothing where it cannot be done: a change of what is made elsewhere, or within emphasis
 */
export function patch(
  written: readonly DocumentToken[],
  changed: readonly DocumentToken[],
  source: readonly SourceToken[],
  keyOf: (token: DocumentToken, side: 'written' | 'changed') => string,
  markOf: MarkOf,
): Edit[] | undefined {
  const places = placed(written, source);
  const pairs = diff(
    written.map((token) => keyOf(token, 'written')),
    changed.map((token) => keyOf(token, 'changed')),
  );
  const gone = new Set<SourceToken>();
  const hunks: Hunk[] = [];
  let old = 0;
  for (let n = 0; n < pairs.length;) {
    const pair = pairs[n];
    if (pair?.old !== undefined && pair.now !== undefined) {
      old = pair.old + 1;
      n++;
      continue;
    }
    const from = old;
    const tokens: DocumentToken[] = [];
    for (
      let next = pairs[n];
      next && (next.old === undefined || next.now === undefined);
      next = pairs[++n]
    ) {
      if (next.now !== undefined) tokens.push(...changed.slice(next.now, next.now + 1));
      if (next.old === undefined) continue;
      const place = places[next.old];
      if (!place) return undefined;
      gone.add(place);
      old = next.old + 1;
    }
    if (tokens.length > 0) hunks.push({ tokens, from, to: old });
  }
  const empty = emptied(source, gone);
  const inserted = hunks.map((hunk) => insertion(hunk, written, places, empty, markOf));
  const known = inserted.filter((each) => each !== undefined);
  return known.length < inserted.length ? undefined : edits(gone, empty, known);
}

/** New words, and the tokens that we have written whose place they take. */
interface Hunk {
  readonly tokens: readonly DocumentToken[];
  readonly from: number;
  readonly to: number;
}

interface Inserted {
  readonly at: number;
  readonly text: string;
}

/** Where new words are put, and as what: where words of their kind stand, else outside of emphasis. */
function insertion(
  { tokens, from, to }: Hunk,
  written: readonly DocumentToken[],
  places: readonly (SourceToken | undefined)[],
  empty: readonly Stretch[],
  markOf: MarkOf,
): Inserted | undefined {
  const beside = [
    { nth: from, isBefore: false },
    { nth: from - 1, isBefore: true },
    { nth: to, isBefore: false },
  ].flatMap(({ nth, isBefore }) => {
    const [place, like] = [places[nth], written[nth]];
    return place && like ? [{ place, like, at: isBefore ? place.end : place.start }] : [];
  });
  const around = ({ place }: (typeof beside)[number]): readonly Stretch[] =>
    place.around.filter((stretch) => !empty.includes(stretch));
  const within = beside.find(
    (each) =>
      around(each).length > 0 &&
      around(each).length === each.place.around.length &&
      tokens.every(({ marks, href }) => marks === each.like.marks && href === each.like.href),
  );
  const outside = beside.find((each) => around(each).length === 0);
  const chosen = within ?? outside;
  if (!chosen) return undefined;
  const text = printTokens(tokens, markOf, within !== undefined);
  return text === undefined ? undefined : { at: chosen.at, text };
}

/** Emphasis, links and spans of which no word is left. */
function emptied(source: readonly SourceToken[], gone: ReadonlySet<SourceToken>): Stretch[] {
  const stretches = [...new Set(source.flatMap(({ around }) => around))];
  const left = new Set(
    source.flatMap((token) => (gone.has(token) ? [] : token.around.map((stretch) => stretch))),
  );
  return stretches.filter((stretch) => !left.has(stretch));
}

function edits(
  gone: ReadonlySet<SourceToken>,
  empty: readonly Stretch[],
  inserted: readonly Inserted[],
): Edit[] {
  const outermost = empty.filter(
    (stretch) => !empty.some((each) => each !== stretch && holds(each, stretch)),
  );
  const single = [...gone].filter((token) => !outermost.some((each) => holds(each, token)));
  return [
    ...[...outermost, ...single].map(({ start, end }) => ({ start, end, text: '' })),
    ...inserted.map(({ at, text }) => {
      const around = outermost.find(({ start, end }) => start < at && at < end);
      return { start: around?.start ?? at, end: around?.start ?? at, text };
    }),
  ];
}

function holds(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The file with all changes; those at one place in their order. */
export function applyEdits(source: string, all: readonly Edit[]): string {
  const sorted = all
    .map((edit, index) => ({ ...edit, index }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let [made, at] = ['', 0];
  for (const { start, end, text } of sorted) {
    made += source.slice(at, Math.max(at, start)) + text;
    at = Math.max(at, end);
  }
  return made + source.slice(at);
}
