import type { AnnotatedArticle, Annotation } from '../../../src/annotations/index.ts';

/** An annotation as a reader makes one, but for what is given. */
export function anAnnotation(given: Partial<Annotation> = {}): Annotation {
  return {
    id: '1',
    article: '/articles/a/',
    created: '2026-11-01T10:00:00.000Z',
    modified: '2026-11-01T10:00:00.000Z',
    color: 'blue',
    note: '',
    target: {
      start: { block: 'p-abc', offset: 4 },
      end: { block: 'p-abc', offset: 9 },
      quote: { exact: 'words', prefix: 'The ', suffix: ' here' },
    },
    where: { paragraph: '14', order: 20 },
    ...given,
  };
}

/** The article that it belongs to. */
export function anArticle(given: Partial<AnnotatedArticle> = {}): AnnotatedArticle {
  return {
    path: '/articles/a/',
    url: 'https://example.org/articles/a/',
    title: 'An Article',
    authors: ['A. Writer'],
    lang: 'en',
    dir: 'ltr',
    ...given,
  };
}

/** Local storage that remembers until the test is over. */
export function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (at) => [...kept.keys()][at] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}
