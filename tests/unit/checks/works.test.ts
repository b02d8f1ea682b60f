import { describe, expect, it } from 'vitest';
import { check } from './check.ts';

const work = (more: object) => ({ id: 'a', type: 'book', title: 'On Tiny Things', ...more });
const cited = (...works: object[]) => check(`Text [@a; @b; @c].`, { works });

describe('works', () => {
  it('that nothing cites are named, unless nocite names them', () => {
    const works = [work({}), work({ id: 'b' })];
    expect(check('[@a]', { works })).toEqual(['work-uncited']);
    expect(check('---\ntitle: T\nnocite: "@b"\n---\n\n[@a]', { works })).toEqual([]);
    expect(check('---\ntitle: T\nnocite: "@*"\n---\n\nText', { works })).toEqual([]);
  });

  it('of a whole library that nothing cites are one problem', () => {
    const works = Array.from({ length: 500 }, (_, n) => work({ id: `k${n}`, title: `Title ${n}` }));
    expect(check('Text', { works })).toEqual(['work-uncited']);
  });

  it('that stand under two keys are found by DOI and by title, year and author', () => {
    const doe = { author: [{ family: 'Doe' }], issued: { 'date-parts': [[2020]] } };
    expect(
      cited(
        work({ DOI: '10.1234/X' }),
        work({ id: 'b', title: 'Other', DOI: 'https://doi.org/10.1234/x' }),
      ),
    ).toEqual([]);
    expect(
      cited(work({ DOI: '10.1234/X' }), work({ id: 'b', DOI: 'https://doi.org/10.1234/x' })),
    ).toEqual(['work-same-twice']);
    expect(cited(work(doe), work({ id: 'b', ...doe }))).toEqual(['work-same-twice']);
    expect(cited(work({ ...doe, volume: '1' }), work({ id: 'b', ...doe, volume: '2' }))).toEqual(
      [],
    );
    expect(cited(work(doe), work({ id: 'b', ...doe, issued: { 'date-parts': [[2021]] } }))).toEqual(
      [],
    );
  });

  it('read before they were published are named', () => {
    const issued = { 'date-parts': [[2020, 12, 18]] };
    expect(cited(work({ issued, accessed: { 'date-parts': [[2020, 12, 12]] } }))).toEqual([
      'work-accessed-before-issued',
    ]);
    expect(cited(work({ issued, accessed: { 'date-parts': [[2020, 12]] } }))).toEqual([]);
    expect(cited(work({ issued, accessed: { 'date-parts': [[2020, 12, 18]] } }))).toEqual([]);
  });

  it('younger than the article, or of no possible year, are named', () => {
    const works = [work({ issued: { 'date-parts': [[2031]] } })];
    expect(check('---\ntitle: T\ndate: 2020\n---\n\n[@a]', { works })).toEqual([
      'work-issued-after-article',
    ]);
    expect(check('[@a]', { works })).toEqual([]);
    expect(cited(work({ issued: { 'date-parts': [[20200]] } }))).toEqual(['work-date-implausible']);
  });

  it.each([
    ['ISBN', '978-0-306-40615-7', []],
    ['ISBN', '0-306-40615-2', []],
    ['ISBN', '080442957X', []],
    ['ISBN', '978-0-306-40615-7, 0-306-40615-2', []],
    ['ISBN', '978-0-306-40615-8', ['work-isbn-invalid']],
    ['ISBN', '12345', ['work-isbn-invalid']],
    ['ISSN', '2049-3630', []],
    ['ISSN', '2049-3631', ['work-issn-invalid']],
    ['DOI', '10.7916/D8WS8TBG', []],
    ['DOI', 'https://doi.org/10.7916/D8WS8TBG', []],
    ['DOI', '7916/D8', ['work-doi-malformed']],
    ['page', '471-499', []],
    ['page', '471-99', []],
    ['page', '499-471', ['work-pages-reversed']],
    ['URL', 'https://example.org/a_b.pdf', []],
    ['URL', 'https://example.org/a b.pdf', ['work-url-malformed']],
    ['URL', 'http://https://example.org', ['work-url-malformed']],
    ['URL', 'https:/example.org', ['work-url-malformed']],
  ])('have a %s that holds: %s', (field, value, expected) => {
    expect(cited(work({ [field]: value }))).toEqual(expected);
  });

  it('may keep an address as printed that an emendation repairs', () => {
    const works = [work({ URL: 'https://example.org/a b.pdf' })];
    expect(check('[@a]', { works, repaired: ['a'] })).toEqual([]);
  });

  it('whose address names another DOI are named', () => {
    expect(cited(work({ DOI: '10.1234/5', URL: 'https://doi.org/10.1234/6' }))).toEqual([
      'work-doi-differs',
    ]);
    expect(cited(work({ DOI: '10.1234/a', URL: 'https://dx.doi.org/10.1234/A' }))).toEqual([]);
  });

  it('with two people in one name are named', () => {
    expect(cited(work({ author: [{ family: 'Doe and Roe' }] }))).toEqual(['work-name-unsplit']);
    expect(cited(work({ author: [{ literal: 'Ministry of Food and Drink' }] }))).toEqual([]);
  });
});

describe('locators', () => {
  const works = [work({ type: 'article-journal', page: '471-499' })];

  it.each([
    ['pp. 471-499', []],
    ['p. 480', []],
    ['pp. 480-5', []],
    ['pp. 471–475, 480', []],
    ['pp. 30-20', ['1:3 locator-reversed']],
    ['p. 600', ['1:3 locator-outside-work']],
    ['pp. 490-510', ['1:3 locator-outside-work']],
    ['chap. 5-3', ['1:3 locator-reversed']],
    ['chap. 3', []],
  ])('%s', (locator, expected) => {
    expect(check(`[@a, ${locator}]`, { works })).toEqual(expected);
  });

  it('of a book may be any page: its number of pages is no range', () => {
    expect(check('[@a, p. 600]', { works: [work({ page: '300' })] })).toEqual([]);
  });

  it('is reversed and not abbreviated where the work ends before', () => {
    const short = [work({ type: 'article-journal', page: '1-10' })];
    expect(check('[@a, pp. 10-1]', { works: short })).toEqual(['1:3 locator-reversed']);
  });
});

describe('keys', () => {
  it('twice in one citation are named', () => {
    expect(check('[@a; @a]', { works: [work({})] })).toEqual(['1:7 citation-repeated']);
    expect(check('[@a, p. 1; @a, p. 2]', { works: [work({})] })).toEqual([]);
  });

  it('of two scripts are named', () => {
    expect(check('[@d\u043ee2020]')).toEqual(['1:3 key-mixed-script']);
    expect(check('[@мурадов2020] [@müller] [@ελλάς2020]')).toEqual([]);
  });

  it('that differ only in Unicode form are named', () => {
    expect(check('[@cafe\u0301]', { works: [work({ id: 'caf\u00e9' })] })).toContain(
      '1:3 key-alike',
    );
  });

  it('of the prototype are ordinary keys', () => {
    const works = [work({ id: '__proto__' }), work({ id: 'constructor', title: 'Other' })];
    expect(check('[@__proto__; @constructor]', { works })).toEqual([]);
  });
});
