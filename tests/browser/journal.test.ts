import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../src/cli/serve.ts';
import { buildSite } from '../support/build-site.ts';
import { violations } from './support/axe.ts';
import { launch } from './support/browser.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const windows: readonly { name: string; options: BrowserContextOptions }[] = [
  { name: '1280', options: { viewport: { width: 1280, height: 800 } } },
  { name: '412', options: { viewport: { width: 412, height: 800 }, hasTouch: true } },
  { name: '320', options: { viewport: { width: 320, height: 640 }, hasTouch: true } },
];

let folder: string;
let browser: Browser;
let served: Served;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  const dist = join(folder, 'dist');
  await buildSite(dist, { CONTENT_DIR: 'tests/fixtures/journal', PDF: '0' });
  [browser, served] = await Promise.all([launch(), serve(dist, 4540, '/')]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  await rm(folder, { recursive: true });
});

let contexts: BrowserContext[];
beforeEach(() => (contexts = []));
afterEach(async () => {
  for (const context of contexts) await context.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(served.url + path);
  return page;
}

describe.each([
  { kind: 'list of articles', path: '' },
  { kind: 'list of issues', path: 'issues/' },
  { kind: 'issue', path: 'issues/1-1/' },
  { kind: 'list of authors', path: 'authors/' },
  { kind: 'author', path: 'authors/anna-maria-van-der-berg-0000-0002-1825-0011/' },
  { kind: 'name of two authors', path: 'authors/anna-maria-van-der-berg/' },
  { kind: 'list of keywords', path: 'keywords/' },
  { kind: 'keyword in another script', path: encodeURI('keywords/هوامش/') },
  { kind: 'own page', path: 'imprint/' },
  { kind: 'article that others cite', path: 'articles/on-footnotes/about/' },
])('the page of kind: $kind', ({ path }) => {
  it.each(windows)('fits a window of $name pixels, without violation', async ({ options }) => {
    const page = await open(path, options);
    await page.waitForLoadState('networkidle');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(options.viewport!.width);
    expect(await violations(page, { tags })).toEqual([]);
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    expect(await violations(page, { rules: ['color-contrast'] })).toEqual([]);
  });
});

describe('a long menu', () => {
  it('stands on a line of its own on a phone, and leaves when the page is scrolled', async () => {
    const page = await open('articles/on-footnotes/', { viewport: { width: 320, height: 640 } });
    const menu = page.getByRole('navigation', { name: 'Site' });
    const search = page.locator('.bar .find');
    for (const link of await menu.getByRole('link').all()) await link.scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollTo(0, 300));
    await expect.poll(async () => (await search.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    await expect.poll(async () => (await menu.boundingBox())!.y).toBeLessThan(0);
  });
});

describe('the filter of the articles', () => {
  const titles = (page: Page) => page.locator('.entry-title:visible').allInnerTexts();

  it('shows the articles of a keyword, an author and a year, and says so in the address', async () => {
    const page = await open('');
    await page.getByText('Filter by keyword, author or year').click();
    const keyword = page.getByLabel('Keyword');
    await expect.poll(() => keyword.locator('option').count()).toBe(14);
    await keyword.selectOption({ label: 'typography (3)' });
    await page.getByRole('status').getByText('3 of 12 articles').waitFor();
    await page.getByLabel('Author').selectOption({ label: 'Jane Doe (4)' });
    await page.getByRole('status').getByText('2 of 12 articles').waitFor();
    expect(await titles(page)).toEqual(['On Title Pages', 'On Asterisks']);
    expect(new URL(page.url()).search).toBe('?keyword=typography&author=Jane+Doe');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(async () => (await titles(page)).length).toBe(12);
    expect(new URL(page.url()).search).toBe('');
    expect(await violations(page, { tags })).toEqual([]);
  });

  it('shows what an address asks for, and the whole list where its data cannot be had', async () => {
    const page = await open('?year=2025');
    await page.getByRole('status').getByText('1 of 12 articles').waitFor();
    expect(await titles(page)).toEqual(['On Bookplates']);
    await page.route('**/articles.json', (route) => route.abort());
    await page.reload();
    await page.getByText('The list of articles could not be loaded.').waitFor();
    expect(await titles(page)).toHaveLength(12);
  });

  it('is not there without scripts, where lists lead to the same', async () => {
    const page = await open('', { javaScriptEnabled: false });
    expect(await page.locator('form').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Keywords' }).click();
    await page.getByRole('link', { name: 'typography' }).click();
    expect(await titles(page)).toHaveLength(3);
  });
});
