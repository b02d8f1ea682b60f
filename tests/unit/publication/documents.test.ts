import { describe, expect, test } from 'vitest';
import {
  frontmatterDocument,
  frontmatterKeys,
  siteDocument,
  siteKeys,
} from '../../../src/article/schemas/documents.ts';
import type { ContentFile } from '../../../src/compiler/publication.ts';
import { readSite } from '../../../src/compiler/publication.ts';
import { readFrontmatter } from '../../../src/compiler/metadata/frontmatter.ts';

const picture = { picture: 'svg' };
const files = new Map<string, ContentFile>([
  ['logo.svg', picture],
  ['logo-dark.svg', picture],
  ['icon.svg', picture],
  ['site.css', {}],
  ['fonts/own.woff2', {}],
]);
const surroundings = { files, slugs: ['on-footnotes', 'on-margins'], fallbackName: 'Library' };

describe('the page of the documentation on site.yaml', () => {
  test('says what the schema says', async () => {
    await expect(siteDocument()).toMatchFileSnapshot('../../../docs/site.md');
  });

  test.each(siteKeys())(
    'has an example of `$key` that is read as it stands',
    ({ key, example, meaning }) => {
      expect(meaning, key).toMatch(/\.$/);
      expect(readSite(example, surroundings).problems).toEqual([]);
    },
  );
});

describe('the page of the documentation on the frontmatter', () => {
  test('says what the schema says', async () => {
    await expect(frontmatterDocument()).toMatchFileSnapshot('../../../docs/frontmatter.md');
  });

  test.each(frontmatterKeys())(
    'has an example of `$key` that is read as it stands',
    ({ key, example, meaning }) => {
      expect(meaning, key).toMatch(/\.$/);
      const title = key === 'title' ? '' : 'title: A title\n';
      const { problems } = readFrontmatter(`---\n${title}${example}\n---\n\nText.\n`, 'article.md');
      expect(problems).toEqual([]);
    },
  );
});
