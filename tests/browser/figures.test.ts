import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { figuresFolder } from '../support/figures-article.ts';
import { violations } from './support/axe.ts';
import { siteOf } from './support/build.ts';
import { useSite } from './support/site.ts';

const site = useSite(4504, siteOf('figures', figuresFolder));
const article = '/articles/figures/';
const desktop = { viewport: { width: 1280, height: 800 } };
const small = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true };

async function opened(page: Page, n = 0): Promise<void> {
  await page.locator('a.enlarge').nth(n).click();
  await page.locator('.figure-view').waitFor();
}

describe('the large view of a figure', () => {
  it('passes axe, in the light and in the dark, and names what it shows', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.open(article, { ...desktop, colorScheme });
      await opened(page);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('dialog', { name: 'Figure 1' }).waitFor();
      await page.getByRole('button', { name: 'Next figure' }).click();
      await page.getByRole('dialog', { name: 'Figure 2' }).waitFor();
      expect(await page.getByRole('status').last().textContent()).toBe('Figure 2, 2 of 3');
      await page.context().close();
    }
  });

  it('keeps the focus on a button that can do no more', async () => {
    const page = await site.open(article, desktop);
    await opened(page, 1);
    const next = page.getByRole('button', { name: 'Next figure' });
    await next.click();
    // It says that it is disabled, and can be pressed.
    await next.click({ force: true });
    expect(await next.getAttribute('aria-disabled')).toBe('true');
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await page.locator('.figure-count').textContent()).toBe('3 of 3');
  });

  it('shows the finest file, and offers it, the page and the source of the original', async () => {
    const page = await site.open(article, desktop);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await opened(page);
    const view = page.getByRole('dialog');
    expect(await view.locator('img').getAttribute('src')).toMatch(/chart@2x\.png$/);
    const original = view.getByRole('link', { name: 'Download the original' });
    expect(await original.getAttribute('href')).toMatch(/chart@2x\.png$/);
    const own = view.getByRole('link', { name: 'Page of this figure' });
    expect(await own.getAttribute('href')).toMatch(/\/articles\/figures\/figures\/fig-ships\/$/);
    const finer = view.getByRole('link', { name: 'Open in high resolution at example.org' });
    expect(await finer.getAttribute('href')).toBe(
      'https://example.org/iiif/ships/full/max/0/default.jpg',
    );
    expect(asked.filter((address) => !address.startsWith(site.url))).toEqual([]);
  });

  it('copies a link to where the figure stands', async () => {
    const page = await site.open(article, {
      ...desktop,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await opened(page, 1);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site.url}${article}#fig:plan`,
    );
  });

  it('fits a small phone, with all that can be pressed in sight', async () => {
    const page = await site.open(article, small);
    await page.locator('a.enlarge').first().tap();
    await page.locator('.figure-view').waitFor();
    const beyond = await page.evaluate(
      () =>
        [...document.querySelectorAll('.figure-view :is(button, a)')].filter((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
        }).length,
    );
    expect(beyond).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('zooms where it is pressed twice, and moves with the mouse, never out of sight', async () => {
    const page = await site.open(article, desktop);
    await opened(page);
    await page.mouse.dblclick(640, 400);
    await page.getByText('250%').waitFor();
    await page.mouse.move(640, 400);
    await page.mouse.down();
    await page.mouse.move(3000, 400, { steps: 8 });
    await page.mouse.up();
    await expect
      .poll(() =>
        page.evaluate(() =>
          Math.round(document.querySelector('.figure-moved')!.getBoundingClientRect().left),
        ),
      )
      .toBe(0);
    await page.mouse.dblclick(640, 400);
    await page.getByText('100%').waitFor();
  });

  it('says so where a picture does not come', async () => {
    const page = await site.open(article, desktop);
    await page.route('**/chart@2x.png', (route) => route.fulfill({ body: 'No picture.' }));
    await opened(page);
    await page.locator('.figure-stage').getByText('The picture could not be loaded.').waitFor();
  });
});

describe('a picture of the text', () => {
  it('is no link of ours where the author has made it one', async () => {
    const page = await site.open(article, desktop);
    const link = page.locator('a[href="https://example.org/harbour"]');
    expect(await link.locator('img').count()).toBe(1);
    expect(await link.locator('a').count()).toBe(0);
  });

  it('leads to its page where no script runs, and there to its file', async () => {
    const page = await site.open(article, desktop);
    const context = await page.context().browser()!.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(`${site.url}${article}`);
    await bare.locator('a.enlarge').first().click();
    expect(new URL(bare.url()).pathname).toBe('/articles/figures/figures/fig-ships/');
    expect(await bare.locator('h1').textContent()).toBe('Figure 1');
    await bare.locator('a.enlarge').first().click();
    expect(bare.url()).toMatch(/chart@2x\.png$/);
    await context.close();
  });
});

describe('the page of a figure', () => {
  it('passes axe, for a picture and for a table', async () => {
    for (const name of ['fig-ships', 'tbl-count']) {
      const page = await site.open(`${article}figures/${name}/`, desktop);
      expect(await violations(page), name).toEqual([]);
      await page.context().close();
    }
  });

  it('opens the picture large, too, and fits a small phone', async () => {
    const page = await site.open(`${article}figures/fig-ships/`, small);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.locator('a.enlarge').tap();
    await page.getByRole('dialog', { name: 'Figure 1' }).waitFor();
    expect(await page.locator('.figure-turn').count()).toBe(0);
  });

  it('is listed with its picture where the article is seen as data', async () => {
    const page = await site.open(`${article}evidence/`, desktop);
    const list = page.getByRole('region', { name: 'Figures and tables' });
    expect(await list.getByRole('listitem').count()).toBe(4);
    expect(await violations(page)).toEqual([]);
  });
});
