import { describe, expect, it } from 'vitest';
import { shared } from '../shared.ts';
import { violations } from './support/axe.ts';
import { siteOf } from './support/build.ts';
import { Reader } from './support/reader.ts';
import { useSite } from './support/site.ts';

const slug = 'archipelagos-neigh';
const source = shared(`corpus/articles/${slug}`);

describe.skipIf(source === undefined)('an article with 64 notes, some of several blocks', () => {
  const site = useSite(4426, siteOf(slug, source!));

  it.each([1200, 1440, 1920])('shows each note once in the margin at %i px', async (width) => {
    const page = await site.open(`/articles/${slug}/`, { viewport: { width, height: 800 } });
    await page.locator('[data-margin-note]').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await new Reader(page).settle();
    const notes = await page.locator('[data-margin-note]').evaluateAll((copies: HTMLElement[]) =>
      copies.map((copy) => {
        const { top, bottom } = copy.getBoundingClientRect();
        const mark = document.querySelector(`a[href="#${copy.dataset['for']}"]`)!;
        return { top, bottom, apart: Math.abs(top - mark.getBoundingClientRect().top) };
      }),
    );
    expect(notes).toHaveLength(64);
    for (const [i, { top, apart }] of notes.entries()) {
      expect(apart).toBeLessThanOrEqual(600);
      if (i > 0) expect(top).toBeGreaterThan(notes[i - 1]!.bottom);
    }
  });

  it('opens every note in place', async () => {
    const reader = new Reader(
      await site.open(`/articles/${slug}/`, { viewport: { width: 1000, height: 800 } }),
    );
    const ids = await reader.page
      .locator('article a.noteref')
      .evaluateAll((marks) => marks.map(({ id }) => id));
    expect(ids).toHaveLength(64);
    for (const id of ids) {
      const mark = reader.page.locator(`[id="${id}"]`);
      await reader.bring(mark);
      await mark.click();
      await reader.dialog.waitFor();
      const box = (await reader.dialog.boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(11.5);
      expect(box.y + box.height).toBeLessThanOrEqual(788.5);
      await reader.page.keyboard.press('Escape');
      expect(await reader.activeId()).toBe(id);
    }
    await reader.page.locator('article a.noteref').nth(20).click();
    await reader.dialog.waitFor();
    expect(await violations(reader.page)).toEqual([]);
  });
});
