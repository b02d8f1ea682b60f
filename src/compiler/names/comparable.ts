/**
 * A text as names and quotations are compared: in composed characters (NFC), white space folded,
 * one shape for apostrophes, quotation marks and dashes, without characters that nobody sees.
 * Letter case counts.
 */
export interface ComparableText {
  readonly text: string;
  /** Where each unit of `text` begins and ends in the text as it was given, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A character with its marks, or Hangul letters in a row, which compose with each other. */
const cluster = /[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]+|[^]\p{M}*/gu;
/** Soft hyphens, joiners, directions of writing, variation selectors (Unicode, DerivedCoreProperties). */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Makes a text comparable.
 * @param apart What counts for nothing besides, for example marks of notes.
 */
export function comparable(text: string, apart?: RegExp): ComparableText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: typed, index } of text.matchAll(cluster)) {
    const shown = oneShape(typed);
    const end = index + typed.length;
    if (shown === '' || apart?.test(shown) === true) continue;
    if (shown === ' ' && units.at(-1) === ' ') {
      ends[ends.length - 1] = end;
      continue;
    }
    for (const unit of shown.split('')) {
      units.push(unit);
      starts.push(index);
      ends.push(end);
    }
  }
  return { text: units.join(''), starts, ends };
}

/** The stretches of a text that hold these words, as they are compared; none of no words. */
export function placesOf(
  words: string,
  text: ComparableText,
  apart?: RegExp,
): { readonly start: number; readonly end: number }[] {
  const sought = comparable(words, apart).text.trim();
  const places: { start: number; end: number }[] = [];
  if (sought === '') return places;
  for (let at = text.text.indexOf(sought); at >= 0; at = text.text.indexOf(sought, at + 1))
    places.push({ start: text.starts[at]!, end: text.ends[at + sought.length - 1]! });
  return places;
}

function oneShape(typed: string): string {
  if (typed.length === 1 && typed > ' ' && typed < '\u007F') return typed === '`' ? "'" : typed;
  const known = shapes.get(typed);
  if (known !== undefined) return known;
  const shown = typed
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/\s/gu, ' ')
    .replace(/[´ʹʻʼˈ‘’‚‛′＇]/gu, "'")
    .replace(/[“”„‟″«»＂]/gu, '"')
    .replace(/[\p{Pd}−]/gu, '-');
  if (shapes.size < mostShapes) shapes.set(typed, shown);
  return shown;
}

/** What was made of each cluster before: a text has few different ones. */
const shapes = new Map<string, string>();
const mostShapes = 50_000;
