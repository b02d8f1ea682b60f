import type { TypedFacet } from '../shared/facets.ts';
import { fold, latinDigits, tokenise, wordsOf } from '../shared/words.ts';
import { isCommon, messages } from './messages.ts';
import { facetTyped, placeTyped } from './typed.ts';

/** What a reader typed, understood. */
export interface Query {
  /** As typed, without blanks at the ends. */
  readonly text: string;
  /** Folded words that must be there, those of phrases included. */
  readonly words: readonly string[];
  /** Folded words that must stand side by side. */
  readonly phrases: readonly (readonly string[])[];
  /** All folded words in the order typed: common ones, years, those of phrases too. */
  readonly sequence: readonly string[];
  /** The same words as they were typed. */
  readonly typed: readonly string[];
  /** A place asked for by its number. */
  readonly jump?: Jump;
  /** First and last year, where the query is or holds a range (or is a year). */
  readonly years?: readonly [number, number];
  /** Bare DOI in lower case. */
  readonly doi?: string;
  /** By facet: `author:maresca`, `year:1996`, `type:book`, `kind:note`. */
  readonly fields: Readonly<Partial<Record<TypedFacet, string>>>;
}

export interface Jump {
  readonly to: 'note' | 'section' | 'paragraph';
  readonly number: string;
}

