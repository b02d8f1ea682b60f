import { forget, recall, remember } from '../store.ts';
import { ownKey } from '../stored.ts';

/**
 * What a reader keeps, in short: what a page has to know at once, without asking a database. It is
 * written anew whenever the database changes; where it is missing or wrong, no more is lost than
 * that a page shows what is kept only when it is asked to.
 */
export interface Summary {
  /** Paths of articles with highlights or notes. */
  readonly marked: readonly string[];
  /** Number of works in the basket. */
  readonly basket: number;
  /** Paths of articles that are kept for reading offline. */
  readonly kept: readonly string[];
}

const nothing: Summary = { marked: [], basket: 0, kept: [] };

/** What this device says that the reader keeps. */
export function readSummary(): Summary {
  try {
    const value: unknown = JSON.parse(recall(ownKey()) ?? '{}');
    if (typeof value !== 'object' || value === null) return nothing;
    const { marked, basket, kept } = value as Readonly<Record<string, unknown>>;
    return {
      marked: texts(marked),
      basket: Number.isSafeInteger(basket) ? Math.max(0, basket as number) : 0,
      kept: texts(kept),
    };
  } catch {
    return nothing;
  }
}

/** Changes a part of it. Where nothing is kept any more, nothing remains. */
export function changeSummary(change: Partial<Summary>): void {
  const summary = { ...readSummary(), ...change };
  const { marked, basket, kept } = summary;
  if (marked.length + basket + kept.length === 0) forget(ownKey());
  else remember(ownKey(), JSON.stringify(summary));
}

/** Path of the article that a page belongs to, from the site's root: `/base/articles/<slug>/`. */
export function articleHere(): string | undefined {
  return /^.*\/articles\/[^/]+\//.exec(location.pathname)?.[0];
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string')
    : [];
}
