import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useSite } from './support/site.ts';

const site = useSite(4571);
const article = '/articles/failure-of-multilateral-diplomacy/';
const list = `${article}sources/`;
const dossier = `${article}sources/maresca1996/`;
const shared = '/sources/maresca1996/';
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

const tick = (page: Page, key: string, within = 'body') =>
  page.locator(`${within} [data-basket="${key}"]`).first();
const bar = (page: Page) => page.locator('.bar a.basket');
const isIn = (page: Page, key: string) => tick(page, key).getAttribute('aria-pressed');
const holds = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => (document.querySelector('[data-basket-count]')?.textContent ?? '0') === wanted,
    String(count),
  );

/** By how much the page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function put(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.goto(`${site.url}${list}`);
  for (const [nth, key] of keys.entries()) {
    await tick(page, key).click();
    await holds(page, nth + 1);
  }
}

async function openBasket(page: Page, ...keys: readonly string[]): Promise<void> {
  await put(page, ...keys);
  await bar(page).click();
  await page.locator('#basket-style option[value=APA]').waitFor({ state: 'attached' });
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFile(await download.path());
}

describe('a tick', () => {
  it('puts a source into the basket, which the bar counts, and takes it out again', async () => {
    const page = await site.open(list, desktop);
    await tick(page, 'maresca1996').waitFor();
    expect(await bar(page).count()).toBe(0);
    await tick(page, 'maresca1996').click();
    await holds(page, 1);
    expect(await bar(page).getAttribute('aria-label')).toBe('Basket: 1 source');
    expect(await isIn(page, 'maresca1996')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await tick(page, 'broers2019').press('Space');
    await holds(page, 2);
    await tick(page, 'maresca1996').press('Enter');
    await holds(page, 1);
    await tick(page, 'broers2019').click();
    await bar(page).waitFor({ state: 'detached' });
    expect(await isIn(page, 'broers2019')).toBe('false');
  });

  it('is the same wherever the source is met: lists, dossier, page across articles', async () => {
    const page = await site.open(list, desktop);
    await put(page, 'maresca1996');
    for (const path of [dossier, shared, '/sources/']) {
      await page.goto(`${site.url}${path}`);
      await page.locator('[data-basket="maresca1996"][aria-pressed=true]').waitFor();
    }
    // Out on one page, in from another: it is one work.
    await page.goto(`${site.url}${shared}`);
    await tick(page, 'maresca1996').click();
    await bar(page).waitFor({ state: 'detached' });
    await tick(page, 'maresca1996').click();
    await holds(page, 1);
    await page.goto(`${site.url}${dossier}`);
    await page.locator('[data-basket="maresca1996"][aria-pressed=true]').waitFor();
    await tick(page, 'maresca1996').click();
    await bar(page).waitFor({ state: 'detached' });
  });

  it('stands in the pinned box of a note, and comes to the list of works with the pointer', async () => {
    const page = await site.open(article, desktop);
    expect(await page.locator('[data-basket]').count()).toBe(0);
    await page.locator('[id="noteref-3"]').click();
    await tick(page, 'maresca1996', '#preview').click();
    await holds(page, 1);
    expect(await violations(page, undefined, '#preview')).toEqual([]);
    await page.keyboard.press('Escape');
    const item = page.locator('.works > li', { hasText: 'Lost Opportunities' });
    await item.hover();
    await item.locator('[data-basket][aria-pressed=true]').waitFor();
  });

  it('moves nothing when it comes', async () => {
    const page = await site.open(article, desktop);
    const items = page.locator('.works > li');
    const tops = () =>
      items.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top + scrollY));
    const before = await tops();
    await items.first().hover();
    await items.last().locator('[data-basket]').waitFor({ state: 'attached' });
    expect(await tops()).toEqual(before);
  });

  it('stands in a result of search, by mouse and by keys', async () => {
    const page = await site.open('/search/?q=Maresca', desktop);
    const found = page.locator('a[data-kind=work] [data-basket]').first();
    await found.click();
    await holds(page, 1);
    expect(new URL(page.url()).pathname).toBe('/search/');
    expect(await page.getByRole('option').first().textContent()).toContain('In the basket');
    await page.getByRole('combobox').first().press('ArrowDown');
    await page.getByRole('combobox').first().press('Shift+Enter');
    await bar(page).waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
  });

  it('is told in other tabs', async () => {
    const page = await site.open(list, desktop);
    const other = await site.context.newPage();
    await other.goto(`${site.url}${list}`);
    await tick(other, 'maresca1996').waitFor();
    await tick(page, 'maresca1996').click();
    await holds(other, 1);
    expect(await isIn(other, 'maresca1996')).toBe('true');
    await tick(other, 'maresca1996').click();
    await bar(page).waitFor({ state: 'detached' });
    expect(await isIn(page, 'maresca1996')).toBe('false');
  });

  it('leaves the bar whole at 320 pixels', async () => {
    const page = await site.open(list, phone);
    await put(page, 'maresca1996');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const boxes = await page.locator('.bar :is(.site, nav, a.basket, .find, button)').all();
    for (const box of boxes) {
      const { x, width } = (await box.boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(320);
    }
    expect(await violations(page, { rules: ['target-size'] })).toEqual([]);
  });

  it('says why where nothing can be kept, and is as it was', async () => {
    const page = await site.open('/', desktop);
    await site.context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    await page.goto(`${site.url}${list}`);
    await tick(page, 'maresca1996').click();
    await page.getByRole('alert').filter({ hasText: 'blocks storage' }).waitFor();
    expect(await isIn(page, 'maresca1996')).toBe('false');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.getByRole('alert').filter({ hasText: 'storage' }).count()).toBe(0);
  });

  it('does not stand where no script is at work, nor is any room left for it', async () => {
    const page = await site.open('/', desktop);
    const plain = await page.context().browser()!.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(`${site.url}${dossier}`);
    expect(await bare.locator('[data-basket], .find-it').count()).toBe(0);
    expect((await bare.locator('[data-basket-here]').boundingBox())?.height).toBe(0);
    await plain.close();
  });
});

describe('the basket', () => {
  it('gives BibTeX, RIS and CSL-JSON of all that is in it', async () => {
    const page = await site.open('/', desktop);
    await openBasket(page, 'maresca1996', 'broers2019');
    expect(await violations(page)).toEqual([]);
    expect((await saved(page, 'BibTeX')).toString()).toMatch(
      /@\w+\{maresca1996,[\s\S]*@book\{broers2019,/,
    );
    expect((await saved(page, 'RIS')).toString().match(/^TY {2}- /gm)).toHaveLength(2);
    const items = JSON.parse((await saved(page, 'CSL-JSON')).toString()) as { id: string }[];
    expect(items.map(({ id }) => id)).toEqual(['maresca1996', 'broers2019']);
  });

  it('gives a list in a style, and a note of each source with the sentences that cite it', async () => {
    const page = await site.open('/', desktop);
    await openBasket(page, 'maresca1996', 'broers2019');
    await page.getByLabel('Style').selectOption('APA');
    await page.getByText('Maresca, J. (1996).').waitFor();
    const html = (await saved(page, 'Formatted list')).toString();
    expect(html.indexOf('Broers')).toBeLessThan(html.indexOf('Maresca'));
    expect(html).toMatch(/<i>International Negotiation<\/i>/);
    const zip = unzipSync(await saved(page, 'Markdown notes (ZIP)'));
    expect(Object.keys(zip)).toEqual(['@maresca1996.md', '@broers2019.md']);
    const note = strFromU8(zip['@maresca1996.md']!);
    expect(note).toMatch(/^---\ncitekey: "maresca1996"/);
    expect(note).toMatch(/^> — \[note 3\]\(<http.*#noteref-3>\)/m);
  });

  it('lets go of a source, and brings it back to where it was', async () => {
    const page = await site.open('/', desktop);
    await openBasket(page, 'maresca1996', 'broers2019', 'morgenthau2009');
    const lines = page.locator('.basket-works > li');
    await lines
      .nth(1)
      .getByRole('button', { name: /^Remove/ })
      .press('Enter');
    await holds(page, 2);
    const undo = page.getByRole('button', { name: 'Undo' });
    expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true);
    await undo.press('Enter');
    await holds(page, 3);
    expect(await lines.nth(1).textContent()).toContain('Broers');
    await page.getByRole('button', { name: 'Empty the basket' }).click();
    await bar(page).waitFor({ state: 'detached' });
    expect(await undo.count()).toBe(3);
  });

  it('saves the others where one cannot be fetched, and names it', async () => {
    const page = await site.open('/', desktop);
    await openBasket(page, 'maresca1996', 'broers2019');
    await page.route('**/sources/broers2019/work.json', (route) =>
      route.fulfill({ status: 200, body: 'no JSON' }),
    );
    await page.reload();
    await page.locator('#basket-style option[value=APA]').waitFor({ state: 'attached' });
    const bib = (await saved(page, 'BibTeX')).toString();
    expect(bib).toContain('maresca1996');
    expect(bib).not.toContain('broers2019');
    await page
      .getByRole('alert')
      .filter({ hasText: /left out: Broers/ })
      .waitFor();
  });

  it('keeps what was ticked while the site could not be asked, once, under its own page later', async () => {
    const page = await site.open(list, desktop);
    await tick(page, 'maresca1996').waitFor();
    await page.route('**/work.json', (route) => route.fulfill({ status: 200, body: '' }));
    await tick(page, 'maresca1996').click();
    await holds(page, 1);
    expect(await isIn(page, 'maresca1996')).toBe('true');
    await page.unroute('**/work.json');
    await bar(page).click();
    await page.locator(`.basket-works > [data-work="${shared}"]`).waitFor();
    expect(await page.locator('.basket-works > li').count()).toBe(1);
    await holds(page, 1);
  });

  it('is whole at 320 pixels', async () => {
    const page = await site.open('/', phone);
    await openBasket(page, 'maresca1996', 'broers2019');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page, { rules: ['target-size'] })).toEqual([]);
  });
});

