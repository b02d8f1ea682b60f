import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compileLibrary, libraryProblems } from '../../src/library/index.ts';
import { buildSite } from '../support/build-site.ts';
import { type PublishedAddresses, publishedAddresses } from '../support/published-addresses.ts';

/*
 * `tests/fixtures/site-0.1/content` was written with version 0.1, whose build had the addresses
 * that stand beside it: pages and files, and the ids on each page. Neither is ever changed.
 */
const fixture = join('tests', 'fixtures', 'site-0.1');

describe('a site that was made with version 0.1', () => {
  let dir: string;
  let before: PublishedAddresses;
  let now: PublishedAddresses;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'upgrade-'));
    await cp(join(fixture, 'content'), join(dir, 'content'), { recursive: true });
    await buildSite(join(dir, 'dist'), { CONTENT_DIR: join(dir, 'content'), PDF: '0' });
    before = z
      .record(z.string(), z.array(z.string()))
      .parse(JSON.parse(await readFile(join(fixture, 'addresses.json'), 'utf8')));
    now = await publishedAddresses(join(dir, 'dist'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  test('is read without a problem', async () => {
    const contentDir = join(fixture, 'content');
    const entries = await compileLibrary({ contentDir, draft: false, base: '/' });
    expect(libraryProblems(entries)).toEqual([]);
  });

  test('has every page and file at its address', () => {
    expect(Object.keys(before).filter((path) => !(path in now))).toEqual([]);
  });

  test('has every section, paragraph, note and work at its id', () => {
    const named = /^(?:p|at|note|noteref|ref|pq)-|^(?:lower|tables|what-is-kept|notes|sources)$/;
    const lost = Object.entries(before).flatMap(([path, ids]) =>
      ids.filter((id) => named.test(id) && !now[path]?.includes(id)).map((id) => `${path}#${id}`),
    );
    expect(lost).toEqual([]);
    expect(
      Object.values(before)
        .flat()
        .filter((id) => named.test(id)).length,
    ).toBeGreaterThan(60);
  });
});
