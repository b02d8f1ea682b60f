import { entry, type Case } from './case.ts';

const keys = `inpreparation submitted forthcoming inpress prepublished newseries oldseries mathesis
  phdthesis bathesis candthesis techreport resreport software datacd audiocd patent patentde
  patenteu patentfr patentuk patentus patreq patreqde patreqeu patreqfr patrequk patrequs jourser
  inseries version countryde countryus`.split(/\s+/);
const withKeys: readonly [type: string, field: string][] = [
  ['book', 'pubstate'],
  ['thesis', 'type'],
  ['report', 'type'],
  ['patent', 'type'],
  ['book', 'series'],
  ['article', 'series'],
  ['book', 'note'],
  ['book', 'edition'],
  ['patent', 'location'],
  ['book', 'location'],
  ['book', 'version'],
  ['article', 'number'],
];

/** Names of languages in babel, polyglossia and BCP 47. */
const languages = `acadian afrikaans american arabic austrian basque brazil brazilian british
  bulgarian canadian canadien catalan croatian czech danish dutch english estonian farsi finnish
  francais french german germanb greek hebrew hungarian icelandic italian japanese latin latvian
  lithuanian magyar mongolian naustrian ngerman norsk nynorsk polish polutonikogreek portuguese
  romanian russian serbian slovak spanish swedish thai turkish UKenglish USenglish ukrainian
  vietnamese English German chinese korean hindi swissgerman nswissgerman norwegian welsh australian
  newzealand slovene slovenian frenchb mexican en de fr en-US de-DE zh-CN klingon`.split(/\s+/);

const values: Readonly<Record<string, readonly string[]>> = {
  pages: [
    '12',
    '12-34',
    '12--34',
    '12---34',
    '12 -- 34',
    '12\u201334',
    '12, 15',
    '12,15--17',
    'xii--xx',
    'e123',
    'A1--A5',
    '123--45',
    '12+',
    '12ff.',
    '12--',
    'S. 12--34',
    'pp. 12--34',
    '1:1--1:10',
    '{12--34}',
    '12\\textendash 34',
    '12\\textendash{}34',
    '12 and 34',
  ],
  number: ['1', '1-2', '1--2', '1/2', '1 and 2', 'No. 3', 'III', '{12}', '1\u20132', 'Special'],
  volume: ['1', 'IV', '1-2', '1--2', '{12}', 'vol. 3', '1\u20132', 'A'],
  issue: ['1', 'Summer'],
  edition: [
    '1',
    '2',
    'Second',
    'second',
    '2nd',
    '2nd ed.',
    'Third',
    'Revised',
    'Rev. ed.',
    '2., \\"uberarb.',
    '4-\u0435 \u0438\u0437\u0434.',
    '{2}',
    'First edition',
    'newrev',
  ],
  chapter: ['1', 'IV', '3.2', 'One'],
  isbn: ['978-3-16-148410-0', '9783161484100', 'ISBN 978-3-16-148410-0'],
  doi: [
    '10.1000/182',
    'https://doi.org/10.1000/182',
    'http://dx.doi.org/10.1000/182',
    '10.1000/a_b',
    '10.1000/a\\_b',
    '10.1000/a{\\_}b',
    '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
  ],
  url: [
    'https://example.org/',
    'https://example.org/a_b?x=1&y=2',
    'https://example.org/a\\_b',
    'https://example.org/a\\&b',
    'https://example.org/a%20b',
    'https://example.org/a\\%20b',
    'https://example.org/~user',
    'https://example.org/\\~{}user',
    'https://example.org/{a}b',
    'https://example.org/\\#a',
    'https://example.org/a--b',
    '\\url{https://example.org/}',
    'example.org',
    '{https://example.org/}',
  ],
  howpublished: [
    '\\url{https://example.org/a_b}',
    'https://example.org/a_b',
    'Online',
    'Available at \\url{https://example.org/}',
    '\\href{https://example.org/}{here}',
    '"\\url{https://example.org/}"',
  ],
  note: [
    '\\url{https://example.org/a_b}',
    'See \\url{https://example.org/a_b} there',
    'A Note of Mine.',
    'Accessed: 2020-01-02',
    '{A} Note',
    'a note',
    'Online; accessed 29 January 2014',
  ],
  publisher: [
    'Press',
    'Smith and Sons',
    '{Smith and Sons}',
    'A and B and C',
    'Smith \\& Sons',
    "O'Reilly",
    '{{Smith and Sons}}',
    'others',
    'A and others',
  ],
  location: ['Berlin', 'Berlin and New York', '{Berlin and New York}', 'Berlin, New York'],
  keywords: ['one', 'one, two', 'one; two', '{one two}'],
  abstract: ['A Text. Of Mine', 'Two\n\nParagraphs', '\\textbf{Background} Words'],
  type: [
    "Master's Thesis",
    'PhD dissertation',
    'Technical Report',
    'Working {P}aper',
    'Habilitation',
  ],
  shorttitle: ['Short', 'A Short {T}itle', 'short title'],
  journaltitle: ['J. Great Things', 'The {ACM} Journal', 'Nature', 'Journal of A \\& B'],
  shortjournal: ['J. Gt. Th.'],
  venue: ['Berlin', 'Berlin, {Germany}'],
  eventtitle: ['Meeting of Minds', 'The 3rd {ACM} Meeting'],
  pagetotal: ['345', 'xii, 345'],
  library: ['Shelf 12'],
  annotation: ['A Note of Mine', 'Two\n\nParagraphs'],
  entrysubtype: ['magazine', 'newspaper', 'Newspaper', 'letter', 'classical'],
};

