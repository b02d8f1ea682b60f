import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './support/site.ts';

const site = useSite(4447);
const article = '/articles/failure-of-multilateral-diplomacy/';
const wide = (width: number) => ({ viewport: { width, height: 800 } });
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const first = '.article-text p[data-n="1"]';

describe('the first screen of an article', () => {
  it.each([
    ['a desktop', wide(1280), 800],
    ['a phone', phone, 844],
  ])('holds the first line of paragraph 1 on %s', async (_, options, height) => {
    const page = await site.open(article, options);
    const line = await page.locator(first).evaluate((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const link = paragraph.querySelector('a');
      if (link) range.setStartAfter(link);
      return range.getClientRects()[0]!.bottom;
    });
    expect(line).toBeLessThan(height);
  });

  it('breaks the title at its colon, where it has to break', async () => {
    const page = await site.open(article, phone);
    const tops = await page
      .locator('h1 .title-part')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()));
    expect(tops).toHaveLength(2);
    expect(tops[1]!.top).toBeGreaterThanOrEqual(tops[0]!.bottom - 1);
  });
});

describe('the list of notes, as the target of a link', () => {
  it('is marked by its heading alone', async () => {
    const page = await site.open(`${article}#notes`, wide(1280));
    const ground = (selector: string) =>
      page.locator(selector).evaluate((it) => getComputedStyle(it).backgroundColor);
    expect(await ground('#notes')).toBe('rgba(0, 0, 0, 0)');
    expect(await ground('#notes h2')).toBe('rgb(243, 230, 200)');
  });
});

describe('the abstract', () => {
  const last = 'much better conflict-resolution dynamics.';
  const shows = (page: Page, words: string) =>
    page.evaluate(
      (words) => document.querySelector<HTMLElement>('.abstract')!.innerText.includes(words),
      words,
    );

  it('shows its first sentences, and the rest at a press', async () => {
    const page = await site.open(article, wide(1280));
    expect(await shows(page, 'through the means of multilateral diplomacy.')).toBe(true);
    expect(await shows(page, last)).toBe(false);
    await page.getByText('Read the abstract').click();
    expect(await shows(page, last)).toBe(true);
    await page.getByText('Show less').click();
    expect(await shows(page, last)).toBe(false);
  });

  it('opens by the keyboard', async () => {
    const page = await site.open(article, wide(1280));
    await page.locator('.abstract summary').focus();
    await page.keyboard.press('Enter');
    expect(await shows(page, last)).toBe(true);
  });

  it.each([
    ['a desktop', wide(1280)],
    ['a phone', phone],
  ])('begins all its lines but the first at its edge on %s', async (_, options) => {
    const page = await site.open(article, options);
    const lines = await page.locator('.abstract > .label + p').evaluate((words) => {
      const edge = words.parentElement!.getBoundingClientRect().left;
      return [...words.getClientRects()].map(({ left }) => Math.abs(left - edge));
    });
    expect(lines.length).toBeGreaterThan(3);
    expect(Math.max(...lines.slice(1))).toBeLessThan(1);
  });

  it('is whole on paper', async () => {
    const page = await site.open(article, wide(1280));
    await page.emulateMedia({ media: 'print' });
    expect(await shows(page, last)).toBe(true);
    expect(await shows(page, 'Read the abstract')).toBe(false);
  });
});

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const boxes = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all): Box[] =>
    all.map((one) => {
      const { top, bottom, left, right } = one.getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY, left, right };
    }),
  );

async function withMargin(page: Page): Promise<void> {
  await page.locator('[data-margin-note="25"][style*="translateY"]').waitFor();
}

