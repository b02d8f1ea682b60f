/**
 * The letter under which a name stands in an index: "É" under "E" where the language sorts it so,
 * what has none under "0–9". Chinese characters stand under the first letter of their reading, as
 * the language sorts them; Japanese ones, whose readings are not known, together.
 */
export function letterOf(name: string, lang: string): string {
  const [first] = new Intl.Segmenter(lang).segment(name.normalize('NFC'));
  const typed = first?.segment ?? '';
  if (/\p{Script=Han}/u.test(typed)) return letterOfCharacter(typed, lang);
  const plain = typed.normalize('NFD').replace(/\p{M}/gu, '');
  const letter = (isSameLetter(typed, plain, lang) ? plain : typed).toLocaleUpperCase(lang);
  return /\p{L}/u.test(letter) ? letter : '0–9';
}

/** Whether a language sorts a letter with marks as the one without: not "ñ" in Spanish, nor "й" in Russian. */
function isSameLetter(a: string, b: string, lang: string): boolean {
  return new Intl.Collator(lang, { sensitivity: 'base' }).compare(a, b) === 0;
}

/** The first character of each letter as Chinese sorts them (CLDR: pinyin); I, U and V begin none. */
const firstCharacters: readonly (readonly [letter: string, character: string])[] = [
  ['Z', '帀'],
  ['Y', '丫'],
  ['X', '夕'],
  ['W', '屲'],
  ['T', '他'],
  ['S', '仨'],
  ['R', '呥'],
  ['Q', '七'],
  ['P', '妑'],
  ['O', '噢'],
  ['N', '拏'],
  ['M', '妈'],
  ['L', '垃'],
  ['K', '咔'],
  ['J', '丌'],
  ['H', '哈'],
  ['G', '旮'],
  ['F', '发'],
  ['E', '妸'],
  ['D', '咑'],
  ['C', '嚓'],
  ['B', '八'],
  ['A', '吖'],
];

function letterOfCharacter(character: string, lang: string): string {
  if (lang.split('-')[0] !== 'zh') return '漢字';
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin');
  const found = firstCharacters.find(([, first]) => compare(character, first) >= 0);
  return found?.[0] ?? '0–9';
}
