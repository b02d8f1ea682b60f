import { type Article, type Paragraph, dateStatement } from '../../article/index.ts';
import type { Site } from '../addresses.ts';
import { wordsOf } from '../words-of.ts';
import { type CiteForm, citeAs } from './cite-as.ts';

/** Forms of a paragraph: `at` is the place of its number, a single digit; absent where it has none. */
export type ParagraphForm = CiteForm & { readonly at?: number };

/**
 * `cite.json`: the forms of citation of the article, of each section by its id, and of the first paragraph, as
 * an example from which those of any other are made: only its id and its number differ, and `at`
 * says where its number is, whatever the language calls a paragraph. `undated` says what is known instead, where the article states no date.
 */
export async function toCiteJson(article: Article, site: Site): Promise<string> {
  const [paragraph] = article.paragraphs;
  const sections = article.sections.filter(({ title }) => title.text !== '');
  const forms = sections.map(
    async (section) => [section.id, await citeAs(article, site, { section })] as const,
  );
  return `${JSON.stringify({
    ...(!article.date && {
      undated: dateStatement(article, wordsOf(article, site)),
    }),
    article: await citeAs(article, site),
    sections: Object.fromEntries(await Promise.all(forms)),
    ...(paragraph && {
      paragraph: { id: paragraph.id, forms: await exampleForms(article, site, paragraph) },
    }),
  })}\n`;
}

/** The forms for a paragraph as if it were the first, each with the place of its number. */
async function exampleForms(
  article: Article,
  site: Site,
  paragraph: Paragraph,
): Promise<readonly ParagraphForm[]> {
  const [first, second] = await Promise.all(
    [1, 2].map((n) => citeAs(article, site, { paragraph: { ...paragraph, n } })),
  );
  return first!.map(({ style, text }, nth) => {
    const other = second![nth]!.text;
    let at = 0;
    while (at < text.length && text[at] === other[at]) at++;
    return { style, text, ...(at < text.length && { at }) };
  });
}
