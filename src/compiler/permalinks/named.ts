import type { Alias, Ledger, LedgerNamed } from '../../article/index.ts';
import { wordHash, wordsOf } from './words.ts';

/** What became of the published notes, works and pull-quotes. */
export interface NamedFate {
  /** Ids that nothing has any more; without `to` where their words are gone too. */
  readonly removed: readonly { readonly id: string; readonly in: string; readonly to?: string }[];
  /** Labels that have changed hands: the note published as `id` now stands as `now`. */
  readonly moved: readonly { readonly id: string; readonly now: string }[];
}

/** By what a note or pull-quote is known again: its words. */
export function namedHash(text: string): string {
  return wordHash(wordsOf(text), text, 10);
}

/**
 * Follows published notes, works and pull-quotes through an edit. Their ids come from the author's
 * labels and keys, so that they cannot be kept where the author changes them: what can be told is
 * which are gone, and which now name another's words.
 */
export function followNamed(
  before: readonly LedgerNamed[],
  now: readonly LedgerNamed[],
): NamedFate {
  const hashNow = new Map(now.map(({ id, hash }) => [id, hash]));
  const published = new Set(before.map(({ id }) => id));
  const wasOne = single(before);
  const isOne = single(now);
  const removed: NamedFate['removed'][number][] = [];
  const moved: NamedFate['moved'][number][] = [];
  for (const { id, in: home, hash } of before) {
    const there = wasOne.has(hash) ? isOne.get(hash) : undefined;
    const mine = hashNow.get(id);
    if (mine === undefined) {
      const to = there !== undefined && !published.has(there) ? there : undefined;
      removed.push({ id, in: home, ...(to !== undefined && { to }) });
    } else if (mine !== hash && there !== undefined && !numbered.test(id)) {
      moved.push({ id, now: there });
    }
  }
  return { removed, moved };
}

/**
 * Names pull-quotes as they are met: one that was published keeps its id with its words, any other
 * takes the next number that no pull-quote ever had.
 */
export function quoteNames(ledger: Ledger | undefined): (text: string) => string {
  const known = new Map<string, string[]>();
  let last = 0;
  for (const { id } of [...(ledger?.named ?? []), ...(ledger?.aliases ?? [])]) {
    last = Math.max(last, Number(/^pq-(\d+)$/.exec(id)?.[1] ?? 0));
  }
  for (const { id, hash } of ledger?.named ?? []) {
    if (id.startsWith('pq-')) known.set(hash, [...(known.get(hash) ?? []), id]);
  }
  return (text) => known.get(namedHash(text))?.shift() ?? `pq-${(last += 1)}`;
}

/** The aliases of what is gone, each to its words or else to the place that held it. */
export function namedAliases(
  { removed }: NamedFate,
  land: (home: string) => string | undefined,
): { readonly aliases: readonly Alias[]; readonly dead: readonly string[] } {
  const aliases: Alias[] = [];
  const dead: string[] = [];
  for (const { id, in: home, to } of removed) {
    const target = to ?? land(home);
    if (target === undefined) dead.push(id);
    else aliases.push({ id, to: target });
  }
  return { aliases, dead };
}

/** Notes typed in place have no label of their own: the compiler numbers them. */
const numbered = /^note-inline-\d+$/;

/** The one id of each hash that only one has; works have none. */
function single(entries: readonly LedgerNamed[]): Map<string, string> {
  const ids = new Map<string, string | undefined>();
  for (const { id, hash } of entries) ids.set(hash, ids.has(hash) ? undefined : id);
  return new Map(
    [...ids].flatMap(([hash, id]) => (hash === '' || id === undefined ? [] : [[hash, id]])),
  );
}
