import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBibliography } from '../../../src/compiler/bibliography/read.ts';
import { bibtexEntry, toBibtex } from '../../../src/exports/works/bibtex.ts';
import { toCslJson } from '../../../src/exports/works/csl-json.ts';
import { risRecord, toRis } from '../../../src/exports/works/ris.ts';
import { smallWorks, work } from '../../fixtures/exports/article.ts';
import { has } from '../../support/tools.ts';
import { hostileWords, kept } from './hostile.ts';
import { pandocWorks, plain } from './pandoc.ts';
import { many } from '../../support/many.ts';

const works = smallWorks();

describe('CSL-JSON', () => {
  test('holds every work under its key, in order', () => {
    const items: unknown = JSON.parse(toCslJson(works));
    expect(items).toMatchObject(works.map(({ key, csl }) => ({ id: key, type: csl.type })));
  });

  test('gives names in parts where the article prints them in its own form', () => {
    const items = JSON.parse(toCslJson(works)) as { author: unknown }[];
    expect(items[1]?.author).toEqual([{ family: 'Maresca', given: 'J.' }]);
    expect(items[0]?.author).toEqual([{ literal: 'OSCE Minsk Group' }]);
  });

  test('gives the repaired address, and none that is not of the web', () => {
    const [repaired, refused] = JSON.parse(
      toCslJson([
        work(
          { id: 'a', type: 'webpage', URL: 'https://x.org/b roken' },
          { href: 'https://x.org/ok' },
        ),
        work({ id: 'b', type: 'webpage', URL: 'javascript:alert(1)' }),
      ]),
    ) as { URL?: string }[];
    expect(repaired?.URL).toBe('https://x.org/ok');
    expect(refused).not.toHaveProperty('URL');
  });
});

