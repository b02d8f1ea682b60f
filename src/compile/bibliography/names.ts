import type { CslName } from '../../schemas/csl.ts';
import { latexText, tidy } from './latex.ts';

/**
 * Reads a BibTeX list of names: "Anna van der Berg and Doe, Jr, Jane and {{World Bank}} and
 * others" (btparse, "names"). A name in braces is an institution's.
 * @returns the names, and those with too many commas as typed: only their first three parts are read.
 * @param usePrefix true where the particle is part of the surname for sorting (biblatex `useprefix`).
 */
export function parseNames(
  list: string,
  usePrefix: boolean,
): { readonly names: CslName[]; readonly odd: string[] } {
  const typed = splitAnd(list)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return {
    names: typed.map((name) => parseName(name, usePrefix)),
    odd: typed.filter((name) => split(name, ',').length > 3).map(tidy),
  };
}

/** Splits at " and " outside braces: lists of names, publishers and places. */
export function splitAnd(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const match of list.matchAll(/\\.|[{}]|(?<=\s)and(?=\s)/gis)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    else if (!match[0].startsWith('\\') && depth <= 0) {
      parts.push(list.slice(from, match.index));
      from = match.index + match[0].length;
    }
  }
  parts.push(list.slice(from));
  return parts;
}

function parseName(name: string, usePrefix: boolean): CslName {
  if (isBraced(name) || name.toLowerCase() === 'others') return { literal: latexText(name) };
  const parts = split(name, ',').map((part) => split(part, ' ').filter((word) => word !== ''));
  const [first = [], second = [], third] = parts;
  if (parts.length === 1) return fromWords(first, usePrefix);
  const last = first.length > 1 ? splitParticle(first) : { particle: [], family: first };
  const suffix = third ? second : [];
  const given = third ?? second;
  return build({ ...last, given, suffix }, usePrefix);
}

function fromWords(words: readonly string[], usePrefix: boolean): CslName {
  const small = words.findIndex((word, index) => index < words.length - 1 && isSmall(word));
  const start = small < 0 ? words.length - 1 : small;
  const given = words.slice(0, start);
  if (words.length === 1)
    return build({ given: [], particle: [], family: words, suffix: [] }, usePrefix);
  return build({ given, ...splitParticle(words.slice(start)), suffix: [] }, usePrefix);
}

function splitParticle(words: readonly string[]): { particle: string[]; family: string[] } {
  let end = 0;
  words.forEach((word, index) => {
    if (index < words.length - 1 && isSmall(word)) end = index + 1;
  });
  // Only words from the start on: "Wende-von Berg" and "Smith de Jong" have no particle.
  const particle = isSmall(words[0] ?? '') ? words.slice(0, end) : [];
  return { particle: [...particle], family: words.slice(particle.length) };
}

interface Parts {
  readonly given: readonly string[];
  readonly particle: readonly string[];
  readonly family: readonly string[];
  readonly suffix: readonly string[];
}

function build(parts: Parts, usePrefix: boolean): CslName {
  const text = (words: readonly string[]) => latexText(words.join(' ')).replaceAll('\u00A0', ' ');
  const [family, given, particle, suffix] = [
    text(parts.family),
    text(parts.given),
    text(parts.particle),
    text(parts.suffix),
  ];
  return {
    ...(family !== '' && { family }),
    ...(given !== '' && { given }),
    ...(particle !== '' && {
      [usePrefix ? 'non-dropping-particle' : 'dropping-particle']: particle,
    }),
    ...(suffix !== '' && { suffix }),
  };
}

/** True where the first letter outside braces and commands is small. */
function isSmall(word: string): boolean {
  if (word.startsWith('{') && !word.startsWith('{\\')) return false;
  const letter = /\p{L}/u.exec(latexText(word))?.[0];
  return letter !== undefined && letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

function isBraced(name: string): boolean {
  if (!name.startsWith('{') || name.startsWith('{\\') || !name.endsWith('}')) return false;
  let depth = 0;
  for (const match of name.matchAll(/\\.|[{}]/gs)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    if (depth === 0 && match.index < name.length - 1) return false;
  }
  return true;
}

function split(text: string, separator: ',' | ' '): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const [piece] of text.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (piece === '{') depth += 1;
    else if (piece === '}') depth -= 1;
    const isEnd = separator === ',' ? piece === ',' : /^\s$/.test(piece);
    if (isEnd && depth <= 0) {
      parts.push(part);
      part = '';
    } else part += piece;
  }
  return [...parts, part];
}
