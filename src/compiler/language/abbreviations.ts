import { createRequire } from 'node:module';
import { z } from 'zod';
import { localeFor, localeXml } from '../citations/locales.ts';
import { locatorTerms } from '../markdown/locator-terms.ts';

/**
 * True for a word with its full stop that does not end a sentence: an abbreviation of the
 * language as the Unicode CLDR lists them ("segment suppressions"), a short term of its CSL locale,
 * or a term that citations use ("para.", "fol.").
 * @param numbered True where a number follows: "no. 4", but "He said no. It rained."
 */
export function isAbbreviation(word: string, lang: string, numbered: boolean): boolean {
  if (/^no\.$/i.test(word)) return numbered;
  const known = abbreviationsOf(lang);
  return known.has(word) || usual.has(word.toLowerCase());
}

/** What scholars abbreviate in any language, and what neither CLDR nor CSL lists. */
const usual = new Set([
  ...locatorTerms.filter((term) => term.endsWith('.')).map((term) => term.toLowerCase()),
  ...'a.a.o. approx. apr. aug. bspw. bzw. ca. cf. cfr. chr. dec. d.h. d.i. dr. ebd. ed. edd. eds. e.g. et. etc. evtl.'.split(
    ' ',
  ),
  ...'feb. ff. geb. ggf. hg. hgg. hrsg. hss. ibid. i.e. inkl. jan. jg. jh. mar. mr. mrs. ms. mss. n.b.'.split(
    ' ',
  ),
  ...'nov. oct. o.ä. p.ej. p.es. p.ex. prof. resp. sept. sog. sqq. st. trans. u.a. u.ö. übers. ungef. usw. vgl. viz. vs. v.chr. z.b. z.t.'.split(
    ' ',
  ),
]);

const suppressions = z.object({
  segments: z.object({
    segmentations: z.object({
      SentenceBreak: z.object({
        standard: z.array(z.object({ suppression: z.string() })).default([]),
      }),
    }),
  }),
});

const lists = new Map<string, ReadonlySet<string>>();

function abbreviationsOf(lang: string): ReadonlySet<string> {
  const locale = localeFor(lang);
  const known = lists.get(locale) ?? new Set([...ofUnicode(locale), ...ofCsl(locale)]);
  lists.set(locale, known);
  return known;
}

/** Words of CLDR that are abbreviations only by their capital ("In.", "So.") end sentences too. */
const words = /^(?:All|Am|As|By|Do|Go|Hat|In|Is|Job|Joe|Link|On|Or|So|To|Up|am)\.$/;

function ofUnicode(locale: string): string[] {
  const [language = ''] = locale.split('-');
  if (!covered.has(language)) return [];
  const data: unknown = createRequire(import.meta.url)(
    `cldr-segments-full/segments/${language}/suppressions.json`,
  );
  return suppressions
    .parse(data)
    .segments.segmentations.SentenceBreak.standard.map(({ suppression }) => suppression)
    .filter((word) => !words.test(word));
}

const covered = new Set('de el en es fi fr it pt ru sv'.split(' '));

/** Every word with a full stop of a locale's terms. */
function ofCsl(locale: string): string[] {
  const terms = localeXml(locale).matchAll(/<(?:single|multiple|term [^<>]*[^/])>([^<>]+)</g);
  return [...terms].flatMap(
    ([, text]) => text?.match(/[\p{L}\p{M}][\p{L}\p{M}.-]*\.(?=$|\s|&)/gu) ?? [],
  );
}
