/** Stands among letters for words that a style prints; never typed. */
export const printed = '\uFDD0';

/**
 * Words as they are compared: every run of white space one space, ASCII's punctuation, which may
 * be markup, left out, canonically composed (Unicode, NFC).
 */
export function letters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[!-/:-@[-`{-~]+/g, '')
    .replace(/[^\S ]\s*| \s+/g, ' ');
}

/** A text without the sign for printed words, whoever typed it. */
export function typed(text: string): string {
  return text.includes(printed) ? text.replaceAll(printed, '') : text;
}

/** The words of letters, each without white space and without what is printed. */
export function wordsOf(text: string): string[] {
  return text.split(/[ \uFDD0]+/).filter((word) => word !== '');
}
