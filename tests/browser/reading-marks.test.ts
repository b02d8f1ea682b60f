import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { Reader } from './support/reader.ts';
import { useSite } from './support/site.ts';

const site = useSite(4433);
const article = '/articles/failure-of-multilateral-diplomacy/';
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe.each([
  ['a desktop', desktop],
  ['a phone', phone],
] as const)('the marks of notes on %s', (_, options) => {
  it('can each be pressed on 24 by 24 pixels of their own', async () => {
    const reader = new Reader(await site.open(article, options));
    const sizes = await reader.page.locator('.prose .noteref').evaluateAll((marks) =>
      marks.map((mark) => {
        mark.scrollIntoView({ block: 'center' });
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const hits = (dx: number, dy: number) =>
          document.elementFromPoint(x + dx, y + dy)?.closest('a') === mark;
        const from = (step: (n: number) => boolean) => {
          let n = 0;
          while (n < 60 && step(n + 0.5)) n += 0.5;
          return n;
        };
        return {
          id: mark.id,
          width: from((n) => hits(n, 0)) + from((n) => hits(-n, 0)),
          height: from((n) => hits(0, n)) + from((n) => hits(0, -n)),
        };
      }),
    );
    expect(sizes).toHaveLength(25);
    for (const { id, width, height } of sizes) {
      expect(width, id).toBeGreaterThanOrEqual(23.5);
      expect(height, id).toBeGreaterThanOrEqual(23.5);
    }
  });

  it('move no line of the text', async () => {
    const reader = new Reader(await site.open(article, options));
    const lines = await reader.page.locator('.prose p[id]').evaluateAll((paragraphs) =>
      paragraphs.map((paragraph) => {
        const line = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
        return paragraph.getBoundingClientRect().height / line;
      }),
    );
    expect(lines.length).toBeGreaterThan(20);
    for (const count of lines) expect(Math.abs(count - Math.round(count))).toBeLessThan(0.02);
  });

  it('are read apart where two stand at one place, and add no word to the page', async () => {
    const reader = new Reader(await site.open(article, options));
    const paragraph = reader.page.locator('p:has(#noteref-9)');
    const found = await paragraph.evaluate((element) => {
      const [nine, ten] = ['noteref-9', 'noteref-10'].map((id) => document.getElementById(id)!);
      const digits = [nine!, ten!].map((mark) => {
        const range = document.createRange();
        range.selectNodeContents(mark);
        return range.getBoundingClientRect();
      });
      getSelection()?.selectAllChildren(element);
      return {
        between: getComputedStyle(nine!.parentElement!, '::after').content,
        gap: digits[1]!.left - digits[0]!.right,
        drop: digits[1]!.top - digits[0]!.top,
        copied: getSelection()?.toString().slice(-9),
        others: [...document.querySelectorAll('.before-mark')].length,
      };
    });
    expect(found.between).toContain(',');
    expect(found.gap).toBeGreaterThan(4);
    expect(found.gap).toBeLessThan(12);
    expect(found).toMatchObject({ drop: 0, copied: 'world.910', others: 1 });
    expect(await violations(reader.page, { rules: ['target-size'] })).toEqual([]);
  });
});

it('marks are seen: as large as two thirds of the text, bold, and 4.5 to 1 in every theme', async () => {
  const page = await site.open(article, desktop);
  for (const theme of ['light', 'dark', 'sepia']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    const mark = await page.locator('#noteref-3').evaluate((element) => {
      const { fontSize, fontWeight, color } = getComputedStyle(element);
      const probe = document.createElement('i');
      probe.style.color = 'var(--accent)';
      document.body.append(probe);
      const accent = getComputedStyle(probe).color;
      probe.remove();
      return { fontSize, fontWeight, isAccent: color === accent };
    });
    expect(mark).toEqual({ fontSize: '13.5px', fontWeight: '600', isAccent: true });
    expect(await violations(page, { rules: ['color-contrast'] }, '.prose')).toEqual([]);
  }
});

it.each([1000, 1280, 1920])('a box stays within the column of text at %i px', async (width) => {
  const reader = new Reader(await site.open(article, { viewport: { width, height: 800 } }));
  const text = (await reader.page.locator('.prose').boundingBox())!;
  for (const label of ['1', '3', '5', '9', '14', '20', '25']) {
    await reader.bring(reader.mark(label));
    await reader.mark(label).click();
    await reader.dialog.waitFor();
    const box = (await reader.dialog.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(text.x - 1);
    expect(box.x + box.width).toBeLessThanOrEqual(text.x + text.width + 1);
    await reader.page.keyboard.press('Escape');
  }
});
