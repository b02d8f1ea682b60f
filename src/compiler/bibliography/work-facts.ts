import {
  type CslDate,
  type CslItem,
  type CslName,
  type WorkKind,
  knownNames,
} from '../../article/index.ts';

/** What kind of work a reader sees in it, from the CSL type (CSL 1.0.2, appendix III). */
export function workKind(csl: CslItem): WorkKind {
  return kinds.get(csl.type) ?? 'other';
}

const kinds = new Map<string, WorkKind>([
  ['article', 'article'],
  ['article-journal', 'article'],
  ['periodical', 'article'],
  ['review', 'article'],
  ['review-book', 'article'],
  ['article-magazine', 'news'],
  ['article-newspaper', 'news'],
  ['broadcast', 'news'],
  ['interview', 'news'],
  ['book', 'book'],
  ['classic', 'book'],
  ['collection', 'book'],
  ['pamphlet', 'book'],
  ['chapter', 'chapter'],
  ['entry', 'chapter'],
  ['entry-dictionary', 'chapter'],
  ['entry-encyclopedia', 'chapter'],
  ['paper-conference', 'conference paper'],
  ['speech', 'conference paper'],
  ['event', 'conference paper'],
  ['dataset', 'dataset'],
  ['bill', 'legal text'],
  ['hearing', 'legal text'],
  ['legal_case', 'legal text'],
  ['legislation', 'legal text'],
  ['patent', 'legal text'],
  ['regulation', 'legal text'],
  ['standard', 'report'],
  ['treaty', 'legal text'],
  ['report', 'report'],
  ['software', 'software'],
  ['thesis', 'thesis'],
  ['webpage', 'web page'],
  ['post', 'web page'],
  ['post-weblog', 'web page'],
]);

/** Surnames (with their particles) or names of institutions: authors, else editors, else others. */
export function workNames(csl: CslItem): string[] {
  const people = [csl.author, csl.editor, csl.translator].find((names) => names?.length);
  return knownNames(people ?? [])
    .map(shortName)
    .filter((name) => name !== '');
}

function shortName(name: CslName): string {
  // With both, the literal is the name as printed; lists and searches want the surname.
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return plain(family || name.literal || name.given || '');
}

/** Year of publication, also out of a date that cannot be; absent where there is none ("forthcoming"). */
export function workYear(csl: CslItem): number | undefined {
  return dateYear(csl.issued);
}

function dateYear(date: CslDate | undefined): number | undefined {
  const part = date?.['date-parts']?.[0]?.[0];
  const year = part === undefined ? NaN : Number(part);
  if (Number.isInteger(year) && year !== 0) return year;
  const typed = /(?<!\d)\d{4}(?!\d)/.exec(date?.raw ?? date?.literal ?? '');
  return typed ? Number(typed[0]) : undefined;
}

/** An address that may be linked to: `http:` or `https:`, parsed and written by the URL standard. */
export function safeUrl(url: string | undefined): string | undefined {
  const text = url?.trim() ?? '';
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** Where a work can be read: its address, else its DOI, else an address that BibTeX calls its publisher. */
export function workUrl(csl: CslItem): string | undefined {
  const published = /https?:\/\/[^\s<>"{}|\\^`;]+/.exec(csl.publisher ?? '')?.[0];
  return safeUrl(csl.URL) ?? doiUrl(csl.DOI) ?? safeUrl(published);
}

/** `https://doi.org/…` for a DOI in any usual spelling; absent where it is none. */
export function doiUrl(doi: string | undefined): string | undefined {
  const bare = bareDoi(doi);
  return bare === undefined
    ? undefined
    : `https://doi.org/${encodeURI(bare).replace(/[?#]/g, encodeURIComponent)}`;
}

/** `10.1000/182` out of "doi:10.1000/182" or "https://doi.org/10.1000/182". */
export function bareDoi(doi: string | undefined): string | undefined {
  return /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:)?\s*(10\.\d{4,9}\/\S+)$/i.exec(
    doi?.trim() ?? '',
  )?.[1];
}

/** The Internet Archive's copy of `href` of the day on which it was accessed, where that is known. */
export function archivedUrl(csl: CslItem, href: string | undefined): string | undefined {
  const url = safeUrl(href);
  const [year, month, day] = (csl.accessed?.['date-parts']?.[0] ?? []).map(Number);
  if (url === undefined || !year || !month || !day) return undefined;
  const pad = (part: number, length: number) => String(part).padStart(length, '0');
  return `https://web.archive.org/web/${pad(year, 4)}${pad(month, 2)}${pad(day, 2)}/${url}`;
}

/** A title without CSL-JSON's markup, for lists and headings. */
export function plainTitle(csl: CslItem): string | undefined {
  return csl.title === undefined ? undefined : plain(csl.title);
}

function plain(text: string): string {
  return text.replace(/<\/?(?:i|b|sup|sub|span)\b[^>]*>/g, '').trim();
}
