import { type Place, type Problem, report, rules } from '../../article/index.ts';
import { ledgerFile } from '../metadata/read-sources.ts';
import type { CheckInput } from './input.ts';

/** What is looked for, and the problem that one of it is; `more` are not listed. */
interface Trap {
  readonly pattern: RegExp;
  readonly problem: (place: Place, found: string, more: number) => Problem;
}

const MANY = 5;

/** What stands in a file and nobody sees, or nobody meant: looked for in the raw text. */
const TRAPS: readonly Trap[] = [
  {
    // eslint-disable-next-line no-control-regex
    pattern: /[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g,
    problem: (place, found, more) => report(rules.characterControl, place, { found, more }),
  },
  {
    pattern: /[\u202d\u202e]/g,
    problem: (place, found, more) =>
      report(rules.characterBidi, place, { found, more, isUnclosed: false }),
  },
  {
    pattern: /[\u200b\u2060-\u2064\u180e\ufff9-\ufffb\u{e0001}-\u{e007f}]|(?<!^)\ufeff/gu,
    problem: (place, found, more) => report(rules.characterInvisible, place, { found, more }),
  },
  {
    pattern: /\ufffd+/g,
    problem: (place, found, more) => report(rules.characterReplacement, place, { found, more }),
  },
  {
    pattern:
      /\u00c3[\u0080-\u00bf]|\u00e2\u20ac[\u0080-\u00bf\u2018-\u2122\u0153]|\u00c2[\u00a0-\u00bf](?=\s|\w)/g,
    problem: (place, found, more) => report(rules.characterMojibake, place, { found, more }),
  },
  {
    pattern: /^(?:<{7} .*|>{7} .*)$/gm,
    problem: (place, found, more) => report(rules.mergeConflict, place, { found, more }),
  },
];

/**
 * Characters that hide, turn or break text, in the article, its references and its edition. Nobody
 * types the ledger of addresses, which repeats the words of formulas, and signs that none sees.
 */
export function checkCharacters({ sources }: CheckInput): Problem[] {
  const typed = [...sources].filter(([file]) => file !== ledgerFile);
  return typed.flatMap(([file, text]) => [
    ...TRAPS.flatMap((trap) => find(trap, file, text)),
    ...unbalancedBidi(file, text),
  ]);
}

const anyBidi = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * The words of a message without what hides in them or turns what stands beside them, and what
 * that is. Letters that were lost stay as they are.
 */
export function withoutHidden(
  words: string,
  place: Place,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const typed = words.toWellFormed();
  const problems = TRAPS.flatMap(({ pattern, problem }): Problem[] => {
    const [found, ...more] = typed.match(pattern) ?? [];
    return found === undefined ? [] : [problem(place, found, more.length)];
  });
  const unclosed = unbalancedBidi(place.file, typed).map((problem) => ({ ...problem, place }));
  const shown = TRAPS.slice(0, 3).reduce((text, { pattern }) => text.replace(pattern, ''), typed);
  return {
    text: unclosed.length === 0 ? shown : shown.replace(anyBidi, ''),
    problems: [...problems, ...unclosed.slice(0, 1)],
  };
}

/** The first few of a file; the last of them says how many more there are. */
function find({ pattern, problem }: Trap, file: string, text: string): Problem[] {
  const found: { place: Place; typed: string }[] = [];
  let times = 0;
  let lines: LineFinder | undefined;
  for (const { 0: typed, index } of text.matchAll(pattern)) {
    times += 1;
    if (times > MANY) continue;
    lines ??= new LineFinder(file, text);
    found.push({ place: lines.at(index, typed.length), typed });
  }
  return found.map(({ place, typed }, index) =>
    problem(place, typed, index === MANY - 1 ? times - MANY : 0),
  );
}

/** Embeddings and isolates that are not closed in their line reach into what follows. */
function unbalancedBidi(file: string, text: string): Problem[] {
  if (!/[\u202a\u202b\u2066-\u2068]/.test(text)) return [];
  const problems: Problem[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const open: { offset: number; char: string }[] = [];
    for (const { 0: char, index: offset } of line.matchAll(/[\u202a-\u202c\u2066-\u2069]/g)) {
      if (char === '\u202c' || char === '\u2069') open.pop();
      else open.push({ offset, char });
    }
    for (const { offset, char } of open) {
      const place = { file, line: index + 1, column: offset + 1 };
      problems.push(report(rules.characterBidi, place, { found: char, more: 0, isUnclosed: true }));
    }
  });
  return problems.slice(0, MANY);
}

class LineFinder {
  readonly #file: string;
  readonly #text: string;
  #line = 1;
  #start = 0;
  #at = 0;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
  }

  /** Offsets must not go back. */
  at(offset: number, length: number): Place {
    const ends = /\r\n|\n|\r/g;
    ends.lastIndex = this.#at;
    for (let end = ends.exec(this.#text); end && end.index < offset; end = ends.exec(this.#text)) {
      this.#line += 1;
      this.#start = end.index + end[0].length;
      this.#at = this.#start;
    }
    const column = offset - this.#start + 1;
    return {
      file: this.#file,
      line: this.#line,
      column,
      end: { line: this.#line, column: column + length },
    };
  }
}
