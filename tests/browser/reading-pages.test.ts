import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { middle, Reader } from './support/reader.ts';
import { useSite } from './support/site.ts';

const site = useSite(4434);
const article = '/articles/failure-of-multilateral-diplomacy/';
const desktop = { viewport: { width: 1000, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const told = (reader: Reader): Locator => reader.page.locator('.page-preview');
const dossier = (reader: Reader): Locator =>
  reader.page.locator('[id="ref-maresca1996"] .dossier-link');

describe('resting on a link to another page of the site', () => {
  it('shows its title and what is not said beside the link, in passing', async () => {
    const reader = new Reader(await site.open(article, desktop));
    await reader.bring(dossier(reader));
    await reader.hover(dossier(reader));
    await told(reader).waitFor();
    expect(await told(reader).getAttribute('role')).toBe('note');
    const words = await told(reader).innerText();
    expect(words).toMatch(/^Maresca \(1996\): Lost Opportunities/);
    // The reference stands in the list; where the work is cited does not.
    expect(words).toContain('Cited in note 3: “In an article written as far back as 1996');
    expect(words).not.toContain('Vol.1');
    expect(await reader.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await violations(reader.page, undefined, '.page-preview')).toEqual([]);
    await reader.page.mouse.move(5, 400, { steps: 3 });
    await told(reader).waitFor({ state: 'hidden' });
  });

  it('stays while the pointer is in it, and goes by Escape before the note below it', async () => {
    const reader = new Reader(await site.open(article, desktop));
    await reader.bring(reader.mark('3'));
    await reader.mark('3').click();
    const link = reader.dialog.getByRole('link', { name: 'About this source' });
    await reader.hover(link);
    await told(reader).waitFor();
    await reader.page.clock.install();
    const { x, y } = await middle(told(reader));
    await reader.page.mouse.move(x, y, { steps: 6 });
    await reader.page.clock.runFor(2000);
    expect(await told(reader).isVisible()).toBe(true);
    await reader.page.keyboard.press('Escape');
    expect(await told(reader).isVisible()).toBe(false);
    expect(await reader.dialog.isVisible()).toBe(true);
    await reader.page.keyboard.press('Escape');
    expect(await reader.box.isVisible()).toBe(false);
  });

  it('leaves it the link that it is where nothing is told, by keys and by touch', async () => {
    const reader = new Reader(await site.open(article, desktop));
    let asked = 0;
    await reader.page.route('**/pages.json', (route) => {
      asked++;
      return route.fulfill({ status: 200, contentType: 'application/json', body: 'no JSON' });
    });
    await reader.bring(dossier(reader));
    await reader.hover(dossier(reader));
    await expect.poll(() => asked).toBe(1);
    await reader.settle();
    expect(await told(reader).isVisible()).toBe(false);
    await reader.page.mouse.move(5, 400, { steps: 3 });
    await reader.focus(dossier(reader));
    await reader.settle();
    expect(await told(reader).isVisible()).toBe(false);
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForURL('**/sources/maresca1996/');
    await site.context.close();
    const finger = new Reader(await site.open(article, phone));
    await dossier(finger).scrollIntoViewIfNeeded();
    await dossier(finger).tap();
    await finger.page.waitForURL('**/sources/maresca1996/');
  });

  it('asks for nothing before', async () => {
    const page = await site.open('/404.html', desktop);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.url}${article}`, { waitUntil: 'networkidle' });
    await page.mouse.move(500, 300, { steps: 3 });
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /pages\.json|page-preview/.test(path))).toEqual([]);
  });
});