const doiPattern = /(?:^|[\s/:])(10\.\d{4,9}\/\S+)/u;
const rangePattern = /(?<![\d./])([12]\d{3})\s*(?:-|–|—|\.\.)\s*([12]\d{3})(?![\d./])/u;
/** Every sign that a keyboard or a page puts around words. */
const quote = '["“”„‟«»「」]';
const fieldPattern = new RegExp(
  `(?<!\\S)([\\p{L}\\p{M}]+)[:：](?:${quote}([^"“”„‟«»「」]*)${quote}|(\\S+))`,
  'gu',
);
const phrasePattern = new RegExp(`${quote}([^"“”„‟«»「」]+)${quote}`, 'gu');
/** In Hebrew a straight quote stands within words, too: צה"ל. */
const withinWord = /(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu;

/** Katakana of half a width, in which a sound and its mark are two signs. */
const halfWidth = /[\uFF65-\uFF9F]+/gu;

/** Characters of a query that are read: more than eight long words. */
const lettersAtMost = 300;

/**
 * Understands what a reader typed. Never fails: what is no syntax is words. A place asked for by
 * its number, and a DOI, have no words that must be there; `literally` makes them words.
 */
export function parseQuery(entered: string): Query {
  const text = cut(
    entered
      .normalize('NFC')
      .replace(halfWidth, (kana) => kana.normalize('NFKC'))
      .trim()
      .replace(/\s+/g, ' ')
      .replace(withinWord, '״'),
  );
  const jump = jumpOf(latinDigits(text));
  if (jump) return { text, ...noWords, ...row(text), jump, fields: {} };
  const doi = doiPattern.exec(text)?.[1];
  if (doi)
    return {
      text,
      ...noWords,
      ...row(text),
      doi: doi.toLowerCase().replace(/[.,;)\]}"'”’]+$/u, ''),
      fields: {},
    };
  const fields: Partial<Record<TypedFacet, string>> = {};
  let rest = latinDigits(text).replace(
    fieldPattern,
    (typed, name: string, quoted?: string, bare?: string) => {
      const facet = facetTyped(name);
      if (!facet) return typed;
      const value = (quoted ?? bare ?? '').trim();
      if (value) fields[facet] = value;
      return ' ';
    },
  );
  const sequence = row(rest);
  let years: [number, number] | undefined;
  rest = rest.replace(rangePattern, (_, first: string, last: string) => {
    years = [Math.min(Number(first), Number(last)), Math.max(Number(first), Number(last))];
    return ' ';
  });
  const decade = decadeTyped(rest.trim());
  if (decade !== undefined) {
    years = [decade, decade + 9];
    rest = '';
  }
  const phrases: string[][] = [];
  const loose = rest.replace(phrasePattern, (_, phrase: string) => {
    const words = wordsOf(phrase);
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  const single = wordsOf(loose);
  const required = single.filter((word) => !isCommon(word) && !/^[a-z]$/.test(word));
  const words = [
    ...new Set([
      ...(required.length > 0 || phrases.length > 0 ? required : single),
      ...phrases.flat(),
    ]),
  ];
  if (!years && words.length === 1 && phrases.length === 0 && /^[12]\d{3}$/.test(words[0]!))
    years = [Number(words[0]), Number(words[0])];
  return { text, words, phrases, ...sequence, ...(years ? { years } : {}), fields };
}

/**
 * The query as words and nothing else, all of which must stand side by side: what looked like
 * syntax may be the text's own ("note 12", "10.1000/xyz", "year:1996").
 */
export function literally({ text }: Query): Query {
  const { sequence, typed } = row(text);
  const phrases = sequence.length > 0 ? [sequence] : [];
  return { text, words: [...new Set(sequence)], phrases, sequence, typed, fields: {} };
}

/** Whether anything of the query was taken for more than words. */
export function hasSyntax({ words, jump, doi, years, fields }: Query): boolean {
  return (
    jump !== undefined ||
    doi !== undefined ||
    (years !== undefined && words.length === 0) ||
    Object.keys(fields).length > 0
  );
}

/** A place asked for by its number: "note 12", "§ 3.1", and so in the page's language. */
function jumpOf(text: string): Jump | undefined {
  const number = /\d+(?:\.\d+)*/u.exec(text)?.[0] ?? '';
  if (!/^\d{1,4}(?:\.\d{1,3}){0,3}$/u.test(number)) return undefined;
  const to = placeTyped(text.replace(number, '#'));
  const isWhole = !number.includes('.');
  return to && (isWhole || to === 'section') ? { to, number: unpadded(number) } : undefined;
}

/** The first year of the ten that are typed: "1990s", "1990er". */
function decadeTyped(text: string): number | undefined {
  const year = /[12]\d{2}0/u.exec(text)?.[0];
  if (year === undefined) return undefined;
  const forms = [`${year}s`, messages.decade({ year })].map(fold);
  return forms.includes(fold(text)) ? Number(year) : undefined;
}

const noWords = { words: [], phrases: [] } as const;

function row(text: string): { sequence: string[]; typed: string[] } {
  const tokens = tokenise(text);
  return {
    sequence: tokens.map(({ word }) => word),
    typed: tokens.map(({ start, end }) => text.slice(start, end)),
  };
}

/** Cut at a word's end, where words have one. */
function cut(text: string): string {
  if (text.length <= lettersAtMost) return text;
  const space = text.lastIndexOf(' ', lettersAtMost);
  return text.slice(0, space > lettersAtMost / 2 ? space : lettersAtMost);
}

/** The query with some of its words replaced, for "showing results for …". */
export function replaceWords(query: Query, corrected: ReadonlyMap<string, string>): Query {
  const swap = (word: string): string[] => (corrected.get(word) ?? word).split(' ');
  return {
    ...query,
    text: withWords(query.text, corrected),
    words: [...new Set(query.words.flatMap(swap))],
    phrases: query.phrases.map((phrase) => phrase.flatMap(swap)),
    sequence: query.sequence.flatMap(swap),
    typed: query.sequence.flatMap((word, at) =>
      corrected.has(word) ? swap(word) : (query.typed[at] ?? word),
    ),
  };
}

/** `text` with other words for some of its folded ones, with capitals where it has them. */
export function withWords(text: string, words: ReadonlyMap<string, string>): string {
  let done = '';
  let at = 0;
  for (const { word, start, end } of tokenise(text)) {
    const instead = words.get(word);
    if (instead === undefined) continue;
    done += text.slice(at, start) + likeCase(text.slice(start, end), instead);
    at = end;
  }
  return done + text.slice(at);
}

function likeCase(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function unpadded(number: string): string {
  return number.replace(/(^|\.)0+(?=\d)/g, '$1');
}
