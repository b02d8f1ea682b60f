import { getCollection } from 'astro:content';
import { type Article, typeset } from '../article/index.ts';
import { compiledResults, unchangedSlugs } from '../library/index.ts';

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
  const entries = await getCollection('articles', ({ id }) => wanted(id));
  const kept = compiledResults();
  return entries
    .map(({ id, data }) => {
      const article = kept.get(data.digest)?.article;
      if (!article) throw new Error(`Unexpected absence of ${id}, expected it to be compiled`);
      return typeset(article);
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
}
