import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import type { Site } from '../../src/exports/addresses.ts';
import { installedBrowser } from '../../src/exports/pdf/find-browser.ts';
import { openPress, type PdfPress } from '../../src/exports/pdf/pdf.ts';
import { compileTexts } from '../support/compile.ts';
import { corpusArticles } from '../support/corpora.ts';
import { htmlOf } from '../support/html.ts';
import {
  emptyStretches,
  fullLines,
  pagesOfText,
  paper,
  pdfPages,
  pdfText,
  pdfWords,
  pixelsOf,
  type PdfWord,
} from '../support/pdf.ts';
import { has, run } from '../support/tools.ts';

const browser = installedBrowser();
const site: Site = { root: 'https://example.org/', name: 'Scholium' };
const articles = await corpusArticles();
const own = articles.find(({ name }) => name === 'failure-of-multilateral-diplomacy');

/** From one line to the next, and from the letters of a line to those of the next, in points. */
const [leading, space] = [16, 6];

describe.skipIf(browser === undefined || !has('pdftotext') || !has('pdftoppm'))(
  'the pages of article.pdf (need a browser and Poppler)',
  () => {
    let folder = '';
    let press: PdfPress | undefined;
    let unnumbered: PdfPress | undefined;
    let files = 0;
    const known = new Map<string, string>();
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'pdf-page-'));
      press = await openPress(browser ?? '', site);
      unnumbered = await openPress(browser ?? '', { ...site, paragraphNumbers: false });
    });
    afterAll(async () => {
      await press?.close();
      await unnumbered?.close();
      rmSync(folder, { recursive: true });
    });

    const printed = async (
      article: Article,
      images: ReadonlyMap<string, Uint8Array> = new Map(),
      by = press,
    ): Promise<string> => {
      const file = join(folder, `${++files}.pdf`);
      writeFileSync(file, (await by?.print(article, images)) ?? '');
      return file;
    };
    /** The PDF of an article of the corpora, printed once. */
    const corpusFile = async (name: string): Promise<string> => {
      const each = articles.find((one) => one.name === name);
      const file = known.get(name) ?? (each && (await printed(each.article, each.images))) ?? '';
      known.set(name, file);
      return file;
    };
    const ownFile = () => corpusFile(own?.name ?? '');

    /** Long articles of words, without formulas, which break lines early. */
    const prose = articles.filter(
      ({ article }) => article.words.text > 1000 && !hasFormula(article),
    );

    test.each(prose)('hold 62 to 68 letters on a line: $name', async ({ name }) => {
      const lines = fullLines(pdfWords(await corpusFile(name)));
      expect(lines.length).toBeGreaterThan(35);
      const letters = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
      expect(letters).toBeGreaterThan(62);
      expect(letters).toBeLessThan(68);
    });

    const long = articles.filter(({ article }) => article.words.text > 500);
    const figures = (article: Article) => article.images.length;

    test.each(long.filter(({ article }) => figures(article) === 0))(
      'leave less than five lines empty, but for the last: $name',
      async ({ name }) => {
        const stretches = innerStretches(await corpusFile(name));
        expect(Math.max(0, ...stretches)).toBeLessThan(5 * leading + space);
      },
    );

    test('leave less than a hundredth of their height empty on average, figures included', async () => {
      const inner: number[] = [];
      for (const { name } of long) inner.push(...innerStretches(await corpusFile(name)));
      expect(inner.length).toBeGreaterThan(10);
      // The rule over the notes has a line and a half of space, as headings have two.
      const empty = inner.reduce((sum, stretch) => sum + Math.max(0, stretch - 2.5 * leading), 0);
      expect(empty / inner.length / (paper.end - paper.top)).toBeLessThan(0.01);
    });

    test('have the numbers of notes beside their words', async () => {
      const words = pdfWords(await ownFile());
      const numbers = words.filter(
        ({ text, left, top }) => /^\d+\.$/.test(text) && left < paper.text && top > paper.top,
      );
      expect(numbers.map(({ text }) => text)).toEqual(
        own?.article.notes.map(({ number }) => `${number}.`),
      );
      expect(numbers.filter(({ right }) => right > paper.text - 2)).toEqual([]);
      for (const number of numbers) {
        const line = words.filter(
          ({ page, top, left }) =>
            page === number.page && Math.abs(top - number.top) < 2 && left > number.right,
        );
        expect(Math.min(...line.map(({ left }) => left))).toBeCloseTo(paper.text, 0);
      }
      const smaller = words.filter(({ left, top }) => left < paper.text - 2 && top > paper.top);
      expect(smaller).toEqual(numbers);
    });

    test('show the numbers of paragraphs beside the text, where the site does, and set none of them in letters', async () => {
      const { article } = await compileTexts({ 'article.md': paragraphs });
      const numbered = await printed(article!);
      const plain = await printed(article!, new Map(), unnumbered);
      const firsts = pdfWords(numbered).filter(({ text }) => /^begin\d/.test(text));
      expect(firsts).toHaveLength(3);
      for (const first of firsts) {
        expect(hasInk(numbered, beside(first)), first.text).toBe(true);
        expect(hasInk(plain, beside(first)), first.text).toBe(false);
      }
      expect(pdfText(numbered)).toBe(pdfText(plain));
      expect(run('pdfinfo', ['-struct-text', numbered])).toBe(
        run('pdfinfo', ['-struct-text', plain]),
      );
    });

    test('name the sources as the site does, and say what "Ibid." stands for', async () => {
      const text = pdfText(await ownFile());
      expect(text).toMatch(/^Sources$/m);
      expect(text).not.toMatch(/^Works$/m);
      expect(text.replace(/\s+/g, ' ')).toContain(
        '23. Ibid. [Ibid. = Morgenthau, “The Future of Diplomacy” (note 22)]',
      );
    });

    test('have the address and what is known of the date at their foot, and their number', async () => {
      const pages = pdfPages(await ownFile());
      const known = 'Date not given; last source accessed 12 December 2020';
      const foot = (page: string) => page.trim().split('\n').slice(-2);
      const address = (index: number) =>
        new RegExp(`^ *example\\.org/articles/failure-of-multilateral-diplomacy/ +${index + 1}$`);
      // The head of the first page has the date.
      expect(foot(pages[0] ?? '').at(-1)).toMatch(address(0));
      expect(pages[0]).toContain(known);
      for (const [index, page] of pages.slice(1).entries()) {
        const [first, second = ''] = foot(page);
        expect(first).toMatch(address(index + 1));
        expect(second.trim()).toBe(known);
      }
    });

    test.each([31, 32, 33, 34, 35, 36, 37, 38])(
      'never hold fewer than four sources alone: %d',
      async (count) => {
        const { article } = await compileTexts(withSources(count));
        const file = await printed(article!);
        const pages = pdfPages(file);
        // What the edition adds names them again.
        const ofText = pages.slice(0, pagesOfText(file));
        const names = ofText.map((page) => page.match(/Author\d+/g) ?? []);
        expect(new Set(names.flat()).size).toBe(count);
        const isAlone = !ofText.at(-1)?.includes('Sources');
        expect(pages.length).toBeGreaterThan(1);
        if (isAlone) expect(names.at(-1)?.length).toBeGreaterThan(3);
      },
    );
  },
);

