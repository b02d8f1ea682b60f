import { en, type English } from './en/index.ts';
import {
  isPlural,
  spoken,
  type Message,
  type MessageTree,
  type PartlyTranslated,
  type Spoken,
  type Translated,
} from './format.ts';
import type { BrowserPart, InBrowser } from './in-browser.ts';
import { fallback, languages } from './languages.ts';
import { likelyOf, primaryOf } from './tags.ts';

/** Messages that an editor has written, by language tag: `content/messages/de.yaml` under `de`. */
export type OwnMessages = Readonly<Record<string, PartlyTranslated<English>>>;

/** Everything that the interface says in one language. */
export interface Words extends Spoken<English> {
  /** BCP 47: the language asked for where it is spoken, else English. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** A number as the language writes it: "1,234", "1 234", "۱۲۳". */
  readonly number: (value: number) => string;
  /** The digits of a label as the language writes them, whatever stands between: "3a" → "۳a". */
  readonly digits: (label: string) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** The same in parts: each item, and what stands between. */
  readonly listParts: (
    items: readonly string[],
  ) => readonly { readonly type: 'element' | 'literal'; readonly value: string }[];
  /** A day, month or year of the Gregorian calendar: "12 December 2020". */
  readonly date: (year: number, month?: number, day?: number) => string;
  /** The name of a language in this one: "German"; the tag where it has none. */
  readonly languageName: (tag: string) => string;
}

const none: OwnMessages = {};
const made = new WeakMap<OwnMessages, Map<string, Words>>();

/**
 * What the interface says in the language of a BCP 47 tag. A message that is missing there is
 * taken from the tag without its region, and then from English.
 */
export function wordsFor(tag: string, own: OwnMessages = none): Words {
  let known = made.get(own);
  if (!known) made.set(own, (known = new Map<string, Words>()));
  let words = known.get(tag);
  if (!words) known.set(tag, (words = makeWords(tag, own)));
  return words;
}

/** The tag of the language that the interface speaks to readers of a text in `tag`. */
export function spokenFor(tag: string, own: OwnMessages = none): string {
  return isSpoken(tag, own) ? tag : fallback;
}

/** What browsers are sent of a language's messages: the part, with English where it is missing. */
export function messagesOf<Part extends BrowserPart>(
  tag: string,
  part: Part,
  own: OwnMessages = none,
): Translated<InBrowser[Part]> {
  const { reading, search, own: kept, terms } = merged(tag, own) as Translated<English>;
  const parts: Translated<InBrowser> = {
    reading,
    search: { ...search, kinds: terms.kinds },
    own: kept,
  };
  return parts[part];
}

/** "ltr" or "rtl", by the script in which a language is most often written (CLDR). */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return scriptDirection(likelyOf(tag)?.script);
}

function makeWords(asked: string, own: OwnMessages): Words {
  const lang = spokenFor(asked, own);
  const dir = directionOf(lang);
  const locales = [lang, fallback];
  const numbers = new Intl.NumberFormat(locales);
  const plainNumbers = new Intl.NumberFormat(locales, { useGrouping: false });
  const lists = new Intl.ListFormat([...customs(lang)], { type: 'conjunction' });
  const names = new Intl.DisplayNames(locales, { type: 'language' });
  return {
    ...spoken<English>(merged(asked, own) as Translated<English>, lang, dir === 'rtl'),
    lang,
    dir,
    number: (value) => numbers.format(value),
    digits: (label) => label.replace(/\d/g, (digit) => plainNumbers.format(Number(digit))),
    list: (items) => lists.format(items),
    listParts: (items) => lists.formatToParts(items),
    date: (year, month, day) =>
      month === undefined && year >= 0
        ? plainNumbers.format(year)
        : dateIn(customs(lang), year, month, day),
    languageName: (tag) => nameIn(names, tag),
  };
}

/** The name of a language in itself, as a label: "Deutsch", "Français"; the tag where it has none. */
export function ownLanguageName(tag: string): string {
  const known = languages[tag];
  if (known) return known.name;
  try {
    const name = nameIn(new Intl.DisplayNames(tag, { type: 'language' }), tag);
    const [first = '', ...rest] = name;
    return name === tag ? tag : first.toLocaleUpperCase(tag) + rest.join('');
  } catch {
    return tag;
  }
}

function nameIn(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/**
 * English of no region has its dates and lists as journals have them: "12 May 1996", "a, b and c".
 * So has a language that `Intl` does not know: the machine's own would be another on every machine.
 */
function customs(lang: string): readonly string[] {
  return lang === 'en' ? ['en-GB'] : [lang, 'en-GB'];
}

/**
 * Dates of works are of the Gregorian calendar, whichever one readers of a language use. Before its
 * first year they are counted as in speech, with no year 0: -44 is 44 BC.
 */
function dateIn(locales: readonly string[], year: number, month?: number, day?: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year < 0 ? year + 1 : year, (month ?? 1) - 1, day ?? 1);
  return new Intl.DateTimeFormat([...locales], {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(year < 0 && { era: 'short' }),
    ...(month !== undefined && { month: 'long' }),
    ...(month !== undefined && day !== undefined && { day: 'numeric' }),
  }).format(date);
}

/** The messages of a tag: an editor's files, before those of its language, before English. */
function merged(tag: string, own: OwnMessages): MessageTree {
  const primary = primaryOf(tag);
  const sources: (MessageTree | undefined)[] = [
    own[tag] as MessageTree | undefined,
    primary === tag ? undefined : (own[primary] as MessageTree | undefined),
    isBuiltIn(tag) ? (languages[primary]?.messages as MessageTree | undefined) : undefined,
  ];
  const english = own[fallback] as MessageTree | undefined;
  return mergeInto(en, [...(isSpoken(tag, own) ? sources : []), english]);
}

function mergeInto(
  english: MessageTree,
  sources: readonly (MessageTree | undefined)[],
): MessageTree {
  return Object.fromEntries(
    Object.entries(english).map(([name, node]): [string, Message | MessageTree] => {
      const others = sources.map((source) => source?.[name]).filter((found) => found !== undefined);
      if (typeof node === 'string' || isPlural(node))
        return [name, others.find((found) => typeof found === 'string' || isPlural(found)) ?? node];
      return [
        name,
        mergeInto(
          node,
          others.filter((found) => typeof found === 'object'),
        ),
      ];
    }),
  );
}

function isSpoken(tag: string, own: OwnMessages): boolean {
  return isBuiltIn(tag) || own[tag] !== undefined || own[primaryOf(tag)] !== undefined;
}

function isBuiltIn(tag: string): boolean {
  const language = languages[primaryOf(tag)];
  return language !== undefined && likelyOf(tag)?.script === language.script;
}

/** Scripts written from right to left that have Unicode letters in use. */
const rightToLeft = new Set(
  'Arab Aran Hebr Syrc Thaa Nkoo Mand Samr Adlm Rohg Mend Yezi'.split(' '),
);

function scriptDirection(script: string | undefined): 'ltr' | 'rtl' {
  return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr';
}
