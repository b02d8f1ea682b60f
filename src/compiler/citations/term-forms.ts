/**
 * Terms of a locale that look otherwise beside a number, which CSL cannot say: the month of a day
 * ("май 2020", "2 мая 2020"), and terms that stand around their number ("第12页"). They travel
 * through citeproc with marks of the private-use area, as all that is to be seen to afterwards.
 */
const open = '\uE0C8';
const other = '\uE0C6';
const close = '\uE0C7';

/** A month by itself, and behind the number of its day. */
export function dated(alone: string, afterDay: string): string {
  return `${alone}${other}${afterDay}${close}`;
}

/** A term whose number stands within it or before it. */
export function around(before: string, after: string): string {
  return `${open}${before}${other}${after}${close}`;
}

/** Printed words with the form that each such term has where it stands. */
export function showForms(printed: string): string {
  if (!printed.includes(close)) return printed;
  return printed
    .replace(aroundNumber, (_, before: string, after: string, number = '') =>
      number === '' ? after : `${before}${number}${after}`,
    )
    .replace(monthOfDay, (_, day = '', alone: string, afterDay: string) =>
      day === '' ? alone : `${day}${afterDay}`,
    );
}

const number = '(?:\\p{N}+|[ivxlcdm]+)\\p{L}?';
const aroundNumber = new RegExp(
  `${open}([^${other}]*)${other}([^${close}]*)${close}(?:[ \\u00a0]?(${number}(?:[–—、,-]\\s?${number})*)(?!\\p{L}))?`,
  'gu',
);
const monthOfDay = new RegExp(
  `((?<!\\p{N})\\p{N}{1,2}(?:[–—-]\\p{N}{1,2})?\\.?[ \\u00a0])?(\\p{L}+)${other}([^${close}]*)${close}`,
  'gu',
);
