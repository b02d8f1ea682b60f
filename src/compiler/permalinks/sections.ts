import type { LedgerSection } from '../../article/index.ts';
import { wordsOf } from './words.ts';

/** Ids that other things on the page have; a heading's id must not look like one of them. */
const RESERVED =
  /^(?:p|at|note|noteref|ref|cite|pq)-|^(?:abstract|notes|sources|works|main|top|search|preview)$|-title$/;
const MAX_ID = 80;
const NEAR = 16;

/**
 * The id of a heading: its words in lower case with hyphens, letters and digits of any script,
 * as GitHub and Pandoc make them. Empty for a heading without letters.
 */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFC')
    // The small letter of İ would keep its dot as a mark of its own.
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Pc}\s-]/gu, '')
    .replace(/[\s-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = [...slug].slice(0, MAX_ID).join('').replace(/-+$/, '');
  return RESERVED.test(short) ? `s-${short}` : short;
}

/**
 * `slug`, or `slug-1`, `slug-2`, … so that it is none of `taken`. `last` remembers the last number
 * of each slug, so that thousands of equal headings cost no more than different ones.
 */
export function freeId(
  slug: string,
  taken: ReadonlySet<string>,
  last: Map<string, number>,
): string {
  if (!taken.has(slug)) return slug;
  let n = (last.get(slug) ?? 0) + 1;
  while (taken.has(`${slug}-${n}`)) n += 1;
  last.set(slug, n);
  return `${slug}-${n}`;
}

/** How many paragraphs of old section `i` are now in new section `j`. */
export type Votes = ReadonlyMap<number, ReadonlyMap<number, number>>;

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/**
 * Finds which section has become which: the same heading counts most, then the paragraphs that
 * went along, then words that two headings share; between two sections that stayed, a single
 * heading that was renamed.
 */
export function matchSections(
  old: readonly LedgerSection[],
  now: readonly { readonly title: string }[],
  votes: Votes,
): (number | undefined)[] {
  const toNew = new Array<number | undefined>(old.length).fill(undefined);
  const toOld = new Array<number | undefined>(now.length).fill(undefined);
  const pair = (i: number, j: number) => {
    if (toNew[i] !== undefined || toOld[j] !== undefined) return;
    toNew[i] = j;
    toOld[j] = i;
  };
  for (const { i, j } of likelyPairs(old, now, votes)) pair(i, j);
  for (let i = 0; i < old.length; i += 1) {
    if (toNew[i] !== undefined) continue;
    const before = i === 0 ? -1 : toNew[i - 1];
    const after = i === old.length - 1 ? now.length : toNew[i + 1];
    if (before === undefined || after !== before + 2) continue;
    // Only a heading that took no other section's paragraphs: else it is a new section.
    if (!receives(votes, before + 1)) pair(i, before + 1);
  }
  return toNew;
}

function receives(votes: Votes, j: number): boolean {
  for (const row of votes.values()) if (row.has(j)) return true;
  return false;
}

function likelyPairs(
  old: readonly LedgerSection[],
  now: readonly { readonly title: string }[],
  votes: Votes,
): Pair[] {
  const oldWords = old.map(({ title }) => wordsOf(title));
  const nowWords = now.map(({ title }) => wordsOf(title));
  const byTitle = new Map<string, number[]>();
  nowWords.forEach((words, j) => {
    const key = words.join(' ');
    const places = byTitle.get(key);
    if (places === undefined) byTitle.set(key, [j]);
    else places.push(j);
  });
  const ordinals = new Map<string, number>();
  const pairs: Pair[] = [];
  oldWords.forEach((words, i) => {
    const key = words.join(' ');
    const ordinal = ordinals.get(key) ?? 0;
    ordinals.set(key, ordinal + 1);
    const row = votes.get(i);
    const total = [...(row?.values() ?? [])].reduce((sum, count) => sum + count, 0);
    // Of very many equal headings only those about the same place are looked at.
    const equal = byTitle.get(key) ?? [];
    const near =
      equal.length <= NEAR
        ? equal
        : equal.slice(Math.max(0, ordinal - NEAR / 2), ordinal + NEAR / 2);
    const targets = new Set([...near, ...(row?.keys() ?? [])]);
    for (const j of targets) {
      const title = likeness(words, nowWords[j]!);
      const share = total === 0 ? 0 : (row?.get(j) ?? 0) / total;
      const score = 2 * title + share;
      if (title === 1 || share >= 0.5 || score >= 0.8) pairs.push({ i, j, score });
    }
  });
  return pairs.sort(
    (a, b) =>
      b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i || a.j - b.j,
  );
}

function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.join(' ') === b.join(' ')) return 1;
  const left = new Set(a);
  const common = new Set(b.filter((word) => left.has(word))).size;
  return (0.9 * 2 * common) / (left.size + new Set(b).size || 1);
}
