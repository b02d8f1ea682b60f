import { getCollection } from 'astro:content';
import { type Article, typeset } from '../article/index.ts';
import {
  type Journal,
  compiledResults,
  journalOf,
  liveArticles,
  ownPages,
  publication,
  unchangedSlugs,
} from '../library/index.ts';
import { withFaultLinks } from './fault-links.ts';

/** Every article of the library as readers are shown it, in the order of their slugs. */
export async function loadLibrary(): Promise<readonly Article[]> {
  const digests = await digestsOf(() => true);
  const key = JSON.stringify(digests);
  if (library?.key !== key) library = { key, articles: articlesOf(digests) };
  return library.articles;
}

/** The same articles stay the same list: what is asked of all of them is asked once. */
let library: { readonly key: string; readonly articles: readonly Article[] } | undefined;

/** The publication's own pages, in the form of articles. */
export function loadOwnPages(): readonly Article[] {
  return [...ownPages().values()].map(typeset);
}

/** The rooms of the journal that the articles make. */
export async function loadJournal(): Promise<Journal> {
  return journalOf(await loadLibrary(), publication);
}

/**
 * The articles whose own pages have to be made: all of them, in a build after another only those
 * that changed, in a shard those of its share. Such a page must show nothing of other articles but
 * its surroundings, which are handed to it (`library/surroundings.ts`) and stand in the key by which
 * it is known unchanged.
 */
export async function articlesToMake(): Promise<readonly Article[]> {
  const unchanged = unchangedSlugs();
  return articlesOf(await digestsOf((slug) => !unchanged.has(slug)));
}

/** An article that stands side by side with one that is made, as readers are shown it. */
export function articleBeside(digest: string): Article | undefined {
  const article = compiledResults().get(digest)?.article;
  return article && typeset(article);
}

/** By slug: the digests of the articles that are wanted. */
async function digestsOf(
  wanted: (slug: string) => boolean,
): Promise<readonly (readonly [string, string])[]> {
  const digests = liveArticles().digests ?? (await storedDigests(wanted));
  return [...digests].filter(([slug]) => wanted(slug));
}

function articlesOf(digests: readonly (readonly [string, string])[]): readonly Article[] {
  const kept = compiledResults();
  return digests
    .map(([slug, digest]) => {
      const article = kept.get(digest)?.article;
      if (!article) throw new Error(`Unexpected absence of ${slug}, expected it to be compiled`);
      return import.meta.env.DEV ? withFaultLinks(typeset(article)) : typeset(article);
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
}

async function storedDigests(wanted: (slug: string) => boolean): Promise<Map<string, string>> {
  const entries = await getCollection('articles', ({ id }) => wanted(id));
  return new Map(entries.map(({ id, data }) => [id, data.digest]));
}
