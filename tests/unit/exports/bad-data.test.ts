import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bareArticle, blankArticle, hostileArticle } from '../../fixtures/exports/article.ts';
import { has } from '../../support/tools.ts';
import { factsOf } from './faces/face.ts';
import { faces } from './faces/index.ts';
import { plain } from './pandoc.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const poor = [
  { of: 'an article of which only the title is known', article: bareArticle(), authors: [] },
  { of: 'an article whose facts are blank', article: blankArticle(), authors: ['Plato'] },
];

describe.each(faces)('$name', (face) => {
  const ready = face.needs.every(has);

  test.skipIf(!ready).each(poor)('leaves out what is not known of $of', ({ article, authors }) => {
    const made = face.make(article, site);
    const facts = { ...factsOf(bareArticle()), authors };
    const said = face.read(made);
    for (const fact of face.says) expect(said[fact], fact).toEqual(facts[fact]);
    for (const text of textsOf(made)) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|content=""|: ?""/);
      // An empty element, but one that has attributes.
      expect(text).not.toMatch(/<([\w:-]+)(?:\/>|\s*>\s*<\/\1>)/);
    }
  });

  test.skipIf(!ready)('says words that are markup elsewhere as they are', () => {
    const article = hostileArticle();
    const said = face.read(face.make(article, site));
    const facts = { ...factsOf(article), ...face.puts?.(article) };
    const same = (value: string | readonly string[] | undefined): unknown => {
      if (typeof value === 'object') return value.map(same);
      return value && (face.foldsCase ? plain(value).toLowerCase() : plain(value));
    };
    for (const fact of face.says) expect(same(said[fact]), fact).toEqual(same(facts[fact]));
  });
});

/** A face as text: the files of a book one by one. */
function textsOf(made: string | Uint8Array): string[] {
  if (typeof made === 'string') return [made];
  return Object.values(unzipSync(made)).map((bytes) => new TextDecoder().decode(bytes));
}
