import type { Article } from '../article/index.ts';
import type { Words } from '../messages/index.ts';

/**
 * The same function, which makes what it gives of an article in one language once: many pages of it
 * ask.
 *
 * @param make Given what is said in it, and whether readers are shown the numbers of paragraphs.
 */
export function remembered<T>(
  make: (article: Article, t: Words, isNumbered: boolean) => T,
): (article: Article, t: Words, isNumbered?: boolean) => T {
  const made = [false, true].map(() => new WeakMap<Article, WeakMap<Words, { made: T }>>());
  return (article, t, isNumbered = true) => {
    const ofArticles = made[Number(isNumbered)]!;
    const ofArticle = ofArticles.get(article) ?? new WeakMap<Words, { made: T }>();
    ofArticles.set(article, ofArticle);
    const found = ofArticle.get(t) ?? { made: make(article, t, isNumbered) };
    ofArticle.set(t, found);
    return found.made;
  };
}
