import {
  type Frontmatter,
  type Licence,
  type PublicationDate,
  bareDoi,
  doiHolds,
  report,
  rules,
} from '../../article/index.ts';
import { type Context } from './frontmatter-context.ts';
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
    context.problems.push(report(rules.dateImpossible, place, { date: text, why: reading.detail }));
    return undefined;
  }
  const year = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/.exec(text)?.[0];
  context.problems.push(report(rules.dateUnreadable, place, { date: text, year }));
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
  const place = context.places.get('lang') ?? context.yaml.placeOf([]);
  context.problems.push(report(rules.langInvalid, place, { lang: text }));
  return undefined;
}

/** The DOI without resolver and prefix. */
export function readDoi(text: string | undefined, context: Context): string | undefined {
  if (text === undefined) return undefined;
  const bare = bareDoi(text);
  if (doiHolds(bare)) return bare;
  const place = context.places.get('doi') ?? context.yaml.placeOf([]);
  context.problems.push(report(rules.doiMalformed, place, { doi: text }));
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
