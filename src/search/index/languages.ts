import type { Article } from '../../article/index.ts';
import { publication } from '../../library/index.ts';
import { messagesOf } from '../../messages/index.ts';
import { languageOf } from '../shared/facets.ts';
import { commonWords } from '../shared/words.ts';

/** By slug: the language of each article ("de"), where they are not all in the same. */
export type Languages = Readonly<Record<string, string>>;

/** Languages of the articles by slug; nothing where all are in one, which tells nothing apart. */
export function languagesOf(articles: readonly Article[]): Languages | undefined {
  const languages = articles.map(({ slug, lang }) => [slug, languageOf(lang)] as const);
  const different = new Set(languages.map(([, lang]) => lang));
  return different.size > 1 ? Object.fromEntries(languages) : undefined;
}

/** Words that are common in the languages of the articles, folded. */
export function commonWordsOf(articles: readonly Article[]): ReadonlySet<string> {
  const languages = new Set(articles.map(({ lang }) => lang));
  const lists = [...languages].map(
    (lang) => messagesOf(lang, 'search', publication.messages).common,
  );
  return commonWords(lists.join(' '));
}
