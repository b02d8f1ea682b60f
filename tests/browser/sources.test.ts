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
const kind = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const years = (page: Page) =>
  shown(page).evaluateAll((items: HTMLElement[]) => items.map(({ dataset }) => dataset['year']));

describe('the sources of an article', () => {
  it('can be filtered, the choice in the address, the number said', async () => {
    const page = await site.open(path, desktop);
    expect(await status(page).textContent()).toBe('22 sources');
    await kind(page, '1 book').click();
    expect(await kind(page, '1 book').getAttribute('aria-pressed')).toBe('true');
    await page.getByText('Year, publisher, section, order').click();
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

  it('are filtered by the counts of their kinds, each of which lets go again', async () => {
    const page = await site.open(path, desktop);
    await kind(page, '10 web pages').click();
    expect(await shown(page).count()).toBe(10);
    await kind(page, '7 news items').click();
    expect(await shown(page).count()).toBe(7);
    expect(await page.locator('[aria-pressed=true]').count()).toBe(1);
    await kind(page, '7 news items').click();
    expect(await shown(page).count()).toBe(22);
  });

  it('move nothing when the counts become buttons', async () => {
    const page = await site.open(path, desktop);
    const plain = await page.context().browser()!.newContext(desktop);
    const bare = await plain.newPage();
    // The page before its scripts have come.
    await bare.route('**/*.js', (route) => route.abort());
    await bare.goto(`${site.url}${path}`);
    const top = (each: Page) =>
      each
        .locator('.works > li')
        .first()
        .evaluate((item) => item.getBoundingClientRect().top);
    expect(await top(bare)).toBeCloseTo(await top(page), 0);
    await plain.close();
  });

  it('stand as the address says on arrival', async () => {
    const page = await site.open(`${path}?sort=oldest&year=2020&kind=Nonsense`, desktop);
    expect(new Set(await years(page))).toEqual(new Set(['2020']));
    await page.goto(`${site.url}${path}?sort=newest`);
    await page.locator('html[data-shortcuts]').waitFor();
    expect(await page.getByRole('combobox', { name: 'Order' }).isVisible()).toBe(true);
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
    expect((await still.locator('.kinds > li').first().textContent())?.trim()).toBe('10 web pages');
    expect(await still.locator('.kinds button').count()).toBe(0);
    await plain.close();
  });
});

describe('the sources of the library', () => {
  it('are filtered by the counts of their kinds, too', async () => {
    const page = await site.open('/sources/', desktop);
    await kind(page, '2 chapters').click();
    expect(await shown(page).count()).toBe(2);
    expect(await status(page).textContent()).toBe('2 of 22 sources');
    expect(new URL(page.url()).search).toBe('?kind=Chapter');
    expect(await violations(page)).toEqual([]);
  });
});

describe('the notes of an article', () => {
  const notes = '/articles/failure-of-multilateral-diplomacy/notes/';
  const field = (page: Page) => page.getByRole('searchbox', { name: 'Notes with these words' });
  const visible = (page: Page) => page.locator('.notes > li:visible');

  it('are filtered by words of theirs, the number said', async () => {
    const page = await site.open(notes, desktop);
    expect(await status(page).textContent()).toBe('25 notes');
    await field(page).fill('euractiv karabakh');
    expect(await status(page).textContent()).toBe('2 of 25 notes');
    expect(await visible(page).evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'note-19',
      'note-24',
    ]);
    expect(await violations(page)).toEqual([]);
    await field(page).fill('');
    expect(await visible(page).count()).toBe(25);
  });

  it('are a plain list without JavaScript', async () => {
    const page = await site.open(notes, desktop);
    const plain = await page.context().browser()!.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(`${site.url}${notes}`);
    expect(await visible(still).count()).toBe(25);
    expect(await still.locator('.notes-filter').isVisible()).toBe(false);
    await plain.close();
  });
});
