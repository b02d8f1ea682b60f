import { type Article, type Work, articlePath, authorNames, bareDoi } from '../article/index.ts';
import { mentionsOf } from './mentions.ts';
import { absolute, words } from './publication.ts';
import { byDate } from './rooms.ts';

/** An article that links or cites another one, with the sentences that do. */
export interface CitingArticle {
  readonly slug: string;
  readonly title: string;
  readonly authors: string;
  readonly lang: string;
  readonly dir: Article['dir'];
  /** The first of them, each once, in page order. */
  readonly passages: readonly CitingPassage[];
}

export interface CitingPassage {
  /** Fragment of the citing article's page. */
  readonly target: string;
  readonly sentence: string;
}

/** Passages that are shown of one article. */
const most = 3;

/**
 * By slug: the other articles of the library that link an article, or cite a work that is it, by
 * its DOI or its address; the newest first.
 * @param addressOf The absolute address of an article's page.
 */
export function citedBy(
  articles: readonly Article[],
  addressOf: (slug: string) => string = (slug) => absolute(articlePath(slug)),
): Map<string, CitingArticle[]> {
  const known = new Map<string, string>();
  for (const { slug, doi } of articles) {
    known.set(plainAddress(addressOf(slug)), slug);
    if (doi !== undefined) known.set(doiKey(doi), slug);
  }
  const slugs = new Set(articles.map(({ slug }) => slug));
  const found = new Map<string, CitingArticle[]>();
  for (const article of byDate(articles)) {
    for (const [to, passages] of passagesOf(article, known)) {
      if (to === article.slug || !slugs.has(to)) continue;
      const { slug, title, lang, dir } = article;
      const authors = authorNames(article, words(lang));
      const citing = { slug, title: title.text, authors, lang, dir };
      found.set(to, [...(found.get(to) ?? []), { ...citing, passages: passages.slice(0, most) }]);
    }
  }
  return found;
}

/** By slug of the article that they lead to: the sentences with links and citations. */
function passagesOf(
  article: Article,
  known: ReadonlyMap<string, string>,
): Map<string, CitingPassage[]> {
  const all = [
    ...(article.links ?? []),
    ...article.works.flatMap((work) => {
      const to = articleMeant(work, known);
      if (to === undefined) return [];
      const places = mentionsOf(article, work).map(({ place }) => place);
      return places.map(({ target, sentence }) => ({ to, target, sentence }));
    }),
  ];
  const passages = new Map<string, CitingPassage[]>();
  for (const { to, target, sentence } of all) {
    const own = passages.get(to) ?? [];
    if (!own.some((passage) => passage.sentence === sentence)) own.push({ target, sentence });
    passages.set(to, own);
  }
  return passages;
}

/** The slug of the article of this library that a work is. */
function articleMeant({ csl, href }: Work, known: ReadonlyMap<string, string>): string | undefined {
  const { DOI, URL: url } = csl;
  const keys = [
    ...(typeof DOI === 'string' ? [doiKey(DOI)] : []),
    ...[url, href].flatMap((address) =>
      typeof address === 'string' ? [plainAddress(address), doiKey(address)] : [],
    ),
  ];
  return keys.map((key) => known.get(key)).find((slug) => slug !== undefined);
}

/** DOIs are the same in capitals (DOI Handbook 2.4). */
function doiKey(typed: string): string {
  return `doi ${bareDoi(typed).toLowerCase()}`;
}

/** An address without what leads to the same page. */
function plainAddress(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.host}${url.pathname.replace(/\/?$/, '/')}` : address;
}
