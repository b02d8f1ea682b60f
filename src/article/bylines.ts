import type { Article, Picture, Section } from './article.ts';
import { shownDate } from './dates.ts';
import type { IssueEntry } from './publication.ts';

const numbers = new Intl.NumberFormat('en');
const names = new Intl.ListFormat('en-GB');

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

/** "1 note", "25 notes", "4,743 words". */
export function count(n: number, word: string, many = `${word}s`): string {
  return `${numbers.format(n)} ${n === 1 ? word : many}`;
}

/** "640 bytes", "42 kB", "1.3 MB": kB = 1000 bytes. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [value, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

/** "Title, vol. 3, no. 2, 1 May 2021, pp. 4–9": where and when it was published, as far as known. */
export function issueLine({ journal, date }: Pick<Article, 'journal' | 'date'>): string {
  return [
    journal?.title,
    journal?.volume && `vol. ${journal.volume}`,
    journal?.issue && `no. ${journal.issue}`,
    date && shownDate(date),
    journal?.pages && `pp. ${journal.pages}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** "Vol. 3, no. 1" of an issue; its title, date or id where it has neither. */
export function issueName({ id, title, volume, number, date }: IssueEntry): string {
  const parts = [
    volume && `Vol. ${volume}`,
    number && (volume ? `no. ${number}` : `No. ${number}`),
  ];
  return parts.filter(Boolean).join(', ') || (title ?? date ?? id);
}

/** Title and subtitle as one line of plain words. */
export function fullTitle(article: Article): string {
  const { title, subtitle } = article;
  if (!subtitle) return title.text;
  return `${title.text}${/[.:?!…]$/u.test(title.text) ? '' : ':'} ${subtitle.text}`;
}

/** "Murad Muradov", "A, B and C". */
export function authorNames(article: Article): string {
  return names.format(article.authors.map(({ name }) => name));
}

/** The authors' surnames, for running heads. */
export function surnames(article: Article): string {
  const [first, second, ...rest] = article.authors.map(({ family, name }) => family ?? name);
  if (!first) return '';
  if (rest.length > 0) return `${first} et al.`;
  return second ? `${first} and ${second}` : first;
}

/** The authors as a head names them: those who follow each other from one place stand together. */
export function bylines({ authors }: Pick<Article, 'authors'>): Byline[] {
  const groups: { nths: number[]; affiliation: string }[] = [];
  authors.forEach(({ affiliations }, nth) => {
    const affiliation = affiliations.join('; ');
    const last = groups.at(-1);
    if (last?.affiliation === affiliation) last.nths.push(nth);
    else groups.push({ nths: [nth], affiliation });
  });
  return groups.map(({ nths, affiliation }) => {
    const left = nths.values();
    const parts = names
      .formatToParts(nths.map((nth) => authors[nth]?.name ?? ''))
      .map(({ type, value }) => {
        const author = type === 'element' ? left.next().value : undefined;
        return { words: value, ...(author !== undefined && { author }) };
      });
    return { names: parts.map(({ words }) => words).join(''), parts, affiliation };
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
