import type { Line } from './lines.ts';
import type { Change } from './block.ts';

/** How often words stand within lines, hyphenated ones also whole: in lower case. */
export type Dictionary = ReadonlyMap<string, number>;

/** What joins the text before a line's end with the text after it. */
export interface Seam {
  /** Characters at the end of the first text that go: a hyphen. */
  readonly drop: number;
  readonly between: '' | ' ';
  /** A hyphenated word that was joined, and whether the text itself says how it is written. */
  readonly joined?: {
    readonly received: string;
    readonly edited: string;
    readonly isSure: boolean;
  };
}

const word = /[\p{L}\p{M}\p{N}]+(?:[-‐‑'’][\p{L}\p{M}\p{N}]+)*/gu;
const wordAtEnd = /^[^\p{L}\p{N}]*([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*)[-‐‑]$/u;
const wordAtStart = /^[\p{L}\p{M}\p{N}]+(?:[-‐‑'’][\p{L}\p{M}\p{N}]+)*/u;
/** "pre- and post-war": the hyphen stands for the rest of the word. */
const conjunction = /^(?:and|or|und|oder|bzw|et|ou|y|o|e|и|или|və|ve)\b/iu;

/** Collects the words of a text that no line's end cuts. */
export function dictionaryOf(lines: readonly Line[]): Dictionary {
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { text } of lines) {
    const whole = /[-‐‑]$/u.test(text) ? text.replace(/\S+$/u, '') : text;
    for (const [found] of whole.toLowerCase().matchAll(word)) {
      const plain = found.replace(/[‐‑]/g, '-');
      count(plain);
      if (plain.includes('-')) for (const part of plain.split('-')) count(part);
    }
  }
  return counts;
}

/**
 * Says how the text before a line's end goes on after it: with a space, or without one within a
 * word or an address. Of a hyphen at the end the text itself says whether it belongs to the word:
 * by the same word elsewhere. A hyphen before a capital or a number is kept. What is left is a
 * guess: the hyphen is taken for one of the line's end.
 */
export function seam(before: string, after: string, dictionary: Dictionary): Seam {
  const tail = before.slice(-200);
  if (isWithinAddress(tail, after)) return withinAddress(tail, after);
  if (tail.endsWith('\u00AD')) return { drop: 1, between: '' };
  if (/[-‐‑]$/u.test(tail) && conjunction.test(after)) return { drop: 0, between: ' ' };
  if (/^[)\]}.,;:!?…»”](?!\.\.)/u.test(after)) return { drop: 0, between: '' };
  const first = wordAtEnd.exec(tail.slice(-60).replace(/^.*\s/su, ''))?.[1];
  const second = wordAtStart.exec(after)?.[0];
  if (first === undefined || second === undefined) {
    return {
      drop: 0,
      between: /[—–/]$/u.test(tail) && /\S[—–/]$/u.test(tail) && !/\s[—–]$/u.test(tail) ? '' : ' ',
    };
  }
  const received = `${first}- ${second}`;
  const hyphened = `${first}-${second}`;
  const plain = `${first}${second}`;
  const kept = {
    drop: 0,
    between: '' as const,
    joined: { received, edited: hyphened, isSure: true },
  };
  const withHyphen = dictionary.get(hyphened.toLowerCase()) ?? 0;
  const without = dictionary.get(plain.toLowerCase()) ?? 0;
  if (withHyphen !== without) {
    return withHyphen > without
      ? kept
      : { drop: 1, between: '', joined: { received, edited: plain, isSure: true } };
  }
  if (/^[\p{Lu}\p{N}]/u.test(second) || /\p{N}$/u.test(first)) return kept;
  return { drop: 1, between: '', joined: { received, edited: plain, isSure: false } };
}

function withinAddress(before: string, after: string): Seam {
  const [first = ''] = /[\p{L}\p{N}]+$/u.exec(before) ?? [];
  const [second = ''] = /^[\p{L}\p{N}]+/u.exec(after) ?? [];
  const isInWord = first !== '' && second !== '';
  const joined = { received: `${first} ${second}`, edited: first + second, isSure: true };
  return { drop: 0, between: '', ...(isInWord && { joined }) };
}

/** What a guess at a hyphen is listed as. */
export function changeOf({ joined }: Seam): Change[] {
  if (!joined || joined.isSure) return [];
  return [
    {
      kind: 'joined',
      received: joined.received,
      edited: joined.edited,
      reason:
        'A line ends in a hyphen here, and the text has this word nowhere else; the hyphen is taken for one of the line’s end.',
    },
  ];
}

const addressAtEnd = /(?:https?:\/\/|www\.|doi\.org\/|10\.\d{4,9}\/)\S*$/u;

/** True if a line's end cuts an address: it ends in a sign that no address ends in, or goes on as one. */
function isWithinAddress(before: string, after: string): boolean {
  const address = addressAtEnd.exec(before)?.[0];
  // A path whose beginning is lines away: "/news/how-we" and "-lost/".
  if (address === undefined) return /\/\S*[\w%]$/u.test(before) && /^[-/_]\w/u.test(after);
  const next = /^\S+/u.exec(after)?.[0] ?? '';
  if (/^[(<["“]/u.test(next)) return false;
  if (/[/\-_=&?%#~]$/u.test(address)) return /^[\w%./#?=&~+-]/u.test(next);
  if (/[.,;)>"”]$/u.test(address)) return false;
  return /^(?:[/_=&?%#~-]|\.\w)/u.test(next) || /^[\w.~%-]*[\w~%-][/_=&%][\w]/u.test(next);
}
