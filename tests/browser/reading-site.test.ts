import { brotliCompressSync } from 'node:zlib';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { atRest, layoutShift } from './support/layout-shift.ts';
import { Reader } from './support/reader.ts';
import { useSite } from './support/site.ts';

const site = useSite(4425);
const article = '/articles/failure-of-multilateral-diplomacy/';
const desktop = { viewport: { width: 1280, height: 800 } };
const middle = { viewport: { width: 1000, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const labels = Array.from({ length: 25 }, (_, i) => String(i + 1));

describe('the article', () => {
  it('opens all 25 notes by keyboard and gives focus and place back', async () => {
    const reader = new Reader(await site.open(article, middle));
    for (const label of labels) {
      const mark = reader.mark(label);
      await reader.bring(mark);
      const before = await reader.scrollTop();
      await reader.focus(mark);
      await reader.page.keyboard.press('Enter');
      await reader.dialog.waitFor();
      expect(await reader.dialog.getByRole('heading').textContent()).toBe(`Note ${label}`);
      await reader.page.keyboard.press('Escape');
      expect(await reader.activeId()).toBe(`noteref-${label}`);
      expect(Math.abs((await reader.scrollTop()) - before)).toBeLessThanOrEqual(2);
    }
  });

  it('says what "Ibid." stands for, prints the work once and names the other notes', async () => {
    const reader = new Reader(await site.open(article, middle));
    await reader.mark('23').click();
    await reader.dialog.waitFor();
    const text = (await reader.dialog.textContent()) ?? '';
    expect(text).toMatch(/Ibid/);
    expect(text).toMatch(/1 of 3|2 of 3|3 of 3/);
    expect(text).toMatch(/also cited in notes 20, 22/);
    expect(await reader.dialog.getByRole('link', { name: 'About this source' }).count()).toBe(1);
    await reader.page.keyboard.press('Escape');
    await reader.mark('3').click();
    await reader.dialog.waitFor();
    expect((await reader.dialog.textContent())?.match(/Lost Opportunities/g)).toHaveLength(1);
    expect(await reader.dialog.textContent()).toMatch(/Article.*also cited in note 8/);
  });

  it.each([1200, 1440, 1920])('shows all 25 notes in the margin at %i px', async (width) => {
    const reader = new Reader(await site.open(article, { viewport: { width, height: 800 } }));
    await reader.page.locator('[data-margin-note]').first().waitFor();
    await reader.page.evaluate(() => document.fonts.ready);
    await reader.settle();
    const notes = await reader.page
      .locator('[data-margin-note]')
      .evaluateAll((copies: HTMLElement[]) =>
        copies.map((copy) => {
          const { top, bottom } = copy.getBoundingClientRect();
          const mark = document.getElementById(`noteref-${copy.dataset['marginNote']}`)!;
          return {
            label: copy.dataset['marginNote'],
            top,
            bottom,
            mark: mark.getBoundingClientRect().top,
          };
        }),
      );
    expect(notes.map(({ label }) => label)).toEqual(labels);
    for (const [i, { top, mark }] of notes.entries()) {
      expect(Math.abs(top - mark)).toBeLessThanOrEqual(600);
      if (i > 0) expect(top).toBeGreaterThan(notes[i - 1]!.bottom);
    }
  });

  it('loads at most 12 kB of script before the reader does anything, and 1 kB for the strip', async () => {
    for (const options of [desktop, phone]) {
      const page = await site.open('/404.html', options);
      // Routed, nothing comes from the browser's cache of the page before.
      await page.route('**/*', (route) => route.continue());
      const loaded: { url: string; body: Promise<Buffer> }[] = [];
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script')
          loaded.push({ url: response.url(), body: response.body() });
      });
      await page.goto(`${site.url}${article}`, { waitUntil: 'networkidle' });
      await atRest(page);
      const bytes = { strip: 0, rest: 0 };
      for (const { url, body } of loaded)
        bytes[/\/strip\.[^/]+$/.test(url) ? 'strip' : 'rest'] += brotliCompressSync(
          await body,
        ).length;
      expect(bytes.rest).toBeGreaterThan(1000);
      expect(bytes.rest).toBeLessThanOrEqual(12_000);
      expect(bytes.strip).toBeGreaterThan(100);
      expect(bytes.strip).toBeLessThanOrEqual(1000);
      await site.context.close();
    }
  });

  it('shifts by less than 0.02 while notes, fonts and controls come', async () => {
    const page = await site.open(article, desktop);
    await atRest(page);
    expect(await layoutShift(page)).toBeLessThan(0.02);
  });
});

