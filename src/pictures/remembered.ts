import type { Article } from '../article/index.ts';

/**
 * The same function, which makes what it gives of an article once: many pages of it ask.
 *
 * @param make Given whether readers are shown the numbers of paragraphs.
 */
export function remembered<T>(
  make: (article: Article, isNumbered: boolean) => T,
): (article: Article, isNumbered?: boolean) => T {
  const [plain, numbered] = [
    new WeakMap<Article, { made: T }>(),
    new WeakMap<Article, { made: T }>(),
  ];
  return (article, isNumbered = true) => {
    const known = isNumbered ? numbered : plain;
    const found = known.get(article) ?? { made: make(article, isNumbered) };
    known.set(article, found);
    return found.made;
  };
}
