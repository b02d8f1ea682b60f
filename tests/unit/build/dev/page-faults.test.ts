import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageFaults, slugOf } from '../../../../src/build/dev/page-faults.ts';
import type { LibraryEntry } from '../../../../src/library/index.ts';
import { report, rules } from '../../../../src/article/index.ts';

const place = { file: 'article.md', line: 3, column: 5 };
const problem = report(rules.articleMissing, place, { isLink: false });
const entry: LibraryEntry = {
  slug: 'one',
  folder: 'content/articles/one',
  digest: 'a',
  ownDigest: 'a',
  problems: [problem],
  sources: {},
};

describe('the faults of a page', () => {
  test('belong to the article that its path names, below the base of the site', () => {
    expect(slugOf('/articles/one/', '/')).toBe('one');
    expect(slugOf('/articles/one/notes/', '/')).toBe('one');
    expect(slugOf('/journal/articles/caf%C3%A9/', '/journal/')).toBe('café');
    expect(slugOf('/articles/%E0%A4%A/', '/')).toBeUndefined();
    expect(slugOf('/sources/', '/')).toBeUndefined();
  });

  test('lead to the file, line and column, by a link that the dev server answers', () => {
    const { faults, isShown } = pageFaults([entry], 'one');
    expect(isShown).toBe(false);
    expect(faults).toHaveLength(1);
    const path = resolve('content/articles/one/article.md');
    expect(faults[0]).toMatchObject({
      place: 'article.md:3:5',
      link: `/__open-in-editor?file=${encodeURIComponent(`${path}:3:5`)}`,
    });
  });

  test('are those of every article where the page is of none', () => {
    const { faults, isShown } = pageFaults([entry, { ...entry, slug: 'two' }], undefined);
    expect(faults).toHaveLength(2);
    expect(isShown).toBe(true);
    expect(pageFaults([entry], 'other').faults).toEqual([]);
  });
});
