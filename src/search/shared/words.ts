/** A word of a text: how it reads folded, and where it stands. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const ascii = /^[\dA-Za-z]+$/;
/** Apostrophes of every kind, and what is typed for one. */
const apostrophes = "'’‘ʼ＇׳";
/** Signs without a width: of joining, of direction, the soft hyphen. */
const unseen = '\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069';
/** Armenian puts its signs of stress, call and question into the word. */
const stresses = '\u055A-\u055C\u055E';
const letter = '[\\p{L}\\p{N}\\p{M}]';
/** A Hebrew abbreviation has a quotation mark before its last letter. */
const gershayim = '(?<=\\p{Script=Hebrew})["״“”](?=\\p{Script=Hebrew})';
/** "l’homme", "dell’Unione": a word of its own before a vowel, in French, Italian and Catalan. */
const elided = `(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|un|[dns]ell|[asc]oll|[ad]ll|sull|dall|quell|quest|anch)(?=[${apostrophes}][aeiouhâàáæéèêëíìîïóòôœúùûü])`;
/** Letters and digits; apostrophes and signs without a width may stand inside, `++` and `#` after. */
const word = new RegExp(
  `(?<!${letter})${elided}|${letter}+(?:(?:[${apostrophes}${stresses}${unseen}]+|${gershayim})${letter}+)*(?:(?:\\+\\+|#)(?!${letter}))?`,
  'giu',
);

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
  ґ: 'г',
  // Arabic and Persian write some letters with signs of their own.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  // Hebrew writes five letters otherwise at the end of a word.
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
};
const others = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');
/** Marks on letters, but for those that make another sound of a Japanese sign: か is not が. */
const marks = new RegExp(`(?![\\u3099\\u309A])\\p{M}|[\\u0640${unseen}]`, 'gu');
const possessive = new RegExp(`[${apostrophes}]s(?!${letter})`, 'gu');
const inner = new RegExp(`[${apostrophes}${stresses}"״“”]`, 'gu');

/**
 * A word as search compares it: lower case, without diacritics, vowel signs and apostrophes,
 * without the English possessive; letters of one alphabet that are typed for each other are one.
 * Persian writes جست‌وجو as جستجو, too, and گفت‌وگو and شست‌وشو likewise.
 * Both the index and the reader's words go through here.
 */
export function fold(text: string): string {
  // Most words; what follows would not change them.
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(possessive, '')
    .replace(inner, '')
    .replace(others, (letter) => plain[letter] ?? letter)
    .replaceAll('եվ', 'եւ')
    .replace(/(?<=[جش]ست|گفت)و(?=جو|شو|گو)/g, '')
    .replace(digit, latinDigit)
    .normalize('NFC');
}

/** A digit of another script than ours. */
const digit = /[^\P{Nd}\d]/gu;

/** `text` with the digits of other scripts as ours: "١٩٩٦" is "1996". */
export function latinDigits(text: string): string {
  return text.replace(digit, latinDigit);
}

/** Digits of a script stand in a row of ten (Unicode Standard, section 4.6). */
function latinDigit(sign: string): string {
  let value = 0;
  for (let code = sign.codePointAt(0)!; /^\p{Nd}$/u.test(String.fromCodePoint(code - 1)); code--)
    value++;
  return String(value % 10);
}

/** A list of words that are common in a language, folded. */
export function commonWords(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).map(fold));
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
const joining = new RegExp(`^[-‐‑.,_/·&${apostrophes}]$`, 'u');

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
