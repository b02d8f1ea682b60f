import { entry, type Case } from './case.ts';

/** Dates as biblatex reads them: ISO 8601-2, levels 0 and 1 (manual, 2.3.8). */
const exact: readonly string[] = `2020 2020-05 2020-05-17 2020-5 2020-5-7 1850 0988 0001 0000 -0001
  -0379 -0043-03-15 -1000 -10000 12020 y17000 Y17000 850 20 2020/2021 2020-05/2020-06
  2020-05-17/2020-05-19 2020/2021-03 2019/ 2019/.. /2019 ../2019 2019-05/ 2019-05-01/..
  1850~ 1850? 1850% 1850-05~ 1850-05-17? 1850~/1852 1850~/1852~ 1850?/1852? -0379~
  2020-21 2020-22 2020-23 2020-24 2020-21/2020-22 2020-21~ 2020-33 2020-25
  185X 18XX 1XXX 2020-XX 2020-05-XX 2020-XX-XX 1850s 2020-05-17T10:00:00 2020-05-17T10:00:00Z
  2020-05-17T10:00:00+01:00 2020-13 2020-00 2020-02-30 2020-02-29 2019-02-29 2020-05-00
  2020/2019 2020.05.17 17.05.2020 05/17/2020 May-2020 2020-May 2020-0379/-0370 -0379/-0370 -0001/0001
  20200517 2020-137 2020-W20`.split(/\s+/);
const loose: readonly string[] = [
  'May 2020',
  '17 May 2020',
  'May 17, 2020',
  'forthcoming',
  'in press',
  'n.d.',
  'c. 1850',
  'ca. 1850',
  '[1850]',
  '2020 / 2021',
  '2020--2021',
  '2020-2021',
  '2020\u20132021',
  'Spring 2020',
  '{2020}',
  '{2020}-{05}',
  ' 2020 ',
  '1984a',
  '44 BC',
  'unknown',
];
const years: readonly string[] = [
  ...`2020 850 0850 44 -0379 -44 12020 1999--2000 1999-2000 1999/2000 2020a c1850 1850? 1850~
  forthcoming 20l9 2020-05 2020-05-17 185X`.split(/\s+/),
  '1999\u20132000',
  '[1850]',
  'in press',
  'ca. 1850',
  'May 2020',
  'c. 1850',
  '2020 [1850]',
  '{2020}',
  '{\\noopsort{1}2020}',
];
const months: readonly string[] = [
  ...'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
  ...`{jan} {Jan} {Jan.} {JAN} {January} {january} {5} {05} 5 {12} {13} {0} {21} {22} {23} {24}
  {spring} {Spring} {Summer} {summer} {autumn} {fall} {Fall} {winter} {may-jun} {5-6} {5/6} {May}
  {Mai} {September} {sept} {Sept.} {May/June} {May--June} {May-June} {1st}`.split(/\s+/),
  '{May 17}',
  '{17 May}',
  'may # { 17}',
  '"17~" # may',
  'may # "~17"',
  '{\\textasciitilde may}',
  'jan # "/" # feb',
];
const days: readonly string[] = ['17', '{7}', '{07}', '{17--19}', '{1st}', '{32}', '{0}', '{x}'];

const at = (name: string, fields: Readonly<Record<string, string>>, type = 'book') =>
  entry(name, type, { title: '{A Thing}', ...fields });

/** Dates in every field and form. */
export const dates: readonly Case[] = [
  ...[...exact, ...loose].map((date) => at(`date ${date}`, { date: `{${date}}` })),
  ...['eventdate', 'origdate', 'urldate'].flatMap((field) =>
    [...exact, ...loose].map((date) => at(`${field} ${date}`, { [field]: `{${date}}` })),
  ),
  ...years.map((year) => at(`year ${year}`, { year: `{${year}}` })),
  at('year without braces', { year: '2020' }),
  ...years.map((year) => at(`year ${year} with month`, { year: `{${year}}`, month: 'may' })),
  ...years.map((year) => at(`origyear ${year}`, { origyear: `{${year}}` })),
  ...months.map((month) => at(`month ${month}`, { year: '2020', month })),
  ...days.map((day) => at(`day ${day}`, { year: '2020', month: 'may', day })),
  at('a month without a year', { month: 'may' }),
  at('a day without a month', { year: '2020', day: '17' }),
  at('date beside year and month', { date: '{2020}', year: '{2018}', month: 'may' }),
  at('origdate beside origyear', { origdate: '{1850}', origyear: '{1851}' }),
  at('urlyear', { urlyear: '{2020}', urlmonth: 'may', urlday: '{1}' }),
  at('eventyear', { eventyear: '{2020}', eventmonth: 'may', eventday: '{1}' }),
  at('origmonth', { origyear: '{2020}', origmonth: 'may', origday: '{1}' }),
  at('endyear', { year: '{2020}', endyear: '{2021}' }),
];
