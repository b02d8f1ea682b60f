import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { violations } from './support/axe.ts';
import { useSite } from './support/site.ts';

let folder = '';
const site = useSite(4441, async () => {
  folder = await mkdtemp(join(tmpdir(), 'examples-'));
  const dist = join(folder, 'dist');
  await buildSite(dist, { CONTENT_DIR: 'examples', PDF: '0', EXPORTS: '0' });
  return dist;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const slugs = [
  ...['foot-of-the-page', 'wide-pendulum', 'who-is-my-neighbour'],
  ...['lists-of-books', 'listes-de-livres', 'fihrist-al-kutub'],
];

/** The value of a property of every element that the selector finds, each once. */
const styles = ({ of: selector, property }: { of: string; property: string }) => [
  ...new Set(
    [...document.querySelectorAll(selector)].map((element) =>
      getComputedStyle(element).getPropertyValue(property),
    ),
  ),
];

const boxes = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { top, left } = element.getBoundingClientRect();
      return { top, left };
    }),
  );

describe('the examples', () => {
  it.each(slugs)('%s fits a phone, and axe finds nothing wrong', async (slug) => {
    const page = await site.open(`/articles/${slug}/`, phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await violations(page)).toEqual([]);
  });

  const besides = [
    '/articles/lists-of-books/with/fihrist-al-kutub/',
    '/articles/fihrist-al-kutub/with/lists-of-books/',
  ];

  it.each(besides)(
    '%s has two columns, the own text first, and axe finds nothing',
    async (path) => {
      const page = await site.open(path, desktop);
      expect(await violations(page)).toEqual([]);
      const [own, other] = await boxes(page, '.row:nth-of-type(1) > .prose');
      expect(own?.top).toBe(other?.top);
      // What comes first stands where the own language begins.
      const isRtl = path.startsWith('/articles/fihrist');
      expect((own?.left ?? 0) < (other?.left ?? 0)).toBe(!isRtl);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    },
  );

  it.each(besides)('%s has each paragraph above its counterpart on a phone', async (path) => {
    const page = await site.open(path, phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const found = await boxes(page, '.row > .prose');
    expect(found.length).toBeGreaterThan(30);
    found.slice(1).forEach(({ top }, nth) => {
      expect(top).toBeGreaterThan(found[nth]?.top ?? 0);
    });
    expect(await violations(page)).toEqual([]);
  });

  it('the sign of a work of another kind is as large as all others', async () => {
    const page = await site.open('/articles/foot-of-the-page/', desktop);
    expect(await page.locator('.sign.line').count()).toBeGreaterThan(0);
    const sizes = await page.locator('.sign:visible').evaluateAll((signs) => [
      ...new Set(
        signs.map((sign) => {
          const { width, height } = sign.getBoundingClientRect();
          return `${width.toFixed(1)} x ${height.toFixed(1)}`;
        }),
      ),
    ]);
    expect(sizes).toHaveLength(1);
  });

  it('the columns of a table are set as their author says', async () => {
    const page = await site.open('/articles/wide-pendulum/', desktop);
    expect(await page.evaluate(styles, { of: 'td[align=right]', property: 'text-align' })).toEqual([
      expect.stringMatching(/right$/),
    ]);
    expect(await page.evaluate(styles, { of: 'th[align=center]', property: 'text-align' })).toEqual(
      [expect.stringMatching(/center$/)],
    );
    expect(await page.evaluate(styles, { of: 'th:not([align])', property: 'text-align' })).toEqual([
      'start',
    ]);
  });
});
