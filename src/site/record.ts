import type { CslDate, CslName, Work } from '../article/index.ts';
import { kindLabel } from '../library/index.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly link?: string;
}

/** What is known of a work, for a table: only fields that its record holds. */
export function recordOf(work: Work): Fact[] {
  const { csl } = work;
  const fields: readonly (readonly [string, string | undefined, (string | undefined)?])[] = [
    ['Kind', kindLabel(work.kind)],
    ['Author', names(csl.author)],
    ['Title', csl.title],
    ['Editor', names(csl.editor)],
    ['Translator', names(csl.translator)],
    ['In', csl['container-title']],
    ['Series', csl['collection-title']],
    ['Volume', csl.volume],
    ['Issue', csl.issue],
    ['Pages', csl.page?.replace(/(\d)-(?=\d)/g, '$1–')],
    ['Edition', csl.edition],
    ['Publisher', [csl['publisher-place'], csl.publisher].filter(Boolean).join(': ')],
    ['Published', dateText(csl.issued)],
    ['Accessed', dateText(csl.accessed)],
    ['DOI', csl.DOI, csl.DOI && `https://doi.org/${encodeURI(csl.DOI)}`],
    ['ISBN', csl.ISBN],
    ['ISSN', csl.ISSN],
    ['Language', csl.language],
    ['Address as printed', csl.URL, work.href === csl.URL ? work.href : undefined],
    ['Address repaired', work.href === csl.URL ? undefined : work.href, work.href],
    ['Citation key', work.key],
  ];
  return fields.flatMap(([name, value, link]) =>
    value ? [{ name, value, ...(link && { link }) }] : [],
  );
}

/** "12 December 2020", "May 2018", "1996", "1996–1998", or what was typed. */
export function dateText(date: CslDate | undefined): string {
  if (!date) return '';
  const parts = date['date-parts'];
  if (!parts) return date.literal ?? date.raw ?? '';
  return parts.map((part) => oneDate(part.map(Number))).join('–');
}

function oneDate([year, month, day]: readonly number[]): string {
  if (year === undefined || Number.isNaN(year)) return '';
  const name = month && months[month - 1];
  if (!name) return String(year);
  return day ? `${day} ${name} ${year}` : `${name} ${year}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function names(list: readonly CslName[] | undefined): string | undefined {
  return list
    ?.map((name) => {
      const { given, family, literal, suffix } = name;
      const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
      return literal ?? [given, particle, family, suffix].filter(Boolean).join(' ');
    })
    .join('; ');
}
