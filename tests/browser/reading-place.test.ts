import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { desktop, useDesk } from './support/desk.ts';
import type { Reader } from './support/reader.ts';

const desk = useDesk(4422);
const key = 'scholium:place:/article.html';

const chip = (reader: Reader) => reader.page.locator('.chip');

async function scrollTo(reader: Reader, selector: string): Promise<number> {
  await reader.page.locator(selector).evaluate((element) => {
    window.scrollTo(0, element.getBoundingClientRect().top + scrollY - 60);
  });
  await reader.settle();
  return reader.scrollTop();
}

/** Follows a link with the keyboard, so that nothing scrolls before the jump does. */
async function follow(reader: Reader, selector: string): Promise<void> {
  await reader.focus(reader.page.locator(selector));
  const before = await reader.scrollTop();
  await reader.page.keyboard.press('Enter');
  await reader.page.waitForFunction((top) => Math.abs(scrollY - top) > 100, before);
  await reader.settle();
}

describe('after a jump', () => {
  it('offers the way back by its paragraph, and leads to the very line and link', async () => {
    const reader = await desk.open(desktop);
    await reader.page.evaluate(() => localStorage.setItem('scholium:settings', '{"notes":"end"}'));
    await reader.page.reload();
    await reader.page.locator('html[data-shortcuts]').waitFor();
    const before = await scrollTo(reader, '#p-a7');
    await follow(reader, '#noteref-9');
    expect(new URL(reader.page.url()).hash).toBe('#note-9');
    const back = reader.page.getByRole('button', { name: 'Back to ¶7' });
    expect(await violations(reader.page)).toEqual([]);
    await back.click();
    await reader.page.waitForFunction((top) => Math.abs(scrollY - top) <= 2, before);
    expect(await reader.activeId()).toBe('noteref-9');
    expect(await chip(reader).count()).toBe(0);
    expect(new URL(reader.page.url()).hash).toBe('');
  });

  it('names the paragraph at the top after a jump from the contents', async () => {
    const reader = await desk.open(desktop);
    await scrollTo(reader, '#p-a8');
    await follow(reader, '[role=doc-toc] a[href="#end"]');
    expect(await chip(reader).textContent()).toContain('Back to ¶8');
  });

  it('returns to the same scroll position on Back, and takes the chip away', async () => {
    const reader = await desk.open(desktop);
    const before = await scrollTo(reader, '#p-a8');
    await follow(reader, '[role=doc-toc] a[href="#opening"]');
    await chip(reader).waitFor();
    await reader.page.goBack();
    await reader.page.waitForFunction((top) => Math.abs(scrollY - top) <= 2, before);
    await chip(reader).waitFor({ state: 'detached' });
  });

  it('names the note after a return link', async () => {
    const reader = await desk.open(desktop);
    await reader.note('9').scrollIntoViewIfNeeded();
    await follow(reader, '#note-9 [role=doc-backlink]');
    expect(await chip(reader).textContent()).toContain('Back to note 9');
  });

  it('offers nothing for the permalink of the place itself', async () => {
    const reader = await desk.open(desktop);
    await reader.page.locator('#p-a3 .para-link').click();
    await reader.settle();
    expect(await chip(reader).count()).toBe(0);
  });
});

describe('on a later visit', () => {
  async function visit(reader: Reader): Promise<Reader> {
    await scrollTo(reader, '#p-a12');
    await reader.page.waitForFunction((name) => localStorage.getItem(name), key);
    await reader.page.close();
    return desk.again();
  }

  it('offers to resume at section and paragraph, and goes there', async () => {
    const reader = await visit(await desk.open(desktop));
    expect(await reader.scrollTop()).toBe(0);
    await reader.page.getByRole('button', { name: 'Resume at §3 ¶12' }).click();
    await reader.settle();
    const { y } = (await reader.page.locator('#p-a12').boundingBox())!;
    expect(Math.abs(y - 60)).toBeLessThan(16);
    expect(await chip(reader).count()).toBe(0);
  });

  it('still finds the place when its paragraph has gone', async () => {
    const reader = await desk.open(desktop);
    await scrollTo(reader, '#p-a12');
    await reader.page.waitForFunction((name) => localStorage.getItem(name), key);
    await reader.page.evaluate((name) => {
      const place: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
      localStorage.setItem(name, JSON.stringify({ ...Object(place), id: 'p-gone', words: 'x' }));
      // The page must not write the place once more on its way out.
      Storage.prototype.setItem = () => undefined;
    }, key);
    await reader.page.close();
    const later = await desk.again();
    await later.page.getByRole('button', { name: 'Resume at §3 ¶12' }).waitFor();
  });

  it('offers nothing where a fragment was asked for, or storage holds nonsense', async () => {
    const reader = await visit(await desk.open(desktop));
    await reader.page.close();
    const asked = await desk.again('/article.html#p-a5');
    await asked.settle();
    expect(await chip(asked).count()).toBe(0);
    await asked.page.evaluate((name) => {
      localStorage.setItem(name, '{"id":[]}');
      Storage.prototype.setItem = () => undefined;
    }, key);
    await asked.page.close();
    const nonsense = await desk.again();
    await nonsense.settle();
    expect(await chip(nonsense).count()).toBe(0);
  });

  it('can be declined, and is not overwritten before', async () => {
    const reader = await visit(await desk.open(desktop));
    const kept = await reader.page.evaluate((name) => localStorage.getItem(name), key);
    await chip(reader).waitFor();
    await reader.page.clock.install();
    await scrollTo(reader, '#p-a3');
    await reader.page.clock.runFor(600);
    expect(await reader.page.evaluate((name) => localStorage.getItem(name), key)).toBe(kept);
    await reader.page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await chip(reader).count()).toBe(0);
  });
});

describe('while reading', () => {
  it('marks the current section in the contents, one at a time', async () => {
    const reader = await desk.open(desktop);
    const current = reader.page.locator('[role=doc-toc] [aria-current]');
    for (const id of ['opening', 'middle', 'end']) {
      await scrollTo(reader, `#${id}`);
      await reader.settle();
      expect(
        await current.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ).toEqual([`#${id}`]);
    }
  });

  it('shows how much has been read', async () => {
    const reader = await desk.open(desktop);
    const width = async () => {
      await reader.settle();
      return (await reader.page.locator('.progress').boundingBox())?.width ?? 0;
    };
    const start = await width();
    await scrollTo(reader, '#end');
    const later = await width();
    await reader.page.evaluate(() => window.scrollTo(0, 1e6));
    const end = await width();
    expect(start).toBe(0);
    expect(later).toBeGreaterThan(100);
    expect(end).toBe(1000);
  });
});