describe('BibTeX', () => {
  test.skipIf(!has('pandoc'))('is read back by Pandoc as the same works', () => {
    const read = pandocWorks('bibtex', toBibtex(works));
    expect(read.map(({ id }) => id)).toEqual(works.map(({ key }) => key));
    for (const [index, { csl }] of works.entries()) {
      expect(plain(withoutTags(read[index]?.['title']))).toBe(csl.title);
      expect(read[index]?.['type']).toBe(csl.type);
      for (const name of ['volume', 'issue', 'page', 'container-title', 'publisher', 'URL']) {
        expect(read[index]?.[name], name).toEqual(csl[name]);
      }
      expect(read[index]?.['issued']).toEqual(csl.issued);
      expect(read[index]?.['accessed']).toEqual(csl.accessed);
    }
  });

  test('says that there are further names, when the original is of, and the season', () => {
    const entry = bibtexEntry({
      id: 'a',
      type: 'book',
      title: 'T',
      author: [{ family: 'Doe', given: 'Jane' }, { literal: 'others' }],
      issued: { 'date-parts': [[2020]], season: 2 },
      'original-date': { 'date-parts': [[-380]] },
    });
    expect(entry).toContain('author = {Doe, Jane and others},');
    expect(entry).toContain('date = {2020-22},');
    expect(entry).toContain('origdate = {-0379}');
    const { works } = readBibliography([{ file: 'a.bib', text: entry }]);
    expect(works[0]?.csl).toMatchObject({
      author: [{ family: 'Doe', given: 'Jane' }, { literal: 'others' }],
      issued: { 'date-parts': [[2020]], season: 2 },
      'original-date': { 'date-parts': [[-380]] },
    });
  });

  test.skipIf(!has('pandoc'))('keeps particles, suffixes and institutions of names', () => {
    const read = pandocWorks('bibtex', toBibtex(works));
    expect(read[3]?.['author']).toEqual([
      { family: 'Rathbun', given: 'Brian' },
      { family: 'Berg', given: 'Anna Maria', 'dropping-particle': 'van der' },
    ]);
    expect(read[3]?.['editor']).toEqual([{ family: 'Editor', given: 'Ed', suffix: 'Jr.' }]);
    expect(read[0]?.['author']).toEqual([{ literal: 'OSCE Minsk Group' }]);
  });

  const institutions = ['Ministry of Health, Labour and Welfare', 'Smith and Sons', 'OSCE'];

  test.skipIf(!has('pandoc'))('keeps an institution in one, for Pandoc', () => {
    const author = institutions.map((literal) => ({ literal }));
    const [read] = pandocWorks(
      'bibtex',
      bibtexEntry({ id: 'k', type: 'report', title: 'T', author }),
    );
    expect(read?.['author']).toEqual(author);
  });

  test('keeps an institution in one, for a parser of BibTeX', () => {
    const author = institutions.map((literal) => ({ literal }));
    const { entries } = parse(bibtexEntry({ id: 'k', type: 'report', title: 'T', author }), {
      sentenceCase: false,
    });
    expect(entries[0]?.fields.author).toEqual(institutions.map((name) => ({ name })));
  });

  test('never has an empty field', () => {
    expect(bibtexEntry({ id: 'x', type: 'book', title: ' ', publisher: '' })).toBe('@book{x\n}\n');
  });

  test('is one entry with the same title, whatever the title holds', () => {
    fc.assert(
      fc.property(hostileWords, (title) => {
        const { entries, errors } = parse(bibtexEntry({ id: 'k', type: 'book', title }), {
          sentenceCase: false,
        });
        expect(errors).toEqual([]);
        expect(entries).toHaveLength(1);
        expect(entries[0]?.key).toBe('k');
      }),
      many(200),
    );
  });

  test.skipIf(!has('pandoc'))('gives Pandoc hostile titles as they are', () => {
    const titles = fc.sample(hostileWords, { numRuns: 60, seed: 7 });
    const entries = titles.map((title, index) =>
      bibtexEntry({ id: `k${index}`, type: 'book', title: title.replace(/["'`-]/g, '') }),
    );
    const read = pandocWorks('bibtex', entries.join('\n'));
    expect(read.map(({ title }) => comparable(title))).toEqual(
      titles.map((title) => comparable(kept(title.replace(/["'`-]/g, '')))),
    );
  });
});

describe('RIS', () => {
  test('is read back by Citation.js as the same works', () => {
    const read = new Cite(toRis(works)).data;
    expect(read.map(({ title }) => title)).toEqual(works.map(({ csl }) => csl.title));
    expect(read.map(({ type }) => type)).toEqual(works.map(({ csl }) => csl.type));
    expect(read[1]).toMatchObject({
      author: [{ family: 'Maresca', given: 'J.' }],
      'container-title': 'International Negotiation',
      volume: '1',
      issue: '3',
      issued: { 'date-parts': [[1996, 1]] },
    });
  });

  test.each([
    ['Ministry of Health, Labour and Welfare', 'Ministry of Health Labour and Welfare'],
    ['University of California, Berkeley, Press', 'University of California Berkeley Press'],
    ['OSCE Minsk Group', 'OSCE Minsk Group'],
    ['OSCE', 'OSCE'],
  ])('keeps an institution in one: %s', (literal, name) => {
    const record = risRecord({ id: 'k', type: 'report', title: 'T', author: [{ literal }] });
    const [line = ''] = record.split('\r\n').filter((each) => each.startsWith('AU'));
    // Zotero parts a name at its first comma, and takes one for an institution where nothing follows.
    const [, family, given] = /^AU {2}- ([^,]*),?(.*)$/.exec(line) ?? [];
    expect([family, given]).toEqual([name, '']);
    // EndNote and Mendeley take several words without a comma for a person's.
    expect(line.endsWith(',')).toBe(name.includes(' '));
    const [author] = new Cite(record).data[0]?.['author'] as {
      family?: string;
      literal?: string;
    }[];
    expect(author?.literal ?? author?.family).toBe(name);
  });

  test('keeps the parts of a personal name, whatever commas are in them', () => {
    const author = [{ family: 'Berg', given: 'Anna, M.', suffix: 'Jr.' }];
    const record = risRecord({ id: 'k', type: 'report', title: 'T', author });
    expect(record).toContain('\r\nAU  - Berg, Anna M., Jr.\r\n');
  });

  test('is one record with one line for each field, whatever the fields hold', () => {
    fc.assert(
      fc.property(hostileWords, hostileWords, (title, publisher) => {
        const lines = risRecord({ id: 'k', type: 'book', title, publisher })
          .trimEnd()
          .split('\r\n');
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z\d] {2}-(?: .*)?$/u);
        expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(1);
        expect(lines.find((line) => line.startsWith('TI'))).toBe(
          `TI  - ${withoutTags(kept(title))}`,
        );
      }),
      many(200),
    );
  });
});

function withoutTags(title: unknown): string {
  return String(title).replace(/<\/?(?:i|b|sc|sup|sub|span)(?:\s[^<>]*)?>/gi, '');
}

/** Readers of BibTeX set the case of titles themselves. */
function comparable(title: unknown): string {
  return plain(unescaped(withoutTags(title))).toLowerCase();
}

function unescaped(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
