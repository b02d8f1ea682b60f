import {
  type Frontmatter,
  type Licence,
  type PublicationDate,
  bareDoi,
  doiHolds,
} from '../../article/index.ts';
import { problem, type Context } from './frontmatter-context.ts';
import { readDate } from './frontmatter-dates.ts';
import { readLicence } from './frontmatter-licences.ts';

/** The date of publication; of one that cannot be read the year. */
export function readDateField(
  text: string | undefined,
  context: Context,
): PublicationDate | undefined {
  if (text === undefined) return undefined;
  const reading = readDate(text);
  if (reading.ok) return reading.date;
  const place = context.places.get('date') ?? context.yaml.placeOf([]);
  if (reading.why === 'impossible') {
    context.problems.push(
      problem(
        'date-impossible',
        place,
        `Unexpected date "${text}", expected a day of the calendar: ${reading.detail}`,
        'Correct the date; a month (2023-02) or a year (2023) alone is enough.',
      ),
    );
    return undefined;
  }
  const year = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/.exec(text)?.[0];
  context.problems.push(
    problem(
      'date-unreadable',
      place,
      `Unexpected date "${text}", expected one such as 2022-06-29, 29 June 2022 or 2022: ` +
        (year === undefined ? 'the article has no date now' : `only the year ${year} is used`),
      reading.detail.includes('either way') ? 'Write the date as 2022-06-29.' : undefined,
      'warning',
    ),
  );
  return year === undefined ? undefined : { year: Number(year), text: text.trim() };
}

/** The language as a canonical tag (BCP 47). */
export function readLang(text: string | undefined, context: Context): string | undefined {
  if (text === undefined) return undefined;
  const tag = text
    .trim()
    .replaceAll('_', '-')
    .replace(/\.utf-?8$/i, '');
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical !== undefined && /^[a-z]{2,3}(?:-|$)/.test(canonical)) return canonical;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  context.problems.push(
    problem(
      'lang-invalid',
      context.places.get('lang') ?? context.yaml.placeOf([]),
      `Unexpected language "${text}", expected a tag such as en, en-GB or ar (BCP 47)`,
      undefined,
      'warning',
    ),
  );
  return undefined;
}

/** The DOI without resolver and prefix. */
export function readDoi(text: string | undefined, context: Context): string | undefined {
  if (text === undefined) return undefined;
  const bare = bareDoi(text);
  if (doiHolds(bare)) return bare;
  context.problems.push(
    problem(
      'doi-malformed',
      context.places.get('doi') ?? context.yaml.placeOf([]),
      `Unexpected DOI "${text}", expected the form 10.1234/suffix: it is left out`,
      undefined,
      'warning',
    ),
  );
  return undefined;
}

/** The licence by its name, or by the name and address of a map. */
export function readLicenceField(given: Frontmatter['license']): Licence | undefined {
  if (given === undefined) return undefined;
  if (typeof given === 'string') return readLicence(given);
  const url = given.url ?? given.link;
  const name = given.name ?? given.text ?? given.type;
  const read = name ? readLicence(name) : url ? readLicence(url) : undefined;
  return read && url && /^https?:\/\//i.test(url) ? { ...read, url } : read;
}
