import type { Article } from '../../src/article/article.ts';
import type { ArticleFolder } from '../../src/article/folder.ts';
import { toCslJson } from '../../src/exports/works/csl-json.ts';
import { toMarkdown } from '../../src/exports/markdown/markdown.ts';
import { compileTexts } from './compile.ts';

/** The site whose exports are compiled again. */
export const site = { root: 'https://example.org/journal/', name: 'Scholium' };
/** Path of {@link site}. */
export const base = '/journal/';

/** What a reader takes away: the exported article, and its works where it has some. */
export function exported(article: Article): Readonly<Record<string, string>> {
  const markdown = { 'article.md': toMarkdown(article, site) };
  return article.works.length === 0
    ? markdown
    : { ...markdown, 'references.json': toCslJson(article.works) };
}

/** The article of {@link exported}, compiled with the pictures and styles that were there before. */
export async function compiledAgain(
  article: Article,
  { assets = [] }: Pick<ArticleFolder, 'assets'>,
  styles: ReadonlyMap<string, string> = new Map(),
): Promise<Article> {
  const { slug } = article;
  const options = { draft: true, base, styles };
  const result = await compileTexts(exported(article), options, { slug, assets });
  if (!result.article) throw new Error(result.problems.map((each) => each.message).join('\n'));
  return result.article;
}
