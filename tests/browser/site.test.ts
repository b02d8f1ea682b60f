import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BASE_PATH } from '../../src/library/publication.ts';
import { siteDist } from '../site/dist.ts';
import { articlePath } from '../support/built-site.ts';
import { violations } from './support/axe.ts';
import { visitSite, type OpenPage } from './support/visit.ts';

const visit = visitSite(4480);
const kinds: readonly { kind: string; path: string }[] = [
  { kind: 'library', path: '' },
  { kind: 'article', path: articlePath },
  { kind: 'section', path: `${articlePath}sections/conclusion/` },
  { kind: 'notes', path: `${articlePath}notes/` },
  { kind: 'sources of the article', path: `${articlePath}sources/` },
  { kind: 'dossier', path: `${articlePath}sources/maresca1996/` },
  { kind: 'about', path: `${articlePath}about/` },
  { kind: 'search', path: 'search/' },
  { kind: 'all sources', path: 'sources/' },
  { kind: 'work', path: 'sources/maresca1996/' },
  { kind: 'author', path: 'authors/murad-muradov/' },
  { kind: 'keyword', path: 'keywords/political-realism/' },
  { kind: 'list of keywords', path: 'keywords/' },
  { kind: 'own page', path: 'about-this-site/' },
  { kind: 'not found', path: 'nowhere/' },
];
const windows: readonly { name: string; options: BrowserContextOptions }[] = [
  { name: '1280', options: { viewport: { width: 1280, height: 800 } } },
  { name: '390', options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: '320', options: { viewport: { width: 320, height: 640 }, hasTouch: true } },
];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let opened: OpenPage[];
beforeEach(() => {
  opened = [];
});
afterEach(async () => {
  for (const { close } of opened) await close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const page = await visit.open(path, options);
  opened.push(page);
  return page;
}

describe.each(kinds)('the page of kind: $kind', ({ path }) => {
  it.each(windows)(
    'fits a window of $name pixels, without fault or violation',
    async ({ options }) => {
      const { page, faults } = await open(path, options);
      expect(await width(page)).toBeLessThanOrEqual(options.viewport!.width);
      expect(await violations(page, { tags })).toEqual([]);
      // Themes change colours only.
      for (const theme of ['dark', 'sepia']) {
        await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
        await settle(page);
        expect(await violations(page, { rules: ['color-contrast'] }), theme).toEqual([]);
      }
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForLoadState('networkidle');
      expect(await width(page)).toBeLessThanOrEqual(options.viewport!.width);
      expect(faults).toEqual([]);
    },
  );
});

describe('without JavaScript', () => {
  it('every mark leads to its note, and all 25 notes can be read', async () => {
    const { page } = await open(articlePath, { javaScriptEnabled: false });
    const targets = await page
      .locator('a[role=doc-noteref]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(targets).toHaveLength(25);
    for (const target of targets) {
      await page.goto(visit.address(articlePath) + target);
      const note = page.locator(':target');
      expect((await note.innerText()).length, target).toBeGreaterThan(5);
      const box = await note.boundingBox();
      expect(box!.y, target).toBeGreaterThanOrEqual(0);
      expect(box!.y, target).toBeLessThan(720);
    }
  });

  it('a mark that is clicked goes to its note, and the note leads back', async () => {
    const { page } = await open(articlePath, { javaScriptEnabled: false });
    await page.locator('#noteref-7').click();
    expect(new URL(page.url()).hash).toBe('#note-7');
    await page.locator('#note-7 a[role=doc-backlink]').click();
    expect(new URL(page.url()).hash).toBe('#noteref-7');
  });
});

describe('a deep link', () => {
  it.each(windows)('to a paragraph lands below the bar, marked: $name', async ({ options }) => {
    const { page } = await open(articlePath, options);
    const ids = await page
      .locator('main p[id^="p-"]')
      .evaluateAll((paragraphs) => paragraphs.map(({ id }) => id));
    const plain = await page.locator(`[id="${ids[15]}"]`).evaluate(looks);
    for (const id of [ids[0], ids[15], ids[22]]) {
      const { page: there } = await open(`${articlePath}#${id}`, options);
      await settle(there);
      const target = there.locator(':target');
      expect(await target.getAttribute('id')).toBe(id);
      const bar = await there.locator('header.bar').evaluate((element) => {
        const fixed = ['sticky', 'fixed'].includes(getComputedStyle(element).position);
        return fixed ? Math.max(0, element.getBoundingClientRect().bottom) : 0;
      });
      const top = await target.evaluate((element) => element.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(bar);
      expect(top).toBeLessThan(options.viewport!.height * 0.75);
      expect(await target.evaluate(looks)).not.toEqual(plain);
    }
  });
});

describe('the search of the bar', () => {
  it('finds notes 3 and 8 and the work for "Maresca", and Enter lands on what is chosen', async () => {
    const { page, faults } = await open(articlePath);
    await page.locator('header.bar').getByRole('link', { name: 'Search' }).click();
    await page.getByRole('combobox', { name: 'Search text, notes and sources' }).fill('Maresca');
    const results = page.locator('[data-search-results] a[href]');
    await results.and(page.locator('[data-kind=work]')).first().waitFor();
    const found = async (kind: string): Promise<string[]> =>
      results
        .and(page.locator(`[data-kind=${kind}]`))
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const notes = (await found('note')).map((address) => address.split('#')[1]);
    expect(notes.sort()).toEqual(['note-3', 'note-8']);
    const works = await found('work');
    expect(works).toHaveLength(1);
    expect(works[0]).toContain('maresca1996');
    const first = await results.first().getAttribute('href');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href === new URL(first!, page.url()).href);
    expect(faults).toEqual([]);
  });
});

describe('the article, as it loads', () => {
  it.each(windows)('does not move its text: $name', async ({ options }) => {
    const { page } = await open('', options);
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value } = entry as PerformanceEntry & { value: number };
          const data = document.documentElement.dataset;
          data['shift'] = String(Number(data['shift'] ?? 0) + value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(visit.address(articlePath));
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    await settle(page);
    const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
    expect(shift).toBeLessThan(0.02);
  });

  it('needs at most 60 kB of fonts from its first line to its last', async () => {
    const { page } = await open('', { viewport: { width: 1280, height: 800 } });
    const fonts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.add(new URL(request.url()).pathname);
    });
    await page.goto(visit.address(articlePath));
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForLoadState('networkidle');
    const dist = await siteDist();
    const sizes = await Promise.all(
      [...fonts].map(async (path) => (await stat(join(dist, path.slice(BASE_PATH.length)))).size),
    );
    expect(sizes).not.toEqual([]);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    expect(bytes, [...fonts].join('\n')).toBeLessThanOrEqual(60_000);
  });
});

function looks(element: Element): string {
  const { backgroundColor, boxShadow, outlineStyle, borderInlineStartColor } =
    getComputedStyle(element);
  const before = getComputedStyle(element, '::before');
  return [
    backgroundColor,
    boxShadow,
    outlineStyle,
    borderInlineStartColor,
    before.backgroundColor,
  ].join();
}

function width(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** Two frames: what was asked for has been drawn. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}
