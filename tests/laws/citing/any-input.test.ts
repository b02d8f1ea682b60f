import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { readBibliography } from '../../../src/compiler/bibliography/read.ts';
import { formatCitations, type Cluster } from '../../../src/compiler/citations/format.ts';
import { bundledStyles, loadStyle } from '../../../src/compiler/citations/style.ts';
import * as bibliographies from '../../../src/article/rules/bibliographies/index.ts';
import { yamlSyntax } from '../../../src/article/rules/files/yaml-syntax.ts';
import { htmlOf } from '../../support/html.ts';

const nasty = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '"><svg onload=alert(1)>',
  '<i>open',
  '</i>',
  '&lt;script&gt;',
  '[@w1]',
  '\u202Eevil',
  '{\\"o',
  '@w2 [p. 3]',
  '',
);
const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  nasty,
);
const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'a', 'b; c', 'toString'), text);
const name = fc.record({ family: text, given: text, literal: text }, { requiredKeys: [] });
const date = fc.oneof(
  fc.record({
    'date-parts': fc.array(
      fc.array(fc.oneof(fc.integer({ min: -50, max: 3000 }), text), { minLength: 1, maxLength: 3 }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  fc.record({ raw: text }),
  fc.record({ literal: text }),
);
const item = fc.record(
  {
    id: key,
    type: fc.constantFrom('book', 'article-journal', 'chapter', 'webpage', 'thesis', 'nonsense'),
    title: text,
    'container-title': text,
    author: fc.array(name, { maxLength: 4 }),
    editor: fc.array(name, { maxLength: 2 }),
    issued: date,
    accessed: date,
    volume: fc.oneof(text, fc.integer()),
    page: text,
    URL: fc.oneof(text, fc.webUrl()),
    DOI: text,
    note: text,
  },
  { requiredKeys: ['id', 'type'] },
);
const clusterOf = (keys: readonly string[]): fc.Arbitrary<Cluster> =>
  fc.record(
    {
      mode: fc.constantFrom('group' as const, 'narrative' as const),
      noteNumber: fc.integer({ min: 1, max: 9 }),
      items: fc.array(
        fc.record(
          {
            key: fc.constantFrom(...keys, 'unknown'),
            prefix: text,
            suffix: text,
            suppressAuthor: fc.boolean(),
            locator: text,
            label: fc.constantFrom('page', 'chapter', 'section'),
          },
          { requiredKeys: ['key', 'prefix', 'suffix', 'suppressAuthor'] },
        ),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['mode', 'items'] },
  );
const given = fc.array(item, { minLength: 1, maxLength: 5 }).chain((items) =>
  fc.record({
    items: fc.constant(items),
    clusters: fc.array(clusterOf(items.map(({ id }) => id)), { maxLength: 4 }),
    style: fc.constantFrom(...bundledStyles),
    lang: fc.constantFrom('en', 'de-DE', 'xx', ''),
  }),
);

it('any works and citations are printed, without live code, links or loss of a cluster', async () => {
  await fc.assert(
    fc.asyncProperty(given, async ({ items, clusters, style, lang }) => {
      const file = { file: 'references.json', text: JSON.stringify(items) };
      const { works } = readBibliography([file]);
      const result = await formatCitations({
        works: works.map(({ csl }) => csl),
        clusters,
        style: loadStyle(style, new Map()),
        lang,
        nocite: ['*'],
      });
      expect(result.clusters).toHaveLength(clusters.length);
      expect(result.references.map((reference) => reference.key).sort()).toEqual(
        works.map((work) => work.key).sort(),
      );
      const html = [
        ...result.clusters.flatMap((cluster) => [cluster.children, cluster.author ?? []]),
      ]
        .map((children) => toHtml(children))
        .concat(result.references.map((reference) => htmlOf(reference.tree)));
      for (const one of html) {
        for (const [tag] of one.matchAll(/<[a-z][^>]*>/g)) {
          expect(tag).toMatch(
            /^<(?:i|em|b|strong|sup|sub|span style="[a-z:-]+;"|div class="csl-[a-z-]+"|a data-item="\d+"|a href="https?:\/\/[^"]*"(?: rel="[a-z ]+")?)>$/,
          );
        }
        expect(one).not.toMatch(/[\uE010-\uE02F]|\bNaN\b|Invalid Date|undefined|\[object/);
      }
      result.clusters.forEach((cluster, index) => {
        const seen = cluster.children
          .map((node) => toHtml(node))
          .join('')
          .matchAll(/data-item="(\d+)"/g);
        const numbers = [...seen].map((match) => Number(match[1]));
        expect(new Set(numbers).size).toBe(numbers.length);
        const count = clusters[index]!.items.length;
        for (const number of numbers) expect(number).toBeLessThan(count);
      });
    }),
    { numRuns: 50, seed: 7 },
  );
}, 120_000);

const bibtex = fc.array(
  fc.oneof(
    fc.constantFrom(
      '@article{a,',
      '@book{b, title = {',
      '}',
      '{',
      '"',
      ',',
      '=',
      '#',
      '\n',
      ' and ',
      '@string{x = "y"}',
      'year = 2020',
      'crossref = {a}',
      '\\',
      '\\emph{',
      '$x^2$',
      '@comment{',
      'author = {',
    ),
    text,
  ),
  { maxLength: 30 },
);

it('any bibliography file is read without an exception, each problem by a known rule and place', () => {
  const rules = new Set<string>([...Object.values(bibliographies), yamlSyntax].map(({ id }) => id));
  fc.assert(
    fc.property(
      fc.oneof(
        bibtex.map((parts) => parts.join('')),
        fc.json(),
        text,
      ),
      fc.constantFrom('bib', 'json', 'yaml', 'ris'),
      (content, ending) => {
        const { works, problems } = readBibliography([{ file: `r.${ending}`, text: content }]);
        expect(new Set(works.map((work) => work.key)).size).toBe(works.length);
        const lines = content.split(/\r\n|[\n\r]/).length;
        for (const { rule, place } of problems) {
          expect(rules).toContain(rule);
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.line).toBeLessThanOrEqual(lines);
          expect(place.column).toBeGreaterThanOrEqual(1);
        }
      },
    ),
    { numRuns: 400, seed: 7 },
  );
});
