import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentPart } from '../../../../src/build/dev/content-part.ts';

const part = (path: string) => contentPart(path, { contentDir: 'content', publicDir: 'public' });

describe('a file that has changed', () => {
  test.each([
    ['content/articles/one/article.md', false],
    ['content/articles/one/figures/map.PNG', true],
    ['content/articles/one', false],
  ])('in the folder of an article belongs to it: %s', (path, isPicture) => {
    expect(part(path)).toEqual({ kind: 'article', slug: 'one', isPicture });
    expect(part(join(process.cwd(), path))).toEqual({ kind: 'article', slug: 'one', isPicture });
  });

  test.each(['content/styles/own.csl', 'content/articles', 'public/data.csv'])(
    'may be one that every article depends on: %s',
    (path) => expect(part(path)).toEqual({ kind: 'shared' }),
  );

  test.each(['content/site.yaml', 'content/pages/imprint.md', 'content/logo.svg'])(
    'may be one that pages take something of the site from: %s',
    (path) => expect(part(path)).toEqual({ kind: 'site' }),
  );

  test.each([
    'src/site/routes.ts',
    'content-of-another/articles/one/article.md',
    'content',
    'content/.git/index',
    'content/articles/one/.article.md.swp',
  ])('is no part of the content where it lies elsewhere or is hidden: %s', (path) =>
    expect(part(path)).toBeUndefined(),
  );
});
