import type { Nodes } from 'hast';
import { sameFacts } from './facts.ts';

/** Words of a note and how they are set. */
export interface SetWords {
  readonly text: string;
  /** For each character, whether it is emphasised. */
  readonly italic: readonly boolean[];
}

/** Words that are typed in one way and printed in another. Asterisks stand for italics. */
export interface Difference {
  readonly typed: string;
  readonly printed: string;
}

/** What the print says of a proposal. */
export interface Proof {
  /**
   * `proved`: printed as typed, but for the shapes of quotation marks, dashes and spaces.
   * `nearly`: the same names, words of titles, numbers and addresses, set otherwise.
   */
  readonly status: 'proved' | 'nearly' | 'not proved';
  readonly differences: readonly Difference[];
  readonly printed: string;
}

interface Word {
  readonly shown: string;
  readonly compared: string;
}

/**
 * Compares what is printed with what was typed, word by word.
 * @param italics false where nothing typed has italics, so that none can be missed.
 */
export function compare(typed: SetWords, printed: SetWords, italics: boolean): Proof {
  const a = wordsOf(typed, italics);
  const b = wordsOf(printed, italics);
  const differences = differencesOf(a, b);
  return {
    status: statusOf(differences, typed.text, printed.text, a.length),
    differences,
    printed: printed.text.replace(/\s+/g, ' ').trim(),
  };
}

function statusOf(
  differences: readonly Difference[],
  typed: string,
  printed: string,
  length: number,
): Proof['status'] {
  if (differences.length === 0) return 'proved';
  const changed = differences.reduce((sum, each) => sum + each.typed.split(' ').length, 0);
  const isFew = changed <= Math.max(8, length * mostChanged);
  return isFew && sameFacts(typed, printed) ? 'nearly' : 'not proved';
}

/** The largest share of words that may be set otherwise in what is nearly proved. */
const mostChanged = 0.6;

/** Words between white space, as shown and as compared. */
function wordsOf({ text, italic }: SetWords, italics: boolean): Word[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
    const compared = plain(word);
    if (compared === '') return [];
    const letters = /[\p{L}\p{N}]/u.exec(word)?.index ?? 0;
    const isItalic = italics && italic[index + letters] === true;
    return [
      { shown: isItalic ? `*${word}*` : word, compared: isItalic ? `*${compared}` : compared },
    ];
  });
}

/** A word without the shapes of its quotation marks and dashes. */
function plain(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/["“”„«»‹›‘’‚`´「」『』]/gu, "'")
    .replace(/-{2,3}|[‐‑‒–—―]/gu, '-')
    .replace(/…/gu, '...');
}

/** More words than any note has: then they are not aligned, and are one difference. */
const mostAligned = 1500;

/** Places that stand no further apart are one difference: "26 June 2014" and "June 26, 2014". */
const near = 1;

/** A run of words of each side. */
interface Run {
  readonly a: number;
  readonly b: number;
  readonly aEnd: number;
  readonly bEnd: number;
}

/** Runs of words that differ, by a longest common subsequence. */
function differencesOf(a: readonly Word[], b: readonly Word[]): Difference[] {
  let start = 0;
  const most = Math.min(a.length, b.length);
  while (start < most && a[start]!.compared === b[start]!.compared) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end)!.compared === b.at(-1 - end)!.compared) end++;
  const whole = { a: start, b: start, aEnd: a.length - end, bEnd: b.length - end };
  if (whole.a === whole.aEnd && whole.b === whole.bEnd) return [];
  const isLong = Math.max(whole.aEnd, whole.bEnd) - start > mostAligned;
  return (isLong ? [whole] : merged(runsOf(a, b, whole))).map((run) => difference(a, b, run));
}

function runsOf(left: readonly Word[], right: readonly Word[], whole: Run): Run[] {
  const [height, width] = [whole.aEnd - whole.a, whole.bEnd - whole.b];
  const isSame = (i: number, j: number): boolean =>
    left[whole.a + i]!.compared === right[whole.b + j]!.compared;
  const common = new Uint16Array((height + 1) * (width + 1));
  const at = (i: number, j: number): number => common[i * (width + 1) + j]!;
  for (let i = height - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--)
      common[i * (width + 1) + j] = isSame(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < height || j < width) {
    const [a, b] = [i, j];
    while (i < height || j < width) {
      if (i < height && j < width && isSame(i, j)) break;
      if (j >= width || (i < height && at(i + 1, j) >= at(i, j + 1))) i++;
      else j++;
    }
    if (i > a || j > b)
      runs.push({ a: whole.a + a, b: whole.b + b, aEnd: whole.a + i, bEnd: whole.b + j });
    while (i < height && j < width && isSame(i, j)) {
      i++;
      j++;
    }
  }
  return runs;
}

function merged(runs: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && run.a - last.aEnd <= near)
      found[found.length - 1] = { ...last, aEnd: run.aEnd, bEnd: run.bEnd };
    else found.push(run);
  }
  return found;
}

/** Words that are only left out or added are shown with the word before or after them. */
function difference(a: readonly Word[], b: readonly Word[], run: Run): Difference {
  const isLopsided = run.a === run.aEnd || run.b === run.bEnd;
  const before = isLopsided && run.a > 0 && run.b > 0 ? 1 : 0;
  const after = isLopsided && before === 0 ? 1 : 0;
  return {
    typed: shown(a.slice(run.a - before, run.aEnd + after)),
    printed: shown(b.slice(run.b - before, run.bEnd + after)),
  };
}

/** Words in a row; asterisks stand only around a whole run of italics. */
function shown(words: readonly Word[]): string {
  return words
    .map(({ shown: word }) => word)
    .join(' ')
    .replace(/\* \*/g, ' ');
}

/** The words of a piece of a page and how they are set. */
export function setWords(nodes: readonly Nodes[]): SetWords {
  const chars: string[] = [];
  const italic: boolean[] = [];
  const read = (node: Nodes, isItalic: boolean): void => {
    if (node.type === 'text') {
      for (const char of node.value.split('')) {
        chars.push(char);
        italic.push(isItalic);
      }
    } else if ('children' in node) {
      const name = node.type === 'element' ? node.tagName : '';
      const turned = name === 'em' || name === 'i' ? true : isItalic;
      if (name === 'p' && chars.length > 0) {
        chars.push('\n');
        italic.push(false);
      }
      for (const child of node.children) read(child, turned && !isUpright(node));
    }
  };
  for (const node of nodes) read(node, false);
  return { text: chars.join(''), italic };
}

/** A style sets a title within an italic one upright. */
function isUpright(node: Nodes): boolean {
  return (
    node.type === 'element' && /font-style:\s*normal/.test(String(node.properties['style'] ?? ''))
  );
}
