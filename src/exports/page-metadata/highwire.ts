import { type Article, type Work, articleFileNames, fullTitle } from '../../article/index.ts';
import type { Site } from '../addresses.ts';
import { addressesOf } from '../addresses.ts';
import {
  bareDoi,
  field,
  isoDate,
  naturalName,
  namesOf,
  pageRange,
  plainDate,
} from '../works/csl-fields.ts';
import { workItem } from '../works/csl-json.ts';
import { inPublication } from '../in-publication.ts';
import { knownFacts } from '../known.ts';
import { oneLine } from '../safe-text.ts';

/** A `<meta name content>`. */
export interface Meta {
  readonly name: string;
  readonly content: string;
}

export interface HighwireOptions {
  /** Whether `article.pdf` was made. */
  readonly pdf?: boolean;
  /** Address of a page that shows a part of the article: its tags name the article and this page. */
  readonly part?: string;
}

/**
 * Highwire Press tags of the article page, as Google Scholar's inclusion guidelines and Zotero's
 * "Embedded Metadata" translator read them. What is not known has no tag. Those of a part leave out
 * the cited works, which the article page lists.
 */
export function highwireTags(given: Article, site: Site, options: HighwireOptions = {}): Meta[] {
  const article = knownFacts(inPublication(given, site));
  const { journal } = article;
  const addresses = addressesOf(article, site);
  const pages = pageRange(journal?.pages);
  return tags([
    ['citation_title', fullTitle(article)],
    ...article.authors.flatMap((author): Pair[] => [
      // In natural order: with one author, a comma makes Zotero see two people.
      ['citation_author', author.name],
      ...author.affiliations.map((each): Pair => ['citation_author_institution', each]),
      ['citation_author_orcid', author.orcid && `https://orcid.org/${author.orcid}`],
    ]),
    ['citation_publication_date', article.date && isoDate(article.date, '/')],
    ['citation_journal_title', journal?.title],
    ['citation_volume', journal?.volume],
    ['citation_issue', journal?.issue],
    ['citation_firstpage', pages?.first ?? journal?.pages],
    ['citation_lastpage', pages?.last],
    ['citation_issn', journal?.issn],
    ['citation_publisher', journal?.publisher ?? site.publisher?.name],
    ['citation_doi', bareDoi(article.doi)],
    ['citation_language', article.lang],
    ...article.keywords.map((keyword): Pair => ['citation_keywords', keyword]),
    ['citation_abstract', article.abstract?.text],
    ['citation_fulltext_html_url', options.part ?? addresses.article],
    ['citation_pdf_url', options.pdf ? addresses.file(articleFileNames.pdf) : undefined],
    ...(options.part === undefined ? article.works : []).map((work): Pair => [
      'citation_reference',
      citationReference(work),
    ]),
  ]);
}

/** One cited work as `key=value;key=value` (Google Scholar's form of `citation_reference`). */
export function citationReference(work: Work): string {
  const item = workItem(work);
  const date = plainDate(item.issued);
  const pages = pageRange(item.page);
  const pairs: Pair[] = [
    ['citation_title', field(item, 'title')],
    ...namesOf(item, 'author').map((name): Pair => ['citation_author', naturalName(name)]),
    ...namesOf(item, 'editor').map((name): Pair => ['citation_editor', naturalName(name)]),
    [containers.get(item.type) ?? 'citation_inbook_title', field(item, 'container-title')],
    ['citation_publication_date', date && isoDate(date, '/')],
    ['citation_volume', field(item, 'volume')],
    ['citation_issue', field(item, 'issue')],
    ['citation_firstpage', pages?.first],
    ['citation_lastpage', pages?.last],
    [institutions.get(item.type) ?? 'citation_publisher', field(item, 'publisher')],
    ['citation_isbn', field(item, 'ISBN')],
    ['citation_issn', field(item, 'ISSN')],
    ['citation_doi', bareDoi(item.DOI)],
    ['citation_fulltext_html_url', item.URL],
  ];
  return tags(pairs)
    .map(({ name, content }) => `${name}=${content.replace(/\s*;\s*/g, ', ')}`)
    .join(';');
}

type Pair = readonly [name: string, content: string | undefined];

function tags(pairs: readonly Pair[]): Meta[] {
  return pairs.flatMap(([name, value]) => {
    const content = oneLine(value ?? '');
    return content ? [{ name, content }] : [];
  });
}

const containers: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'citation_journal_title'],
  ['article-magazine', 'citation_journal_title'],
  ['article-newspaper', 'citation_journal_title'],
  ['post-weblog', 'citation_journal_title'],
  ['webpage', 'citation_journal_title'],
  ['paper-conference', 'citation_conference_title'],
]);

const institutions: ReadonlyMap<string, string> = new Map([
  ['thesis', 'citation_dissertation_institution'],
  ['report', 'citation_technical_report_institution'],
]);
