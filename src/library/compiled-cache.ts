import type { Article } from '../article/index.ts';
import type { CompileResult } from '../compiler/index.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What a build hands to the pages that it makes. Astro runs the content loader, the integration
 * and the pages as bundles of their own; they meet here, as all of them take this module as Node
 * has loaded it (`build/native-modules.ts`): one copy for a thread.
 */
const results = new Map<string, CompileResult>();
const unchanged = new Set<string>();
const downloads = new Map<string, DownloadSizes>();
const pages = new Map<string, Article>();
const around = new Map<string, Surroundings>();
const live: LiveArticles = {};

/** Size in bytes of each download of an article, by the name of its file. */
export type DownloadSizes = Readonly<Record<string, number>>;

/** What the dev server shows now. */
export interface LiveArticles {
  /** The digests of all articles that can be shown, by slug; absent in a build. */
  digests?: ReadonlyMap<string, string>;
}

/** Compiled articles by digest. */
export function compiledResults(): Map<string, CompileResult> {
  return results;
}

/** Slugs of articles whose pages are not made here: the last build or another shard made them. */
export function unchangedSlugs(): Set<string> {
  return unchanged;
}

/** By slug: the downloads that stand beside the page; none where none were made (dev server). */
export function downloadSizes(): Map<string, DownloadSizes> {
  return downloads;
}

/** The publication's own pages by name. */
export function ownPages(): Map<string, Article> {
  return pages;
}

/** By slug: what an article's own pages show of the rest of the library. */
export function surroundings(): Map<string, Surroundings> {
  return around;
}

/** The articles as the dev server has compiled them last, newer than Astro's own store. */
export function liveArticles(): LiveArticles {
  return live;
}
