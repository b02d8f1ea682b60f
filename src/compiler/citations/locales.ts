import { az } from './own-locales/az.ts';
import { hy } from './own-locales/hy.ts';
import { corrections } from './own-terms.ts';
import otherLocales from './styles/locales.json' with { type: 'json' };
import { readMap } from './style.ts';

let locales: ReadonlyMap<string, string> | undefined;

/** Where the region is not named like the language, and there is more than one. */
const usualRegion = new Map([
  ['en', 'en-US'],
  ['zh', 'zh-CN'],
  ['pt', 'pt-PT'],
  ['no', 'nb-NO'],
]);

/**
 * The CSL locale nearest to a language tag: the same tag, else another region of the same
 * language, else American English.
 */
export function localeFor(lang: string): string {
  const tag = lang.replace('_', '-').toLowerCase();
  const names = [...all().keys()];
  const language = tag.split('-')[0]!;
  const usual = usualRegion.get(language);
  if (usual !== undefined && !names.some((name) => name.toLowerCase() === tag)) return usual;
  return (
    names.find((name) => name.toLowerCase() === tag) ??
    names.find((name) => name.toLowerCase() === `${language}-${language}`) ??
    names.find((name) => name.toLowerCase().split('-')[0] === language) ??
    'en-US'
  );
}

/**
 * XML of a locale; of American English where there is no such one. It names the words that
 * citeproc keeps in lower case in titles.
 */
export function localeXml(name: string): string {
  const known = all();
  const xml = known.has(name) ? corrected(name, known.get(name)!) : (known.get('en-US') ?? '');
  // An Arabic or Persian comma belongs to the sentence.
  const outside = /^(?:ar|fa)/.test(name)
    ? xml.replace('punctuation-in-quote="true"', 'punctuation-in-quote="false"')
    : xml;
  return outside.replace(/<style-options\b/, `$& skip-words="${stopWords.join(',')}"`);
}

/**
 * Words that stay small in a title in title case: those of CSL 1.0.2, "Title Case Conversion",
 * and those that its test suite keeps small besides (particles of names, "about", "under"). Left to
 * itself citeproc takes a longer list, with "through", "between" and "among".
 */
const stopWords = [
  ...['a', 'an', 'and', 'as', 'at', 'but', 'by', 'down', 'for', 'from', 'in', 'into', 'nor', 'of'],
  ...['on', 'onto', 'or', 'over', 'so', 'the', 'till', 'to', 'up', 'via', 'with', 'yet'],
  ...['about', 'under', "d'", 'd’', 'de', 'van', 'von'],
];

function all(): ReadonlyMap<string, string> {
  locales ??= new Map([
    ...readMap('@citation-js/plugin-csl/lib-mjs/locales.json'),
    ...Object.entries(otherLocales),
    ['az-AZ', az],
    ['hy-AM', hy],
  ]);
  return locales;
}

/** A locale with our terms in place of its own. */
function corrected(name: string, xml: string): string {
  const found = [corrections[name.split('-')[0]!], corrections[name]];
  return found.reduce((locale, own) => {
    const dated = own?.date === undefined ? locale : locale.replace(wordsOfDate, own.date);
    return Object.entries(own?.terms ?? {}).reduce(withTerm, dated);
  }, xml);
}

const wordsOfDate = /<date form="text">.*?<\/date>/s;

type Term = (typeof corrections)[string]['terms'][string];

function withTerm(xml: string, [key, words]: [string, Term]): string {
  const [, name = '', form] = /^(.*?)(?: (short|verb|verb-short|symbol))?$/.exec(key) ?? [];
  const start = `<term name="${name}"${form === undefined ? '' : ` form="${form}"`}`;
  const inside =
    typeof words === 'string'
      ? words
      : `<single>${words[0]}</single><multiple>${words[1]}</multiple>`;
  const before = new RegExp(`${start}(?:\\s*/>|>.*?</term>)`, 's');
  return xml.replace(before, '').replace('</terms>', `${start}>${inside}</term></terms>`);
}
