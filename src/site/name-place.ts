import { type Article, type IndexedName, articlePath, namePath } from '../article/index.ts';
import { href } from '../library/index.ts';
import { hasNameIndex } from '../pictures/index.ts';

/**
 * Address at which a name of an article is met: its entry in the index of names or, where there
 * are too few for an index, the first passage that it stands in.
 */
export function placeOfName(article: Article, { slug, mentions }: IndexedName): string {
  if (hasNameIndex(article)) return href(namePath(article.slug, slug));
  const target = mentions[0]?.target ?? '';
  return href(`${articlePath(article.slug)}#${target}`);
}
