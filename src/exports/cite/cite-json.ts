import { type Article, dateStatement } from '../../article/index.ts';
import { wordsFor } from '../../messages/index.ts';
import type { Site } from '../addresses.ts';
import { citeAs } from './cite-as.ts';

/**
 * `cite.json`: the forms of citation of the article, of each section by its id, and of the first paragraph, as
 * an example from which those of any other are made: only its id and its number differ. `undated`
 * says what is known instead, where the article states no date.
 */
export async function toCiteJson(article: Article, site: Site): Promise<string> {
  const [paragraph] = article.paragraphs;
  const sections = article.sections.filter(({ title }) => title.text !== '');
  const forms = sections.map(
    async (section) => [section.id, await citeAs(article, site, { section })] as const,
  );
  return `${JSON.stringify({
    ...(!article.date && {
      undated: dateStatement(article, wordsFor(article.lang, site.messages)),
    }),
    article: await citeAs(article, site),
    sections: Object.fromEntries(await Promise.all(forms)),
    ...(paragraph && {
      paragraph: {
        id: paragraph.id,
        n: String(paragraph.n),
        forms: await citeAs(article, site, { paragraph }),
      },
    }),
  })}\n`;
}
