import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { shared } from '../shared.ts';
import { violations } from './support/axe.ts';
import { Reader } from './support/reader.ts';
import { useSite } from './support/site.ts';

const slug = 'archipelagos-neigh';
const source = shared(`corpus/articles/${slug}`);

describe.skipIf(source === undefined)('an article with 64 notes, some of several blocks', () => {
  const folders: string[] = [];
  const site = useSite(4426, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reading-'));
    folders.push(folder);
    await mkdir(join(folder, 'articles'));
    await cp(source!, join(folder, 'articles', slug), { recursive: true });
    const dist = join(folder, 'dist');
    await promisify(execFile)(process.execPath, ['src/cli/build.ts', '--outDir', dist], {
      env: { ...process.env, CONTENT_DIR: folder },
    });
    return dist;
  });
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

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
