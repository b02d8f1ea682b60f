import { type Article, articlePath, roomPath } from '../../article/index.ts';
import { PARAGRAPH_NUMBERS } from '../../library/index.ts';
import { topSection } from '../shared/facets.ts';
import { withoutUmlauts } from '../shared/forms.ts';
import { nameFilter, openingMark, writePlace } from '../shared/format.ts';
import { joinedWords, parted } from '../shared/words.ts';
import { bareForms } from './forms.ts';
import { imageWords } from './images.ts';
import { languagesOf } from './languages.ts';
import { namesByPlace } from './names.ts';
import { notePlaces, partsOf, textPlaces, type PlaceText } from './places.ts';

/** What Pagefind indexes as one record: some places of one article that follow each other. */
export interface TextRecord {
  /** Address of its first place: Pagefind keeps one record for each address. */
  readonly url: string;
  /** Each place is an element with an id and its facts as title. */
  readonly html: string;
  /** Number of its words. */
  readonly words: number;
}

/** Pagefind's list of records is loaded before the first search: 8 bytes each. */
const recordsAtMost = 1000;
const wordsAtLeast = 180;
const wordsAtMost = 6000;
/** A place of more words is cut up, where records are not as large. */
const placeAtMost = 600;

/**
 * Text and notes of all articles as records for Pagefind, every block, note and heading a place
 * with its own address. A record holds some hundred words: its text is loaded for each result,
 * and its entry in Pagefind's list for all; the more articles, the larger the records.
 */
export function textRecords(
  articles: readonly Article[],
  numbered = PARAGRAPH_NUMBERS,
): TextRecord[] {
  const names = namesByPlace(articles);
  const places = articles.map((article) => {
    const images = imageWords(article);
    const text = textPlaces(article, images, numbered && ownName(article) === undefined);
    const here = names.get(article.slug);
    return {
      article,
      text: here ? text.map((place) => ({ ...place, names: here.get(place.id) ?? [] })) : text,
      note: notePlaces(article, images),
    };
  });
  const words = places.reduce((sum, { text, note }) => sum + count(text) + count(note), 0);
  const size = Math.min(wordsAtMost, Math.max(wordsAtLeast, Math.ceil(words / recordsAtMost)));
  const languages = languagesOf(articles);
  return places.flatMap(({ article, text, note }) => {
    const lang = languages?.[article.slug];
    return [
      ...batches(text, size).map((some) => record(article, 'text', some, lang)),
      ...batches(note, size).map((some) => record(article, 'note', some, lang)),
    ];
  });
}

/** What a page of the publication's own is known by among articles: no article has such a slug. */
const ownSign = '~';

/** A page of the publication's own as search knows it: its works are no sources of the library, nor are its names. */
export function searchedPage(page: Article): Article {
  const edition = { ...page.edition, names: [] };
  return { ...page, slug: `${ownSign}${page.slug}`, works: [], citations: [], edition };
}

function ownName({ slug }: Article): string | undefined {
  return slug.startsWith(ownSign) ? slug.slice(ownSign.length) : undefined;
}

function pathOf(article: Article): string {
  const name = ownName(article);
  return name === undefined ? articlePath(article.slug) : roomPath(name);
}

function count(places: readonly PlaceText[]): number {
  return places.reduce((sum, { tokens }) => sum + tokens.length, 0);
}

function batches(places: readonly PlaceText[], size: number): PlaceText[][] {
  const all: PlaceText[][] = [];
  let words = Infinity;
  for (const place of places.flatMap((long) => partsOf(long, Math.max(size, placeAtMost)))) {
    const length = place.tokens.length;
    // A definition stands with its term, where both are looked for.
    const most = place.kind === 'definition' && place.part === 0 ? 2 * size : size;
    if (words + length > most && words > 0) {
      all.push([]);
      words = 0;
    }
    all.at(-1)!.push(place);
    words += length;
  }
  return all;
}

/** Signs within words that nobody types, and of which Pagefind may think otherwise than we do. */
const unseen = /\u200D|[\u200C\u200E\u200F\u2066-\u2069\u055A-\u055E"״]/u;

/** Only notes have a kind: they are fewer, and the list of all that have one is loaded. */
function record(
  article: Article,
  kind: 'text' | 'note',
  places: readonly PlaceText[],
  lang: string | undefined,
): TextRecord {
  const filters = [
    ...(kind === 'note' ? [['kind', kind]] : []),
    ['article', article.slug],
    ...(lang === undefined ? [] : [['lang', lang]]),
    ...[...new Set(places.map(({ sectionNumber }) => topSection(sectionNumber)))]
      .filter(Boolean)
      .map((number) => ['in', number]),
    ...[...new Set(places.flatMap(({ names }) => names))].map(nameFilter),
    ...places.flatMap(({ kind: what, number }) => {
      if (what === 'note') return [['note', number]];
      if (what === 'heading') return number ? [['section', number]] : [];
      return what === 'paragraph' && number ? [['paragraph', number]] : [];
    }),
  ].map(([name, value]) => `<i data-pagefind-filter="${name}:${escape(value!)}"></i>`);
  const body = places.map((place) => {
    const words = parted(place.text, place.tokens);
    const text = place.opening ? `${openingMark}${place.opening} ${words}` : words;
    return `<p id="${escape(place.id)}" data-pagefind-title="${escape(writePlace(place))}">${escape(text)}</p>`;
  });
  const { id, part } = places[0]!;
  return {
    url: `${pathOf(article)}#${id}${part > 0 ? `~${part}` : ''}`,
    html: `<!doctype html><html lang="${escape(article.lang)}"><body data-pagefind-body>${filters.join('')}${body.join('')}${folded(places, article.lang)}</body></html>`,
    words: count(places),
  };
}

/**
 * Words that Pagefind would not find by what a reader types: "Sørensen" for "sorensen",
 * "Knoll-Tudor" for "knolltudor". They stand in a place of their own that is never shown.
 */
function folded(places: readonly PlaceText[], lang: string): string {
  const words = new Set<string>();
  for (const { kind, text, tokens } of places) {
    for (const { word, start, end } of tokens) {
      const typed = text.slice(start, end);
      for (const rest of bareForms(word, lang)) words.add(rest);
      if (typed.toLowerCase() === word) continue;
      // A name that is printed without its umlauts: "Mueller".
      if (/^\p{Lu}/u.test(typed) && withoutUmlauts(word) !== word) words.add(withoutUmlauts(word));
      const known = typed
        .normalize('NFD')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase()
        .normalize('NFC');
      const plain = word.replace(/[^\p{L}\p{N}]/gu, '');
      if ((known !== plain && known !== `${plain}s`) || unseen.test(typed)) words.add(plain);
    }
    if (kind !== 'code' && kind !== 'formula')
      for (const word of joinedWords(text, tokens)) words.add(word);
  }
  return words.size > 0
    ? `<p id="folded" data-pagefind-title="-">${escape([...words].join(' '))}</p>`
    : '';
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
