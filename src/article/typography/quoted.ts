import { quotationMarks } from './quotation-marks.ts';
import { withSpace } from './quotes.ts';

/** A text between the quotation marks of a language: “words”, « mots », „Wörter“. */
export function quoted(text: string, lang: string): string {
  const [open, close] = quotationMarks(lang).double;
  return `${withSpace(lang, open)}${text}${withSpace(lang, close)}`;
}