describe('pull-quotes', () => {
  it.each([1200, 1280, 1440, 1920])(
    'stand in the margin at %i px, clear of the notes and of each other',
    async (width) => {
      const page = await site.open(article, wide(width));
      await withMargin(page);
      const text = (await boxes(page, '.article-text'))[0]!;
      const column = (await boxes(page, '[data-margin]'))[0]!;
      const quotes = await boxes(page, '.pullquote');
      const notes = await boxes(page, '[data-margin-note]');
      expect(quotes).toHaveLength(6);
      expect(notes).toHaveLength(25);
      const all = [...quotes, ...notes].sort((a, b) => a.top - b.top);
      for (const [nth, box] of all.entries()) {
        if (nth > 0) expect(box.top).toBeGreaterThan(all[nth - 1]!.bottom);
        expect(box.left).toBeGreaterThan(text.right);
        expect(box.right).toBeLessThanOrEqual(column.right + 1);
        expect(box.bottom).toBeLessThanOrEqual(column.bottom + 1);
      }
    },
  );

  it.each([390, 820])(
    'follow the paragraph of their sentence at %i px, as wide as the text',
    async (width) => {
      const page = await site.open(article, wide(width));
      const found = await page.locator('.pullquote').evaluateAll((quotes) =>
        quotes.map((quote) => {
          const link = quote.querySelector('a')!;
          const own = document.getElementById(link.hash.slice(1))!.closest('p')!;
          const text = quote.closest('.section')!.getBoundingClientRect();
          const box = quote.getBoundingClientRect();
          return {
            behind: box.top - own.getBoundingClientRect().bottom,
            isWide: Math.abs(box.width - text.width) < 1,
            isNext: own.nextElementSibling === quote,
          };
        }),
      );
      expect(found).toHaveLength(6);
      for (const { behind, isWide } of found) {
        expect(behind).toBeGreaterThan(0);
        expect(isWide).toBe(true);
      }
      // The one that stands twice is the second time more than a screen away.
      const away = found.filter(({ isNext }) => !isNext);
      expect(away).toHaveLength(1);
      expect(away[0]!.behind).toBeGreaterThan(844);
    },
  );

  it('are drawn in 25 words or fewer', async () => {
    const page = await site.open(article, wide(1280));
    const words = await page
      .locator('.pullquote a')
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute('data-words')!.split(' ').length),
      );
    expect(Math.max(...words)).toBeLessThanOrEqual(25);
  });
});

describe('a note in the margin', () => {
  it.each([1200, 1440])('stands on the base line of its mark’s line at %i px', async (width) => {
    const page = await site.open(article, wide(width));
    await withMargin(page);
    const apart = await page.evaluate(() => {
      const baseOf = (before: Element) => {
        const probe = document.createElement('span');
        probe.style.display = 'inline-block';
        before.before(probe);
        const { bottom } = probe.getBoundingClientRect();
        probe.remove();
        return bottom;
      };
      return [...document.querySelectorAll<HTMLElement>('[data-margin-note]')].map((copy) => {
        const mark = document.getElementById(`noteref-${copy.dataset['marginNote']}`)!;
        return Math.abs(baseOf(copy.querySelector('b')!) - baseOf(mark.closest('sup')!));
      });
    });
    // Others are pushed away by their neighbours.
    const level = apart.filter((distance) => distance <= 1.5);
    expect(level.length).toBeGreaterThanOrEqual(15);
  });
});

describe('the grid', () => {
  const pages = [
    article,
    `${article}sections/realist-approach/`,
    `${article}notes/`,
    `${article}sources/`,
    `${article}about/`,
    `${article}sources/maresca1996/`,
    '/sources/',
    '/search/',
  ];

  it.each([1280, 1920])(
    'is the same on every kind of page at %i px, the bar’s included',
    async (width) => {
      const places = new Set<string>();
      for (const path of pages) {
        const page = await site.open(path, wide(width));
        places.add(
          await page.evaluate(() => {
            const at = (selector: string) =>
              Math.round(document.querySelector(selector)!.getBoundingClientRect().left);
            return `${at('.head')} ${at('.bar .site')}`;
          }),
        );
        await page.context().close();
      }
      const page = await site.open(article, wide(width));
      const contents = (await boxes(page, '.contents'))[0]!;
      const margin = (await boxes(page, '[data-margin]'))[0]!;
      const bar = await boxes(page, '.bar .site, .bar scholium-settings');
      expect(places.size).toBe(1);
      expect(bar[0]!.left).toBeCloseTo(contents.left, 0);
      expect(bar[1]!.right).toBeCloseTo(margin.right, 0);
    },
  );
});
