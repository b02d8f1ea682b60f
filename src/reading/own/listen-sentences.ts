import type { Stretch } from '../words.ts';

/**
 * Words that end in a full stop and do not end a sentence, in the languages of the interface, without
 * that stop. Those that often do end one ("etc.", "usw.") are not among them: what follows in small
 * letters is read on anyway.
 */
const abbreviations =
  /^(?:dr|mr|mrs|ms|mme|mlle|mm|messrs|prof|doc|st|ste|jr|sr|sra|srta|sig|dhr|mevr|hr|gen|col|lt|sgt|capt|rev|hon|vol|vols|no|nos|nr|núm|núms|pp|pág|págs|pag|pagg|ch|chap|cap|kap|fig|figs|abb|tab|art|arts|sec|sect|para|paras|par|eq|eqs|ed|eds|éd|trans|transl|cf|cfr|vs|ca|approx|dept|univ|inc|ltd|co|corp|viz|op|bzw|vgl|hrsg|jh|aufl|anm|str|hl|geb|gest|bd|bde|fasc|av|apr|mgr|inż|hab|ul|tzw|np|tj|wyd|red|bkz|çev|yay|haz|např|tzv|sv|odd|bijv|blz|jan|feb|mar|jun|jul|aug|sep|sept|oct|nov|dec|им|гг|стр|см|ср|тт|гл|рис|табл|напр|проф|акад|изд|тыс|див|стор|рр|вид|зб|βλ|σελ|πρβλ|εκδ|αρ|τόμ)$/u;

/** Languages that write an ordinal number by a full stop: "3. Oktober". */
const ordinals = /^(?:de|da|nb|nn|no|fi|cs|sk|sl|hr|sr|bs|hu|pl|et|lv|tr|az|is)\b/;

/** The end of a sentence for browsers without `Intl.Segmenter` (Firefox before 125). */
const ending = /[.!?…؟۔।։]+["'”’»›)\]]*\s+|[。！？]+[」』）]*/gu;

/**
 * The sentences of a text, one after the other, without gaps; blanks belong to the one before. As
 * the language's rules have it (Unicode Standard Annex #29, section 5), but none ends in
 * "Dr.", "J.", "U.S." or "pp.", nor within a word or an address.
 */
export function sentencesOf(text: string, lang: string): Stretch[] {
  // A line that the author has broken for the file's sake ends no sentence.
  const line = text.replace(/\s/gu, ' ');
  const sentences: Stretch[] = [];
  let start = 0;
  for (const end of [...endsOf(line, lang), line.length]) {
    if (end <= start || (end < line.length && goesOn(line, start, end, lang))) continue;
    sentences.push({ start, end });
    start = end;
  }
  return sentences;
}

function endsOf(text: string, lang: string): number[] {
  const known: Partial<Pick<typeof Intl, 'Segmenter'>> = Intl;
  if (!known.Segmenter)
    return [...text.matchAll(ending)].map(({ index, 0: found }) => index + found.length);
  const segments = new known.Segmenter([lang, 'en'], { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ index, segment }) => index + segment.length);
}

/** True where a sentence goes on at a place where another may begin. */
function goesOn(text: string, start: number, end: number, lang: string): boolean {
  const before = text.slice(start, end);
  const after = text.slice(end);
  // Blanks at the beginning are no sentence.
  if (before.trim() === '') return true;
  if (/[.?!]$/u.test(before) && /^[\p{L}\p{N}/&=#%_~-]/u.test(after) && !isUnspaced(after))
    return true;
  // "Ibid. = …": what the edition says of it.
  if (after.startsWith('=')) return true;
  const last = /(?<word>[\p{L}\p{N}\p{M}.]*)\.\s*$/u.exec(before)?.groups?.['word'];
  if (last === undefined || last === '') return false;
  return (
    // "J.", "U.S.", "z. B."
    /^(?:\p{L}\p{M}*\.)*\p{L}\p{M}*$/u.test(last) ||
    abbreviations.test(last.toLowerCase()) ||
    (/^\d{1,2}$/.test(last) && ordinals.test(lang) && /^\p{L}/u.test(after))
  );
}

function isUnspaced(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text);
}

/** Where a clause ends: the stronger signs first. */
const clauses = [/[;:–—؛；：](?=\s)|[；：]/gu, /[,،、，](?=\s)|[、，]/gu, /\s/gu] as const;

/**
 * Cuts a sentence at its clauses, so that no part is longer than `limit` characters where that can
 * be: browsers stop in the middle of what takes a voice from the network longer than some 15 seconds.
 * Words and addresses stay whole.
 */
export function clausesOf(text: string, { start, end }: Stretch, limit: number): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  while (end - from > limit) {
    const to = from + cutWithin(text.slice(from, end), limit);
    if (to >= end) break;
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
}

/** Length of the first part of a text. */
function cutWithin(text: string, limit: number): number {
  const part = text.slice(0, limit);
  for (const sign of clauses) {
    const last = [...part.matchAll(sign)].at(-1);
    const length = last ? last.index + last[0].length : 0;
    // A part of a few letters is no relief.
    if (length >= limit / 3) return length;
  }
  const next = text.slice(limit).search(/\s/u);
  if (!isUnspaced(text.slice(limit - 1))) return next < 0 ? text.length : limit + next;
  // Not between the halves of one character.
  return /[\uD800-\uDBFF]$/.test(part) ? limit - 1 : limit;
}
