import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../src/messages/index.ts';
import { violations } from './support/axe.ts';
import { siteOf } from './support/build.ts';
import { Reader } from './support/reader.ts';
import { useSite } from './support/site.ts';

const article = '/articles/hawashi/';
const t = wordsFor('ar').reading;
const site = useSite(
  4427,
  siteOf('hawashi', fileURLToPath(new URL('../fixtures/rtl', import.meta.url))),
);
const wide = { viewport: { width: 1440, height: 900 } };
const middle = { viewport: { width: 1000, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const boxOf = async (target: Locator) => (await target.boundingBox())!;

describe('an article that is read from right to left', () => {
  it('has its contents on the right and its notes in the left margin, level with their marks', async () => {
    const page = await site.open(article, wide);
    await page.locator('[data-margin-note]').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await new Reader(page).settle();
    const text = await boxOf(page.locator('.prose'));
    const contents = await boxOf(page.locator('.contents nav'));
    expect(contents.x).toBeGreaterThan(text.x + text.width);
    const notes = await page.locator('[data-margin-note]').all();
    expect(notes).toHaveLength(4);
    for (const note of notes) {
      const { x, y, width } = await boxOf(note);
      expect(x + width).toBeLessThan(text.x);
      const label = (await note.getAttribute('data-margin-note'))!;
      const mark = await boxOf(new Reader(page).mark(label));
      expect(Math.abs(y - mark.y)).toBeLessThanOrEqual(20);
    }
    expect(await violations(page)).toEqual([]);
  });

  it('has its pull-quotes in the left margin and its paragraph numbers at the right of the text', async () => {
    const page = await site.open(article, wide);
    const text = await boxOf(page.locator('.prose'));
    const quote = await boxOf(page.locator('.pullquote'));
    expect(quote.x + quote.width).toBeLessThan(text.x);
    expect(quote.x).toBeGreaterThan(0);
    const number = await boxOf(page.locator('.para-link').first());
    expect(number.x).toBeGreaterThanOrEqual(text.x + text.width);
  });

  it('opens the box towards the left, and goes onward by the left arrow', async () => {
    const reader = new Reader(await site.open(article, middle));
    await reader.bring(reader.mark('2'));
    await reader.focus(reader.mark('2'));
    await reader.page.keyboard.press('Enter');
    await reader.dialog.waitFor();
    const box = await boxOf(reader.dialog);
    const mark = await boxOf(reader.mark('2'));
    // As far as the column of the text lets it.
    const text = await boxOf(reader.page.locator('.prose'));
    const toTheLeft = box.x + box.width - mark.x < box.width / 2;
    expect(toTheLeft || Math.abs(box.x - text.x) <= 1).toBe(true);
    expect(box.x).toBeGreaterThanOrEqual(text.x - 1);
    expect(box.x + box.width).toBeLessThanOrEqual(text.x + text.width + 1);
    expect(await reader.dialog.evaluate((it) => getComputedStyle(it).direction)).toBe('rtl');
    expect(await violations(reader.page)).toEqual([]);
    const title = reader.dialog.getByRole('heading');
    await reader.page.keyboard.press('ArrowLeft');
    expect(await title.textContent()).toBe(t.preview.note({ label: '3' }));
    await reader.page.keyboard.press('ArrowRight');
    expect(await title.textContent()).toBe(t.preview.note({ label: '2' }));
    const [previous, next] = [
      await boxOf(reader.dialog.getByRole('button', { name: t.preview.previous })),
      await boxOf(reader.dialog.getByRole('button', { name: t.preview.next })),
    ];
    expect(next.x).toBeLessThan(previous.x);
    await reader.page.keyboard.press('Escape');
    expect(await reader.activeId()).toBe('noteref-2');
  });

  it('prints a work in another script in that script’s direction', async () => {
    const page = await site.open(article, middle);
    const directions = await page
      .locator('.works .reference')
      .evaluateAll((all) =>
        all.map((each) => [each.textContent, getComputedStyle(each).direction]),
      );
    for (const [words, direction] of directions) {
      expect(direction).toBe(words?.includes('Grafton') ? 'ltr' : 'rtl');
    }
    expect(directions).toHaveLength(2);
  });

  it('has ways back at the left of notes, and a chip that reads from the right', async () => {
    const page = await site.open(article, middle);
    const back = page.locator('#note-2 [role=doc-backlink]');
    expect((await back.textContent())?.trim()).toMatch(/^¶\d+$/);
    const words = await boxOf(page.locator('#note-2 .citation').first());
    expect((await boxOf(back)).x).toBeLessThan(words.x);
    await back.click();
    const chip = page.getByRole('group', { name: t.chip.name });
    const [go, close] = await Promise.all([
      boxOf(chip.getByRole('button').first()),
      boxOf(chip.getByRole('button').last()),
    ]);
    expect(close.x).toBeLessThan(go.x);
  });

  it('opens the settings below their button, flush with its outer edge', async () => {
    const page = await site.open(article, middle);
    const button = page.locator('scholium-settings > button');
    await button.click();
    const panel = await boxOf(page.getByRole('dialog', { name: t.settings.title }));
    const at = await boxOf(button);
    const shift =
      at.x < middle.viewport.width / 2 ? panel.x - at.x : panel.x + panel.width - at.x - at.width;
    expect(Math.abs(shift)).toBeLessThanOrEqual(1);
    expect(panel.y).toBeGreaterThanOrEqual(at.y + at.height);
  });

  it('is read on a phone without scrolling sideways, its notes in the sheet', async () => {
    const reader = new Reader(await site.open(article, phone));
    await reader.mark('2').scrollIntoViewIfNeeded();
    await reader.mark('2').tap();
    await reader.dialog.waitFor();
    expect((await boxOf(reader.dialog)).width).toBe(390);
    expect(await violations(reader.page)).toEqual([]);
    const over = await reader.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(over).toBe(0);
  });
});
