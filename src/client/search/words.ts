/** A word of a text: how it reads folded, and where it stands. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const ascii = /^[\dA-Za-z]+$/;
const word = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu;

/** Scripts written without spaces: each character counts as a word of its own. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

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
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’ʼ]/gu, '')
    .replace(/[ßæœøđðþłıəħ]/gu, (letter) => plain[letter] ?? letter);
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
      let at = start;
      for (const char of match[0]) {
        push(tokens, char, at);
        at += char.length;
      }
    } else {
      push(tokens, match[0], start);
    }
  }
  return tokens;
}

const joint = '\u2060 ';

/**
 * `text` with a blank, and a mark to know it by, between words that only a character beyond
 * ASCII parts ("Armenia—Azerbaijan"): Pagefind takes them for one word.
 */
export function parted(text: string): string {
  let result = '';
  let end = 0;
  for (const token of tokenise(text)) {
    const between = text.slice(end, token.start);
    result += between;
    if (end > 0 && /[^\p{ASCII}]/u.test(between) && !/\s/u.test(between)) result += joint;
    result += text.slice(token.start, token.end);
    end = token.end;
  }
  return result + text.slice(end);
}

/** The text that `parted` took apart. */
export function whole(text: string): string {
  return text.replaceAll(joint, '');
}

/** The folded words of `text`. */
export function wordsOf(text: string): string[] {
  return tokenise(text).map((token) => token.word);
}

function push(tokens: Token[], raw: string, start: number): void {
  const folded = fold(raw);
  if (folded) tokens.push({ word: folded, start, end: start + raw.length });
}
