import {
  type Article,
  type BlockKind,
  type IndexedName,
  type NameMention,
  evidencePath,
  namePath,
} from '../../article/index.ts';
import { sentences } from '../../compiler/index.ts';
import { PARAGRAPH_NUMBERS } from '../../library/index.ts';
import { hasNameIndex } from '../../pictures/index.ts';

/** Characters of a sentence that are told before and after a name. */
const around = 110;

/** A passage that names stand in. */
interface Passage {
  readonly id: string;
  /** "¶5", "Table". */
  readonly name: string;
}

interface Name {
  readonly label: string;
  /** The entry in the index of names, where there is one: a path below the article's. */
  readonly entry?: string;
  /** Its spellings in the text, letters and digits alone. */
  readonly spellings: readonly string[];
  /**
   * Each place: number of the passage, letters and digits of the passage before it, number of the
   * spelling. Those are the same however white space, quotation marks and dashes are set.
   */
  readonly at: readonly (readonly [passage: number, before: number, spelling: number])[];
  /** Each passage once: its number, the sentence before the name, the name, the sentence after it. */
  readonly told: readonly (readonly [
    passage: number,
    before: string,
    name: string,
    after: string,
  ])[];
}

/**
 * `names.json`: where each name of the article's index stands, for the menu of a selection
 * ("Where else?").
 */
export function toNamesJson(article: Article, numbered = PARAGRAPH_NUMBERS): string {
  const typed = article.asTyped ?? article;
  const texts = textsOf(typed, numbered);
  const indexed = typed.edition.names.filter(({ mentions }) => mentions.length > 0);
  const named = new Set(indexed.flatMap(({ mentions }) => mentions.map(({ target }) => target)));
  const ids = [...texts.keys()].filter((id) => named.has(id));
  const passages = ids.map((id): Passage => ({ id, name: texts.get(id)!.name }));
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const isIndexed = hasNameIndex(typed);
  const names = indexed.map((name) => {
    const places = name.mentions.flatMap((mention) => {
      const passage = numbers.get(mention.target);
      const text = texts.get(mention.target)?.text;
      return passage === undefined || text === undefined ? [] : [{ mention, passage, text }];
    });
    return nameOf(typed, name, places, isIndexed);
  });
  return `${JSON.stringify({ passages, names })}\n`;
}

/** Paragraphs and blocks by their ids, in reading order. */
function textsOf(
  { paragraphs, blocks }: Article,
  numbered: boolean,
): ReadonlyMap<string, { readonly name: string; readonly text: string }> {
  const all = [
    ...paragraphs.map(({ id, n, text }) => ({
      at: n,
      id,
      name: numbered ? `¶${n}` : 'Paragraph',
      text,
    })),
    ...blocks.map(({ id, kind, after, text }) => ({
      at: after + 0.5,
      id,
      name: kinds[kind],
      text,
    })),
  ];
  return new Map(all.sort((a, b) => a.at - b.at).map(({ id, name, text }) => [id, { name, text }]));
}

interface PlaceInText {
  readonly mention: NameMention;
  readonly passage: number;
  readonly text: string;
}

function nameOf(
  { slug, lang }: Article,
  name: IndexedName,
  places: readonly PlaceInText[],
  isIndexed: boolean,
): Name {
  const spellings = [...new Set(places.map(({ mention }) => lettersOf(mention.text)))];
  const firsts = [...new Map(places.toReversed().map((each) => [each.passage, each])).values()];
  return {
    label: name.label,
    ...(isIndexed && { entry: namePath(slug, name.slug).slice(articleLength(slug)) }),
    spellings,
    at: places.map(({ mention, passage, text }) => [
      passage,
      lettersOf(text.slice(0, mention.at)).length,
      spellings.indexOf(lettersOf(mention.text)),
    ]),
    told: firsts
      .toSorted((a, b) => a.passage - b.passage)
      .map(({ mention, passage, text }) => [passage, ...sentenceAround(text, mention, lang)]),
  };
}

function articleLength(slug: string): number {
  return evidencePath(slug).length - 'evidence/'.length;
}

/** The sentence that a name stands in, before it and after it; of a long one the words around. */
function sentenceAround(
  text: string,
  { at, text: name }: NameMention,
  lang: string,
): [before: string, name: string, after: string] {
  const range = sentences(text, lang).find(({ end }) => at < end) ?? { start: 0, end: text.length };
  const end = Math.max(range.end, at + name.length);
  const before = text.slice(range.start, at).trimStart();
  const after = text.slice(at + name.length, end).trimEnd();
  const first = before.length > around ? before.slice(-around).replace(/^\S*/u, '…') : before;
  const last = after.length > around ? after.slice(0, around).replace(/\S*$/u, '…') : after;
  return [first, name, last];
}

/** Letters, their marks and digits. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

const kinds: Readonly<Record<BlockKind, string>> = {
  item: 'List item',
  term: 'Term',
  definition: 'Definition',
  table: 'Table',
  figure: 'Figure',
  code: 'Code',
  formula: 'Formula',
  heading: 'Heading',
  text: 'Text',
};