/** Prints in archives: type, number, and class. */
const eprints: readonly Readonly<Record<string, string>>[] = [
  { eprint: '{2001.00001}', eprinttype: '{arxiv}' },
  { eprint: '{2001.00001}', eprinttype: '{arXiv}', eprintclass: '{cs.CL}' },
  { eprint: '{2001.00001}', archiveprefix: '{arXiv}', primaryclass: '{cs.CL}' },
  { eprint: '{arXiv:2001.00001}', eprinttype: '{arxiv}' },
  { eprint: '{math/0307200v3}', eprinttype: '{arxiv}' },
  { eprint: '{2003992}', eprinttype: '{jstor}' },
  { eprint: '{17289}', eprinttype: '{pubmed}' },
  { eprint: '{abc}', eprinttype: '{googlebooks}' },
  { eprint: '{1234/5}', eprinttype: '{hdl}' },
  { eprint: '{1234/5}', eprinttype: '{Unknown}' },
  { eprint: '{1234}' },
  { eprint: '{2001.00001}', eprinttype: '{arxiv}', url: '{https://example.org/}' },
  { eprint: '{2001.00001}', eprinttype: '{arxiv}', doi: '{10.1000/182}' },
];

const strings = `@string{jgt = "Journal of Great Things"}
@string{press = {Great Press}}
@STRING{Both = jgt # " and " # press}
`;
const joined: Readonly<Record<string, string>> = {
  'an abbreviation': 'jgt',
  'an abbreviation in capitals': 'JGT',
  'two pieces': 'jgt # { Letters}',
  'a quotation': '"The {"}Great{"} Journal"',
  'an abbreviation of abbreviations': 'both',
  'a number': '2020',
  braces: '{{The} Journal}',
};
const fieldsOfJoined: readonly [type: string, field: string][] = [
  ['article', 'journal'],
  ['book', 'publisher'],
  ['book', 'title'],
  ['book', 'note'],
];

/** Words and numbers in the fields that hold them. */
export const words: readonly Case[] = [
  ...withKeys.flatMap(([type, field]) =>
    keys.map((key) =>
      entry(`@${type} with ${field} ${key}`, type, {
        title: '{T}',
        year: '2020',
        [field]: `{${key}}`,
      }),
    ),
  ),
  ...['langid', 'hyphenation', 'language'].flatMap((field) =>
    languages.map((language) =>
      entry(`${field} ${language}`, 'book', { title: '{A Great Title}', [field]: `{${language}}` }),
    ),
  ),
  ...['book', 'article', 'inbook', 'misc'].flatMap((type) =>
    Object.entries(values).flatMap(([field, all]) =>
      all.map((value) =>
        entry(`@${type} with ${field} ${value}`, type, {
          title: '{A Thing}',
          [field]: `{${value}}`,
        }),
      ),
    ),
  ),
  ...['article', 'misc', 'online'].flatMap((type) =>
    eprints.map((fields) =>
      entry(`@${type} with ${Object.values(fields).join(' ')}`, type, { title: '{T}', ...fields }),
    ),
  ),
  ...fieldsOfJoined.flatMap(([type, field]) =>
    Object.entries(joined).map(([name, value]) =>
      entry(`${field} with ${name}`, type, { year: '2020', [field]: value }),
    ),
  ),
];

/** Abbreviations that the entries use. */
export const preamble = strings;
