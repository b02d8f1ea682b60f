import type { Article, Author } from './article.ts';

const numbers = new Intl.NumberFormat('en');
const names = new Intl.ListFormat('en-GB');

/** Words a minute of a careful reader; the usual figure for non-fiction is 240 to 260. */
const pace = 250;

/** Minutes that reading text and notes takes, at least one. */
export function minutes(article: Article): number {
  return Math.max(1, Math.round(article.words.total / pace));
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
    date?.text,
    journal?.pages && `pp. ${journal.pages}`,
  ]
    .filter(Boolean)
    .join(', ');
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

/** Where an author works, unless the sentence about the author says so already. */
export function affiliationOf(author: Author): string {
  const said = author.note?.text ?? '';
  return author.affiliations.filter((affiliation) => !said.includes(affiliation)).join('; ');
}
