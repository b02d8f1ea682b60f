import { describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileTexts } from '../support/compile.ts';
import {
  fullLines,
  overprinted,
  pagesWithInkInMargins,
  pdfText,
  pdfWords,
} from '../support/pdf.ts';
import { has, run } from '../support/tools.ts';
import { longAddress, widePictures, wideText } from '../support/wide.ts';
import { useSite } from './support/site.ts';
import { htmlOf } from '../support/html.ts';

const site = useSite(4502);
const article = '/articles/failure-of-multilateral-diplomacy/';
const paper = { viewport: { width: 720, height: 1000 } };

describe('the printed article', () => {
  it('shows the text, its permanent address, every note and source, and no interface', async () => {
    const page = await site.open(article, paper);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of [
      '.bar',
      '.contents',
      '.margin',
      '.backlinks',
      '.section-link',
      '.facts a[href*="/about/"]',
    ]) {
      for (const element of await page.locator(hidden).all()) {
        expect(await element.isVisible(), hidden).toBe(false);
      }
    }
    expect(await page.locator('.address').textContent()).toContain(article);
    expect(await page.locator('.address').isVisible()).toBe(true);
    expect(await page.locator('.notes > li:visible').count()).toBe(25);
    expect(await page.locator('.works > li:visible').count()).toBe(22);
  });

  it('numbers the paragraphs beside the text, not over it', async () => {
    const page = await site.open(article, paper);
    await page.emulateMedia({ media: 'print' });
    const overlaps = await page.locator('.prose p[data-n]').evaluateAll(
      (paragraphs) =>
        paragraphs.filter((paragraph) => {
          const number = paragraph.querySelector('.para-link')!.getBoundingClientRect();
          return number.width === 0 || number.right > paragraph.getBoundingClientRect().left + 1;
        }).length,
    );
    expect(overlaps).toBe(0);
  });

  it('keeps a heading with the text after it', async () => {
    const page = await site.open(article, paper);
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('main :is(h1, h2, h3, h4)')
      .evaluateAll((headings) => headings.map((it) => getComputedStyle(it).breakAfter));
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
  });

  it.skipIf(!has('pdftotext'))(
    'has a running head and a number on its pages, and no heading at their foot',
    async () => {
      const page = await site.open(article, paper);
      const headings = await page
        .locator('main :is(h2, h3)')
        .evaluateAll((all) => all.map((it) => it.textContent.replace('§', '').trim()));
      const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
      const pages = run('pdftotext', ['-layout', '-', '-'], pdf).split('\f').slice(0, -1);
      expect(pages.length).toBeGreaterThan(8);
      for (const [at, text] of pages.entries()) {
        const lines = text.split('\n').map((line) => line.trim());
        const printed = lines.filter((line) => line !== '');
        expect(printed.at(-1)).toBe(String(at + 1));
        expect(headings, `page ${at + 1}`).not.toContain(printed.at(-2));
        if (at > 0)
          expect(printed[0]).toMatch(/^Muradov\s+Armenia-Azerbaijan Conflict: The Failure/);
        else expect(printed[0]).toBe('CAUCASUS STRATEGIC PERSPECTIVES');
      }
    },
  );

  it.skipIf(!has('pdftotext'))(
    'has 62 to 68 letters on a line, and the numbers of paragraphs and notes beside the lines',
    async () => {
      const page = await site.open(article, paper);
      const count = (selector: string) => page.locator(selector).count();
      const [paragraphs, notes] = [await count('.prose p[data-n]'), await count('.notes > li')];
      const folder = mkdtempSync(join(tmpdir(), 'print-'));
      try {
        for (const format of ['A4', 'Letter']) {
          const file = join(folder, `${format}.pdf`);
          await page.pdf({ path: file, preferCSSPageSize: true, format });
          const words = pdfWords(file);
          const lines = fullLines(words);
          const letters = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
          expect(letters).toBeGreaterThan(62);
          expect(letters).toBeLessThan(68);
          const start = words.find(({ text }) => text === 'Conclusion')?.left ?? 0;
          const beside = words.filter(({ right }) => right < start + 1);
          expect(beside.map(({ text }) => text.replace('.', ''))).toEqual(
            [paragraphs, notes].flatMap((numbers) =>
              [...Array(numbers).keys()].map((index) => String(index + 1)),
            ),
          );
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it.skipIf(!has('pdftotext'))('lets nothing run off the page', async () => {
    const { article: wide } = await compileTexts(
      wideText,
      {},
      {
        assets: Object.keys(widePictures).map((path) => ({
          path,
          picture: 'svg',
          width: 300,
          height: 300,
        })),
      },
    );
    const folder = mkdtempSync(join(tmpdir(), 'print-'));
    try {
      const page = await site.open(article, { ...paper, bypassCSP: true });
      await page.route('**/articles/tiny/*.svg', (route) => {
        const name = route.request().url().split('/').at(-1) ?? '';
        return route.fulfill({ body: widePictures[name] ?? '', contentType: 'image/svg+xml' });
      });
      const plain = join(folder, 'plain.pdf');
      await page.pdf({ path: plain, preferCSSPageSize: true, format: 'A4' });
      const html = wide?.sections.map((section) => htmlOf(section.tree)).join('') ?? '';
      const notes = wide?.notes.map(({ body }) => `<li>${htmlOf(body.tree)}</li>`).join('') ?? '';
      await page.evaluate(
        ([blocks, items]) => {
          document.querySelector('.prose section')!.insertAdjacentHTML('beforeend', blocks!);
          document.querySelector('.notes')!.insertAdjacentHTML('beforeend', items!);
          for (const image of document.querySelectorAll('img')) image.loading = 'eager';
        },
        [html, notes],
      );
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
      const file = join(folder, 'wide.pdf');
      await page.pdf({ path: file, preferCSSPageSize: true, format: 'A4' });
      const words = pdfWords(file);
      const margins = { left: 101, right: 494.5 };
      expect(
        words.filter(({ left, right }) => left < margins.left || right > margins.right),
      ).toEqual([]);
      expect(pagesWithInkInMargins(file, margins)).toEqual([]);
      expect(overprinted(words)).toEqual([]);
      expect(pdfText(file).replace(/\s/g, '')).toContain(longAddress);
      // The browser makes all pages smaller where one of them is too wide.
      const [before, after] = [pdfWords(plain), words].map((all) =>
        all.find(({ text }) => text === 'observers'),
      );
      expect(before).toBeDefined();
      expect(after?.right).toBe(before?.right);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
