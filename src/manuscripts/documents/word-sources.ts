import type { Archive } from './archive.ts';
import { textOf } from './archive.ts';
import type { WordSources } from './docx-body.ts';
import { contentOf, elements, parseXml, type XmlElement } from './xml.ts';

/**
 * The works of Word's own bibliography as CSL items, by their tag: `b:Sources` in a part of
 * `customXml/` (ECMA-376, part 1, 22.6).
 */
export function wordSources(archive: Archive): WordSources {
  const found = new Map<string, Readonly<Record<string, unknown>>>();
  for (const name of [...archive.keys()].sort()) {
    if (!/^customXml\/item\d*\.xml$/.test(name)) continue;
    const text = textOf(archive, name) ?? '';
    if (!/<(?:\w+:)?Sources[\s>]/.test(text.slice(0, 2000))) continue;
    for (const source of elements(parseXml(text, name), 'Source')) {
      const tag = contentOf(elements(source, 'Tag')[0]);
      if (tag !== '') found.set(tag, cslItem(tag, source));
    }
  }
  return found;
}

/** Types of sources (22.6.2.60) as types of CSL 1.0.2. */
const types = new Map([
  ['Book', 'book'],
  ['BookSection', 'chapter'],
  ['JournalArticle', 'article-journal'],
  ['ArticleInAPeriodical', 'article-magazine'],
  ['ConferenceProceedings', 'paper-conference'],
  ['Report', 'report'],
  ['SoundRecording', 'song'],
  ['Performance', 'performance'],
  ['Art', 'graphic'],
  ['DocumentFromInternetSite', 'webpage'],
  ['InternetSite', 'webpage'],
  ['Film', 'motion_picture'],
  ['Interview', 'interview'],
  ['Patent', 'patent'],
  ['ElectronicSource', 'document'],
  ['Case', 'legal_case'],
  ['Misc', 'document'],
]);

/** Fields of a source and the variables of CSL that they are; the first that has words is taken. */
const variables: readonly (readonly [string, string])[] = [
  ['Title', 'title'],
  ['CaseNumber', 'number'],
  ['JournalName', 'container-title'],
  ['BookTitle', 'container-title'],
  ['PeriodicalTitle', 'container-title'],
  ['ConferenceName', 'event-title'],
  ['InternetSiteTitle', 'container-title'],
  ['AlbumTitle', 'container-title'],
  ['Volume', 'volume'],
  ['Issue', 'issue'],
  ['Edition', 'edition'],
  ['Pages', 'page'],
  ['City', 'publisher-place'],
  ['Publisher', 'publisher'],
  ['Institution', 'publisher'],
  ['ProductionCompany', 'publisher'],
  ['Court', 'authority'],
  ['URL', 'URL'],
  ['DOI', 'DOI'],
  ['Medium', 'medium'],
  ['Comments', 'note'],
  ['ShortTitle', 'title-short'],
];

function cslItem(tag: string, source: XmlElement): Record<string, unknown> {
  const field = (name: string): string => contentOf(elements(source, name)[0]);
  const item: Record<string, unknown> = {
    id: tag,
    type: types.get(field('SourceType')) ?? 'document',
  };
  for (const [name, variable] of variables) {
    const value = field(name);
    if (value !== '' && item[variable] === undefined) item[variable] = value;
  }
  const number = field('StandardNumber');
  if (number !== '')
    item[item['type'] === 'book' || item['type'] === 'chapter' ? 'ISBN' : 'number'] = number;
  const contributors = elements(source, 'Author')[0];
  for (const [name, variable] of [
    ['Author', 'author'],
    ['Editor', 'editor'],
    ['Translator', 'translator'],
    ['BookAuthor', 'container-author'],
    ['Interviewee', 'author'],
    ['Interviewer', 'interviewer'],
    ['Director', 'director'],
    ['Artist', 'author'],
    ['Performer', 'author'],
  ] as const) {
    const names = namesOf(elements(contributors, name)[0]);
    if (names.length > 0 && item[variable] === undefined) item[variable] = names;
  }
  const issued = dateOf(field('Year'), field('Month'), field('Day'));
  if (issued) item['issued'] = issued;
  const accessed = dateOf(field('YearAccessed'), field('MonthAccessed'), field('DayAccessed'));
  if (accessed) item['accessed'] = accessed;
  return item;
}

function namesOf(list: XmlElement | undefined): Record<string, string>[] {
  const corporate = contentOf(elements(list, 'Corporate', true)[0]);
  if (corporate !== '') return [{ literal: corporate }];
  return elements(list, 'Person', true).flatMap((person): Record<string, string>[] => {
    const part = (name: string): string => contentOf(elements(person, name)[0]);
    const given = [part('First'), part('Middle')].filter((each) => each !== '').join(' ');
    const family = part('Last');
    if (family === '' && given === '') return [];
    if (family === '') return [{ literal: given }];
    return [{ family, ...(given !== '' && { given }) }];
  });
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function dateOf(year: string, month: string, day: string): Record<string, unknown> | undefined {
  if (year === '') return undefined;
  if (!/^\d{4}$/.test(year)) return { literal: [day, month, year].join(' ').trim() };
  const named = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const m = named || Number(month);
  const d = Number(day);
  const parts = [
    Number(year),
    ...(m >= 1 && m <= 12 ? [m, ...(d >= 1 && d <= 31 ? [d] : [])] : []),
  ];
  return { 'date-parts': [parts] };
}
