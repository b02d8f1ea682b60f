import type { AnnotatedArticle, Annotation } from '../model.ts';
import type { Collection } from './types.ts';

/** An article, and what is marked in it, in reading order. */
export interface Group {
  readonly article: AnnotatedArticle;
  readonly annotations: readonly Annotation[];
}

/** Annotations by their articles, these by title. An article that is not known has its path alone. */
export function groupsOf({ annotations, articles }: Collection): Group[] {
  const known = new Map(articles.map((article) => [article.path, article]));
  const groups = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const group = groups.get(annotation.article);
    if (group) group.push(annotation);
    else groups.set(annotation.article, [annotation]);
  }
  return [...groups]
    .map(([path, some]) => ({
      article: known.get(path) ?? unknownArticle(path),
      annotations: some.toSorted(inReadingOrder),
    }))
    .sort((a, b) => compare(a.article.title, b.article.title));
}

function unknownArticle(path: string): AnnotatedArticle {
  return { path, url: path, title: path, authors: [], lang: '', dir: 'ltr' };
}

function inReadingOrder(a: Annotation, b: Annotation): number {
  return (
    a.where.order - b.where.order ||
    a.target.start.offset - b.target.start.offset ||
    a.target.quote.exact.length - b.target.quote.exact.length ||
    compare(a.created, b.created) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Words named whole in a link; of more, only the first and the last. */
const whole = 10;
const ends = 5;

/** Address of the words themselves: their block, and a text fragment (WICG, Text Fragments). */
export function addressOf({ target }: Annotation, { url }: AnnotatedArticle): string {
  const { exact } = target.quote;
  const words = exact.split(/\s+/).filter((word) => word !== '');
  const isLong = words.length > whole || exact.includes('\n');
  const terms =
    isLong && words.length >= 2 * ends
      ? [words.slice(0, ends), words.slice(-ends)]
      : [words.slice(0, whole)];
  const text = terms.map((term) => encoded(term.join(' '))).join(',');
  return `${url.replace(/#.*$/s, '')}#${encoded(target.start.block)}:~:text=${text}`;
}

function encoded(words: string): string {
  // A hyphen would be read as part of the directive, a parenthesis as the end of a Markdown link.
  return encodeURIComponent(words.toWellFormed()).replaceAll(
    /[-!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A name that every system takes. */
export function fileName(title: string, ending: string): string {
  const name = title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${Array.from(name).slice(0, 60).join('').replace(/-+$/, '') || 'annotations'}.${ending}`;
}
