import type { Article, Block, BlockKind, Note, Section } from '../../article/index.ts';
import { PARAGRAPH_NUMBERS } from '../../library/index.ts';
import { openingOf, type PlaceFacts, type PlaceKind } from '../shared/format.ts';
import { tokenise, wordsOf, type Token } from '../shared/words.ts';

/** A place of an article that can be found, or a part of a long one. */
export interface PlaceText extends PlaceFacts {
  /** Fragment of the article page; of those at its head a name that is no id. */
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** From 1 on for the further parts of a long place. */
  readonly part: number;
  /** See `openingOf`. */
  readonly opening?: string;
}

/** See `imageWords`. */
export type ImageWords = ReadonlyMap<string, readonly string[]>;

/**
 * Everything of the article but its notes, in reading order; see `Article.blocks`. Paragraphs have
 * their numbers where the site shows them (`numbered`).
 */
export function textPlaces(
  article: Article,
  images: ImageWords,
  numbered = PARAGRAPH_NUMBERS,
): PlaceText[] {
  const paragraphs = Map.groupBy(article.paragraphs, ({ section }) => section);
  const blocks = Map.groupBy(article.blocks, ({ section }) => section);
  return [
    ...headPlaces(article),
    ...article.sections.flatMap((section) => {
      const facts = { sectionNumber: section.number, sectionTitle: section.title.text };
      const heading = { ...facts, number: section.number, id: section.id };
      const inside = [
        ...(paragraphs.get(section.id) ?? []).map(({ id, n, text }) => ({
          at: n,
          place: place(
            'paragraph',
            text,
            { ...facts, id, number: numbered ? String(n) : '' },
            shown(images, id),
          ),
        })),
        ...blockPlaces(blocks.get(section.id) ?? [], facts, images),
      ];
      return [
        ...(section.title.text || images.has(section.id)
          ? [place('heading', section.title.text, heading, shown(images, section.id))]
          : []),
        ...inside.sort((a, b) => a.at - b.at).map((one) => one.place),
      ];
    }),
  ];
}

/** The notes in the order of their numbers. */
export function notePlaces(article: Article, images: ImageWords): PlaceText[] {
  const sections = new Map(article.sections.map((section) => [section.id, section]));
  return article.notes.map((note) => {
    const section = sections.get(note.marks[0]?.section ?? '');
    const facts = {
      id: note.id,
      number: String(note.number),
      sectionNumber: section?.number ?? '',
      sectionTitle: titleOf(section),
    };
    return place('note', noteText(note), facts, shown(images, note.id) + ibid(note, article));
  });
}

/** What the pictures in a place show, for its text. */
function shown(images: ImageWords, id: string): string {
  return (images.get(id) ?? []).map((words) => ` [${words}]`).join('');
}

/** Words of a place that are repeated at the beginning of its next part. */
const overlap = 8;

/** A place in parts of at most `size` words, so that no record grows beyond that. */
export function partsOf(long: PlaceText, size: number): PlaceText[] {
  const { text, tokens } = long;
  if (tokens.length <= size) return [long];
  const parts: PlaceText[] = [];
  for (let from = 0; from === 0 || from + overlap < tokens.length; from += size - overlap) {
    const start = from === 0 ? 0 : tokens[from]!.start;
    const next = tokens[from + size];
    const words = text.slice(start, next ? next.start : text.length).trimEnd();
    const { opening, ...rest } = long;
    const part = parts.length;
    parts.push({
      ...rest,
      text: words,
      tokens: tokenise(words),
      part,
      ...(part === 0 && opening ? { opening } : {}),
    });
  }
  return parts;
}

function headPlaces(article: Article): PlaceText[] {
  const at = (kind: PlaceKind, text: string | undefined, nth = 0): PlaceText[] =>
    text ? [place(kind, text, { id: `^${kind}-${nth}` })] : [];
  return [
    ...at('title', article.title.text),
    ...at('subtitle', article.subtitle?.text),
    ...article.authors.flatMap(({ name, affiliations, note }, nth) => [
      ...at('author', [name, ...affiliations].join(', '), nth),
      ...at('about-author', note?.text, nth),
    ]),
    ...at('abstract', article.abstract?.text),
    ...at('keywords', article.keywords.join(', ')),
  ];
}

const kinds: Readonly<Record<BlockKind, PlaceKind>> = {
  item: 'item',
  term: 'term',
  definition: 'definition',
  table: 'table',
  figure: 'figure',
  code: 'code',
  formula: 'formula',
  heading: 'subheading',
  text: 'words',
};

/** Letters of a term that its definitions carry. */
const termAtMost = 60;

function blockPlaces(
  blocks: readonly Block[],
  facts: { readonly sectionNumber: string; readonly sectionTitle: string },
  images: ImageWords,
): { at: number; place: PlaceText }[] {
  let term = '';
  return blocks.map(({ id, kind, after, text }) => {
    if (kind !== 'definition') term = kind === 'term' ? text.slice(0, termAtMost) : '';
    return {
      // After the paragraph before it, before the next.
      at: after + 0.5,
      place: place(
        kinds[kind],
        text,
        { ...facts, id, number: String(after), ...(kind === 'definition' ? { term } : {}) },
        shown(images, id),
      ),
    };
  });
}

/** A place; `more` stands after its own words. */
function place(
  kind: PlaceKind,
  own: string,
  facts: Partial<PlaceFacts> & { readonly id: string },
  more = '',
): PlaceText {
  const tokens = tokenise(own);
  const opening = openingOf(tokens.map(({ word }) => word));
  return {
    number: '',
    sectionNumber: '',
    sectionTitle: '',
    term: '',
    names: [],
    ...facts,
    kind,
    text: own + more,
    tokens: more === '' ? tokens : tokenise(own + more),
    part: 0,
    ...(opening ? { opening } : {}),
  };
}

/** A note without a word would have no place in the index; it still has its number. */
function noteText({ body, number }: Note): string {
  return wordsOf(body.text).length > 0 ? body.text : `[${body.text}] ${number}`;
}

function titleOf(section: Section | undefined): string {
  return section?.title.text ?? '';
}

/** "Ibid." is found by what it stands for. */
function ibid(note: Note, article: Article): string {
  const work = article.works.find(({ key }) => key === note.ibid?.key);
  return work ? ` [= ${[...work.names, work.title].join(', ')}]` : '';
}
