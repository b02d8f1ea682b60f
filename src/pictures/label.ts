/** Size of the letters of a label in a drawing (`pictures.css`). */
export const LABEL_SIZE = 12.5;

/**
 * About how wide words are as a label, in pixels: rather too wide than too narrow, since what is
 * drawn at build time is set in the reader's fonts.
 */
export function labelWidth(text: string, size = LABEL_SIZE): number {
  let ems = 0;
  for (const character of text) ems += width(character);
  return ems * size;
}

/** Words as far as they fit into so many pixels, with "…" where they were cut; or nothing. */
export function fitted(text: string, space: number, size = LABEL_SIZE): string {
  const words = oneLine(text);
  if (labelWidth(words, size) <= space) return words;
  let kept = '';
  let taken = labelWidth('…', size);
  for (const { segment } of graphemes.segment(words)) {
    taken += labelWidth(segment, size);
    if (taken > space) break;
    kept += segment;
  }
  const end = kept.lastIndexOf(' ');
  const whole = end > kept.length / 2 ? kept.slice(0, end) : kept;
  const trimmed = whole.replace(/[\s\p{Pd},;:.(“‘«]+$/u, '');
  return trimmed === '' ? '' : `${trimmed}…`;
}

/** Without breaks, and without characters that turn the direction of what follows. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')
    .trim();
}

/** Characters by their width in Source Sans 3, in ems; some are a little narrower. */
const advances: readonly (readonly [ems: number, characters: string])[] = [
  [0.26, ' |ıі'],
  [0.28, "',.:;Iijl·‘’ι"],
  [0.32, '!()-[]ft{}'],
  [0.36, '/\\r°'],
  [0.44, '*?sz®"c«»“”ςэєг'],
  [0.5, 'LJvxy_–Łхутюτзх'],
  [0.52, '0123456789#$+<=>F^aegkßвекаясуч'],
  [0.55, 'EVSXZTAbdhnopqu`¶øðþαεηοпорлдиНЕТС'],
  [0.6, 'BCKPRÞ§ÆæбнцйыВКБРЗ'],
  [0.64, 'DGŁÐГЛ'],
  [0.68, 'HNOQUØАПОИН'],
  [0.76, 'MwmМж'],
  [0.84, 'W%Œœ—&шщЖ'],
  [0.96, '…@ЩШЮ'],
];
const known: ReadonlyMap<string, number> = new Map(
  advances.flatMap(([ems, characters]) => [...characters].map((each) => [each, ems])),
);
/** Scripts by their letters in the usual fonts of systems, small and capital, in ems; others are square. */
const scripts: readonly (readonly [letters: RegExp, small: number, capital: number])[] = [
  [/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u, 0.7, 0.84],
  [/\p{Script=Armenian}/u, 0.68, 0.78],
  [/\p{Script=Georgian}/u, 0.66, 0.74],
  [/\p{Script=Hebrew}/u, 0.66, 0.66],
  [/[\p{Script=Arabic}٠-٩۰-۹]/u, 0.72, 0.72],
];
/** Readers may choose wider letters. */
const spare = 1.06;

function width(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  const ems = known.get(character.normalize('NFD').charAt(0));
  if (ems !== undefined) return ems * spare;
  const script = scripts.find(([letters]) => letters.test(character));
  if (script) return /\p{Lu}/u.test(character) ? script[2] : script[1];
  return 1.1;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
