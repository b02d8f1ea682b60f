import { primaryOf } from '../../messages/index.ts';
import { dashes, spacesBeforeDash } from './dashes.ts';
import { numberRanges } from './number-ranges.ts';
import { fixedSpace, isFrench, narrowSpace, quotes } from './quotes.ts';
import type { Piece, Replacement, Run } from './replacement.ts';

/**
 * What is shown for the characters of a run that were typed on a keyboard: quotation marks and
 * apostrophes by language, dashes, ellipses, ranges of numbers, the spaces that keep French
 * punctuation beside its word, and the comma, semicolon and question mark of Arabic script. What is typographic already stays, and so do addresses of the web,
 * numbers of standards and whatever a piece says is literal. In the order of the text.
 */
export function replacementsIn({ text, pieces }: Run): Replacement[] {
  if (!typed.test(text) && !latinSign.test(text)) return [];
  const apart = [...pieces.filter(({ literal }) => literal), ...addressesIn(text)].sort(
    (a, b) => a.start - b.start,
  );
  const isLiteral = within(apart);
  const rangeLang = languageIn(pieces);
  return [
    ...quotes(text, languageIn(pieces), within(apart)),
    ...dashes(text, languageIn(pieces)),
    ...spacesBeforeDash(text, languageIn(pieces)),
    ...numberRanges(text).filter(({ start }) => !rightToLeft.has(primaryOf(rangeLang(start)))),
    ...ellipses(text),
    ...frenchSpaces(text, languageIn(pieces)),
    ...arabicSigns(text, languageIn(pieces)),
  ]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => !isLiteral(start, end));
}

/** A text without any of these stays as it is. */
const typed = /["'-]|\.\.\.| [;:!?»—]|« /;

/** An en dash would turn the numbers at its sides round. */
const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

const addresses =
  /(?:https?:\/\/|ftp:\/\/|www\.)(?:[^\s<>"“”'’]|['’](?=[\p{L}\p{N}]))+|\b10\.\d{4,9}\/[^\s<>"“”]+|\b(?:ISBN|ISSN|DOI|ORCID|ISO|IEC|DIN|RFC)(?:-1[03])?(?:[\s:]{1,3}[\dX][\dXx-]*)+/giu;

function addressesIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(addresses)].map(({ index, 0: address }) => ({
    start: index,
    end: index + address.length,
  }));
}

/** Whether a stretch touches one of `stretches`; to be asked in the order of the text. */
function within(
  stretches: readonly { readonly start: number; readonly end: number }[],
): (start: number, end?: number) => boolean {
  let next = 0;
  return (start, end = start + 1) => {
    while (next < stretches.length && stretches[next]!.end <= start) next++;
    const stretch = stretches[next];
    return stretch !== undefined && stretch.start < end;
  };
}

/** The language at a place; to be asked in the order of the text. */
function languageIn(pieces: readonly Piece[]): (index: number) => string {
  let at = 0;
  return (index) => {
    while (at < pieces.length - 1 && pieces[at]!.end <= index) at++;
    return pieces[at]?.lang ?? 'en';
  };
}

/**
 * A sign of Latin script behind a word in Arabic script, or between a number and such a word: a
 * citation style puts it there, too.
 */
const latinSign =
  /(?:(?<=\p{Script=Arabic}\p{M}*["'”“’‘»›)\]]*)[,;?](?=["'”“’‘»›)\]]*(?:\s|$))|(?<=\p{Nd})[,;](?=\s\p{Script=Arabic}))/u;
const latinSigns = new RegExp(latinSign.source, 'gu');
const arabicSign: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
const arabicScript = new Set(['ar', 'ckb', 'fa', 'ps', 'sd', 'ug', 'ur']);

function arabicSigns(text: string, langAt: (index: number) => string): Replacement[] {
  return [...text.matchAll(latinSigns)].flatMap(({ index, 0: sign }) =>
    arabicScript.has(primaryOf(langAt(index)))
      ? [{ start: index, end: index + 1, text: arabicSign[sign] ?? sign }]
      : [],
  );
}

function ellipses(text: string): Replacement[] {
  return [...text.matchAll(/\.{3,}/g)].flatMap(({ index, 0: dots }) =>
    dots.length === 3 ? [{ start: index, end: index + 3, text: '…' }] : [],
  );
}

/**
 * A space typed before a sign or within guillemets is one that breaks no line, narrow before `;`,
 * `!` and `?` (Imprimerie nationale, Lexique des règles typographiques, « Ponctuation »).
 */
function frenchSpaces(text: string, langAt: (index: number) => string): Replacement[] {
  return [...text.matchAll(/(?<=\S) (?=[;:!?»])|(?<=«) (?=\S)/gu)].flatMap(({ index }) => {
    if (!isFrench(langAt(index))) return [];
    const space = /[;!?]/.test(text[index + 1]!) ? narrowSpace : fixedSpace;
    return [{ start: index, end: index + 1, text: space }];
  });
}
