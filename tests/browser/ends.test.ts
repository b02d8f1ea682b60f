import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { articlePath } from '../support/built-site.ts';
import { useSite } from './support/site.ts';
import { handedOver, offerShare } from './support/web-share.ts';

const site = useSite(4503);
const article = `/${articlePath}`;
const desktop = { viewport: { width: 1280, height: 800 } };
const tablet = { viewport: { width: 820, height: 1180 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const fontSize = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((each) => parseFloat(getComputedStyle(each).fontSize));

describe('notes and sources at the end of an article', () => {
  it('take a fifth of the page at most', async () => {
    const page = await site.open(article, desktop);
    const share = await page.evaluate(
      () =>
        document.querySelector('.ends')!.getBoundingClientRect().height /
        document.documentElement.scrollHeight,
    );
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThanOrEqual(0.2);
  });

  it('are smaller than the text, and 14 pixels at least on a phone', async () => {
    const page = await site.open(article, desktop);
    expect(await fontSize(page, '.notes > li')).toBeLessThan(await fontSize(page, '.prose p'));
    await page.setViewportSize(phone.viewport);
    expect(await fontSize(page, '.notes > li')).toBeGreaterThanOrEqual(14);
    expect(await fontSize(page, '.works > li')).toBeGreaterThanOrEqual(14);
  });

  it('say each reference in two lines, beside where it is found', async () => {
    const page = await site.open(article, desktop);
    const rows = await page.locator('.notes > li, .works > li').evaluateAll((all) =>
      all.map((row) => {
        const words = row.querySelector('.note-body, .reference')!;
        const beside = row.querySelector('.last-address, .where.in-print, .facts-of')!;
        const lines =
          words.getBoundingClientRect().height / parseFloat(getComputedStyle(row).lineHeight);
        const gap = beside.getBoundingClientRect().left - words.getBoundingClientRect().right;
        return { id: row.id, lines: Math.round(lines), apart: gap > 0 };
      }),
    );
    expect(rows).toHaveLength(47);
    for (const { id, lines, apart } of rows) {
      expect(lines, id).toBeLessThanOrEqual(2);
      expect(apart, id).toBe(true);
    }
  });

  it.each([
    { name: 'desktop', options: desktop },
    { name: 'tablet', options: tablet },
    { name: 'phone', options: phone },
  ])('keep numbers, signs, words and links apart on a $name', async ({ options }) => {
    const page = await site.open(article, options);
    const overlaps = await page.locator('.notes > li').evaluateAll((all) =>
      all.flatMap((row) => {
        const box = (selector: string) =>
          [...row.querySelectorAll(selector)].flatMap((each) => [...each.getClientRects()]);
        const parts = [
          ...box('.sign'),
          ...box('.citation'),
          ...box('.by-host'),
          ...box('.backlinks a'),
        ].filter(({ width }) => width > 0.5);
        return parts.some((a, i) =>
          parts.some(
            (b, j) =>
              i < j &&
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4,
          ),
        )
          ? [row.id]
          : [];
      }),
    );
    expect(overlaps).toEqual([]);
  });

  it('show a sign and say its word to who cannot see it', async () => {
    const page = await site.open(article, desktop);
    const said = await page
      .locator('.notes > li:has(> .sign)')
      .evaluateAll((all) => all.map((row) => row.querySelector('.where')?.textContent.trim()));
    expect(said).toHaveLength(25);
    expect(new Set(said)).toEqual(
      new Set([
        'web page',
        'news',
        'report',
        'in print, article',
        'in print, book',
        'in print, chapter',
      ]),
    );
    for (const colours of ['none', 'active'] as const) {
      await page.emulateMedia({ forcedColors: colours });
      const seen = await page.locator('#note-5 > .sign').evaluate((sign) => {
        const { backgroundColor, width } = getComputedStyle(sign);
        return { backgroundColor, width, page: getComputedStyle(document.body).backgroundColor };
      });
      expect(parseFloat(seen.width)).toBeGreaterThanOrEqual(8);
      expect(seen.backgroundColor).not.toBe(seen.page);
    }
  });
});

describe('an address of the web', () => {
  const address = 'https://www.osce.org/minsk-group/108306';
  const widthOf = (page: Page) =>
    page.locator('#note-1 .by-host').evaluate((link) => link.getBoundingClientRect().width);

  it('is read by its host on the screen, and is whole on paper', async () => {
    const page = await site.open(article, phone);
    expect(await widthOf(page)).toBeLessThan(90);
    await page.emulateMedia({ media: 'print' });
    expect(await widthOf(page)).toBeGreaterThan(150);
  });

  it('has its whole words for a name', async () => {
    const page = await site.open(article, desktop);
    expect(
      await page.locator('#notes').getByRole('link', { name: address, exact: true }).count(),
    ).toBe(1);
  });

  it('is copied whole, and seen whole where it is pasted', async () => {
    const page = await site.open(article, {
      ...desktop,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page
      .locator('#note-1 .note-body')
      .evaluate((note) => getSelection()!.selectAllChildren(note));
    const copy = async () => {
      await page.keyboard.press('ControlOrMeta+c');
      return page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const read = async (type: string) => (await item!.getType(type)).text();
        return { text: await read('text/plain'), html: await read('text/html') };
      });
    };
    // What makes the copy whole is loaded with the first selection.
    await expect.poll(async () => (await copy()).html).not.toContain('font-size');
    const copied = await copy();
    expect(copied.text).toContain(`available at: ${address} (accessed: December 12, 2020).`);
    expect(copied.html).toContain(`>${address}</a> (accessed: December 12, 2020).`);
  });

  it('shows nothing more where the reader spaces letters and words', async () => {
    const page = await site.open(article, phone);
    const before = await widthOf(page);
    await page.evaluate(() => (document.documentElement.dataset['spacing'] = 'wide'));
    await page.locator('#note-1').evaluate((note) => {
      note.style.letterSpacing = '1px';
      note.style.wordSpacing = '9px';
    });
    // Each of the eight letters of the host, and no others.
    expect((await widthOf(page)) - before).toBeLessThan(12);
  });
});

describe('the ending', () => {
  it('says who wrote the text, and leads on', async () => {
    const page = await site.open(article, desktop);
    const ending = page.getByRole('region', { name: 'After the text' });
    expect(await ending.locator('.who').textContent()).toContain('Deputy Director');
    expect(await ending.getByRole('link', { name: /22 sources/ }).getAttribute('href')).toContain(
      `${articlePath}sources/`,
    );
    await ending.getByRole('link', { name: 'Cite', exact: true }).click();
    await page.getByRole('dialog', { name: 'Cite' }).waitFor();
  });

  it('hands the article to the system to share, or copies its link', async () => {
    const page = await site.open(article, desktop);
    await offerShare(site.context);
    await page.reload();
    const share = page.getByRole('link', { name: 'Share', exact: true });
    await share.click();
    await expect.poll(() => handedOver(page)).toHaveLength(1);
    expect((await handedOver(page))[0]?.url).toMatch(new RegExp(`${articlePath}$`));
  });

  it('offers nothing that needs a script without one', async () => {
    const page = await site.open(article, desktop);
    const plain = await page.context().browser()!.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(`${site.url}${article}`);
    expect(await still.locator('.actions a:visible').count()).toBe(2);
    await plain.close();
  });
});

describe('the footer', () => {
  it('stands on every kind of page, and says of an article what is true of it', async () => {
    const page = await site.open(article, desktop);
    const foot = page.getByRole('contentinfo');
    expect(await foot.textContent()).toContain('every change is listed');
    await foot.getByRole('link', { name: 'About this text' }).click();
    await foot.waitFor();
    for (const path of ['/', '/sources/', `${article}sources/`, `${article}notes/`, '/search/']) {
      await page.goto(site.url + path);
      expect(await foot.getByRole('link', { name: 'Search' }).count(), path).toBe(1);
      expect(await foot.getByRole('link', { name: 'About this text' }).count(), path).toBe(
        path.startsWith(article) ? 1 : 0,
      );
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.foot').isVisible(), path).toBe(false);
      await page.emulateMedia({ media: 'screen' });
    }
  });
});
