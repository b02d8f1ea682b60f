import type { FormsByLanguage } from './forms.ts';
import { unspaced } from './words.ts';

/**
 * The files that the build writes beside Pagefind's index (`src/search/`) and that the reader's
 * search loads (`search/browser/`). All lie in `pagefind/`.
 */

/** `pagefind/works/manifest.json` */
export interface Manifest {
  /** Number of works. */
  readonly works: number;
  /** Works in each file `works/block-<n>.json`. */
  readonly block: number;
  /** First word of each file `works/words-<n>.json`; the words are in order of code units. */
  readonly words: readonly string[];
  /**
   * Initial letters that have a file `vocabulary/<code point in hexadecimal>.json`; absent
   * where one file, `vocabulary/all.json`, holds everything.
   */
  readonly letters?: string;
  /** Titles of articles by slug; only the slugs that hold something to find. */
  readonly articles: Readonly<Record<string, string>>;
  /** Languages of the articles by slug ("de"); absent where all are in one. */
  readonly languages?: Readonly<Record<string, string>>;
  /** Number of names in the articles' indexes; absent where there are none. */
  readonly names?: number;
  /** How words change in the articles' languages; absent where it is known of none. */
  readonly forms?: FormsByLanguage;
}

/**
 * `pagefind/works/words-<n>.json`: for each folded word the works that hold it, as pairs:
 * number of the work, fields (see `field`). Facets stand among the words as `author=…`. Then the
 * names of the articles' indexes that hold it: `~` of the number of the name, the passages that it
 * stands in; the slug of one stands among the words as `name=…`.
 */
export type Postings = Readonly<Record<string, readonly number[]>>;

/** Where in a work a word stands; added up where in several. */
export const field = {
  name: 1,
  title: 2,
  year: 4,
  container: 8,
  publisher: 16,
  other: 32,
  firstName: 64,
  editor: 128,
  /** In the name of an institution of more than three words. */
  longName: 256,
  given: 512,
} as const;

/** One work in `pagefind/works/block-<n>.json`. */
export interface WorkEntry {
  /** Address from the site's base, without a leading slash. */
  readonly url: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly year?: number;
  /** Kind of work, for readers: "article", "book". */
  readonly type: string;
  readonly container?: string;
  readonly publisher?: string;
  /** Slugs of the articles that cite it. */
  readonly articles: readonly string[];
  /** Number of citations. */
  readonly cited: number;
  /** Numbers of the notes that cite it, where one article does. */
  readonly notes?: readonly number[];
  /** Numbers of the sections where it is cited, by the slug of the article. */
  readonly sections?: Readonly<Record<string, readonly string[]>>;
}

/** Names in each file `works/names-<n>.json`. */
export const namesInFile = 16;

/** One name of the articles' indexes in `pagefind/works/names-<n>.json`. */
export interface NameEntry {
  readonly slug: string;
  readonly label: string;
  /** "person", "place", …; empty for a name of no kind that there is a word for. */
  readonly kind: string;
  /** Its spellings besides the label. */
  readonly variants: readonly string[];
  /** Pairs: an article, by its place in the manifest; passages of it that the name stands in. */
  readonly articles: readonly number[];
}

/** Names whose records one filter of Pagefind's index knows: a search loads it whole. */
const namesInFilter = 512;

/** Filter and value by which Pagefind finds the records that hold a name, by its number. */
export function nameFilter(id: number): readonly [filter: string, value: string] {
  return [`name${Math.floor(id / namesInFilter)}`, String(id)];
}

/** `pagefind/works/sections-<slug>.json`: number and title of each top-level section. */
export type SectionList = readonly (readonly [number: string, title: string])[];

/** What a place is: the letter that its title in Pagefind's index begins with, and its name. */
const kinds = {
  h: 'heading',
  p: 'paragraph',
  n: 'note',
  a: 'abstract',
  i: 'item',
  w: 'term',
  d: 'definition',
  t: 'table',
  f: 'figure',
  c: 'code',
  m: 'formula',
  /** A heading that opens no section. */
  s: 'subheading',
  /** Words that stand loose between blocks. */
  x: 'words',
  T: 'title',
  S: 'subtitle',
  A: 'author',
  B: 'about-author',
  K: 'keywords',
} as const;

