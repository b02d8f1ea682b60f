import { describe, expect, it } from 'vitest';
import { facetOptions, facetsOf } from '../../../src/library/facets.ts';
import { anArticle, aWork } from './articles.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const article = {
  ...anArticle(),
  works: [
    aWork({ citations: ['cite-1', 'cite-2'] }),
    aWork({
      key: 'unused',
      kind: 'book' as const,
      year: 2003,
      csl: { id: 'unused', type: 'book', publisher: 'Example  Press', title: 'B' },
    }),
  ],
};

describe('the facets of a source', () => {
  it('name the top-level sections that cite it, each once', () => {
    expect(facetsOf(article).get('maresca1996')).toMatchObject({
      kind: 'Article',
      year: '1996',
      sections: ['one', 'two'],
      uses: 3,
      first: 0,
    });
  });

  it('put an uncited work last by first use', () => {
    const unused = facetsOf(article).get('unused');
    expect(unused).toMatchObject({ sections: [], uses: 0, publisher: 'Example Press' });
    expect(unused?.first).toBeGreaterThan(0);
  });

  it('offer only choices that tell works apart, with the number behind each', () => {
    const offered = facetOptions(article, facetsOf(article), wordsFor('en'));
    expect(offered.map(({ name }) => name)).toEqual(['kind', 'year', 'section']);
    expect(offered[1]?.options.map(({ label, count }) => `${label} ${count}`)).toEqual([
      '2003 1',
      '1996 1',
    ]);
    expect(offered[2]?.options.map(({ label }) => label)).toEqual(['§1 One', '§2 Two']);
  });
});
