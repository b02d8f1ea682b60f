import type { Words } from '../messages/index.ts';
import type { Article, Author, Picture, Section } from './article.ts';
import { shownDate } from './dates.ts';
import type { IssueEntry } from './publication.ts';

/** Words a minute of a careful reader; the usual figure for non-fiction is 240 to 260. */
const pace = 250;

/** Minutes that reading the text takes, without its notes; at least one. */
export function minutes(article: Article): number {
  return Math.max(1, Math.round(article.words.text / pace));
}

/** Minutes that reading a section with its subsections takes, by its share of the text. */
export function sectionMinutes(article: Article, section: Section): number {
  const lengths = known.get(article) ?? textLengths(article);
  known.set(article, lengths);
  const share = (lengths.get(section.id) ?? 0) / Math.max(1, lengths.get(undefined) ?? 0);
  return Math.max(1, Math.round((share * article.words.text) / pace));
}

const known = new WeakMap<Article, Map<string | undefined, number>>();

/** Characters of the text in each section with its subsections, and in all of them together. */
function textLengths({ sections, paragraphs, blocks }: Article): Map<string | undefined, number> {
  const lengths = new Map<string | undefined, number>();
  const add = (id: string | undefined, length: number) =>
    lengths.set(id, (lengths.get(id) ?? 0) + length);
  for (const { section, text } of [...paragraphs, ...blocks]) add(section, text.length);
  for (const { id, parent } of sections.toReversed()) add(parent, lengths.get(id) ?? 0);
  return lengths;
}

/** "640 bytes", "42 kB", "1.3 MB": kB = 1000 bytes. */
export function fileSize(bytes: number, { lang }: Words): string {
  if (bytes < 1000)
    return new Intl.NumberFormat(lang, {
      style: 'unit',
      unit: 'byte',
      unitDisplay: 'long',
    }).format(bytes);
  const [value, unit] =
    bytes < 999_500 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const digits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** "Title, vol. 3, no. 2, 1 May 2021, pp. 4–9": where and when it was published, as far as known. */
export function issueLine(
  { journal, date }: Pick<Article, 'journal' | 'date'>,
  words: Words,
): string {
  const { volume, issue, pages } = words.terms.published;
  return [
    journal?.title,
    journal?.volume && volume({ volume: words.digits(journal.volume) }),
    journal?.issue && issue({ issue: words.digits(journal.issue) }),
    date && shownDate(date, words),
    journal?.pages && pages({ pages: words.digits(journal.pages) }),
  ]
    .filter(Boolean)
    .join(words.terms.comma);
}

/** "Vol. 3, no. 1" of an issue; its title, date or id where it has neither. */
export function issueName(
  { id, title, volume, number, date }: IssueEntry,
  { terms, digits }: Words,
): string {
  const names = terms.issueNames;
  if (volume && number)
    return names.volumeAndNumber({ volume: digits(volume), number: digits(number) });
  if (volume) return names.volume({ volume: digits(volume) });
  if (number) return names.number({ number: digits(number) });
  return title ?? date ?? id;
}

/** Title and subtitle as one line of plain words. */
export function fullTitle(article: Article): string {
  const { title, subtitle } = article;
  if (!subtitle) return title.text;
  return `${title.text}${/[.:?!…]$/u.test(title.text) ? '' : ':'} ${subtitle.text}`;
}

/** "Murad Muradov", "A, B and C". */
export function authorNames(
  { authors }: { readonly authors: readonly Pick<Author, 'name'>[] },
  words: Words,
): string {
  return words.list(authors.map(({ name }) => name));
}

/** The authors' surnames, for running heads. */
export function surnames({ authors }: Pick<Article, 'authors'>, words: Words): string {
  return namesInShort(
    authors.map(({ family, name }) => family ?? name),
    words,
  );
}

/** "A", "A and B", "A et al.": of more than two, or where others are not named, the first. */
export function namesInShort(
  [first, second, ...rest]: readonly string[],
  words: Words,
  hasOthers = false,
): string {
  if (!first) return '';
  if (rest.length > 0 || hasOthers) return words.terms.andOthers({ name: first });
  return second ? words.list([first, second]) : first;
}

/** The authors as a head names them: those who follow each other from one place stand together. */
export function bylines({ authors }: Pick<Article, 'authors'>, words: Words): Byline[] {
  const groups: { nths: number[]; affiliation: string }[] = [];
  authors.forEach(({ affiliations }, nth) => {
    const affiliation = affiliations.join(words.terms.semicolon);
    const last = groups.at(-1);
    if (last?.affiliation === affiliation) last.nths.push(nth);
    else groups.push({ nths: [nth], affiliation });
  });
  return groups.map(({ nths, affiliation }) => {
    const left = nths.values();
    const parts = words
      .listParts(nths.map((nth) => authors[nth]?.name ?? ''))
      .map(({ type, value }) => {
        const author = type === 'element' ? left.next().value : undefined;
        return { words: value, ...(author !== undefined && { author }) };
      });
    return { names: parts.map((part) => part.words).join(''), parts, affiliation };
  });
}

/** Who made a picture, and under which licence: "A. Keeper, CC BY 4.0"; empty where neither is known. */
export function creditLine({ credit, licence }: Picture): string {
  return [credit, licence?.name].filter(Boolean).join(', ');
}

/** "A, B and C", and where they work; empty where that is not known. */
export interface Byline {
  readonly names: string;
  /** The same in parts: each name with its place among the authors, and what stands between. */
  readonly parts: readonly { readonly words: string; readonly author?: number }[];
  readonly affiliation: string;
}