export type PlaceKind = (typeof kinds)[keyof typeof kinds];

/** Those that stand at the head of the article's page, which they lead to. */
const ofHead = new Set<PlaceKind>([
  'abstract',
  'title',
  'subtitle',
  'author',
  'about-author',
  'keywords',
]);

/** Whether a place stands at the head of the article, and has no address but the article's. */
export function isOfHead(kind: PlaceKind): boolean {
  return ofHead.has(kind);
}

/** What the title of an anchor in a Pagefind record says about the place, tab-separated. */
export interface PlaceFacts {
  readonly kind: PlaceKind;
  /** ¶ number, note number or section number; of another block the number of the ¶ before it. */
  readonly number: string;
  readonly sectionNumber: string;
  readonly sectionTitle: string;
  /** Of a definition: the term. */
  readonly term: string;
  /** Numbers of the names that stand in it. */
  readonly names: readonly number[];
}

/** Stands for an empty part among others: Pagefind makes one space of two tabs. */
const nothing = '\u2064';

/** Writes the facts of a place as an anchor's title. */
export function writePlace(place: PlaceFacts): string {
  const letter = Object.entries(kinds).find(([, kind]) => kind === place.kind)![0];
  const { number, sectionNumber, sectionTitle, term, names } = place;
  const parts = [letter, number, sectionNumber, sectionTitle, term, names.join(',')].map((part) =>
    part.replace(/\s+/g, ' ').trim(),
  );
  const last = parts.findLastIndex((part) => part !== '');
  return parts
    .slice(0, last + 1)
    .map((part) => part || nothing)
    .join('\t');
}

/** Reads what `writePlace` wrote. */
export function readPlace(title: string): PlaceFacts | undefined {
  const [letter = '', number = '', sectionNumber = '', sectionTitle = '', term = '', ids = ''] =
    title.split('\t').map((part) => (part === nothing ? '' : part));
  if (!Object.hasOwn(kinds, letter)) return undefined;
  const kind = kinds[letter as keyof typeof kinds];
  const names = ids === '' ? [] : ids.split(',').map(Number);
  return { kind, number, sectionNumber, sectionTitle, term, names };
}

/** Begins the word of `openingOf` in a record; a sign without a width. */
export const openingMark = '\u2064';

/** The first words of a longer place, run together up to so many letters, are its opening. */
const opening = { letters: 12, words: 5, characters: 12, most: 60 };

/**
 * A word that a record holds for each of its places: all words of a short place run together and
 * `0`, or the first words of a longer one and `1`. A search for how a place begins finds it by
 * this word among all that hold the same words. `undefined` where there is no word.
 */
export function openingOf(words: readonly string[]): string | undefined {
  return words.length > wordsAtMost(words) ? beginning(words) : all(words);
}

/** The openings of the places that are what was typed, and of those that begin with it. */
export function openingsFor(typed: readonly string[]): string[] {
  return [all(typed), beginning(typed)].filter((word) => word !== undefined);
}

function wordsAtMost(words: readonly string[]): number {
  return words.some((word) => unspaced.test(word)) ? opening.characters : opening.words;
}

function all(words: readonly string[]): string | undefined {
  return words.length > wordsAtMost(words) ? undefined : joined(words, '0');
}

function beginning(words: readonly string[]): string | undefined {
  let letters = 0;
  const length = words.findIndex((word) => (letters += word.length) >= opening.letters) + 1;
  const most = wordsAtMost(words);
  if (length === 0 && words.length < most) return undefined;
  return joined(words.slice(0, Math.min(length || most, most)), '1');
}

/** A digit at its end: nothing is taken off as the ending of a word. */
function joined(words: readonly string[], digit: string): string | undefined {
  const word = words
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, opening.most);
  return word ? word + digit : undefined;
}

/** Name of a facet among the words: `author=maresca`. The value is folded. */
export function facetWord(name: string, value: string): string {
  return `${name}=${value}`;
}
