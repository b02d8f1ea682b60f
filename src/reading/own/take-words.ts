import type { ExchangeForm, ExportOptions } from '../../annotations/exchange/types.ts';
import type { AnnotatedArticle, Annotation } from '../../annotations/model.ts';
import { digits, listed } from '../messages.ts';
import { quoted } from '../quotation.ts';
import { own } from './messages.ts';
import { placeOf } from './place-name.ts';
import { siteAddress } from './site-articles.ts';

/** Books that are fetched for one file: those of a whole library would take too long. */
const mostBooks = 30;

/** What a file is made with: the words of this page's language, and for e-book notes the books. */
export async function exportOptions(
  form: ExchangeForm,
  articles: readonly AnnotatedArticle[],
): Promise<ExportOptions> {
  const { title, take } = own.notebook;
  return {
    words: { title, citation, link: take.link, columns: take.columns },
    generator: { name: siteName(), url: siteAddress() },
    now: new Date().toISOString(),
    ...(form === 'epub' && { books: await booksOf(articles.slice(0, mostBooks)) }),
  };
}

/** `A. Writer, “Title” (2020), ¶14`. */
function citation(annotation: Annotation, article: AnnotatedArticle): string {
  const { take } = own.notebook;
  const { authors, year } = article;
  const title = quoted(article.title);
  const named = authors.length > 0 ? take.cited({ authors: listed(authors), title }) : title;
  const work = year === undefined ? named : take.citedIn({ work: named, year: digits(year) });
  return take.citedAt({ work, place: placeOf(annotation) });
}

/** Name of the site, as its pages have it. */
function siteName(): string {
  const named = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]');
  return named?.content ?? location.host;
}

/** The articles' EPUB files by path; those that cannot be had are left out. */
async function booksOf(
  articles: readonly AnnotatedArticle[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const books = await Promise.all(
    articles.map(async ({ path }): Promise<readonly [string, Uint8Array][]> => {
      try {
        const answer = await fetch(`${path}article.epub`);
        return answer.ok ? [[path, new Uint8Array(await answer.arrayBuffer())]] : [];
      } catch {
        return [];
      }
    }),
  );
  return new Map(books.flat());
}
