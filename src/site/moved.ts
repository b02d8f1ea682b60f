import { type Article, articlePath, quotePath, sectionPath, sourcePath } from '../article/index.ts';

/** A page of what is gone: the section, pull-quote or work that once had it. */
export interface MovedPage {
  readonly path: string;
  /** Path and fragment of what stands for it: the old fragment, so that the reader is told. */
  readonly to: string;
}

/** The pages that an article once had, by its aliases. Paragraphs and notes have none. */
export function movedPages(article: Article): MovedPage[] {
  return (article.aliases ?? []).flatMap(({ id }) => {
    const path = pathOf(article.slug, id);
    if (path === undefined) return [];
    return [{ path, to: `${articlePath(article.slug)}#${encodeURIComponent(id)}` }];
  });
}

/** Published ids that lead to a part of the article now, `id` being that part's. */
export function aliasesOf({ aliases = [] }: Article, id: string): string[] {
  return aliases.filter(({ to }) => to === id).map((alias) => alias.id);
}

function pathOf(slug: string, id: string): string | undefined {
  if (/^(?:p|at|note)-/.test(id)) return undefined;
  if (id.startsWith('pq-')) return quotePath(slug, id);
  if (id.startsWith('ref-')) return sourcePath(slug, id.slice('ref-'.length));
  return sectionPath(slug, id);
}