function hasFormula({ sections }: Article): boolean {
  return sections.some(({ tree }) => htmlOf(tree).includes('<math'));
}

const paragraphs = `---\ntitle: Tiny\nlang: en\n---\n\n${[1, 2, 3]
  .map((n) => `begin${n} ${'words and more words '.repeat(40)}`)
  .join('\n\n')}\n`;

/** The gutter beside the first line of a paragraph. */
function beside({ page, top, bottom }: PdfWord): Area {
  return { page, left: paper.left, right: paper.text - 3, top, bottom };
}

interface Area {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function hasInk(file: string, { page, left, right, top, bottom }: Area): boolean {
  const { width, pixels } = pixelsOf(file, page);
  for (let y = Math.round(top); y < bottom; y++)
    for (let x = Math.round(left); x < right; x++)
      if ((pixels[y * width + x] ?? 255) < 215) return true;
  return false;
}

/** An article of a page of text, and that many sources of three lines each. */
function withSources(count: number): Record<string, string> {
  const references = [...Array(count).keys()].map((n) => ({
    id: `a${n}`,
    type: 'book',
    title: `Title ${'of many words that go on and on for a while '.repeat(4)}`,
    author: [{ family: `Author${n + 100}` }],
    issued: { 'date-parts': [[2000]] },
  }));
  const cited = references.map(({ id }) => `@${id}`).join('; ');
  return {
    'article.md': `---\ntitle: Tiny\nlang: en\n---\n\n${'Words of the text. '.repeat(90)}\n\n[${cited}]\n`,
    'references.json': JSON.stringify(references),
  };
}

/** What is empty of each page of the text but its last. */
function innerStretches(file: string): number[] {
  return emptyStretches(file).slice(0, pagesOfText(file) - 1);
}
