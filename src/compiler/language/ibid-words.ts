/**
 * What authors write for "Ibid.", by language: the whole beginning of a note. Short words that
 * mean other things, too ("שם", "همان"), count only where a place or nothing follows.
 */
const words = [
  'ibid(?:em|\\.)?',
  'ib\\.',
  'ibíd',
  'ebd\\.?',
  'ebenda',
  'tamże',
  'tamtéž',
  'там же',
  'там само',
  'yenə orada',
  'elə orada',
  'aynı (?:yer|eser)',
  'a\\. ?g\\. ?[emy]\\.',
  'նույն տեղում',
  'στο ίδιο',
  'المرجع (?:نفسه|السابق)',
  'المصدر (?:نفسه|السابق)',
  'نفسه(?=\\s*(?:[.,،:؛]|$))',
  'همان[\\u200c ]?جا',
  'همان(?=\\s*(?:[.,،:؛\\p{N}]|صص?(?!\\p{L})|$))',
  'שם(?=\\s*(?:[.,:;\\p{N}]|עמ|$))',
  '同上',
  '同书',
  '同書',
].join('|');

const start = new RegExp(
  `^\\W*(?:(?:see|cf\\.?|vgl\\.?|voir)\\s+)?(?:${words})(?![\\p{L}\\p{M}])`,
  'iu',
);
const alone = new RegExp(`^\\s*[([]?\\s*(?:${words}|idem)(?![\\p{L}\\p{M}])`, 'iu');

/** Whether a note begins with "Ibid." in some language; "see ibid." counts. */
export function saysIbid(text: string): boolean {
  return startOf(text, start);
}

/** Whether "Ibid." or "Idem" is the first word of a note. */
export function beginsWithIbid(text: string): boolean {
  return startOf(text, alone);
}

function startOf(text: string, pattern: RegExp): boolean {
  return pattern.test(text.replace(/^[\u200e\u200f\u2066-\u2069]+/, ''));
}
