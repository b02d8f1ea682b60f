import { readEventDate } from '../metadata/event-date.ts';

/** A date that running text names, by EDTF as `readEventDate` reads it, and where it stands. */
export interface DateInText {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The dates of a text in a language, in its order: days, months, years, decades and spans of them,
 * with the names of months as the Unicode CLDR has them in that language and in English, digits of
 * any script. A number of four digits counts as a year from 1000 to 2100 where nothing beside it
 * says otherwise. No stretch belongs to two dates: the longer expressions are sought first.
 */
export function datesIn(text: string, lang: string): DateInText[] {
  const plain = withPlainDigits(text);
  const taken = new Uint8Array(plain.length);
  const found: DateInText[] = [];
  for (const { form, date } of formsOf(lang)) {
    for (const match of plain.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.subarray(start, end).includes(1)) continue;
      const read = date(match.groups ?? {}, lang);
      if (read === undefined || 'fault' in readEventDate(read)) continue;
      taken.fill(1, start, end);
      found.push({ date: read, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** An expression for a date, and the date that it stands for. */
interface Form {
  readonly form: RegExp;
  readonly date: (groups: Groups, lang: string) => string | undefined;
}

const forms = new Map<string, readonly Form[]>();

function formsOf(lang: string): readonly Form[] {
  const known = forms.get(lang) ?? [...formsWithMonths(lang), ...numbers];
  forms.set(lang, known);
  return known;
}

const dash = String.raw`\s?[-‐‑–—]\s?`;
const to = String.raw`(?:${dash}|\s(?:to|until|till|bis|au|à|al|a|até|do|до|по)\s)`;
const notAfter = String.raw`(?<![\p{L}\p{N}][.,:/]?|[$€£#№§/]\s?)`;
/** What a number is that stands after these. */
const notNumbered = String.raw`(?<!(?:\bpp?|\bno|\bnos|\bvol|\bart|\bResolution|\bResolutions|\bNr|[-–])\.?\s?)`;
const notBefore = String.raw`(?![\p{L}\p{N}%]|[.,:/]\p{N})`;
const year = (name: string): string => String.raw`(?<${name}>\d{4})`;
const day = (name: string): string =>
  String.raw`(?<${name}>\d{1,2})(?:st|nd|rd|th|er|\.|º|ª|-е|-го)?`;
const of = String.raw`(?:\s|\sof\s(?:the\s)?|\sde(?:l|\sl['’]année)?\s|,\s?)`;

/** Forms with the name of a month, the longest first. */
function formsWithMonths(lang: string): Form[] {
  const names = monthsOf(lang);
  const listed = [...names.keys()].sort((a, b) => b.length - a.length);
  // Hebrew and Arabic write "in" and "and" as a letter before the name.
  const month = (name: string): string =>
    String.raw`(?<![\p{L}\p{M}])[בלوب]?(?<${name}>${listed.join('|')})\.?(?![\p{L}\p{M}])`;
  const number = (typed = ''): string | undefined => names.get(typed.toLowerCase());
  const date = (y?: string, m?: string, d?: string): string =>
    [y, number(m), d?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  const [dmy, mdy] = [`${day('d')}${of}${month('m')}${of}`, `${month('m')}\\s${day('d')}`];
  const [dm2, md2] = [`${day('d2')}${of}${month('m2')}${of}`, `${month('m2')}\\s${day('d2')}`];
  const span = (form: string): Form => ({
    form: new RegExp(`${notAfter}${form}${notBefore}`, 'giu'),
    date: ({ y, m, d, y2, m2, d2 }) => `${date(y ?? y2, m ?? m2, d)}/${date(y2 ?? y, m2 ?? m, d2)}`,
  });
  const point = (form: string): Form => ({
    form: new RegExp(`${notAfter}${form}${notBefore}`, 'giu'),
    date: ({ y, m, d }) => date(y, m, d),
  });
  return [
    span(`${dmy}${year('y')}${to}${dm2}${year('y2')}`),
    span(`${mdy},?\\s${year('y')}${to}${md2},?\\s${year('y2')}`),
    span(`${day('d')}${of}${month('m')}${to}${dm2}${year('y2')}`),
    span(`${mdy}${to}${md2},?\\s${year('y2')}`),
    span(`${mdy}${to}${day('d2')},?\\s${year('y')}`),
    span(`${day('d')}${to}${dm2}${year('y2')}`),
    span(`${month('m')}(?:${of}${year('y')})?${to}${month('m2')}${of}${year('y2')}`),
    point(`${dmy}${year('y')}`),
    point(`${mdy},?\\s${year('y')}`),
    point(`${month('m')}${of}${year('y')}`),
  ];
}

/** Names of months in small letters, long and short, with their numbers: "09". */
function monthsOf(lang: string): ReadonlyMap<string, string> {
  const locales = [lang, 'en', 'en-GB', ...(/^ar\b/.test(lang) ? ['ar', 'ar-SY'] : [])];
  const names = new Map<string, string>();
  const styles = [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short' },
  ] as const;
  for (const locale of Intl.DateTimeFormat.supportedLocalesOf(locales))
    for (const style of styles) {
      const format = new Intl.DateTimeFormat(locale, {
        ...style,
        ...{ timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' },
      });
      for (let month = 0; month < 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2001, month, 1));
        const name = parts.find(({ type }) => type === 'month')?.value.replace(/\.$/, '') ?? '';
        if (/^[\p{L}\p{M}\s]{3,}$/u.test(name))
          names.set(name.toLowerCase(), String(month + 1).padStart(2, '0'));
      }
    }
  return names;
}

const isYear = (typed = ''): boolean => Number(typed) >= 1000 && Number(typed) <= 2100;
const shortEnd = (y = '', end = ''): string => y.slice(0, y.length - end.length) + end;

/** Forms of numbers alone, and of a few words beside them. */
const numbers: readonly Form[] = [
  {
    form: /(?<![\p{N}-])(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?![\p{N}-])/gu,
    date: ({ y, m, d }) => `${y}-${m}-${d}`,
  },
  {
    form: /(?<!\d)(?<y>\d{4})\s?[年년]\s?(?<m>\d{1,2})\s?[月월](?:\s?(?<d>\d{1,2})\s?[日일])?/gu,
    date: ({ y, m = '', d }) =>
      [y, m.padStart(2, '0'), ...(d === undefined ? [] : [d.padStart(2, '0')])].join('-'),
  },
  { form: /(?<!\d)(?<y>\d{3})0\s?(?:年代|년대)/gu, date: ({ y }) => `${y}X` },
  { form: /(?<!\d)(?<y>\d{4})\s?[年년]/gu, date: ({ y }) => y },
  {
    // "the late 1990s": the last three years of them, "mid" the middle, "early" the first four.
    form: /(?<part>early|mid|late)[\s-](?:the\s)?(?<y>\d{3})0['’]?s(?!\p{L})/giu,
    date: ({ part = '', y }) => {
      const [from, until] = { early: [0, 3], mid: [4, 6] }[part.toLowerCase()] ?? [7, 9];
      return `${y}${from}~/${y}${until}~`;
    },
  },
  {
    form: /(?<!\d)(?<y>\d{3})0(?:['’]?s|er(?:n|-Jahren?)?|-х)(?!\p{L})/gu,
    date: ({ y }) => `${y}X`,
  },
  {
    form: /(?<=(?:années|años|anni|anos|jaren)\s)(?<y>\d{3})0(?!\d)/giu,
    date: ({ y }) => `${y}X`,
  },
  {
    form: /(?<!\p{N})(?<y>\d{1,4})\s?(?:BCE?|B\.\s?C\.(?:\s?E\.)?|v\.\s?Chr\.|av\.\s?J\.-C\.|a\.\s?C\.|до н\.\s?э\.)(?!\p{L})/gu,
    date: ({ y }) => (Number(y) > 1 ? `-${String(Number(y) - 1).padStart(4, '0')}` : '0000'),
  },
  {
    form: /(?<!\p{N})(?<y>\d{1,4})\s?(?:CE|AD|A\.\s?D\.|n\.\s?Chr\.|apr\.\s?J\.-C\.|н\.\s?э\.)(?!\p{L})|(?<!\p{L})(?:AD|A\.\s?D\.)\s(?<y2>\d{1,4})(?!\p{N})/gu,
    date: ({ y, y2 }) => (y ?? y2 ?? '').padStart(4, '0'),
  },
  {
    form: /(?<=(?:between|from|entre|zwischen|von|de|desde|tra|fra|dal|между|с)\s)(?<y>\d{4})\s(?:and|to|und|bis|et|à|y|a|hasta|e|al|и|до|по)\s(?<y2>\d{4})(?![\p{L}\p{N}])/giu,
    date: ({ y, y2 }) => (isYear(y) && isYear(y2) ? `${y}/${y2}` : undefined),
  },
  {
    form: new RegExp(
      `${notAfter}${notNumbered}(?<y>\\d{4})${dash}(?<y2>\\d{4}|\\d{2})${notBefore}(?!-\\d)`,
      'gu',
    ),
    date: ({ y, y2 }) => (isYear(y) ? `${y}/${shortEnd(y, y2)}` : undefined),
  },
  {
    form: new RegExp(
      String.raw`${notAfter}${notNumbered}(?<y>\d{4})${notBefore}(?![-–]\p{N})`,
      'giu',
    ),
    date: ({ y }) => (isYear(y) ? y : undefined),
  },
];

/** The text with digits of any script as those of ASCII, of the same length. */
function withPlainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    if (digit.length > 1) return digit;
    // Unicode has the ten digits of a script in a row.
    let zero = digit.charCodeAt(0);
    while (/\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
    return String((digit.charCodeAt(0) - zero) % 10);
  });
}
