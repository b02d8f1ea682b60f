import { entry, type Case } from './case.ts';

/** Pairs of types whose titles biblatex hands down under another name (manual, appendix B). */
const mapped: Readonly<Record<string, readonly string[]>> = {
  mvbook: ['book', 'inbook', 'bookinbook', 'suppbook'],
  mvcollection: ['collection', 'incollection', 'suppcollection'],
  mvproceedings: ['proceedings', 'inproceedings'],
  mvreference: ['reference', 'inreference'],
  book: ['inbook', 'bookinbook', 'suppbook'],
  collection: ['incollection', 'suppcollection'],
  proceedings: ['inproceedings'],
  reference: ['inreference'],
  periodical: ['article', 'suppperiodical'],
};
/** Pairs that authors make although biblatex knows nothing of them. */
const unmapped: readonly (readonly [child: string, parent: string])[] = [
  ['incollection', 'book'],
  ['inproceedings', 'book'],
  ['inbook', 'collection'],
  ['misc', 'book'],
  ['book', 'book'],
];

const parentFields: Readonly<Record<string, string>> = {
  title: '{The Great Whole}',
  subtitle: '{Sub of the Whole}',
  titleaddon: '{Addon of Whole}',
  shorttitle: '{Whole}',
  editor: '{Doe, Jane}',
  author: '{Roe, Richard}',
  publisher: '{Press}',
  location: '{Berlin}',
  date: '{2020}',
  volume: '{3}',
  series: '{Series of Things}',
  keywords: '{one, two}',
  url: '{https://example.org/}',
  langid: '{english}',
};

function pair(
  name: string,
  type: string,
  fields: Readonly<Record<string, string>>,
  parents: readonly (readonly [
    key: string,
    type: string,
    fields: Readonly<Record<string, string>>,
  ])[],
): Case {
  const child = entry(name, type, fields);
  const others = parents.map(([key, parent, its]) =>
    entry(name, parent, its).bibtex.replace('KEY', `KEY-${key}`),
  );
  return { name, bibtex: [child.bibtex, ...others].join('\n') };
}

const pairs = [
  ...Object.entries(mapped).flatMap(([parent, all]) =>
    all.map((child) => [child, parent] as const),
  ),
  ...unmapped,
];
const inherited = pairs.flatMap(([child, parent]) =>
  Object.keys(parentFields)
    .filter((name) => name !== 'title')
    .map((name) =>
      pair(
        `@${child} in @${parent} with ${name}`,
        child,
        { title: '{A Small Part}', crossref: '{KEY-p}' },
        [['p', parent, { title: parentFields['title']!, [name]: parentFields[name]! }]],
      ),
    ),
);

const own: readonly Readonly<Record<string, string>>[] = [
  { title: '{A Part}', booktitle: '{Own Book}', crossref: '{KEY-p}' },
  { title: '{A Part}', subtitle: '{Own Sub}', crossref: '{KEY-p}' },
  { title: '{A Part}', date: '{1999}', editor: '{Own, Editor}', crossref: '{KEY-p}' },
  { title: '{A Part}', year: '{1999}', crossref: '{KEY-p}' },
  { title: '{A Part}', xdata: '{KEY-p}' },
  { author: '{Poe, Edgar}', xdata: '{KEY-p}' },
  { title: '{A Part}', xref: '{KEY-p}' },
  { title: '{A Part}', crossref: '{KEY-P}' },
  { crossref: '{KEY-p}' },
];
const ownFields = ['inbook', 'incollection', 'inproceedings', 'book', 'article'].flatMap((type) =>
  own.map((fields) =>
    pair(`@${type} with ${Object.entries(fields).flat().join(' ')}`, type, fields, [
      ['p', type === 'article' ? 'periodical' : 'book', parentFields],
    ]),
  ),
);

const far: readonly Case[] = [
  pair('a part of a volume of a whole', 'inbook', { title: '{A Part}', crossref: '{KEY-b}' }, [
    ['b', 'book', { title: '{A Volume}', volume: '{2}', crossref: '{KEY-m}' }],
    ['m', 'mvbook', { title: '{A Whole}', publisher: '{Press}', date: '{1990/1995}' }],
  ]),
  pair('two sets of data', 'book', { title: '{A Book}', xdata: '{KEY-x, KEY-y}' }, [
    ['x', 'xdata', { publisher: '{Press}', location: '{Berlin}' }],
    ['y', 'xdata', { publisher: '{Other}', date: '{2020}' }],
  ]),
  pair('data of data', 'book', { title: '{A Book}', xdata: '{KEY-x}' }, [
    ['x', 'xdata', { publisher: '{Press}', xdata: '{KEY-y}' }],
    ['y', 'xdata', { date: '{2020}' }],
  ]),
  pair(
    'data and a parent',
    'inbook',
    { title: '{A Part}', xdata: '{KEY-x}', crossref: '{KEY-b}' },
    [
      ['x', 'xdata', { publisher: '{Press}' }],
      ['b', 'book', { title: '{A Book}', publisher: '{Other}', date: '{2020}' }],
    ],
  ),
];

/** Entries that take fields from others. */
export const parents: readonly Case[] = [...inherited, ...ownFields, ...far];
