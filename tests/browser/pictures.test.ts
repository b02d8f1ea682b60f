import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { siteOf } from './support/build.ts';
import { layoutShift } from './support/layout-shift.ts';
import { useSite } from './support/site.ts';
import { picturesFolder } from '../support/pictured-article.ts';

const site = useSite(4436, siteOf('pictures', picturesFolder));
const article = '/articles/pictures/';
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Edges of the first element of each kind, rounded. */
const edges = (selectors: readonly string[]) =>
  selectors.map((selector) => {
    const { left, right, top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
    return { left, right, top, bottom };
  });

describe('the cover of an article', () => {
  it('stands across text and margin under the head, with its credit and licence', async () => {
    const page = await site.open(article, desktop);
    const [cover, text, margin, head] = await page.evaluate(edges, [
      '.cover-picture',
      '.article-text',
      '.margin',
      '.head',
    ]);
    expect(cover!.left).toBeCloseTo(text!.left, 0);
    expect(cover!.right).toBeCloseTo(margin!.right, 0);
    expect(cover!.top).toBeGreaterThanOrEqual(head!.bottom);
    expect(cover!.bottom).toBeLessThanOrEqual(text!.top);
    const figure = page.getByRole('figure').first();
    expect(await figure.innerText()).toBe('Drawing by Jane Doe, CC BY 4.0');
    expect(await figure.getByRole('link').getAttribute('href')).toBe(
      'https://creativecommons.org/licenses/by/4.0/',
    );
    expect(await violations(page)).toEqual([]);
  });

  it('keeps its room before it comes, so that nothing moves', async () => {
    const page = await site.open(article, desktop);
    await page.locator('.cover-picture img').evaluate((img: HTMLImageElement) => img.decode());
    expect(await layoutShift(page)).toBeLessThan(0.02);
  });

  it('and a portrait fit a phone', async () => {
    for (const path of [article, `${article}about/`, '/']) {
      const page = await site.open(path, phone);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }
  });

  it('stands on the cover page, with the portrait, which comes when it is scrolled to', async () => {
    const page = await site.open('/', desktop);
    expect(await page.getByRole('img', { name: 'A sailing boat' }).count()).toBe(1);
    const portrait = page.getByRole('img', { name: 'Anna Berg' });
    expect(await portrait.getAttribute('loading')).toBe('lazy');
    expect(await page.getByText('Photograph by Jane Doe').isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });
});

it('shows a portrait beside the words about its author on the page about the text', async () => {
  const page = await site.open(`${article}about/`, desktop);
  const part = page.locator('section[aria-labelledby=authors]');
  await part.getByRole('img', { name: 'Anna Berg' }).scrollIntoViewIfNeeded();
  expect(await part.innerText()).toContain('Institute of Small Harbours');
  expect(await violations(page)).toEqual([]);
});

describe('a wide figure', () => {
  it('goes into the margin, where notes keep away from it', async () => {
    const page = await site.open(article, desktop);
    await page.locator('[data-margin-note]').nth(1).waitFor();
    const measured = () =>
      page.evaluate(() => {
        const box = (element: Element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return { left, right, top, bottom };
        };
        return {
          figure: box(document.querySelector('.wide')!.closest('figure')!),
          margin: box(document.querySelector('.margin')!),
          notes: [...document.querySelectorAll('[data-margin-note]')].map(box),
        };
      });
    const { figure, margin, notes } = await measured();
    expect(figure.right).toBeCloseTo(margin.right, 0);
    expect(notes).toHaveLength(2);
    await expect
      .poll(async () => {
        const now = await measured();
        return now.notes.every(
          ({ top, bottom }) => bottom <= now.figure.top || top >= now.figure.bottom,
        );
      })
      .toBe(true);
  });

  it('is as wide as the text where there is no margin', async () => {
    const page = await site.open(article, { viewport: { width: 1000, height: 800 } });
    const [figure, text] = await page.evaluate(edges, ['figure:has(> .wide)', '.article-text']);
    expect(figure!.right).toBeLessThanOrEqual(text!.right + 1);
  });
});
