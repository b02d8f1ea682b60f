import { getCollection } from 'astro:content';
import { type Article, typeset } from '../article/index.ts';
import { compiledResults, liveArticles, unchangedSlugs } from '../library/index.ts';
import { withFaultLinks } from './fault-links.ts';

/** Every article of the library as readers are shown it, in the order of their slugs. */
export async function loadLibrary(): Promise<readonly Article[]> {
  return articlesNamed(() => true);
}

/**
 * The articles whose own pages have to be made: all of them, in a build after another only those
 * that changed, in a shard those of its share. A page of an article must show nothing of other articles.
 */
export async function articlesToMake(): Promise<readonly Article[]> {
  const unchanged = unchangedSlugs();
  return articlesNamed((slug) => !unchanged.has(slug));
}

async function articlesNamed(wanted: (slug: string) => boolean): Promise<readonly Article[]> {
  const digests = liveArticles().digests ?? (await storedDigests(wanted));
  const kept = compiledResults();
  return [...digests]
    .filter(([slug]) => wanted(slug))
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
