import {
  type Article,
  type ArticleFormatName,
  type Author,
  type CslName,
  type Picture,
  type Section,
  type Work,
  creditRoleUrl,
  fullTitle,
  typed,
} from '../../article/index.ts';
import type { OtherVersions } from '../../library/index.ts';
import type { Addresses, Site } from '../addresses.ts';
import { addressesOf, siteAddresses } from '../addresses.ts';
import { bareDoi, doiAddress, field, isoDate } from '../works/csl-fields.ts';
import { naturalName, namesOf, pageRange, plainDate } from '../works/csl-fields.ts';
import { workItem } from '../works/csl-json.ts';
import { linkedFiles } from '../downloads.ts';
import { linkedAt } from '../linked-file.ts';
import { inPublication } from '../in-publication.ts';
import { knownFacts } from '../known.ts';
import { safeText } from '../safe-text.ts';

/** A JSON-LD node: keys that are not known are absent. */
export interface LinkedData {
  readonly [key: string]: string | number | boolean | LinkedData | readonly (string | LinkedData)[];
}

/**
 * The article as schema.org `ScholarlyArticle`: what is known about it, its sections, every work
 * it cites and its downloads. `made` names the forms that an engine made.
 */
export function jsonLd(
  given: Article,
  site: Site,
  options: {
    readonly made?: readonly ArticleFormatName[];
    readonly image?: string;
    /** Address of the page of its issue. */
    readonly issue?: string;
    /** The article in other languages. */
    readonly versions?: OtherVersions;
  } = {},
): LinkedData {
  const article = knownFacts(inPublication(typed(given), site));
  const { journal, date, licence } = article;
  const addresses = addressesOf(article, site);
  const doi = bareDoi(article.doi);
  const pages = pageRange(journal?.pages);
  return present({
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    '@id': addresses.article,
    url: addresses.article,
    mainEntityOfPage: addresses.article,
    headline: fullTitle(article),
    name: fullTitle(article),
    alternativeHeadline: article.shortTitle,
    author: article.authors.map((author) => person(author, addresses)),
    contributor: article.authors.flatMap(creditOf),
    translator: article.translators?.map((translator) => person(translator, addresses)),
    ...translations(article, site, options.versions),
    datePublished: date && isoDate(date),
    inLanguage: article.lang,
    abstract: article.abstract?.text,
    keywords: article.keywords,
    wordCount: article.words.text || undefined,
    image: imagesOf(article, addresses, options.image),
    isPartOf: journal && container(article, options.issue),
    pageStart: pages?.first,
    pageEnd: pages?.last,
    pagination: journal?.pages,
    publisher: publisherOf(journal, site),
    license: licence?.url ?? licence?.name,
    sameAs: doi && doiAddress(doi),
    identifier: doi && { '@type': 'PropertyValue', propertyID: 'DOI', value: doi },
    isAccessibleForFree: true,
    hasPart: article.sections
      .filter(({ title, parent }) => title.text !== '' && parent === undefined)
      .map((section) => part(section, article.sections, addresses)),
    citation: article.works.map((work) => citedWork(work, addresses)),
    encoding: linkedAt(linkedFiles(article, { ...options, site }), 'alternate').map(
      ({ file, type }) => ({
        '@type': 'MediaObject',
        contentUrl: addresses.file(file),
        encodingFormat: type,
      }),
    ),
  });
}

/**
 * JSON for the inside of a `<script type="application/ld+json">`: no value can close the element
 * or open a comment (HTML, "Restrictions for contents of script elements").
 */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A cited work as schema.org sees it. */
export function citedWork(work: Work, addresses: Addresses): LinkedData {
  const item = workItem(work);
  const date = plainDate(item.issued);
  const doi = bareDoi(item.DOI);
  const where = field(item, 'container-title');
  return present({
    '@type': types.get(item.type) ?? 'CreativeWork',
    '@id': addresses.work(work),
    name: field(item, 'title') ?? work.title,
    author: namesOf(item, 'author').map(agent),
    editor: namesOf(item, 'editor').map(agent),
    datePublished: date && isoDate(date),
    isPartOf: where && { '@type': containers.get(item.type) ?? 'CreativeWork', name: where },
    pagination: field(item, 'page'),
    publisher: present({ '@type': 'Organization', name: field(item, 'publisher') }, 2),
    isbn: field(item, 'ISBN'),
    sameAs: doi && doiAddress(doi),
    url: item.URL,
  });
}

function part(section: Section, all: readonly Section[], addresses: Addresses): LinkedData {
  return present({
    '@type': 'Chapter',
    '@id': addresses.fragment(section.id),
    name: section.title.text,
    url: addresses.section(section.id),
    hasPart: all
      .filter(({ parent, title }) => parent === section.id && title.text !== '')
      .map((child) => part(child, all, addresses)),
  });
}

