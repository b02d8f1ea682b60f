import { describe, expect, test } from 'vitest';
import { typeset } from '../../../src/article/typography/typeset-article.ts';
import { compileLibrary } from '../../../src/library/compile-library.ts';

const slug = 'failure-of-multilateral-diplomacy';
const entries = await compileLibrary({ contentDir: 'content', draft: false, base: '/' });
const entry = entries.find((each) => each.slug === slug);
if (!entry?.article) throw new Error('no article');
const { article, problems } = entry;

describe.each([
  ['as it was received', article],
  ['as it is set for readers', typeset(article)],
])('of the article %s', (_, { edition, paragraphs, blocks }) => {
  test('every event is told in the words of its paragraph', () => {
    expect(edition.events.length).toBeGreaterThanOrEqual(15);
    for (const { words, paragraph } of edition.events)
      expect(paragraphs.find(({ id }) => id === paragraph)?.text).toContain(words);
  });

  test('every name stands where the index says', () => {
    const texts = new Map([...paragraphs, ...blocks].map(({ id, text }) => [id, text]));
    expect(edition.names.length).toBeGreaterThanOrEqual(50);
    for (const { label, mentions } of edition.names) {
      expect(mentions, label).not.toEqual([]);
      for (const { target, n, at, text } of mentions) {
        expect(texts.get(target)?.slice(at, at + text.length), label).toBe(text);
        expect(paragraphs[n - 1]?.id, label).toBe(target);
      }
    }
  });

  test('every year that the text names is an event of the edition', () => {
    const told = edition.events.map(({ words }) => words).join(' ');
    const years = paragraphs.flatMap(({ text }) => text.match(/\b(?:19|20)\d\d/g) ?? []);
    expect(years.length).toBeGreaterThanOrEqual(18);
    for (const year of years) expect(told).toContain(year);
  });
});

test('nothing is wrong with what the edition says of the article', () => {
  expect(problems.filter(({ place }) => place.file === 'edition.yaml')).toEqual([]);
});
