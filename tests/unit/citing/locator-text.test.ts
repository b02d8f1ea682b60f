import { describe, expect, it } from 'vitest';
import { printLocators } from '../../../src/compiler/citations/locator-text.ts';
import { locatorParts } from '../../../src/compiler/markdown/locator.ts';
import { locatorsOf, mentionsOf } from '../../../src/library/mentions.ts';
import { toWorksJson } from '../../../src/exports/works/works-json.ts';
import { readCited } from '../../support/read-citations.ts';
import { htmlOf } from '../../support/html.ts';

describe('what readers are told of a locator', () => {
  it.each([
    ['7', 'page', 'p. 7'],
    ['3-5', 'page', 'pp. 3–5'],
    ['3, 7', 'page', 'pp. 3, 7'],
    ['1 & 3', 'page', 'pp. 1 & 3'],
    ['iv-x', 'page', 'pp. iv-x'],
    ['A-3', 'page', 'p. A-3'],
    ['2', 'chapter', 'ch. 2'],
    ['2-4', 'chapter', 'chs. 2–4'],
    ['12r', 'folio', 'fol. 12r'],
    ['lux', 'sub-verbo', 's.v. lux'],
    ['5', 'article-locator', 'art. 5'],
    ['4', 'issue', 'no. 4'],
    ['x', 'canto', 'canto x'],
    ['1:02:03', 'timestamp', '1:02:03'],
  ])('that is %j of the kind %s: %s', (locator, label, text) => {
    expect(printLocators([{ locator, label }], 'en')).toBe(text);
  });

  it.each([
    ['de', 'Bd. 2, S. 3–5', 'Kap. 4'],
    ['de-AT', 'Bd. 2, S. 3–5', 'Kap. 4'],
    ['fr', 'vol. 2, p. 3–5', 'chap. 4'],
    ['es', 'vol. 2, pp. 3–5', 'cap. 4'],
  ])('is in the words of the language: %s', (lang, volume, chapter) => {
    expect(printLocators(locatorParts('volume', '2', ', p. 3-5'), lang)).toBe(volume);
    expect(printLocators([{ label: 'chapter', locator: '4' }], lang)).toBe(chapter);
  });

  it.each([
    ['volume', '2', ', p. 3', 'vol. 2, p. 3'],
    ['volume', '2, p. 3', '', 'vol. 2, p. 3'],
    ['volume', '2', ', chap. 4, § 5, and more', 'vol. 2, ch. 4, sec. 5'],
    ['page', '3, A4', '', 'p. 3, A4'],
    ['page', '3', ', 1990 edition', 'p. 3'],
    ['page', '3', ', note that this differs', 'p. 3'],
  ])('has all its parts: %s %j%s', (label, locator, suffix, text) => {
    expect(printLocators(locatorParts(label, locator, suffix), 'en')).toBe(text);
  });
});

describe('every place that tells of a locator', () => {
  const text = [
    'So [@ames2011, chap. 2]. So [@hale1998, vol. 2, p. 3].[^1]',
    '',
    '[^1]: First [@brandt2004, p. 3], then [@brandt2004, fol. 12r], then @brandt2004 [p. 3].',
  ].join('\n');

  it('has one and the same form of it', async () => {
    const { article } = await readCited(text);
    const told = article.citations.map(({ locatorText }) => locatorText);
    expect(told).toEqual(['ch. 2', 'vol. 2, p. 3', 'p. 3', 'fol. 12r', 'p. 3']);
    const html = [
      ...article.sections.map((section) => htmlOf(section.tree)),
      htmlOf(article.notes[0]!.body.tree),
    ];
    const inPage = html.join('').matchAll(/data-locator-text="([^"]*)"/g);
    expect([...inPage].map(([, words]) => words)).toEqual(told);
    const work = article.works.find(({ key }) => key === 'brandt2004')!;
    expect(locatorsOf(mentionsOf(article, work))).toBe('p. 3; fol. 12r');
    const json = toWorksJson([article], { root: 'https://example.org/' } as never);
    for (const words of told) expect(json).toContain(`"locator": "${words!}"`);
  });
});
