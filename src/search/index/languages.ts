import type { Article } from '../../article/index.ts';
import { languageOf } from '../shared/facets.ts';

/** By slug: the language of each article ("de"), where they are not all in the same. */
export type Languages = Readonly<Record<string, string>>;

/** Languages of the articles by slug; nothing where all are in one, which tells nothing apart. */
export function languagesOf(articles: readonly Article[]): Languages | undefined {
  const languages = articles.map(({ slug, lang }) => [slug, languageOf(lang)] as const);
  const different = new Set(languages.map(([, lang]) => lang));
  return different.size > 1 ? Object.fromEntries(languages) : undefined;
}