/** Of an original its translations, of a translation its original. */
function translations(
  { slug }: Article,
  site: Site,
  versions: OtherVersions | undefined,
): Record<string, LinkedData[string]> {
  if (!versions) return {};
  const { article } = siteAddresses(site);
  const works = versions.others.map((version) => ({
    '@type': 'ScholarlyArticle',
    '@id': article(version.slug),
    url: article(version.slug),
    name: safeText(version.title),
    inLanguage: version.lang,
  }));
  if (versions.original === slug) return { workTranslation: works };
  const [original] = works;
  return original ? { translationOfWork: original } : {};
}

/** The journal's publisher; else that of the site, with what else is known of it. */
function publisherOf(journal: Article['journal'], { publisher }: Site): LinkedData | undefined {
  const name = journal?.publisher ?? publisher?.name;
  if (name === undefined) return undefined;
  const isOurs = name === publisher?.name;
  return present({
    '@type': 'Organization',
    '@id': isOurs && publisher.ror !== undefined ? `https://ror.org/${publisher.ror}` : undefined,
    name,
    url: isOurs ? publisher.url : undefined,
  });
}

/** Issue, volume and journal, each in the next; the first of them has the page of the issue. */
function container({ journal }: Article, address: string | undefined): LinkedData {
  const periodical = present({
    '@type': 'Periodical',
    name: journal?.title,
    issn: journal?.issn,
  });
  const page = address === undefined ? {} : { '@id': address, url: address };
  const volume = journal?.volume
    ? {
        '@type': 'PublicationVolume',
        ...(!journal.issue && page),
        volumeNumber: journal.volume,
        isPartOf: periodical,
      }
    : periodical;
  return journal?.issue
    ? { '@type': 'PublicationIssue', ...page, issueNumber: journal.issue, isPartOf: volume }
    : volume;
}

/** The article's cover before the picture that is drawn for sharing. */
function imagesOf(
  { cover }: Article,
  addresses: Addresses,
  shared: string | undefined,
): LinkedData[string] | undefined {
  if (!cover) return shared;
  return [imageObject(cover, addresses), ...(shared === undefined ? [] : [shared])];
}

function imageObject(
  { path, alt, credit, licence, width, height }: Picture,
  addresses: Addresses,
): LinkedData {
  return present({
    '@type': 'ImageObject',
    contentUrl: addresses.file(path),
    caption: alt,
    creditText: credit,
    license: licence?.url ?? licence?.name,
    width,
    height,
  });
}

function person(author: Author, addresses: Addresses): LinkedData {
  return present({
    // The compiler gives a person a family name, even where it is the only one.
    '@type': author.family === undefined ? 'Organization' : 'Person',
    '@id': author.orcid && `https://orcid.org/${author.orcid}`,
    name: author.name,
    givenName: author.given,
    familyName: author.family,
    affiliation: author.affiliations.map((name, nth) =>
      present({
        '@type': 'Organization',
        '@id': author.rors?.[nth] && `https://ror.org/${author.rors[nth]}`,
        name,
      }),
    ),
    image: author.portrait && imageObject(author.portrait, addresses),
  });
}

/** What an author did, as schema.org joins a role to a person. */
function creditOf(author: Author): LinkedData[] {
  if (!author.roles || author.roles.length === 0) return [];
  const contributor = present({
    '@type': 'Person',
    '@id': author.orcid && `https://orcid.org/${author.orcid}`,
    name: author.name,
  });
  return [{ '@type': 'Role', roleName: author.roles.map(creditRoleUrl), contributor }];
}

function agent(name: CslName): LinkedData {
  return {
    '@type': name.family === undefined ? 'Organization' : 'Person',
    name: naturalName(name),
  };
}

/** Leaves out what is unknown or empty; the whole, where fewer than `least` keys are left. */
function present(values: Record<string, LinkedData[string] | undefined>): LinkedData;
function present(
  values: Record<string, LinkedData[string] | undefined>,
  least: number,
): LinkedData | undefined;
function present(
  values: Record<string, LinkedData[string] | undefined>,
  least = 0,
): LinkedData | undefined {
  const kept = Object.entries(values).flatMap(([key, value]) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
      ? []
      : [[key, typeof value === 'string' ? safeText(value) : value] as const],
  );
  return kept.length < least ? undefined : Object.fromEntries(kept);
}

const types: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'ScholarlyArticle'],
  ['article-magazine', 'Article'],
  ['article-newspaper', 'NewsArticle'],
  ['book', 'Book'],
  ['chapter', 'Chapter'],
  ['dataset', 'Dataset'],
  ['legislation', 'Legislation'],
  ['paper-conference', 'ScholarlyArticle'],
  ['post-weblog', 'BlogPosting'],
  ['report', 'Report'],
  ['software', 'SoftwareSourceCode'],
  ['thesis', 'Thesis'],
  ['webpage', 'WebPage'],
]);

const containers: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'Periodical'],
  ['article-magazine', 'Periodical'],
  ['article-newspaper', 'Periodical'],
  ['chapter', 'Book'],
  ['paper-conference', 'Book'],
  ['post-weblog', 'Blog'],
  ['webpage', 'WebSite'],
]);
