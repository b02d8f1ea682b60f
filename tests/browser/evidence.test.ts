import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useSite } from './support/site.ts';

const site = useSite(4449);
const article = '/articles/failure-of-multilateral-diplomacy/';
const evidence = `${article}evidence/`;
const desktop = { viewport: { width: 1280, height: 800 } };
const wide = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const edge = '.edge-strip';

/** Where the part in view stands on the strip: its upper and lower edge, and the paragraph named. */
const view = (page: Page) =>
  page.locator('.edge-view').evaluate((part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return { top, bottom, name: part.textContent };
  });
const bar = (page: Page, n: number) =>
  page.locator(`${edge} a[data-n="${n}"] rect`).first().boundingBox();
const bring = (page: Page, n: number) =>
  page.locator(`p[data-n="${n}"]`).evaluate((paragraph) => {
    scrollTo(0, scrollY + paragraph.getBoundingClientRect().top - innerHeight / 3);
  });

/** A page for a reader whose browser runs no script. */
async function bare(path: string): Promise<Page> {
  const page = await site.open('/', desktop);
  const context = await page.context().browser()!.newContext({ javaScriptEnabled: false });
  const scriptless = await context.newPage();
  await scriptless.goto(`${site.url}${path}`);
  return scriptless;
}

describe('the page of evidence', () => {
  it.each([
    ['a desktop', desktop],
    ['a phone', phone],
  ] as const)('is accessible on %s, light and dark, with its tables open', async (_, options) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.open(evidence, { ...options, colorScheme });
      expect(await violations(page)).toEqual([]);
      for (const summary of await page.locator('.facts-picture summary').all()) {
        if (await summary.isVisible()) await summary.click();
      }
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
  });

  it.each([320, 390, 700, 859, 860, 1199, 1200])('fits a window of %i px', async (width) => {
    const page = await site.open(evidence, { viewport: { width, height: 800 } });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    const forms = page.locator('figure[data-picture=evidence] :is(.wide-form, .narrow-form)');
    const shown = await forms.evaluateAll(
      (all) => all.filter((one) => one.clientHeight > 0).length,
    );
    expect(shown).toBe(1);
  });

  it('leads from a mark to the note in the text', async () => {
    const page = await site.open(evidence, desktop);
    await page
      .getByRole('link', { name: /^Note 3: Maresca, / })
      .first()
      .click();
    await page.waitForURL(`**${article}#noteref-3`);
  });

  it('shows its tables where no script runs', async () => {
    const page = await bare(evidence);
    const figure = page.locator('figure[data-picture=evidence]');
    await figure.getByText('Show as table').click();
    expect(await figure.getByRole('row').count()).toBe(24);
  });
});

describe('the strip in the head of an article', () => {
  it('keeps its room free, so that nothing moves when it comes', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const page = await site.open(evidence, desktop);
    await page.route('**/strip.svg', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.url}${article}`);
    const place = page.locator('.rests svg').first();
    const before = await place.boundingBox();
    release();
    await page.locator('.rests svg.drawing .sign-mark').first().waitFor();
    expect(await place.boundingBox()).toEqual(before);
    expect(before?.height).toBeGreaterThan(300);
  });

  it('is a line of 19 px on a phone', async () => {
    const page = await site.open(article, phone);
    await page.locator('.rests svg.drawing').waitFor();
    const box = await page.locator('.rests svg').first().boundingBox();
    expect(box).toMatchObject({ width: 350, height: 19 });
  });

  it('leaves its words and link where no script runs', async () => {
    const page = await bare(article);
    expect(await page.locator('.rests').innerText()).toMatch(/25 notes in 15 of 23 paragraphs/);
    expect(await page.locator('.rests svg').isVisible()).toBe(false);
    await page.locator('.rests a').click();
    await page.waitForURL(`**${evidence}`);
  });
});

describe('the strip beside the scroll bar', () => {
  it('shows which part of the text is in view, and the paragraph', async () => {
    const page = await site.open(article, wide);
    await page.locator(edge).waitFor();
    await bring(page, 14);
    await expect.poll(async () => (await view(page)).name).toBe('¶14');
    const [part, own] = [await view(page), await bar(page, 14)];
    expect(part.top).toBeLessThanOrEqual(own!.y + own!.height);
    expect(part.bottom).toBeGreaterThanOrEqual(own!.y);
  });

  it('leads to the paragraph whose bar is pressed, and to the note whose mark is', async () => {
    const page = await site.open(article, wide);
    await page.locator(edge).waitFor();
    const own = await bar(page, 22);
    await page.mouse.click(own!.x + 4, own!.y + own!.height / 2);
    const id = await page.locator('p[data-n="22"]').getAttribute('id');
    await page.waitForURL(`**#${id}`);
    await page.locator(`${edge} a[href="#noteref-3"]`).click();
    await page.waitForURL('**#noteref-3');
  });

  it('shows words that are marked in the text', async () => {
    const page = await site.open(article, wide);
    await page.locator(edge).waitFor();
    await page.evaluate(() => {
      const range = new Range();
      range.selectNodeContents(document.querySelector('p[data-n="10"]')!);
      CSS.highlights.set('scholium-found', new Highlight(range));
      document.dispatchEvent(new Event('scholium-marked'));
    });
    const tick = await page.locator(`${edge} .found`).boundingBox();
    const own = await bar(page, 10);
    expect(Math.abs(tick!.y - own!.y)).toBeLessThan(8);
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('p[data-n="10"]')!);
    });
    await page.locator('#selection-menu:popover-open').waitFor();
    await page.keyboard.press('1');
    await page.locator(`${edge} .own`).waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.dispatchEvent(new Event('scholium-marked'));
    });
    expect(await page.locator(`${edge} .found`).count()).toBe(0);
    expect(await page.locator(`${edge} .own`).count()).toBe(1);
  });

  it('is no stop for the keyboard or a screen reader, and is not printed', async () => {
    const page = await site.open(article, wide);
    await page.locator(edge).waitFor();
    expect(await page.locator(`${edge} a:not([tabindex="-1"])`).count()).toBe(0);
    expect(await page.locator(edge).getAttribute('aria-hidden')).toBe('true');
    expect(await violations(page, undefined, edge)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(edge).isVisible()).toBe(false);
  });

  it('comes only where there is room for it beside the margin', async () => {
    const page = await site.open(article, desktop);
    await page.locator('.rests svg.drawing').waitFor();
    expect(await page.locator(edge).count()).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator(edge).waitFor();
    await page.evaluate(() => (document.documentElement.dataset['size'] = '3'));
    await page.locator(edge).waitFor({ state: 'hidden' });
  });
});

describe('the cover of a library of one', () => {
  it('has the strip for a picture, and is accessible', async () => {
    for (const options of [desktop, phone]) {
      const page = await site.open('/', options);
      expect(await page.locator('.cover-strip svg[role=img]:visible').count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
  });
});
