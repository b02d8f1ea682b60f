import { type Problem, report, rules } from '../../article/index.ts';
import type { CheckInput, TextFact } from './input.ts';

/** Words that English never has twice in a row. */
const TWICE =
  /(?<![\p{L}\p{N}-])(the|a|an|of|to|and|is|for|with|by|at|from|or|are|was|were)\s+\1(?![\p{L}\p{N}'’-])/giu;
const LEFT_OVER = /\b(?:TODO|FIXME|XXX)\b(?=[:\s]|$)|\blorem ipsum\b|\[citation needed\]/gi;

/** The first few of a paragraph are enough to see what is the matter. */
const MANY = 5;

/** Slips in running words: a word typed twice, a note to oneself that was left in. */
export function checkWords({ paragraphs, lang }: CheckInput): Problem[] {
  return paragraphs.flatMap((paragraph) => [
    ...(/^en\b/.test(lang) ? doubled(paragraph) : []),
    ...leftOver(paragraph),
  ]);
}

function doubled({ text, at }: TextFact): Problem[] {
  return Array.from(text.matchAll(TWICE))
    .filter(([found, word]) => !(word === 'a' && /a\s+A|A\s+a/.test(found)))
    .slice(0, MANY)
    .map(({ index, 1: word = '' }) => report(rules.wordDoubled, at(index), { word }));
}

function leftOver({ text, at }: TextFact): Problem[] {
  return Array.from(text.matchAll(LEFT_OVER))
    .filter(([found]) => !/^(?:todo|fixme|xxx)$/i.test(found) || found === found.toUpperCase())
    .slice(0, MANY)
    .map(({ index, 0: words }) => report(rules.textLeftOver, at(index), { words }));
}
