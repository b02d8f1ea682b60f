import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { grammarOf, normal, pageOf, publishable } from './printed.ts';

const specification = z
  .object({
    tests: z.array(z.object({ number: z.number(), markdown: z.string(), html: z.string() })),
  })
  .parse(createRequire(import.meta.url)('commonmark-spec'));

/** Each arrow stands for a tab (CommonMark, 1.2). */
const examples = specification.tests.map(({ number, markdown, html }) => ({
  number,
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}));

/** Examples that are read otherwise by design, with the reason (docs/markdown.md lists them). */
const readOtherwise = new Map<number, string>([
  [602, 'an address in the text is a link (GFM, 6.9)'],
  [608, 'an address in the text is a link (GFM, 6.9)'],
  [611, 'an address in the text is a link (GFM, 6.9)'],
  [612, 'an address in the text is a link (GFM, 6.9)'],
]);

/** Examples that the page prints otherwise, besides those. */
const printedOtherwise = new Map<number, string>([
  ...readOtherwise,
  [148, 'raw HTML is closed where its block ends'],
  [156, 'a tag without an end is words'],
  [157, 'a tag without an end is words'],
  [158, 'a tag without an end is words'],
  [173, 'what follows a style that is never closed is words'],
  [180, 'a processing instruction is left out whole'],
  [520, 'an image alone in its paragraph is a figure'],
  [572, 'an image alone in its paragraph is a figure'],
  [573, 'an image alone in its paragraph is a figure'],
  [574, 'an image alone in its paragraph is a figure'],
  [575, 'an image alone in its paragraph is a figure'],
  [576, 'an image alone in its paragraph is a figure'],
  [577, 'an image alone in its paragraph is a figure'],
  [578, 'an image alone in its paragraph is a figure'],
  [580, 'an image alone in its paragraph is a figure'],
  [582, 'an image alone in its paragraph is a figure'],
  [583, 'an image alone in its paragraph is a figure'],
  [584, 'an image alone in its paragraph is a figure'],
  [585, 'an image alone in its paragraph is a figure'],
  [586, 'an image alone in its paragraph is a figure'],
  [588, 'an image alone in its paragraph is a figure'],
  [589, 'an image alone in its paragraph is a figure'],
  [591, 'an image alone in its paragraph is a figure'],
  [614, 'an element that closes itself is left out'],
  [615, 'an element that closes itself is left out'],
  [616, 'an element that closes itself is left out'],
  [629, 'a section of characters is left out whole'],
]);

function differing(print: (markdown: string) => string, want: (html: string) => string): number[] {
  return examples.flatMap(({ number, markdown, html }) =>
    print(markdown) === want(html) ? [] : [number],
  );
}

function inOrder(listed: ReadonlyMap<number, string>): number[] {
  return [...listed.keys()].sort((one, other) => one - other);
}

describe('CommonMark 0.31.2', () => {
  test('has all its examples here', () => {
    expect(examples).toHaveLength(652);
  });

  test('is read as its examples say, but for what is listed', () => {
    const found = differing((markdown) => normal(grammarOf(markdown)), normal);
    expect(found).toEqual(inOrder(readOtherwise));
  });

  test('has each difference in the documentation', () => {
    const named = [
      ...readFileSync('docs/markdown.md', 'utf8').matchAll(/\b(\d{3})(?:–(\d{3}))?\b/g),
    ];
    const isNamed = (number: number): boolean =>
      named.some(([, from, to = from]) => Number(from) <= number && number <= Number(to));
    expect([...printedOtherwise.keys()].filter((number) => !isNamed(number))).toEqual([]);
  });

  test('is printed as its examples say, but for what is listed', () => {
    const found = differing((markdown) => normal(pageOf(markdown).text), publishable);
    expect(found).toEqual(inOrder(printedOtherwise));
  });
});