/** Opens each of the boxes that a reader may have before them. */
const boxes: Readonly<Record<string, (reader: Reader) => Promise<Locator>>> = {
  async 'a note'(reader) {
    await reader.focus(reader.mark('3'));
    await reader.page.keyboard.press('Enter');
    return reader.dialog;
  },
  async 'the settings'({ page }) {
    await page.locator('scholium-settings > button').click();
    return page.getByRole('dialog', { name: 'Reading settings' });
  },
  async 'the help'({ page }) {
    await page.keyboard.press('?');
    return page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  },
  async 'the forms of citation'({ page }) {
    await page.locator('[data-cite]').first().click();
    await page.locator('.cite-form').first().waitFor();
    return page.getByRole('dialog');
  },
  async 'the menu of a paragraph'(reader) {
    const link = reader.page.locator('.prose .para-link').nth(2);
    await reader.bring(link);
    await reader.focus(link);
    await reader.page.keyboard.press('Enter');
    return reader.page.locator('.selection-menu:popover-open');
  },
  async 'the menu of selected words'(reader) {
    const paragraph = reader.page.locator('.prose p[data-n]').nth(1);
    await reader.bring(paragraph);
    await paragraph.evaluate((element) => {
      const words = [...element.childNodes].find((node) => (node.textContent ?? '').length > 60)!;
      const range = document.createRange();
      range.setStart(words.firstChild ?? words, 0);
      range.setEnd(words.firstChild ?? words, 20);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    return reader.page.locator('.selection-menu:popover-open');
  },
  async 'the search'({ page }) {
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('minsk');
    await page.locator('dialog [data-search-results] a').first().waitFor();
    return page.getByRole('dialog');
  },
};

describe('every state is accessible', () => {
  it.each(['light', 'dark', 'sepia'])('on a desktop in %s', async (theme) => {
    const reader = new Reader(await site.open(article, middle));
    await reader.page.evaluate((value) => {
      localStorage.setItem('scholium:settings', JSON.stringify({ theme: value }));
    }, theme);
    await reader.page.reload();
    await reader.page.locator('html[data-shortcuts]').waitFor();
    expect(await violations(reader.page)).toEqual([]);
    await reader.hover(reader.mark('2'));
    await reader.box.waitFor();
    expect(await violations(reader.page)).toEqual([]);
    await reader.mark('2').click();
    await reader.dialog.waitFor();
    expect(await violations(reader.page)).toEqual([]);
    await reader.page.keyboard.press('Escape');
    await reader.page.locator('scholium-settings > button').click();
    await reader.page.getByRole('dialog', { name: 'Reading settings' }).waitFor();
    expect(await violations(reader.page)).toEqual([]);
    await reader.page.keyboard.press('Escape');
    await reader.page.keyboard.press('?');
    await reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await violations(reader.page)).toEqual([]);
  });

  it.each(['dark', 'sepia'])('in the contrast of each box, in %s', async (theme) => {
    for (const [name, openBox] of Object.entries(boxes)) {
      const page = await site.open(article, middle);
      await page.evaluate((value) => (document.documentElement.dataset['theme'] = value), theme);
      await (await openBox(new Reader(page))).waitFor();
      expect(await violations(page, { rules: ['color-contrast'] }), name).toEqual([]);
      await page.context().close();
    }
  });

  it('with notes in the margin', async () => {
    const page = await site.open(article, { viewport: { width: 1440, height: 900 } });
    await page.locator('[data-margin-note]').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('on a phone, with the sheet open', async () => {
    const reader = new Reader(await site.open(article, phone));
    await reader.mark('3').scrollIntoViewIfNeeded();
    await reader.mark('3').tap();
    await reader.dialog.waitFor();
    expect(await violations(reader.page)).toEqual([]);
    const sheet = (await reader.dialog.boundingBox())!;
    const mark = (await reader.mark('3').boundingBox())!;
    expect(sheet.width).toBe(390);
    expect(sheet.height).toBeLessThanOrEqual(844 * 0.6 + 1);
    expect(mark.y + mark.height).toBeLessThanOrEqual(sheet.y);
  });

  it.each(Object.keys(boxes))(
    'with %s open, in a small window at four times its size',
    async (name) => {
      const page = await site.open(article, { viewport: { width: 320, height: 256 } });
      const box = await boxes[name]!(new Reader(page));
      await box.waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await violations(page, { rules: ['target-size'] })).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
      const { x, y, width: wide, height } = (await box.boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(320);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(256);
    },
  );
});

it.each([320, 390, 1280])(
  'offers the way back in the middle of a window of %i px',
  async (width) => {
    const page = await site.open(article, { viewport: { width, height: 800 } });
    await page.locator('#note-9 [role=doc-backlink]').click();
    const chip = (await page.getByRole('group', { name: 'Your place' }).boundingBox())!;
    expect(Math.abs(chip.x + chip.width / 2 - width / 2)).toBeLessThanOrEqual(1);
    expect(chip.y + chip.height).toBeLessThanOrEqual(800);
  },
);

it('leaves "/" alone where single-key shortcuts are turned off', async () => {
  const page = await site.open(article, desktop);
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  await page.evaluate(() =>
    localStorage.setItem('scholium:settings', JSON.stringify({ shortcuts: 'off' })),
  );
  await page.reload();
  await page.locator('html[data-shortcuts=off]').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  expect(await page.getByRole('combobox').inputValue()).toBe('');
});

it('opens notes on a section page too', async () => {
  const reader = new Reader(await site.open(`${article}sections/realist-approach/`, middle));
  await reader.page.locator('main article a.noteref').first().click();
  await reader.dialog.waitFor();
  expect(await violations(reader.page)).toEqual([]);
});
