import type { Article, Note, Section } from '../compile/article.ts';
import { topSection } from '../client/search/facets.ts';
import { writePlace, type PlaceFacts } from '../client/search/format.ts';
import { parted, tokenise, unspaced, wordsOf } from '../client/search/words.ts';

/** What Pagefind indexes as one record: some places of one article that follow each other. */
export interface TextRecord {
  /** Address of its first place: Pagefind keeps one record for each address. */
  readonly url: string;
  /** Each place is an element with an id and its facts as title. */
  readonly html: string;
}

interface PlaceText extends PlaceFacts {
  readonly id: string;
  readonly text: string;
}

/** Pagefind's list of records is loaded before the first search: 8 bytes each. */
const recordsAtMost = 1000;
const wordsAtLeast = 180;
const wordsAtMost = 6000;

/**
 * Text and notes of all articles as records for Pagefind, every paragraph, note and heading a
 * place with its own address. A record holds some hundred words: its text is loaded for each
 * result, and its entry in Pagefind's list for all; the more articles, the larger the records.
 */
export function textRecords(articles: readonly Article[]): TextRecord[] {
  const words = articles.reduce((sum, article) => sum + article.words.total, 0);
  const size = Math.min(wordsAtMost, Math.max(wordsAtLeast, Math.ceil(words / recordsAtMost)));
  return articles.flatMap((article) => [
    ...batches(textPlaces(article), size).map((places) => record(article, 'text', places)),
    ...batches(notePlaces(article), size).map((places) => record(article, 'note', places)),
  ]);
}

function textPlaces(article: Article): PlaceText[] {
  const places: PlaceText[] = [];
  if (article.abstract)
    places.push({
      kind: 'abstract',
      id: 'abstract',
      number: '',
      sectionNumber: '',
      sectionTitle: '',
      text: article.abstract.text,
    });
  for (const section of article.sections) {
    const facts = { sectionNumber: section.number, sectionTitle: section.title.text };
    if (section.title.text)
      places.push({
        kind: 'heading',
        id: section.id,
        number: section.number,
        ...facts,
        text: section.title.text,
      });
    for (const paragraph of article.paragraphs)
      if (paragraph.section === section.id)
        places.push({
          kind: 'paragraph',
          id: paragraph.id,
          number: String(paragraph.n),
          ...facts,
          text: paragraph.text,
        });
  }
  return places;
}

function notePlaces(article: Article): PlaceText[] {
  const sections = new Map(article.sections.map((section) => [section.id, section]));
  return article.notes.map((note) => {
    const section = sections.get(note.marks[0]?.section ?? '');
    return {
      kind: 'note',
      id: note.id,
      number: String(note.number),
      sectionNumber: section?.number ?? '',
      sectionTitle: titleOf(section),
      text: withoutPaths(note.body.text) + ibid(note, article),
    };
  });
}

/** Addresses shortened to their host: the rest is nothing that anybody reads or looks for. */
function withoutPaths(text: string): string {
  const short = text.replace(
    /https?:\/\/(?:www\.)?([^\s/?#]+)\S*?(?=[)\].,;]*(?:\s|$))/g,
    (_, host: string) => `${host}/…`,
  );
  // A note without a word would have no place in the index; it still has its number.
  return wordsOf(short).length > 0 ? short : `[${short}] note`;
}

function titleOf(section: Section | undefined): string {
  return section?.title.text ?? '';
}

/** "Ibid." is found by what it stands for. */
function ibid(note: Note, article: Article): string {
  const work = article.works.find(({ key }) => key === note.ibid?.key);
  return work ? ` [= ${[...work.names, work.title].join(', ')}]` : '';
}

function batches(places: readonly PlaceText[], size: number): PlaceText[][] {
  const all: PlaceText[][] = [];
  let words = Infinity;
  for (const place of places) {
    const length = place.text.split(/\s+/).length;
    if (words + length > size && words > 0) {
      all.push([]);
      words = 0;
    }
    all.at(-1)!.push(place);
    words += length;
  }
  return all;
}

/** Only notes have a kind: they are fewer, and the list of all that have one is loaded. */
function record(article: Article, kind: 'text' | 'note', places: readonly PlaceText[]): TextRecord {
  const filters = [
    ...(kind === 'note' ? [['kind', kind]] : []),
    ['article', article.slug],
    ...[...new Set(places.map(({ sectionNumber }) => topSection(sectionNumber)))]
      .filter(Boolean)
      .map((number) => ['in', number]),
    ...places.flatMap((place) => {
      if (place.kind === 'note') return [['note', place.number]];
      if (place.kind === 'heading') return place.number ? [['section', place.number]] : [];
      return place.kind === 'paragraph' ? [['paragraph', place.number]] : [];
    }),
  ].map(([name, value]) => `<i data-pagefind-filter="${name}:${escape(value!)}"></i>`);
  const body = places.map(
    (place) =>
      `<p id="${escape(place.id)}" data-pagefind-title="${escape(writePlace(place))}">${escape(parted(place.text))}</p>`,
  );
  return {
    url: `/articles/${article.slug}/#${places[0]!.id}`,
    html: `<!doctype html><html lang="${escape(article.lang)}"><body data-pagefind-body>${filters.join('')}${body.join('')}${folded(places)}</body></html>`,
  };
}

/**
 * Words that Pagefind would not find by what a reader types: "Sørensen" for "sorensen", single
 * characters of scripts without spaces. They stand in a place of their own that is never shown.
 */
function folded(places: readonly PlaceText[]): string {
  const words = new Set<string>();
  for (const { text } of places)
    for (const { word, start, end } of tokenise(text)) {
      const typed = text.slice(start, end);
      if (typed.toLowerCase() === word && !unspaced.test(word)) continue;
      const known = typed
        .normalize('NFD')
        .replace(/\p{M}|['’ʼ]/gu, '')
        .toLowerCase();
      if (unspaced.test(word) || (known !== word && known !== `${word}s`)) words.add(word);
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
