import { type CollectionEntry, getCollection } from 'astro:content';
import { type Article, typeset } from '../article/index.ts';
import {
  type Journal,
  compiledResults,
  journalOf,
  ownPages,
  publication,
  unchangedSlugs,
} from '../library/index.ts';

type Entry = CollectionEntry<'articles'>;

/** Every article of the library as readers are shown it, in the order of their slugs. */
export async function loadLibrary(): Promise<readonly Article[]> {
  const entries = await getCollection('articles');
  const digests = entries.map(({ data }) => data.digest).join(' ');
  if (library?.digests !== digests) library = { digests, articles: articlesOf(entries) };
  return library.articles;
}

/** The same articles stay the same list: what is asked of all of them is asked once. */
let library: { readonly digests: string; readonly articles: readonly Article[] } | undefined;

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
  return articlesOf(await getCollection('articles', ({ id }) => !unchanged.has(id)));
}

function articlesOf(entries: readonly Entry[]): readonly Article[] {
  const kept = compiledResults();
  return entries
    .map(({ id, data }) => {
      const article = kept.get(data.digest)?.article;
      if (!article) throw new Error(`Unexpected absence of ${id}, expected it to be compiled`);
      return typeset(article);
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
}
