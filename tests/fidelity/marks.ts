import type { NoteMark, Passage } from './words.ts';

/** Superscript digits in order of their value. */
export const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Lifts note marks out of paragraphs of extracted text, in the shapes that an extraction leaves:
 * superscript digits, `^{9,10}`, and bare digits after punctuation; a space before a mark goes
 * with it. Bare digits are a mark only if they name a note of `labels` that no other mark calls
 * and if they stand between the marks of a lower and of a higher number: "Now, 28 years" is none.
 */
export function liftMarks(paragraphs: readonly string[], labels: readonly string[]): Passage[] {
  const sure = paragraphs.flatMap((words, at) => sureMarks(words).map((mark) => ({ ...mark, at })));
  const called = new Set(sure.flatMap((mark) => mark.labels));
  return paragraphs.map((words, at) => {
    const bare = bareMarks(words).filter(({ labels: [label = ''], start }) => {
      if (!labels.includes(label) || called.has(label)) return false;
      const before = sure.findLast(
        (mark) => mark.at < at || (mark.at === at && mark.start < start),
      );
      const after = sure.find((mark) => mark.at > at || (mark.at === at && mark.start > start));
      return (
        Number(label) > Number(before?.labels.at(-1) ?? 0) &&
        Number(label) < Number(after?.labels[0] ?? Infinity)
      );
    });
    const here = sure.filter((mark) => mark.at === at);
    return lift(
      words,
      [...here, ...bare].sort((a, b) => a.start - b.start),
    );
  });
}

interface Found {
  readonly labels: readonly string[];
  readonly start: number;
  readonly end: number;
}

function sureMarks(words: string): Found[] {
  return Array.from(words.matchAll(/ ?(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|\^\{([\d,]+)\})/gu), (match) => ({
    labels:
      match[1] === undefined
        ? (match[2] ?? '').split(',')
        : [Array.from(match[1], (digit) => SUPERSCRIPTS.indexOf(digit)).join('')],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function bareMarks(words: string): Found[] {
  return Array.from(words.matchAll(/(?<=[.,;:?!"]) ?(\d+)(?=\s|$)/gu), (match) => ({
    labels: [match[1]!],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function lift(words: string, found: readonly Found[]): Passage {
  let kept = '';
  let from = 0;
  const marks: NoteMark[] = [];
  for (const { labels, start, end } of found) {
    kept += words.slice(from, start);
    marks.push(...labels.map((label) => ({ label, offset: kept.length })));
    from = end;
  }
  return { words: kept + words.slice(from), marks };
}
