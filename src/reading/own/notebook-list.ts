import type { Color } from '../../annotations/colors.ts';
import type { AnnotatedArticle, Annotation } from '../../annotations/model.ts';
import { matcher } from '../matching-words.ts';

/** What a reader looks for in the notebook. */
export interface NotebookChoice {
  /** Words that the marked words, the note or the title hold, each of them. */
  readonly words: string;
  readonly color?: Color;
  /** Path of an article. */
  readonly article?: string;
  readonly withNote: boolean;
  readonly order: 'newest' | 'title';
}

/** An article with what the reader has in it, in reading order. */
export interface NotebookGroup {
  readonly path: string;
  /** Undefined where nothing is known of it but its path. */
  readonly article: AnnotatedArticle | undefined;
  readonly annotations: readonly Annotation[];
}

/**
 * What the notebook lists: articles by what was changed last in them, or by their titles in the
 * order of `lang`, each with those of its annotations that fit the choice.
 */
export function notebookGroups(
  annotations: readonly Annotation[],
  articles: readonly AnnotatedArticle[],
  choice: NotebookChoice,
  lang: string,
): NotebookGroup[] {
  const known = new Map(articles.map((article) => [article.path, article]));
  const hasWords = matcher(choice.words);
  const fits = ({ article: path, target, note, color }: Annotation) => {
    if (choice.color !== undefined && color !== choice.color) return false;
    if (choice.article !== undefined && path !== choice.article) return false;
    if (choice.withNote && note.trim() === '') return false;
    const { title = '', authors = [] } = known.get(path) ?? {};
    return hasWords([target.quote.exact, note, title, ...authors].join(' '));
  };
  const byArticle = new Map<string, Annotation[]>();
  for (const annotation of annotations.filter(fits)) {
    const together = byArticle.get(annotation.article);
    if (together) together.push(annotation);
    else byArticle.set(annotation.article, [annotation]);
  }
  const groups = [...byArticle].map(([path, own]) => ({
    path,
    article: known.get(path),
    annotations: own.sort(inReadingOrder),
    newest: own.reduce((last, { modified }) => (modified > last ? modified : last), ''),
  }));
  const { compare } = new Intl.Collator([lang, 'en'], { numeric: true });
  const byTitle = (a: NotebookGroup, b: NotebookGroup) =>
    compare(a.article?.title ?? a.path, b.article?.title ?? b.path);
  groups.sort((a, b) =>
    choice.order === 'newest' && a.newest !== b.newest
      ? a.newest > b.newest
        ? -1
        : 1
      : byTitle(a, b),
  );
  return groups.map(({ path, article, annotations: own }) => ({ path, article, annotations: own }));
}

/** The first so many annotations of groups, and how many are left. */
export function firstOf(
  groups: readonly NotebookGroup[],
  most: number,
): { readonly groups: readonly NotebookGroup[]; readonly left: number } {
  let room = most;
  let left = 0;
  const shown = groups.flatMap((group) => {
    const annotations = group.annotations.slice(0, room);
    room -= annotations.length;
    left += group.annotations.length - annotations.length;
    return annotations.length > 0 ? [{ ...group, annotations }] : [];
  });
  return { groups: shown, left };
}

/** As the text goes; what begins in one block by its place in it; else the older first. */
function inReadingOrder(a: Annotation, b: Annotation): number {
  return (
    a.where.order - b.where.order ||
    a.target.start.offset - b.target.start.offset ||
    (a.created < b.created ? -1 : a.created > b.created ? 1 : 0)
  );
}
