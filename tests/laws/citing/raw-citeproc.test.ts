import CSL, { type Engine } from 'citeproc';
import fc from 'fast-check';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatCitations, type Cluster } from '../../../src/compiler/citations/format.ts';
import { localeXml } from '../../../src/compiler/citations/locales.ts';
import { bundledStyles, loadStyle } from '../../../src/compiler/citations/style.ts';
import type { CslItem } from '../../../src/article/schemas/csl.ts';
import { many } from '../../support/many.ts';
import { htmlOf } from '../../support/html.ts';

/**
 * What stands between an author's works and citeproc (characters guarded, fields handed over,
 * elements cleaned, cites printed one by one) must not change a word of what citeproc prints when
 * it is given the same works as they are, in the way of its manual.
 */

const optional = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const name = fc.constantFrom(
  { family: 'Hale', given: 'Nora' },
  { family: 'Hale', given: 'Nils B.' },
  { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' },
  { family: 'Roy', given: 'Ada', 'dropping-particle': 'de' },
  { family: 'King', given: 'Lee', suffix: 'Jr.' },
  { literal: 'Office of Tides & Salt' },
  { family: '山田', given: '花子' },
);
const date = fc.oneof(
  fc.record({
    'date-parts': fc.constantFrom([[1998]], [[2003, 5]], [[2003, 5, 4]], [[1998], [2003]]),
  }),
  fc.record({ 'date-parts': fc.constant([[1998]]), circa: fc.constant(true) }),
  fc.constant({ literal: 'no year at all' }),
);
const work = fc.record({
  type: fc.constantFrom(
    ...[
      'book',
      'article-journal',
      'chapter',
      'thesis',
      'report',
      'paper-conference',
      'legislation',
    ],
  ),
  title: fc.constantFrom(
    'Salt roads: a history',
    'On <i>Homo salinus</i> and H<sub>2</sub>O',
    'Tides & times <sc>ad</sc> 90',
    'A “quoted” title',
    'Is a < b?',
  ),
  author: optional(fc.array(name, { minLength: 1, maxLength: 5 })),
  editor: optional(fc.array(name, { minLength: 1, maxLength: 2 })),
  issued: optional(date),
  'container-title': optional(fc.constantFrom('Census Quarterly', 'Acta & Facta')),
  publisher: optional(fc.constantFrom('Harbour & Sons', 'Quay')),
  volume: optional(fc.constantFrom('7', '2-3', '1 & 2')),
  issue: optional(fc.constantFrom('2', '3 & 4')),
  page: optional(fc.constantFrom('10-40', '142-145 & 235', 'iv', '1, 7')),
  edition: optional(fc.constantFrom('2', 'rev. ed.')),
  note: optional(fc.constantFrom('Kept in a drawer', 'original-date: 1850\npublisher-place: Rome')),
  DOI: optional(fc.constant('10.1000/a&b')),
});
const works = fc
  .array(work, { minLength: 1, maxLength: 6 })
  .map((list) => list.map((fields, index) => known({ ...fields, id: `w${String(index + 1)}` })));

/** A work without the fields that it does not have. */
function known(fields: Readonly<Record<string, unknown>>): CslItem {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as CslItem;
}

const locators = fc.constantFrom(
  undefined,
  ['page', '12'],
  ['page', '1 & 3'],
  ['page', '3-5, 7'],
  ['chapter', '2'],
  ['folio', '12r'],
  ['sub-verbo', 'salt'],
);

const article = works.chain((list) =>
  fc.record({
    list: fc.constant(list),
    cited: fc.array(
      fc.record({
        work: fc.nat({ max: list.length - 1 }),
        locator: locators,
        suppressed: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  }),
);

const rebuilt = z.array(z.tuple([z.string(), z.number(), z.string()]));

/** One for each style: to make one takes up to a second. */
const engines = new Map<string, Engine>();

function emptyEngine(style: string): Engine {
  const system = { retrieveItem: () => ({}), retrieveLocale: localeXml };
  const engine = engines.get(style) ?? new CSL.Engine(system, style, 'en-US', true);
  engines.set(style, engine);
  engine.registry = new CSL.Registry(engine);
  engine.disambiguate = new CSL.Disambiguation(engine);
  return engine;
}

function raw(style: string, list: readonly CslItem[], clusters: readonly Cluster[]) {
  const byId = new Map(list.map((item) => [item.id, item]));
  const engine = emptyEngine(style);
  engine.sys.retrieveItem = (id) => structuredClone(byId.get(id) ?? {});
  const citations = clusters.map(({ items, noteNumber }, index) => ({
    citationID: `c${String(index)}`,
    citationItems: items.map(({ key, label, locator, suppressAuthor }) => ({
      id: key,
      ...(locator !== undefined && { locator, label }),
      ...(suppressAuthor && { 'suppress-author': true }),
    })),
    properties: { noteIndex: noteNumber ?? 0 },
  }));
  const printed = rebuilt.parse(engine.rebuildProcessorState(citations, 'html'));
  const bibliography = engine.makeBibliography();
  return {
    citations: printed.map(([, , html]) => words(html)),
    references: (bibliography ? bibliography[1] : []).map(words).sort(),
  };
}

async function ours(style: string, list: readonly CslItem[], clusters: readonly Cluster[]) {
  const formatted = await formatCitations({ works: list, clusters, style, lang: 'en-US' });
  return {
    citations: formatted.clusters.map(({ children }) =>
      squeeze(children.map((node) => toString(node)).join('')),
    ),
    references: formatted.references.map(({ tree }) => words(htmlOf(tree))).sort(),
  };
}

function words(html: string): string {
  return squeeze(
    html
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Where citeproc prints nothing we print something, which other tests look at. */
const placeholder = /NO_PRINTED_FORM|CSL STYLE ERROR/;

describe.each(bundledStyles)('in the style %s', (style) => {
  test('works and citations have the words that citeproc prints when it is asked directly', async () => {
    const xml = loadStyle(style, new Map());
    await fc.assert(
      fc.asyncProperty(article, async ({ list, cited }) => {
        const clusters = cited.map(({ work: at, locator, suppressed }, index): Cluster => {
          const [label, words] = locator ?? [];
          const key = list[at]?.id ?? '';
          const named = { key, prefix: '', suffix: '', suppressAuthor: suppressed };
          const item = { ...named, ...(label && words && { label, locator: words }) };
          return { mode: 'group', noteNumber: index + 1, items: [item] };
        });
        const theirs = raw(xml, list, clusters);
        fc.pre(![...theirs.citations, ...theirs.references].some((text) => placeholder.test(text)));
        expect(await ours(xml, list, clusters)).toEqual(theirs);
      }),
      many(40),
    );
  });
});
