import { describe, expect, it } from 'vitest';
import {
  archivedUrl,
  bareDoi,
  doiUrl,
  plainTitle,
  safeUrl,
  workKind,
  workNames,
  workUrl,
  workYear,
} from '../../../src/compiler/bibliography/work-facts.ts';
import type { CslItem } from '../../../src/article/schemas/csl.ts';

const work = (fields: Partial<CslItem>): CslItem => ({ id: 'k', type: 'book', ...fields });

describe('facts of a work', () => {
  it.each([
    ['article-journal', 'article'],
    ['article-newspaper', 'news'],
    ['paper-conference', 'conference paper'],
    ['legal_case', 'legal text'],
    ['webpage', 'web page'],
    ['document', 'other'],
  ])('the type %s is a kind of %s', (type, kind) => {
    expect(workKind(work({ type }))).toBe(kind);
  });

  it('names are those of the authors, else of the editors; institutions by their name', () => {
    const editor = [{ family: 'Roe' }];
    expect(
      workNames(work({ author: [{ family: 'Doe' }, { literal: 'World Bank' }], editor })),
    ).toEqual(['Doe', 'World Bank']);
    expect(workNames(work({ author: [], editor }))).toEqual(['Roe']);
    expect(
      workNames(work({ author: [{ family: 'Berg', 'non-dropping-particle': 'van den' }] })),
    ).toEqual(['van den Berg']);
    expect(workNames(work({}))).toEqual([]);
  });

  it('the year is a number, or not there', () => {
    expect(workYear(work({ issued: { 'date-parts': [['2020', 5]] } }))).toBe(2020);
    expect(workYear(work({ issued: { 'date-parts': [[-44]] } }))).toBe(-44);
    expect(workYear(work({ issued: { literal: '2023-02-31' } }))).toBe(2023);
    expect(workYear(work({ issued: { literal: 'forthcoming' } }))).toBeUndefined();
    expect(workYear(work({}))).toBeUndefined();
  });

  it('the title has no markup', () => {
    expect(plainTitle(work({ title: 'On <i>Homo</i> <span class="nocase">sapiens</span>' }))).toBe(
      'On Homo sapiens',
    );
  });
});

describe('addresses of a work', () => {
  it.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    [' http://example.org ', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['ftp://example.org/', undefined],
    ['//example.org', undefined],
    ['www.example.org', undefined],
    ['https://', undefined],
    ['java\nscript:alert(1)', undefined],
    [undefined, undefined],
  ])('%j may be linked to as %j', (typed, url) => {
    expect(safeUrl(typed)).toBe(url);
  });

  it.each([
    '10.1000/182',
    'doi:10.1000/182',
    'https://doi.org/10.1000/182',
    'http://dx.doi.org/10.1000/182',
    'DOI: 10.1000/182',
  ])('the DOI %j is read', (doi) => {
    expect(bareDoi(doi)).toBe('10.1000/182');
    expect(doiUrl(doi)).toBe('https://doi.org/10.1000/182');
  });

  it('a DOI that is none has no address, and an odd one is escaped', () => {
    expect(doiUrl('"><svg onload=alert(1)>')).toBeUndefined();
    expect(doiUrl('10.1000/a<b>#c?d')).toBe('https://doi.org/10.1000/a%3Cb%3E%23c%3Fd');
  });

  it('a work is read at its address, else at its DOI, else where BibTeX says it is published', () => {
    const fields = { URL: 'https://x.org/', DOI: '10.1000/1', publisher: 'https://y.org/; GitHub' };
    expect(workUrl(work(fields))).toBe('https://x.org/');
    expect(workUrl(work({ ...fields, URL: 'javascript:x' }))).toBe('https://doi.org/10.1000/1');
    expect(workUrl(work({ publisher: fields.publisher }))).toBe('https://y.org/');
    expect(workUrl(work({ publisher: 'Press' }))).toBeUndefined();
  });

  it('the archived copy is of the day of access, where that is known', () => {
    const accessed = { 'date-parts': [[2020, 12, 5]] };
    expect(archivedUrl(work({ accessed }), 'https://x.org/a')).toBe(
      'https://web.archive.org/web/20201205/https://x.org/a',
    );
    expect(
      archivedUrl(work({ accessed: { 'date-parts': [[2020, 12]] } }), 'https://x.org/a'),
    ).toBeUndefined();
    expect(archivedUrl(work({ accessed }), 'javascript:x')).toBeUndefined();
    expect(archivedUrl(work({}), 'https://x.org/a')).toBeUndefined();
  });
});
