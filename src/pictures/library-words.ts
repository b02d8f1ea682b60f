import { count } from './words.ts';

/** The words of the library's pictures. */
export const libraryWords = {
  articles: {
    title: 'Articles over time',
    aDot: 'A dot is an article, at its date.',
    aDotIn: (column: string) => `A dot is an article, above the ${column} of its date.`,
    aBar: (column: string) => `A bar is the articles of a ${column}.`,
    yearOnly: 'One that gives only a year stands in its middle.',
    undated: 'no date',
    month: 'month',
    years: (size: number) => (size === 1 ? 'year' : `span of ${size} years`),
    columns: {
      date: 'Date',
      article: 'Article',
      authors: 'Authors',
      span: 'When',
      count: 'Articles',
    },
  },
  cited: {
    title: 'Most cited works',
    reading: (shown: number, all: number) =>
      (shown < all
        ? `The first ${shown} of ${count(all, 'work')} that more than one article cites.`
        : `The ${count(all, 'work')} that more than one article cites.`) +
      ' Each bar is an article, as long as the number of places in it that cite the work.',
    plainReading: (shown: number, all: number) =>
      `The first ${shown} of ${count(all, 'work')} that more than one article cites, by their number of articles.`,
    facts: (articles: number, places: number) =>
      `${count(articles, 'article')}, ${count(places, 'place')}`,
    columns: { work: 'Work', places: 'Places', articles: 'Articles' },
    more: (n: number) => `and ${n} more`,
  },
  shared: {
    title: 'Articles that cite the same works',
    reading: (shown: number, all: number) =>
      'An arc joins two articles; the thicker, the more works both cite.' +
      (shown < all ? ` The ${shown} strongest of ${count(all, 'pair')}.` : ''),
    commonWorks: (n: number, most: number) =>
      `${count(n, 'work')} that more than ${most} articles cite ${n === 1 ? 'is' : 'are'} left out.`,
    legend: ['1 work', '2 works', '3 or 4', '5 or more'],
    columns: { pair: 'Articles', both: 'Works that both cite' },
  },
} as const;

export const months = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
] as const;
