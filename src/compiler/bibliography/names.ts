import { type CslName, others } from '../../article/index.ts';
import { latexWords, tidy } from './latex.ts';
import { extendedName } from './names-extended.ts';
import { nameOf } from './names-parts.ts';
import { isBraced, split, splitAnd } from './split.ts';

export interface ParsedNames {
  readonly names: CslName[];
  /** What is wrong with the list: "Unexpected …, expected …". */
  readonly faults: string[];
}

/**
 * Reads a BibTeX list of names: "Anna van der Berg and Doe, Jr, Jane and {{World Bank}} and
 * others" (btparse, "names"), and the extended names of biblatex, "family=Goethe, given=Johann"
 * (manual, 3.4). A name in braces is an institution's.
 * @param usePrefix true where the particle is part of the surname for sorting (biblatex `useprefix`).
 */
export function parseNames(list: string, usePrefix?: boolean): ParsedNames {
  const typed = splitAnd(list).map((name) => name.trim());
  const faults: string[] = [];
  const names = typed.flatMap((name) => {
    if (name === '') return [];
    const extended = extendedName(name, usePrefix);
    if (extended) {
      for (const part of extended.unknown) {
        faults.push(
          `Unexpected "${tidy(part)}" in the name "${tidy(name)}", expected family=…, given=…, prefix=…, suffix=…`,
        );
      }
      return [extended.name];
    }
    if (split(name, ',').length > 3) {
      faults.push(
        `Unexpected third comma in the name "${tidy(name)}", expected "Last, First" or "Last, Jr, First"`,
      );
    }
    return [parseName(name, usePrefix ?? false)];
  });
  if (typed.length > 1 && typed.includes('')) {
    faults.push('Unexpected "and" without a name on both of its sides, expected one');
  }
  return { names, faults };
}

function parseName(name: string, usePrefix: boolean): CslName {
  if (name.toLowerCase() === 'others') return others;
  if (isBraced(name)) return { literal: latexWords(name) };
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
  const text = (words: readonly string[]) => latexWords(words.join(' '));
  return nameOf({
    family: text(parts.family),
    given: spacedInitials(text(parts.given)),
    particle: text(parts.particle),
    suffix: text(parts.suffix),
    usePrefix,
  });
}

/** "J.A." as "J. A.", so that styles see two initials. */
function spacedInitials(given: string): string {
  return given.replace(/(?<=(?:^|[\s.])\p{Lu}\.)(?=\p{Lu}\.)/gu, ' ');
}

/** True where the first letter outside braces and commands is small. */
function isSmall(word: string): boolean {
  if (word.startsWith('{') && !word.startsWith('{\\')) return false;
  const letter = /\p{L}/u.exec(latexWords(word))?.[0];
  return letter !== undefined && letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}
