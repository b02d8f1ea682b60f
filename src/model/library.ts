import { getCollection } from 'astro:content';
import type { Article } from '../compile/article.ts';

/** Every article of the library, in the order of their slugs. */
export async function loadLibrary(): Promise<readonly Article[]> {
  const entries = await getCollection('articles');
  return entries
    .map(({ data }) => data.article)
    .sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
}
