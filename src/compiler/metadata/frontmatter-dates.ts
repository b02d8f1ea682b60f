import type { PublicationDate } from '../../article/index.ts';

export type DateReading =
  | { readonly ok: true; readonly date: PublicationDate }
  /** `impossible`: a date in form, none in the calendar. `unreadable`: no date at all. */
  | { readonly ok: false; readonly why: 'impossible' | 'unreadable'; readonly detail: string };

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'janvier', 'januar', 'jänner', 'enero', 'gennaio', 'janeiro'],
  ['february', 'février', 'fevrier', 'februar', 'febrero', 'febbraio', 'fevereiro'],
  ['march', 'mars', 'märz', 'maerz', 'marzo', 'março'],
  ['april', 'avril', 'abril', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'maio'],
  ['june', 'juin', 'juni', 'junio', 'giugno', 'junho'],
  ['july', 'juillet', 'juli', 'julio', 'luglio', 'julho'],
  ['august', 'août', 'aout', 'agosto'],
  ['september', 'septembre', 'septiembre', 'settembre', 'setembro', 'sept'],
  ['october', 'octobre', 'oktober', 'octubre', 'ottobre', 'outubro'],
  ['november', 'novembre', 'noviembre'],
  ['december', 'décembre', 'decembre', 'dezember', 'diciembre', 'dicembre', 'dezembro'],
];

/**
 * Reads a date as articles give it: `2022-06-29` (ISO 8601, with or without a time),
 * `2022/06/29`, `29 June 2022`, `29th of June, 2022`, `June 29, 2022`, `May 2016`, `05/2016`,
 * `29.06.2022`, `2022年6月29日`, `2022`; month names in the languages above. A day that the
 * calendar does not have is impossible and never rolls over. `29/06/2022` is read where only
 * one order makes a date; where both do, it is unreadable, for no reader could know.
 */
export function readDate(typed: string): DateReading {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  const from = (year: string, month?: string, day?: string): DateReading =>
    calendar(text, Number(year), number(month), number(day));

  let found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text);
  if (found) return from(found[1]!, found[2], found[3]);
  found = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (found) return from(found[1]!, found[2], found[3]);
  found = /^(\d{4})\s*[年년]\s*(?:(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?)?$/.exec(text);
  if (found) return from(found[1]!, found[2], found[3]);
  found = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (found) return from(found[2]!, found[1]);
  found = /^(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4})$/.exec(text);
  if (found) return dayAndMonth(text, found[1]!, found[3]!, found[4]!, found[2] === '.');
  return words(text);
}

/** Days of a month of the Gregorian calendar; month from 1. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function words(text: string): DateReading {
  // A weekday before, ordinal endings, "of" and commas say nothing more.
  const parts = text
    .toLowerCase()
    .replace(/[,.]/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th|er|º|ª)\b/g, '$1')
    .split(/\s+/)
    .filter((part) => part !== '' && !/^(?:the|of|de|del|le|den|of the)$/.test(part))
    .filter((part) => !/^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?$/.test(part));
  const month = parts.map(monthOf).find((found) => found !== undefined);
  const years = parts.filter((part) => /^\d{4}$/.test(part));
  const days = parts.filter((part) => /^\d{1,2}$/.test(part));
  if (month !== undefined && years.length === 1 && days.length + 2 === parts.length) {
    if (days.length <= 1) return calendar(text, Number(years[0]), month, number(days[0]));
  }
  return { ok: false, why: 'unreadable', detail: 'no form of date that is known' };
}

function monthOf(word: string): number | undefined {
  const index = MONTHS.findIndex((names) =>
    names.some((name) => name === word || (word.length === 3 && name.startsWith(word))),
  );
  return index < 0 ? undefined : index + 1;
}

function dayAndMonth(
  text: string,
  a: string,
  b: string,
  year: string,
  dayFirst: boolean,
): DateReading {
  const first = Number(a);
  const second = Number(b);
  if (dayFirst || first > 12 || first === second)
    return calendar(text, Number(year), second, first);
  if (second > 12) return calendar(text, Number(year), first, second);
  return { ok: false, why: 'unreadable', detail: 'day and month could be either way round' };
}

function calendar(text: string, year: number, month?: number, day?: number): DateReading {
  const impossible = (detail: string): DateReading => ({ ok: false, why: 'impossible', detail });
  if (month !== undefined && (month < 1 || month > 12)) return impossible(`no month ${month}`);
  if (month !== undefined && day !== undefined) {
    const last = daysIn(year, month);
    if (day < 1 || day > last) {
      return impossible(`that month has ${last} days, the day is ${day}`);
    }
  }
  return {
    ok: true,
    date: {
      year,
      ...(month === undefined ? {} : { month }),
      ...(day === undefined ? {} : { day }),
      text,
    },
  };
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
