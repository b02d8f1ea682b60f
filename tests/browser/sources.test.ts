import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useSite } from './support/site.ts';

const site = useSite(4501);
const path = '/articles/failure-of-multilateral-diplomacy/sources/';
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const shown = (page: Page) => page.locator('.works > li:visible');
const status = (page: Page) => page.getByRole('status');
const pick = (page: Page, name: string, option: string) =>
  page.getByRole('combobox', { name }).selectOption({ value: option });
const years = (page: Page) =>
  shown(page).evaluateAll((items: HTMLElement[]) => items.map(({ dataset }) => dataset['year']));

describe('the sources of an article', () => {
  it('can be filtered, the choice in the address, the number said', async () => {
    const page = await site.open(path, desktop);
    expect(await status(page).textContent()).toBe('22 sources');
    await pick(page, 'Kind', 'Book');
    await pick(page, 'Section', 'realist-approach');
    const count = await shown(page).count();
    expect(count).toBeGreaterThan(0);
    expect(await status(page).textContent()).toBe(`${count} of 22 sources`);
    expect(new URL(page.url()).search).toBe('?kind=Book&section=realist-approach');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await shown(page).count()).toBe(22);
    expect(new URL(page.url()).search).toBe('');
  });

  it('stand as the address says on arrival', async () => {
    const page = await site.open(`${path}?sort=oldest&year=2020&kind=Nonsense`, desktop);
    expect(new Set(await years(page))).toEqual(new Set(['2020']));
    await page.goto(`${site.url}${path}?sort=newest`);
    await page.locator('html[data-shortcuts]').waitFor();
    const newest = (await years(page)).map((year) => Number(year ?? 0));
    expect(newest).toEqual(newest.toSorted((a, b) => b - a));
    await page.goto(`${site.url}${path}?sort=uses`);
    await page.locator('html[data-shortcuts]').waitFor();
    expect(await shown(page).first().getAttribute('data-uses')).toBe('3');
  });

  it.each(['light', 'dark'] as const)('are accessible on a phone in %s', async (colorScheme) => {
    const page = await site.open(path, { ...phone, colorScheme });
    await page.getByRole('form', { name: 'Sort and filter' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });

  it('are a plain list without JavaScript', async () => {
    const page = await site.open(path, desktop);
    const plain = await page.context().browser()!.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(`${site.url}${path}?kind=Book`);
    expect(await still.locator('.works > li').count()).toBe(22);
    expect(await still.getByRole('form').count()).toBe(0);
    expect(await still.locator('.sources-form').isVisible()).toBe(false);
    await plain.close();
  });
});
