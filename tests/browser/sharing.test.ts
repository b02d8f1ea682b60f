import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useSite } from './support/site.ts';
import { handedOver, offerShare, withholdShare } from './support/web-share.ts';

const site = useSite(4500);
const article = '/articles/failure-of-multilateral-diplomacy/';
const desktop = {
  viewport: { width: 1280, height: 800 },
  permissions: ['clipboard-read', 'clipboard-write'],
};
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const styles = ['APA', 'MLA', 'Chicago', 'BibTeX', 'RIS'];

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Cite' });
const form = (page: Page, style: string) => page.getByRole('region', { name: style });

describe('"Cite"', () => {
  it('opens the five forms of the article, each to be copied, and gives the focus back', async () => {
    const page = await site.open(article, desktop);
    await page.locator('.head').getByRole('link', { name: 'Cite', exact: true }).press('Enter');
    for (const style of styles) await form(page, style).waitFor();
    expect(page.url()).not.toContain('about');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();
    await page.getByText('Copied').first().waitFor();
    expect(await copied(page)).toMatch(/^@article\{[\s\S]*Muradov[\s\S]*\}$/);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Cite');
  });

  it('cites a section, as the section’s own page does', async () => {
    const page = await site.open(article, desktop);
    await page.locator('.head').getByRole('link', { name: 'Cite', exact: true }).click();
    await form(page, 'APA').waitFor();
    await dialog(page).getByRole('combobox').selectOption({ label: '§3 Realist approach' });
    await form(page, 'MLA').getByText('“Realist approach”').waitFor();
    const words = await form(page, 'MLA').getByRole('paragraph').textContent();
    expect(words).toMatch(/#realist-approach\.$/);
    await page.goto(`${site.url}${article}sections/realist-approach/`);
    expect(await page.locator('[data-cite-form=MLA]').textContent()).toBe(words);
  });

  it.each(['desktop', 'phone'] as const)('cites a paragraph by its number: %s', async (device) => {
    const page = await site.open(article, device === 'phone' ? phone : desktop);
    const paragraph = page.locator('p[data-n="12"]');
    const id = await paragraph.getAttribute('id');
    await paragraph.locator('.para-link').click({ force: true });
    await page.getByRole('toolbar', { name: 'Paragraph 12' }).waitFor();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cite' }).click();
    await form(page, 'APA').getByText(`#${id} [para. 12]`).waitFor();
    await form(page, 'MLA').getByText('par. 12,').waitFor();
    await form(page, 'BibTeX').getByText('para. 12').waitFor();
    expect(await form(page, 'RIS').textContent()).not.toContain('para. 1\n');
  });

  it('has every form on plain pages, for readers without JavaScript', async () => {
    const page = await site.open(article, desktop);
    await page.context().route('**/*.js', (route) => route.abort());
    const link = page.locator('.head').getByRole('link', { name: 'Cite', exact: true });
    const target = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
    expect(target).toMatch(/about\/#cite$/);
    const about = await (await page.request.get(target)).text();
    for (const style of styles) expect(about).toContain(`data-cite-form="${style}"`);
    expect(about).toContain('[para. 1]');
  });
});

describe('permanent links', () => {
  it('of a paragraph can be copied from the small menu, by keyboard too', async () => {
    const page = await site.open(article, desktop);
    const link = page.locator('p[data-n="4"] .para-link');
    await link.focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('toolbar', { name: 'Paragraph 4' });
    await menu.waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy link');
    await page.keyboard.press('Enter');
    await menu.getByText('Copied').waitFor();
    expect(await copied(page)).toBe(await link.evaluate((it: HTMLAnchorElement) => it.href));
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
  });

  it('of a section name the page that is made to be shared', async () => {
    const page = await site.open(article, desktop);
    await page.locator('#conclusion .section-link').click();
    const shared = page.getByRole('link', { name: 'Page to share' });
    await shared.click();
    await page.waitForURL('**/sections/conclusion/');
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
    const answer = await page.request.get(`${site.url}${new URL(picture ?? '').pathname}`);
    expect(answer.headers()['content-type']).toBe('image/png');
  });

  it('of a pull-quote lead to its sentence, marked, and to a page of its own', async () => {
    const page = await site.open(article, desktop);
    await page.locator('aside[data-quote="pq-1"] a').click();
    await page.getByRole('toolbar', { name: 'Quotation' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#pq-1');
    const sentence = page.locator('#pq-1');
    expect(await sentence.evaluate((it) => it.matches(':target'))).toBe(true);
    expect(await sentence.evaluate((it) => getComputedStyle(it).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    );
    const words = await sentence.textContent();
    await page.getByRole('link', { name: 'Page to share' }).click();
    await page.waitForURL('**/quotes/pq-1/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(
      words?.replace(/\d+$/, '').slice(0, 60),
    );
    expect(await violations(page)).toEqual([]);
  });

  it('of a paragraph lead to the page of the sentence in it that a pull-quote repeats', async () => {
    const page = await site.open(article, desktop);
    const paragraph = page.locator('p:has(> #pq-1)');
    await paragraph.locator('.para-link').focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('toolbar', { name: /^Paragraph/ });
    const quote = menu.getByRole('link', { name: 'Quotation to share' });
    await quote.waitFor();
    await menu.getByRole('button').first().press('ArrowLeft');
    expect(await quote.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/quotes/pq-1/');
  });
});

describe('Web Share', () => {
  const places = [
    ['paragraph', 'p[data-n="4"] .para-link', 'Paragraph 4', (hash: string) => `${article}${hash}`],
    ['section', '#conclusion .section-link', undefined, () => `${article}sections/conclusion/`],
    ['pull-quote', 'aside[data-quote="pq-1"] a', 'Quotation', () => `${article}quotes/pq-1/`],
  ] as const;

  it.each(places)(
    'hands over the title and the address of a %s',
    async (_, selector, name, path) => {
      const page = await site.open('/404.html', desktop);
      await offerShare(page.context());
      await page.goto(`${site.url}${article}`);
      await page.locator('html[data-shortcuts]').waitFor();
      const link = page.locator(selector);
      await link.evaluate((it: HTMLElement) => it.click());
      const menu = page.getByRole('toolbar', name === undefined ? {} : { name });
      await menu.getByRole('button', { name: 'Share' }).click();
      const hash = await link.evaluate((it: HTMLAnchorElement) => it.hash);
      expect(await handedOver(page)).toEqual([
        { title: await page.title(), url: `${site.url}${path(hash)}` },
      ]);
    },
  );

  it('is not offered where the system has none', async () => {
    const page = await site.open('/404.html', desktop);
    await withholdShare(page.context());
    await page.goto(`${site.url}${article}`);
    await page.locator('html[data-shortcuts]').waitFor();
    await page.locator('p[data-n="4"] .para-link').press('Enter');
    const menu = page.getByRole('toolbar', { name: 'Paragraph 4' });
    await menu.waitFor();
    expect(await menu.getByRole('button').allTextContents()).toEqual(['Copy link', 'Cite']);
  });
});

describe('an address of a passage that is gone', () => {
  const open = async (hash: string) => {
    const page = await site.open('/404.html', desktop);
    await page.route(`**${article}`, async (route) => {
      const answer = await route.fetch();
      const html = (await answer.text()).replace(
        /(<p [^>]*id="(p-[^"]+)"[^>]*data-n="9"[^>]*>|<p [^>]*data-n="9"[^>]*id="(p-[^"]+)"[^>]*>)/,
        (tag, _all, a?: string, b?: string) =>
          `${tag}<span id="p-gone" data-alias="${a ?? b ?? ''}"></span>`,
      );
      await route.fulfill({ response: answer, body: html });
    });
    await page.goto(`${site.url}${article}${hash}`);
    await page.locator('html[data-shortcuts]').waitFor();
    return page;
  };
  const notice = (page: Page) => page.locator('.moved');

  it('lands on what replaced it, and says so until it is dismissed', async () => {
    const page = await open('#p-gone');
    await notice(page).getByText('this is what replaced it').waitFor();
    const paragraph = page.locator('p[data-n="9"]');
    const [told, landed] = [await notice(page).boundingBox(), await paragraph.boundingBox()];
    expect(told?.y).toBeGreaterThanOrEqual(0);
    expect(landed?.y).toBeLessThan(800);
    expect(landed?.y).toBeGreaterThan(told?.y ?? 0);
    expect(await violations(page)).toEqual([]);
    await notice(page).getByRole('button', { name: 'Dismiss' }).click();
    expect(await notice(page).count()).toBe(0);
    expect(await paragraph.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  it('is told apart from an address that is as it was', async () => {
    const page = await open('');
    await page.evaluate(
      () =>
        new Promise<void>((told) => {
          addEventListener('hashchange', () => requestAnimationFrame(() => told()));
          location.hash = '#conclusion';
        }),
    );
    expect(await notice(page).count()).toBe(0);
    await page.evaluate(() => (location.hash = '#p-gone'));
    await notice(page).waitFor();
    await page.evaluate(() => (location.hash = '#conclusion'));
    await notice(page).waitFor({ state: 'detached' });
  });
});
