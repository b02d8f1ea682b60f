import type { Place, Problem } from '../../article/index.ts';
import type { CheckInput } from './input.ts';

interface Trap {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly message: (found: string, times: number) => string;
  readonly hint: string;
  readonly severity?: Problem['severity'];
}

const MANY = 5;

/** What stands in a file and nobody sees, or nobody meant: looked for in the raw text. */
const TRAPS: readonly Trap[] = [
  {
    rule: 'character-control',
    // eslint-disable-next-line no-control-regex
    pattern: /[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g,
    message: (found) => `Unexpected control character ${code(found)}`,
    hint: 'Delete it; it came in by copying from a terminal or a PDF.',
  },
  {
    rule: 'character-bidi',
    pattern: /[\u202d\u202e]/g,
    message: (found) =>
      `Unexpected character ${code(found)} that turns the order of the letters after it`,
    hint: 'Delete it: text of either direction is shown right without it.',
  },
  {
    rule: 'character-invisible',
    pattern: /[\u200b\u2060-\u2064\u180e\ufff9-\ufffb\u{e0001}-\u{e007f}]|(?<!^)\ufeff/gu,
    message: (found) => `Unexpected invisible character ${code(found)}`,
    hint: 'Delete it: it hides inside words from search and from keys.',
  },
  {
    rule: 'character-replacement',
    pattern: /\ufffd+/g,
    message: () => 'Unexpected "\ufffd": letters were lost here when the file was converted',
    hint: 'Type the lost letters again.',
  },
  {
    rule: 'character-mojibake',
    pattern:
      /\u00c3[\u0080-\u00bf]|\u00e2\u20ac[\u0080-\u00bf\u2018-\u2122\u0153]|\u00c2[\u00a0-\u00bf](?=\s|\w)/g,
    message: (found) => `Unexpected "${found}": UTF-8 that was read as Latin-1`,
    hint: 'Convert the file again, or type the letter that is meant.',
  },
  {
    rule: 'merge-conflict',
    pattern: /^(?:<{7} .*|>{7} .*)$/gm,
    severity: 'error',
    message: () => 'Unexpected mark of a merge conflict',
    hint: 'Keep one of the two versions and delete the marks.',
  },
];

/** Characters that hide, turn or break text, in the article, its references and its edition. */
export function checkCharacters({ sources }: CheckInput): Problem[] {
  return [...sources].flatMap(([file, text]) => [
    ...TRAPS.flatMap((trap) => find(trap, file, text)),
    ...unbalancedBidi(file, text),
  ]);
}

function find(trap: Trap, file: string, text: string): Problem[] {
  const { rule, severity = 'warning', message, hint } = trap;
  const problems: Problem[] = [];
  let times = 0;
  let lines: LineFinder | undefined;
  for (const match of text.matchAll(trap.pattern)) {
    times += 1;
    if (times > MANY) continue;
    lines ??= new LineFinder(file, text);
    const place = lines.at(match.index, match[0].length);
    problems.push({ rule, severity, place, message: message(match[0], times), hint });
  }
  const last = problems.at(-1);
  if (times <= MANY || last === undefined) return problems;
  const rest = `${last.message} (and ${times - MANY} more in this file)`;
  return [...problems.slice(0, -1), { ...last, message: rest }];
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
      problems.push({
        rule: 'character-bidi',
        severity: 'warning',
        place: { file, line: index + 1, column: offset + 1 },
        message: `Unexpected character ${code(char)} that is not closed in its line`,
        hint: 'Delete it: text of either direction is shown right without it.',
      });
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

function code(found: string): string {
  return `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
