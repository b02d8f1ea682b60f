import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { Reader } from './support/reader.ts';
import { useSite } from './support/site.ts';

const site = useSite(4429);
const article = '/articles/failure-of-multilateral-diplomacy/';
const desktop = { viewport: { width: 1280, height: 800 } };
const middle = { viewport: { width: 1000, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Characters on each full line of a paragraph. */
async function lines(page: Page, paragraph: string): Promise<readonly number[]> {
  return page.locator(paragraph).evaluate((element) => {
    const found = new Map<number, number>();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (text.parentElement?.closest('a')) continue;
      for (let at = 0; at < (text.nodeValue ?? '').length; at++) {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const box = range.getClientRects()[0];
        if (!box) continue;
        const line = Math.round(box.bottom / 8);
        found.set(line, (found.get(line) ?? 0) + 1);
      }
    }
    return [...found.values()].slice(0, -1);
  });
}

describe('the text', () => {
  it.each([1000, 1280, 1920])('has lines of 62 to 68 characters at %i px', async (width) => {
    const page = await site.open(article, { viewport: { width, height: 800 } });
    await page.evaluate(() => document.fonts.ready);
    const all = [...(await lines(page, 'p[data-n="3"]')), ...(await lines(page, 'p[data-n="6"]'))];
    const mean = all.reduce((sum, count) => sum + count, 0) / all.length;
    expect(all.length).toBeGreaterThan(15);
    expect(mean).toBeGreaterThanOrEqual(62);
    expect(mean).toBeLessThanOrEqual(68);
  });

  it.each([
    ['desktop', desktop, 19],
    ['phone', phone, 17],
  ] as const)(
    'is large enough to read on a %s, with room between its lines',
    async (_, options, least) => {
      const page = await site.open(article, options);
      const [size = 0, leading = 0] = await page.locator('p[data-n="3"]').evaluate((it) => {
        const { fontSize, lineHeight } = getComputedStyle(it);
        return [Number.parseFloat(fontSize), Number.parseFloat(lineHeight)];
      });
      expect(size).toBeGreaterThanOrEqual(least);
      expect(leading / size).toBeGreaterThanOrEqual(1.55);
      expect(leading / size).toBeLessThanOrEqual(1.65);
    },
  );

  it.each([
    ['dark', 'rgb(22, 23, 26)'],
    ['sepia', 'rgb(245, 237, 218)'],
  ])('is painted in the reader’s own %s theme before any script comes', async (theme, paper) => {
    const page = await site.open(article, middle);
    await page.evaluate((value) => {
      localStorage.setItem('scholium:settings', JSON.stringify({ theme: value, size: 2 }));
    }, theme);
    const bare = await page.context().newPage();
    await bare.route('**/*.js', (route) => route.abort());
    await bare.goto(page.url());
    const { background, zoom } = await bare.evaluate(() => ({
      background: getComputedStyle(document.body).backgroundColor,
      zoom: Number.parseFloat(getComputedStyle(document.body).fontSize),
    }));
    expect(background).toBe(paper);
    expect(zoom).toBeGreaterThan(20);
  });

  it('has old-style figures where words run on, and lining ones beside them', async () => {
    const page = await site.open(article, desktop);
    await page.evaluate(async () => {
      document.querySelector('p[data-n]')!.after(document.createElement('table'));
      await document.fonts.ready;
    });
    const figures = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontVariantNumeric);
    for (const words of ['p[data-n]', '.abstract > p:not(.label)'])
      expect(await figures(words), words).toBe('oldstyle-nums proportional-nums');
    expect(await figures('.prose table')).toBe('lining-nums tabular-nums');
    const others = [
      '.prose h2',
      'sup:has(.noteref)',
      '.para-link',
      '.contents',
      '.notes .note-body',
    ];
    for (const other of others)
      expect(await figures(other), other).toMatch(/^(?:normal|lining-nums)$/);
    const loaded = () =>
      page.evaluate(() =>
        [...document.fonts].some(
          ({ family, status }) => family.includes('Source Figures') && status === 'loaded',
        ),
      );
    await expect.poll(loaded).toBe(true);
  });

  it('parts two thoughts by asterisks that nobody hears, with no line across', async () => {
    const page = await site.open(article, desktop);
    await page.evaluate(() =>
      document.querySelector('p[data-n]')!.after(document.createElement('hr')),
    );
    const [border, sign] = await page
      .locator('.prose hr')
      .evaluate((element) => [
        getComputedStyle(element).borderBlockStartWidth,
        getComputedStyle(element, '::before').content,
      ]);
    expect(border).toBe('0px');
    expect(sign).toBe('"***" / ""');
  });
});

/** The longest transition or animation of any element, in milliseconds. */
async function longestMotion(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].flatMap((element) => {
        const style = getComputedStyle(element);
        return [style.transitionDuration, style.animationDuration]
          .join(',')
          .split(',')
          .map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000));
      }),
    ),
  );
}

describe('what the reader asked of the system', () => {
  it.each([
    ['no-preference', 1, 150],
    ['reduce', 0, 0],
  ] as const)('bounds motion: %s', async (reducedMotion, least, most) => {
    const reader = new Reader(await site.open(article, { ...middle, reducedMotion }));
    await reader.mark('3').click();
    await reader.dialog.waitFor();
    const longest = await longestMotion(reader.page);
    expect(longest).toBeGreaterThanOrEqual(least);
    expect(longest).toBeLessThanOrEqual(most);
  });

  it('of colours is obeyed: lit marks and targets are outlined where they are forced', async () => {
    const page = await site.open(article, { ...middle, forcedColors: 'active' });
    const reader = new Reader(page);
    await reader.mark('3').click();
    await reader.dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    const outlined = (label: string) =>
      reader.mark(label).evaluate((it) => getComputedStyle(it).outlineStyle);
    expect([await outlined('3'), await outlined('8')]).toEqual(['solid', 'solid']);
    expect(await outlined('4')).toBe('none');
    const box = reader.box;
    expect(await box.evaluate((it) => getComputedStyle(it).borderTopStyle)).toBe('solid');
    const paragraph = (await page.locator('p[data-n="5"]').getAttribute('id'))!;
    await page.goto(`${page.url().replace(/#.*/, '')}#${paragraph}`);
    const marked = await page
      .locator('p[data-n="5"]')
      .evaluate(
        (it) => getComputedStyle(it).outlineStyle + getComputedStyle(it, '::before').outlineStyle,
      );
    expect(marked).toContain('solid');
  });
});

describe('the box of a note', () => {
  it('copies the citation of its work', async () => {
    const page = await site.open(article, middle);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const reader = new Reader(page);
    await reader.mark('3').click();
    await reader.dialog.getByRole('button', { name: 'Copy citation' }).click();
    await reader.dialog.getByRole('button', { name: /^Copied/ }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('Lost Opportunities in Negotiating the Conflict over Nagorno Karabakh');
    expect(text).not.toContain('\n');
  });

  it('closes by its ✕ on a phone, and the page stays where it was', async () => {
    const reader = new Reader(await site.open(article, phone));
    await reader.bring(reader.mark('3'));
    const before = await reader.scrollTop();
    await reader.mark('3').tap();
    await reader.dialog.getByRole('button', { name: 'Close' }).tap();
    await reader.dialog.waitFor({ state: 'hidden' });
    expect(Math.abs((await reader.scrollTop()) - before)).toBeLessThanOrEqual(2);
  });
});
