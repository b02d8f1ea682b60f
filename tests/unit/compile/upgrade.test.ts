import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileLibrary, libraryProblems } from '../../../src/library/index.ts';

/*
 * `tests/fixtures/site-0.1/content` was written with version 0.1, whose build had the addresses
 * that stand beside it: pages and files, and the ids on each page. Neither is ever changed. That
 * the packed program still publishes them, `tests/site/package.test.ts` holds.
 */
test('content that was written with version 0.1 is read without a problem', async () => {
  const contentDir = join('tests', 'fixtures', 'site-0.1', 'content');
  const entries = await compileLibrary({ contentDir, draft: false, base: '/' });
  expect(entries).toHaveLength(2);
  expect(libraryProblems(entries)).toEqual([]);
});
