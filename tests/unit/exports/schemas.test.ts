import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { toFeed } from '../../../src/exports/feed/feed.ts';
import { toJats } from '../../../src/exports/jats/jats.ts';
import { toSitemap } from '../../../src/exports/site-files/sitemap.ts';
import * as fixtures from '../../fixtures/exports/article.ts';
import { richArticle } from '../../fixtures/exports/rich.ts';
import { articleFolders, compileFolders } from '../../support/articles.ts';
import { compileMadeUp } from '../../support/made-up.ts';
import { readerBook } from '../../support/reader-book.ts';
import { neededFor, schemaFaults, schemas, type XmlKind } from '../../support/schemas.ts';
import { has } from '../../support/tools.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium', lang: 'en' };
const kinds: readonly XmlKind[] = ['atom', 'jats', 'sitemap'];
const articles: Article[] = [
  fixtures.smallArticle(),
  richArticle(),
  fixtures.bareArticle(),
  fixtures.blankArticle(),
  fixtures.hostileArticle(),
];

beforeAll(async () => {
  articles.push((await compileMadeUp()).article, (await readerBook()).article);
  for (const { dir } of articleFolders) {
    if (dir === undefined) continue;
    articles.push(...(await compileFolders(dir)).map(({ article }) => article));
  }
}, 120_000);

const cases = kinds.map((kind) => ({ kind, needs: neededFor(kind).join(' and ') }));

describe.each(cases)('the schema of $kind (needs $needs)', ({ kind }) => {
  const ready = neededFor(kind).every(has);
  const faulty = readdirSync(join(schemas, 'faults')).filter((name) => name.startsWith(kind));

  test.skipIf(!ready)('accepts a document without a fault', () => {
    expect(schemaFaults(kind, readFileSync(join(schemas, `${kind}.xml`), 'utf8'))).toBe('');
  });

  test.skipIf(!ready).each(faulty)('rejects %s', (name) => {
    expect(schemaFaults(kind, readFileSync(join(schemas, 'faults', name), 'utf8'))).not.toBe('');
  });
});

describe('what is published (needs xmllint and the DTD of JATS)', () => {
  test.skipIf(!neededFor('jats').every(has))(
    'is valid JATS, every article',
    () => {
      for (const article of articles)
        expect(schemaFaults('jats', toJats(article, site)), article.slug).toBe('');
    },
    180_000,
  );

  test.skipIf(!neededFor('atom').every(has))('is a valid Atom feed', () => {
    expect(schemaFaults('atom', toFeed(articles, site))).toBe('');
  });

  test.skipIf(!neededFor('sitemap').every(has))('is a valid sitemap', () => {
    const distinct = new Map(articles.map((article) => [article.slug, article]));
    expect(schemaFaults('sitemap', toSitemap([...distinct.values()], site))).toBe('');
  });
});
