import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { siteOf } from './support/build.ts';
import { Reader } from './support/reader.ts';
import { useSite } from './support/site.ts';

const article = '/articles/reading/';
const site = useSite(
  4431,
  siteOf('reading', fileURLToPath(new URL('../fixtures/reading', import.meta.url))),
);
const wide = { viewport: { width: 1280, height: 800 } };
const middle = { viewport: { width: 1000, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const open = async (options: Parameters<typeof site.open>[1]): Promise<Reader> =>
  new Reader(await site.open(article, options));
const title = (reader: Reader) => reader.dialog.getByRole('heading').textContent();
const scrolled = (reader: Reader) =>
  reader.page.locator('.preview-body').evaluate(({ scrollTop }) => scrollTop);

async function openByKey(reader: Reader, label: string): Promise<void> {
  await reader.bring(reader.mark(label));
  await reader.focus(reader.mark(label));
  await reader.page.keyboard.press('Enter');
  await reader.dialog.waitFor();
}

describe('a long note', () => {
  it('opens at its beginning after another one was read to its end', async () => {
    const reader = await open(middle);
    await openByKey(reader, 'long');
    await reader.page.keyboard.press('End');
    expect(await scrolled(reader)).toBeGreaterThan(100);
    await reader.page.keyboard.press('Escape');
    await openByKey(reader, 'longer');
    expect(await scrolled(reader)).toBe(0);
    await reader.page.keyboard.press('End');
    await reader.page.keyboard.press('ArrowLeft');
    expect(await title(reader)).toBe('Note 1');
    expect(await scrolled(reader)).toBe(0);
  });

  it('is scrolled by the keys that scroll pages, and the page behind it is not', async () => {
    const reader = await open(middle);
    await openByKey(reader, 'long');
    const before = await reader.scrollTop();
    const seen: number[] = [];
    for (const key of ['PageDown', 'Space', 'ArrowDown', 'End', 'PageDown', 'PageUp', 'Home']) {
      await reader.page.keyboard.press(key);
      seen.push(await scrolled(reader));
    }
    const [page = 0, space = 0, line = 0, end = 0, beyond = 0, back = 0, home = -1] = seen;
    expect(page).toBeGreaterThan(100);
    expect(space).toBe(2 * page);
    expect(line).toBe(2 * page + 40);
    expect(end).toBeGreaterThan(line);
    expect(beyond).toBe(end);
    expect(back).toBe(end - page);
    expect(home).toBe(0);
    await reader.settle();
    expect(await reader.scrollTop()).toBe(before);
  });

  it('leaves Space to a button that has the focus', async () => {
    const reader = await open(middle);
    await openByKey(reader, 'long');
    await reader.dialog.getByRole('button', { name: 'Next note' }).focus();
    await reader.page.keyboard.press('Space');
    expect(await title(reader)).toBe('Note 2');
  });
});

describe('a note that another note calls', () => {
  it('is read in the box of the other one, with a way back to where it was called', async () => {
    const reader = await open(middle);
    await openByKey(reader, 'outer');
    const place = await reader.box.boundingBox();
    await reader.dialog.getByRole('link', { name: 'Note 4' }).click();
    expect(await title(reader)).toBe('Note 4');
    expect(await reader.dialog.textContent()).toContain('The inner note cites');
    expect((await reader.box.boundingBox())!.x).toBe(place!.x);
    expect(await reader.activeId()).toBe('preview');
    expect(await violations(reader.page, undefined, '#preview')).toEqual([]);
    await reader.dialog.getByRole('button', { name: 'Back to note 3' }).click();
    expect(await title(reader)).toBe('Note 3');
    expect(await reader.dialog.getByRole('button', { name: /^Back to/ }).count()).toBe(0);
    await reader.page.keyboard.press('Escape');
    expect(await reader.activeId()).toBe('noteref-outer');
  });

  it('gives the focus back to the mark in the text when it is closed', async () => {
    const reader = await open(middle);
    await openByKey(reader, 'deep');
    const before = await reader.scrollTop();
    await reader.dialog.getByRole('link', { name: 'Note 8' }).click();
    await reader.dialog.getByRole('link', { name: 'Note 4' }).click();
    expect(await title(reader)).toBe('Note 4');
    await reader.dialog.getByRole('button', { name: 'Back to note 8' }).click();
    expect(await title(reader)).toBe('Note 8');
    await reader.page.keyboard.press('Escape');
    expect(await reader.activeId()).toBe('noteref-deep');
    expect(await reader.scrollTop()).toBe(before);
  });

  it('has its place among the others for the arrow keys', async () => {
    const reader = await open(middle);
    await openByKey(reader, 'outer');
    const titles: (string | null)[] = [];
    for (let i = 0; i < 7; i++) {
      await reader.page.keyboard.press('ArrowRight');
      titles.push(await title(reader));
    }
    expect(titles).toEqual(['4', '5', '6', '7', '8', '9', '9'].map((n) => `Note ${n}`));
    await reader.page.keyboard.press('ArrowLeft');
    await reader.page.keyboard.press('ArrowLeft');
    expect(await title(reader)).toBe('Note 7');
  });

  it('opens from the list of notes, as every mark and citation there', async () => {
    const reader = await open(middle);
    const inner = reader.note('outer').locator('a.noteref');
    await reader.bring(inner);
    await inner.click();
    expect(await title(reader)).toBe('Note 4');
    await reader.page.keyboard.press('Escape');
    expect(await reader.activeId()).toBe(await inner.getAttribute('id'));
    await reader.hover(reader.note('outer').locator('a.citation'));
    await reader.box.waitFor();
    expect(await reader.box.textContent()).toContain('A Book of Gulls');
    expect(await reader.box.textContent()).toContain('p. 7');
    expect(await violations(reader.page, undefined, '#preview')).toEqual([]);
  });

  it('opens from the margin, where it stands after the one that calls it', async () => {
    const reader = await open(wide);
    const copies = reader.page.locator('[data-margin-note]');
    await copies.nth(8).waitFor();
    await reader.settle();
    const order = await copies.evaluateAll((all: HTMLElement[]) =>
      all
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((copy) => copy.querySelector('b')?.textContent),
    );
    expect(order).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    const outer = reader.page.locator('[data-margin-note="outer"]');
    await reader.bring(outer);
    await reader.hover(reader.page.locator('[data-margin-note="inner"] a.citation'));
    await reader.box.waitFor();
    expect(await reader.box.textContent()).toContain('Journal of Shores');
    await outer.locator('a.noteref').click();
    expect(await title(reader)).toBe('Note 4');
    await reader.page.keyboard.press('Escape');
    expect(await reader.activeId()).toBe('noteref-outer');
    expect(await violations(reader.page, undefined, '#preview')).toEqual([]);
  });

  it('opens in the sheet of the other one on a phone, and Back still closes it', async () => {
    const reader = await open(phone);
    await reader.mark('outer').scrollIntoViewIfNeeded();
    await reader.mark('outer').tap();
    await reader.dialog.getByRole('link', { name: 'Note 4' }).tap();
    expect(await title(reader)).toBe('Note 4');
    const sheet = (await reader.dialog.boundingBox())!;
    expect(sheet.y + sheet.height).toBeCloseTo(844, 0);
    await reader.page.goBack();
    await reader.box.waitFor({ state: 'hidden' });
    expect(new URL(reader.page.url()).pathname).toBe(article);
  });
});

describe('what is wide', () => {
  it.each([320, 390, 1000])('widens no page of %i px', async (width) => {
    const reader = await open({ viewport: { width, height: 700 } });
    const widths = () =>
      reader.page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.body.scrollWidth,
        ...[...document.querySelectorAll('.prose p, .notes li')].map(
          (block) => block.getBoundingClientRect().right,
        ),
      ]);
    expect(Math.max(...(await widths()))).toBeLessThanOrEqual(width);
    for (const label of ['table', 'formula']) {
      await openByKey(reader, label);
      expect(Math.max(...(await widths()))).toBeLessThanOrEqual(width);
      await reader.page.keyboard.press('Escape');
    }
  });

  it('keeps the words of tables whole, in the list of notes, the box and the margin', async () => {
    // Lines of every cell whose words are only one.
    const broken = (page: Reader['page'], within: string) =>
      page.locator(`${within} :is(th, td)`).evaluateAll((cells) =>
        cells
          .filter((cell) => !/\s/.test(cell.textContent.trim()))
          .filter((cell) => {
            const range = document.createRange();
            range.selectNodeContents(cell);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
          })
          .map((cell) => cell.textContent),
      );
    for (const width of [320, 1280]) {
      const reader = await open({ viewport: { width, height: 700 } });
      expect(await reader.page.locator('.prose td').count()).toBeGreaterThan(4);
      expect(await broken(reader.page, '.prose')).toEqual([]);
      expect(await broken(reader.page, '.notes')).toEqual([]);
      if (width > 1200) {
        await reader.page.locator('[data-margin-note="table"] td').first().waitFor();
        expect(await broken(reader.page, '[data-margin-note]')).toEqual([]);
      }
      await openByKey(reader, 'table');
      expect(await reader.dialog.locator('td').count()).toBe(3);
      expect(await broken(reader.page, '#preview')).toEqual([]);
      await site.context.close();
    }
  });
});
