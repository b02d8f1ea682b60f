import { getCollection } from 'astro:content';
import type { Article } from '../compile/article.ts';
import { keptResults } from '../compile/kept.ts';

/** Every article of the library, in the order of their slugs. */
export async function loadLibrary(): Promise<readonly Article[]> {
  const entries = await getCollection('articles');
  const kept = keptResults();
  return entries
    .map(({ id, data }) => {
      const article = kept.get(data.digest)?.article;
      if (!article) throw new Error(`Unexpected absence of ${id}, expected it to be compiled`);
      return article;
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
}
