import { expect, it } from 'vitest';
import { deepLink } from '../../../src/reading/own/deep-link.ts';
import { anAnnotation } from './kept.ts';

const { target } = anAnnotation();
const link = (exact: string, prefix = '', suffix = '', block = 'p-abc') =>
  deepLink({
    article: '/base/articles/a/',
    target: { ...target, start: { block, offset: 0 }, quote: { exact, prefix, suffix } },
  });

it('leads to the paragraph and to the words in it', () => {
  expect(link('so many words that they are told apart')).toBe(
    '/base/articles/a/#p-abc:~:text=so%20many%20words%20that%20they%20are%20told%20apart',
  );
});

it('names few words with those around them, none of which is cut', () => {
  expect(link('peace', 'lf a way to achieve ', ' with each oth')).toBe(
    '/base/articles/a/#p-abc:~:text=peace,-with%20each',
  );
  expect(link('peace', 'lf a way to achieve ', '.')).toBe(
    '/base/articles/a/#p-abc:~:text=to%20achieve-,peace',
  );
});

it('leads to the paragraph where nothing of it is a word', () => {
  expect(link('…')).toBe('/base/articles/a/#p-abc');
});

it('leads to the page of a work, and to an abstract, neither of which has an id', () => {
  expect(link('a whole sentence of that page', '', '', 'sources/key/')).toMatch(
    /^\/base\/articles\/a\/sources\/key\/#:~:text=a%20whole/,
  );
  expect(link('a whole sentence of that page', '', '', ':abstract')).toMatch(
    /^\/base\/articles\/a\/#:~:text=a%20whole/,
  );
});

it('names the ends of a very long passage', () => {
  expect(link('one two three '.repeat(7000)).length).toBeLessThan(200);
});
