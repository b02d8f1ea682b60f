import type { Article } from '../../article/index.ts';
import type { Site } from '../addresses.ts';
import { citeAs } from './cite-as.ts';

/**
 * `cite.json`: the forms of citation of the article, of each section by its id, and of the first paragraph, as
 * an example from which those of any other are made: only its id and its number differ.
 */
export function toCiteJson(article: Article, site: Site): string {
  const [paragraph] = article.paragraphs;
  const sections = article.sections.filter(({ title }) => title.text !== '');
  return `${JSON.stringify({
    article: citeAs(article, site),
    sections: Object.fromEntries(
      sections.map((section) => [section.id, citeAs(article, site, { section })]),
    ),
    ...(paragraph && {
      paragraph: {
        id: paragraph.id,
        n: String(paragraph.n),
        forms: citeAs(article, site, { paragraph }),
      },
    }),
  })}\n`;
}
