import { describe, expect, it } from 'vitest';
import { useSite } from './support/site.ts';

const site = useSite(4502);
const article = '/articles/failure-of-multilateral-diplomacy/';
const paper = { viewport: { width: 720, height: 1000 } };

describe('the printed article', () => {
  it('shows the text, its permanent address, every note and source, and no interface', async () => {
    const page = await site.open(article, paper);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of [
      '.bar',
      '.contents',
      '.margin',
      '.backlinks',
      '.section-link',
      '.facts a[href*="/about/"]',
    ]) {
      for (const element of await page.locator(hidden).all()) {
        expect(await element.isVisible(), hidden).toBe(false);
      }
    }
    expect(await page.locator('.address').textContent()).toContain(article);
    expect(await page.locator('.address').isVisible()).toBe(true);
    expect(await page.locator('.notes > li:visible').count()).toBe(25);
    expect(await page.locator('.works > li:visible').count()).toBe(22);
  });

  it('numbers the paragraphs beside the text, not over it', async () => {
    const page = await site.open(article, paper);
    await page.emulateMedia({ media: 'print' });
    const overlaps = await page.locator('.prose p[data-n]').evaluateAll(
      (paragraphs) =>
        paragraphs.filter((paragraph) => {
          const number = paragraph.querySelector('.para-link')!.getBoundingClientRect();
          return number.width === 0 || number.right > paragraph.getBoundingClientRect().left + 1;
        }).length,
    );
    expect(overlaps).toBe(0);
  });

  it('keeps a heading with the text after it', async () => {
    const page = await site.open(article, paper);
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('main :is(h1, h2, h3, h4)')
      .evaluateAll((headings) => headings.map((it) => getComputedStyle(it).breakAfter));
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
  });
});
