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

function width(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (/[ijl.,:;'’‘|!()[\]· ]/u.test(character)) return 0.33;
  if (/[ftrIJ/\-“”"]/u.test(character)) return 0.45;
  if (/[mwMWQO@%&—…]/u.test(character)) return 0.95;
  if (/[a-z0-9\u00df-\u00ff]/u.test(character)) return 0.57;
  if (/[A-Z\u00c0-\u00de]/u.test(character)) return 0.68;
  if (/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}]/u.test(character))
    return 0.95;
  if (/[\p{Script=Arabic}]/u.test(character)) return 0.8;
  return 1.1;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
