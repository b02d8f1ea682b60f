import {
  type Article,
  type CslItem,
  type CslName,
  type Work,
  fullTitle,
} from '../../article/index.ts';
import { printedMember } from '../../compiler/index.ts';
import type { Addresses } from '../addresses.ts';
import { webAddress } from '../addresses.ts';
import { safeValue } from '../safe-text.ts';

/**
 * The works as a CSL-JSON file (CSL 1.0.2, csl-data schema): `references.json`, and
 * `sources/<key>.json` with one item. Names are given in parts, without the form in which the
 * article prints them; an address is the one that can be followed. What is printed otherwise stands
 * in `custom`, so that the compiler reads the same works back.
 */
export function toCslJson(works: readonly Work[]): string {
  return `${JSON.stringify(works.map(withPrinted), safeValue, 2)}\n`;
}

/** One CSL-JSON item as a file. */
export function itemJson(item: CslItem): string {
  return `${JSON.stringify([item], null, 2)}\n`;
}

function withPrinted(work: Work): CslItem {
  const item = workItem(work);
  const printed = Object.entries(work.csl).filter(
    ([field, value]) =>
      field !== 'id' && says(value) && JSON.stringify(value) !== JSON.stringify(item[field]),
  );
  if (printed.length === 0) return item;
  const custom = { ...own(item['custom']), [printedMember]: Object.fromEntries(printed) };
  return { ...item, custom };
}

function own(custom: unknown): object {
  return typeof custom === 'object' && custom !== null ? custom : {};
}

function says(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** One work as a clean CSL-JSON item. */
export function workItem(work: Work): CslItem {
  const item: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(work.csl)) {
    if (!says(value)) continue;
    item[key] = isNames(value) ? value.map(inParts) : value;
  }
  delete item['URL'];
  const url = followable(work);
  return { ...item, id: work.key, type: work.csl.type, ...(url !== undefined && { URL: url }) };
}

/** The article itself as a CSL-JSON item, for "cite this" and its own BibTeX and RIS. */
export function articleItem(article: Article, addresses: Addresses): CslItem {
  const { journal, date, doi, authors, translators = [], keywords } = article;
  return {
    id: article.slug,
    type: journal ? 'article-journal' : 'webpage',
    title: fullTitle(article),
    ...(article.shortTitle !== undefined && { 'title-short': article.shortTitle }),
    ...(authors.length > 0 && { author: authors.map(authorName) }),
    ...(translators.length > 0 && { translator: translators.map(authorName) }),
    ...(journal && { 'container-title': journal.title }),
    ...(journal?.volume !== undefined && { volume: journal.volume }),
    ...(journal?.issue !== undefined && { issue: journal.issue }),
    ...(journal?.pages !== undefined && { page: journal.pages }),
    ...(journal?.issn !== undefined && { ISSN: journal.issn }),
    ...(journal?.publisher !== undefined && { publisher: journal.publisher }),
    ...(date && { issued: { 'date-parts': [dateParts(date)] } }),
    ...(doi !== undefined && { DOI: doi }),
    URL: addresses.article,
    language: article.lang,
    ...(article.abstract && { abstract: article.abstract.text }),
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
  };
}

function authorName(author: Article['authors'][number]): CslName {
  return author.family === undefined
    ? { literal: author.name }
    : { family: author.family, ...(author.given !== undefined && { given: author.given }) };
}

function dateParts(date: NonNullable<Article['date']>): number[] {
  return [
    date.year,
    ...(date.month === undefined
      ? []
      : [date.month, ...(date.day === undefined ? [] : [date.day])]),
  ];
}

function followable({ csl, href }: Work): string | undefined {
  if (csl.URL === undefined) return undefined;
  const viaDoi = href !== undefined && /^https?:\/\/(?:dx\.)?doi\.org\//i.test(href);
  return viaDoi ? webAddress(csl.URL) : (href ?? webAddress(csl.URL));
}

function isNames(value: unknown): value is CslName[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === 'object' && each !== null && !Array.isArray(each))
  );
}

function inParts(name: CslName): CslName {
  if (name.family === undefined || name.literal === undefined) return name;
  return Object.fromEntries(Object.entries(name).filter(([part]) => part !== 'literal'));
}
