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

/** Runs of words that differ, by a longest common subsequence. */
export function differencesOf(a: readonly Word[], b: readonly Word[]): Difference[] {
  let start = 0;
  while (start < a.length && a[start]?.compared === b[start]?.compared) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end)?.compared === b.at(-1 - end)?.compared) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length === 0 && right.length === 0) return [];
  if (left.length > mostAligned || right.length > mostAligned) return [difference(left, right)];
  return aligned(left, right);
}

function aligned(a: readonly Word[], b: readonly Word[]): Difference[] {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i]!.compared === b[j]!.compared
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const found: Difference[] = [];
  let left: Word[] = [];
  let right: Word[] = [];
  let i = 0;
  let j = 0;
  const close = (): void => {
    if (left.length > 0 || right.length > 0) found.push(withNeighbour(left, right, a[i], b[j]));
    left = [];
    right = [];
  };
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i]!.compared === b[j]!.compared) {
      close();
      i++;
      j++;
    } else if (
      j >= b.length ||
      (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    )
      left.push(a[i++]!);
    else right.push(b[j++]!);
  }
  close();
  return found;
}

/** Words that are only left out or added are shown with the word after them. */
function withNeighbour(
  left: readonly Word[],
  right: readonly Word[],
  nextLeft: Word | undefined,
  nextRight: Word | undefined,
): Difference {
  const isLopsided = left.length === 0 || right.length === 0;
  if (!isLopsided || !nextLeft || !nextRight) return difference(left, right);
  return difference([...left, nextLeft], [...right, nextRight]);
}

function difference(left: readonly Word[], right: readonly Word[]): Difference {
  return { typed: shown(left), printed: shown(right) };
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
