import type { Article } from '../../article/index.ts';
import type { Site } from '../addresses.ts';
import { addressesOf } from '../addresses.ts';
import { bareDoi, doiAddress } from '../works/csl-fields.ts';
import { type LinkedFile, linkedAt } from '../linked-file.ts';
import { knownFacts } from '../known.ts';

/** A typed link: `<link rel href type>`. */
export interface TypedLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
}

/** RFC 9264 linkset: for each anchor, the targets of each relation. */
export interface Linkset {
  readonly linkset: readonly LinkContext[];
}
export interface LinkContext {
  readonly anchor: string;
  readonly [relation: string]:
    string | readonly { readonly href: string; readonly type?: string }[];
}

const linksetType = 'application/linkset+json';

/**
 * FAIR Signposting level 1 of the article page, and the link to level 2: exactly one `cite-as`,
 * authors with an ORCID iD, licence, kinds, metadata (`describedby`) and downloads (`item`), which
 * are among the `files` that the page links to.
 */
export function signposting(
  article: Article,
  site: Site,
  files: readonly LinkedFile[],
): TypedLink[] {
  const addresses = addressesOf(article, site);
  return [
    ...landingLinks(article, site, files),
    { rel: 'linkset', href: addresses.file('linkset.json'), type: linksetType },
  ];
}

/** FAIR Signposting level 2: every link of the page and of its downloads, each anchored. */
export function linkset(article: Article, site: Site, files: readonly LinkedFile[]): Linkset {
  const addresses = addressesOf(article, site);
  const landing = [{ href: addresses.article, type: 'text/html' }];
  const items = new Set(linkedAt(files, 'item').map(({ file }) => file));
  const metadata = new Set(linkedAt(files, 'describedby').map(({ file }) => file));
  return {
    linkset: [
      context(addresses.article, landingLinks(article, site, files)),
      // One context for each file: JATS is a download and describes the article too.
      ...[...new Set([...items, ...metadata])].map((file) => ({
        anchor: addresses.file(file),
        ...(items.has(file) && { collection: landing }),
        ...(metadata.has(file) && { describes: landing }),
      })),
    ],
  };
}

/** `linkset.json`: {@link linkset} as a file. */
export function toLinksetJson(article: Article, site: Site, files: readonly LinkedFile[]): string {
  return `${JSON.stringify(linkset(article, site, files), null, 1)}\n`;
}

function landingLinks(given: Article, site: Site, files: readonly LinkedFile[]): TypedLink[] {
  const article = knownFacts(given);
  const addresses = addressesOf(article, site);
  const doi = bareDoi(article.doi);
  const link = (rel: string, { file, type }: { file: string; type: string }): TypedLink => ({
    rel,
    href: addresses.file(file),
    type,
  });
  return [
    { rel: 'cite-as', href: doi === undefined ? addresses.article : doiAddress(doi) },
    ...article.authors.flatMap(({ orcid }) =>
      orcid === undefined ? [] : [{ rel: 'author', href: `https://orcid.org/${orcid}` }],
    ),
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: 'https://schema.org/ScholarlyArticle' },
    ...(article.licence?.url === undefined ? [] : [{ rel: 'license', href: article.licence.url }]),
    ...linkedAt(files, 'describedby').map((each) => link('describedby', each)),
    ...linkedAt(files, 'item').map((each) => link('item', each)),
  ];
}

function context(anchor: string, links: readonly TypedLink[]): LinkContext {
  const relations: Record<string, { href: string; type?: string }[]> = {};
  for (const { rel, href, type } of links) {
    (relations[rel] ??= []).push({ href, ...(type !== undefined && { type }) });
  }
  return { anchor, ...relations };
}