describe('“Find it”', () => {
  it('asks for the library once, keeps it, and goes there by OpenURL', async () => {
    const page = await site.open(dossier, desktop);
    await site.context.route('https://resolver.example.edu/**', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<title>Library</title>' }),
    );
    const find = page.getByRole('button', { name: /^Find it in a library/ });
    await find.click();
    const dialog = page.getByRole('dialog', { name: 'Find it in your library' });
    await dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    const field = dialog.getByLabel('Address of the link resolver');
    await field.fill('http://resolver.example.edu/');
    await field.press('Enter');
    expect(await dialog.getByRole('alert').textContent()).toContain('https://');
    expect(await dialog.getByRole('link').count()).toBe(2);
    await field.fill('https://resolver.example.edu/go?sid=x');
    const [opened] = await Promise.all([site.context.waitForEvent('page'), field.press('Enter')]);
    const url = new URL(opened.url());
    expect(url.searchParams.get('sid')).toBe('x');
    expect(url.searchParams.get('url_ver')).toBe('Z39.88-2004');
    expect(url.searchParams.get('rft.atitle')).toContain('Lost Opportunities');
    expect(await opened.evaluate(() => opener)).toBe(null);
    await page.reload();
    const [again] = await Promise.all([site.context.waitForEvent('page'), find.click()]);
    expect(new URL(again.url()).host).toBe('resolver.example.edu');
    await openBasket(page, 'maresca1996');
    await page.getByText('Your library: resolver.example.edu').waitFor();
    await page.getByRole('button', { name: 'Forget the address' }).click();
    await page.getByText('No library yet.').waitFor();
  });
});
