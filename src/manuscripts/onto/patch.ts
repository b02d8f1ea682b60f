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
  const inserted: { readonly at: number; readonly text: string }[] = [];
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
    if (tokens.length === 0) continue;
    const made = insertion(tokens, written, places, { from, to: old }, markOf);
    if (!made) return undefined;
    inserted.push(made);
  }
  return edits(source, gone, inserted);
}

/** Where new words are put, and as what. */
function insertion(
  tokens: readonly DocumentToken[],
  written: readonly DocumentToken[],
  places: readonly (SourceToken | undefined)[],
  { from, to }: { readonly from: number; readonly to: number },
  markOf: MarkOf,
): { readonly at: number; readonly text: string } | undefined {
  const [before, after] = [places[from - 1], places[to]];
  const deepOf = (place: SourceToken | undefined): number => place?.around.length ?? Infinity;
  const isBefore = before !== undefined && deepOf(before) <= deepOf(after);
  const beside = isBefore ? before : (after ?? places[from]);
  if (!beside) return undefined;
  const at = isBefore ? beside.end : beside.start;
  const isWithin = beside.around.length > 0;
  const like = written[isBefore ? from - 1 : after ? to : from];
  // Within emphasis or a link, words are what stands there.
  const fits = tokens.every(({ marks, href }) => marks === like?.marks && href === like.href);
  if (isWithin && !fits) return undefined;
  const text = printTokens(tokens, markOf, isWithin);
  return text === undefined ? undefined : { at, text };
}

function edits(
  source: readonly SourceToken[],
  gone: ReadonlySet<SourceToken>,
  inserted: readonly { readonly at: number; readonly text: string }[],
): Edit[] {
  // Emphasis of nothing goes with its words.
  const empty = [...new Set(source.flatMap(({ around }) => around))].filter((stretch) =>
    source.every((token) => !token.around.includes(stretch) || gone.has(token)),
  );
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
