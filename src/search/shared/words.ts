/** A word of a text: how it reads folded, and where it stands. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const ascii = /^[\dA-Za-z]+$/;
/** Letters and digits; apostrophes and signs without a width may stand inside, `++` and `#` after. */
const word =
  /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ＇׳\u00AD\u200B-\u200D\u2060]+[\p{L}\p{N}\p{M}]+)*(?:(?:\+\+|#)(?![\p{L}\p{N}]))?/gu;

/** Scripts written without spaces: each character counts as a word of its own. */
export const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const stretch = new RegExp(`${unspaced.source}|(?:(?!${unspaced.source}).)+`, 'gsu');

/** Letters that Unicode does not take apart, and how a reader types them. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ə: 'e',
  ħ: 'h',
};

/**
 * A word as search compares it: lower case, without diacritics and apostrophes, without the
 * English possessive. Both the index and the reader's words go through here.
 */
export function fold(text: string): string {
  // Most words; what follows would not change them.
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060]/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ＇׳]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’‘ʼ＇׳]/gu, '')
    .replace(/[ßæœøđðþłıəħ]/gu, (letter) => plain[letter] ?? letter)
    .normalize('NFC');
}

/** `text` with the digits of other scripts as those of ours: "١٩٩٦" is "1996". */
export function latinDigits(text: string): string {
  return text.replace(/[^\P{Nd}\d]/gu, (digit) => String(valueOf(digit)));
}

/** Digits of a script stand in a row of ten in Unicode (section 4.6, "Numeric Value"). */
function valueOf(digit: string): number {
  let value = 0;
  for (let code = digit.codePointAt(0)!; /^\p{Nd}$/u.test(String.fromCodePoint(code - 1)); code--)
    value++;
  return value % 10;
}

const common = new Set(
  'a an and are as at by for from in is it of on or that the to was were with'.split(' '),
);

/** Whether a folded word is too common to be required beside others, or to be meant by a typo. */
export function isCommon(word: string): boolean {
  return common.has(word);
}

/** The words of `text` in order, folded, with their places. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(word)) {
    const start = match.index;
    if (!ascii.test(match[0]) && unspaced.test(match[0])) {
      for (const part of match[0].matchAll(stretch)) push(tokens, part[0], start + part.index);
    } else {
      push(tokens, match[0], start);
    }
  }
  return tokens;
}

/**
 * Signs without a width that stand for others in what Pagefind reads: a break that is none in
 * the text, a space that parts no words, and `_`, which Pagefind takes for a letter.
 */
const joint = '\u2060 ';
const space = '\u2062';
const line = '\u2063';

/**
 * `text` as Pagefind is to read it: white space wherever a word ends, and nowhere else, so that
 * its words are those of `tokenise` and the places of neighbours are neighbours.
 */
export function parted(text: string, tokens: readonly Token[] = tokenise(text)): string {
  const pieces: string[] = [];
  let end = 0;
  tokens.forEach((token, at) => {
    const between = filled(text.slice(end, token.start));
    // The last space of several parts the words.
    const last = at > 0 ? between.lastIndexOf(space) : -1;
    if (at === 0) pieces.push(between);
    else if (last < 0) pieces.push(between, joint);
    else pieces.push(between.slice(0, last), ' ', between.slice(last + 1));
    pieces.push(text.slice(token.start, token.end).replace(invisible, ''));
    end = token.end;
  });
  pieces.push(filled(text.slice(end)));
  return pieces.join('');
}

/** The text that `parted` took apart; signs without a width are gone. */
export function whole(text: string): string {
  return text.replaceAll(joint, '').replaceAll(space, ' ').replaceAll(line, '_');
}

const invisible = /[\u200B\u2060-\u2064]/g;

function filled(between: string): string {
  return between.replace(invisible, '').replace(/\s+/gu, space).replaceAll('_', line);
}

/** The folded words of `text`. */
export function wordsOf(text: string): string[] {
  return tokenise(text).map((token) => token.word);
}

/** Words that are joined to one at most. */
export const joinedAtMost = 4;
const joining = /^[-‐‑.,_/·&]$/u;

/**
 * Words that one sign joins, as a reader may type them: "knolltudor" of "Knoll-Tudor", "usa" of
 * "U.S.A.", "1000" of "1,000". Of longer rows each two neighbours are joined.
 */
export function joinedWords(text: string, tokens: readonly Token[]): string[] {
  const found: string[] = [];
  let row: string[] = [];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    const joins = before !== undefined && joining.test(text.slice(before.end, token.start));
    if (joins) found.push(before.word + token.word);
    row = joins ? [...row, token.word] : [token.word];
    if (row.length > 2 && row.length <= joinedAtMost) found.push(row.join(''));
  });
  return found;
}

function push(tokens: Token[], raw: string, start: number): void {
  const folded = fold(raw);
  if (folded) tokens.push({ word: folded, start, end: start + raw.length });
}
