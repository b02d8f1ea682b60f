import { sentences } from '../language/sentences.ts';

/** Words with capitals in a row, as they stand in a text. */
export interface CapitalisedRun {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether nothing but the beginning of a sentence may have given it its capital. */
  readonly isDoubtful: boolean;
  /** Whether it is a noun of a language that writes all nouns with capitals. */
  readonly isNoun: boolean;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters with full stops (U.S.), or a word with its hyphens and with apostrophes as in O'Neill. */
const word =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?=\p{Lu}\p{L})[\p{L}\p{M}\p{N}]+|[-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const capital = /^[\p{Lu}\p{Lt}]/u;
const acronym = /\p{Lu}.*\p{Lu}/u;

/** Small words that names have inside, in the languages of Europe and in transcriptions. */
const particles = new Set(
  'of the de del della dello dei di da do dos das du des la le les las los van der den von zu zur ter ten y e bin ibn al el'.split(
    ' ',
  ),
);

/** In German every noun has a capital: a single word after one of these is no name. */
const germanic = /^(?:de|lb|nds|gsw)\b/;
const determiner =
  /(?:^|\P{L})(?:[dD](?:er|ie|as|en|em|es)|[kmsdK]?[eE]in(?:e[mnrs]?)?|[dD]iese[mnrs]?|jede[mnrs]?|ihre?[mnrs]?|unsere?[mnrs]?|[zZ]u[mr]|[iI](?:m|ns)|[aA]m|beim|vom|viele[nr]?|alle[nr]?|\p{Ll}+(?:lich|isch|ig)e[mnrs]?)\s$/u;

/** English words that begin sentences, for texts that have them nowhere else. */
const beginnings = new Set(
  `a about above according accordingly across additionally after afterwards again against all
  already also although altogether among an and another any anyway are around as at back based
  because before behind below besides between beyond both but by can clearly consequently contrary
  currently despite did do does during each earlier either especially even eventually every
  everything evidently except few finally first firstly following for formerly from fully
  furthermore generally given had has have he hence her here his historically how however i if in
  indeed initially instead is it its just largely last lastly later latter least less like likewise
  many may maybe meanwhile more moreover most mostly much my namely naturally near nearly neither
  never nevertheless next no nobody none nonetheless nor not nothing notably now obviously of often
  on once one only onto or other others otherwise our out outside over overall particularly perhaps
  possibly prior probably rather recently regarding second secondly several she should similarly
  since so some sometimes somewhat soon still subsequently such surely than that the their then
  there thereby therefore these they third thirdly this those though three through throughout thus
  to today together too toward towards two typically ultimately under undoubtedly unfortunately
  unless unlike until up upon us usually very via was we well were what whatever when whenever where
  whereas wherever whether which while who whoever whole whom whose why will with within without yet
  you your zero two four five six seven eight nine ten`.split(/\s+/),
);

/**
 * The runs of capitalised words of a text: "Laurence Broers", "United Nations", "Republic of
 * Armenia", "LoC". A word that only begins a sentence is left out where the article has it in small
 * letters elsewhere, or where it is a usual beginning. Possessive endings are no part of a run.
 * @param small Whether the article has a word in small letters.
 */
export function capitalisedRuns(
  text: string,
  lang: string,
  small: (word: string) => boolean,
): CapitalisedRun[] {
  const starts = new Set(sentences(text, lang).map(({ start }) => start));
  const begins = (at: number): boolean => {
    const before = /[\s"“«„‘'(]*$/u.exec(text.slice(Math.max(0, at - 10), at))?.[0] ?? '';
    const from = at - before.length;
    const isQuoted = /["“«„‘']$/u.test(before);
    return isQuoted || text.charAt(from - 1) === ':' || hasBetween(starts, from, at);
  };
  const runs: CapitalisedRun[] = [];
  for (const words of rowsOf(text)) {
    const [first] = words;
    const isFirst = first !== undefined && begins(first.start) && !acronym.test(first.text);
    const isUsual =
      isFirst &&
      (small(first.text.toLowerCase()) ||
        isBeginning(first.text) ||
        (germanic.test(lang) && determiner.test(`${first.text} `)));
    const rest = isUsual ? withoutParticles(words.slice(1)) : words;
    const [start, last] = [rest[0]?.start, rest.at(-1)?.end];
    if (start === undefined || last === undefined) continue;
    const isDoubtful = isFirst && !isUsual && rest.length === 1;
    const isNoun =
      rest.length === 1 &&
      !acronym.test(rest[0]?.text ?? '') &&
      germanic.test(lang) &&
      determiner.test(text.slice(Math.max(0, start - 30), start));
    runs.push({ text: text.slice(start, last), start, end: last, isDoubtful, isNoun });
  }
  return runs;
}

function hasBetween(starts: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if (starts.has(at)) return true;
  return false;
}

/** Rows of words with capitals, joined by spaces, by particles between them and by initials. */
function rowsOf(text: string): Word[][] {
  const rows: Word[][] = [];
  let row: Word[] = [];
  const close = (): void => {
    const whole = withoutParticles(row);
    const isWord = whole.length === 1 && isBeginning(whole[0]?.text ?? '');
    if (whole.length > 0 && !isWord) rows.push(whole);
    row = [];
  };
  for (const { 0: typed, index } of text.matchAll(word)) {
    const last = row.at(-1);
    const gap = last ? text.slice(last.end, index) : '';
    const isInitial = last !== undefined && /^\p{Lu}$/u.test(last.text);
    const isJoined = /^\s{1,2}$/u.test(gap) || (isInitial && /^\.\s?$/u.test(gap));
    if (last && !isJoined) close();
    const part = capitalPart(typed);
    // "Home Office The" of two cells: such a word may begin a name, as in "The Hague", but no more.
    if (row.length > 0 && isBeginning(part)) close();
    const starts = index + typed.indexOf(part);
    if (part !== '') {
      if (part.length < typed.length && !typed.startsWith(part)) close();
      row.push({ text: part, start: starts, end: starts + part.length });
      if (!typed.endsWith(part)) close();
    } else if (row.length > 0 && particles.has(typed)) {
      row.push({ text: typed, start: index, end: index + typed.length });
    } else close();
  }
  close();
  return rows;
}

/** Whether a word with a capital is one that begins sentences, in English. */
function isBeginning(word: string): boolean {
  return capital.test(word) && beginnings.has(word.toLowerCase());
}

/** A word from its first part with a capital to its last: "Soviet" of "post-Soviet". */
function capitalPart(typed: string): string {
  const parts = typed.split(/([-‐‑])/u);
  const first = parts.findIndex((part) => capital.test(part));
  const last = parts.findLastIndex((part) => capital.test(part));
  return first < 0 ? '' : parts.slice(first, last + 1).join('');
}

/** A row without particles at its ends. */
function withoutParticles(row: readonly Word[]): Word[] {
  const isName = ({ text }: Word): boolean => capital.test(text);
  const first = row.findIndex(isName);
  return first < 0 ? [] : row.slice(first, row.findLastIndex(isName) + 1);
}
