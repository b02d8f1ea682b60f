import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { compile } from '../../src/compiler/compile.ts';
import { installedBrowser } from '../../src/exports/pdf/find-browser.ts';
import { openPress, type PdfPress } from '../../src/exports/pdf/pdf.ts';
import { readFolder } from '../../src/library/read-folder.ts';
import { compileTexts } from '../support/compile.ts';
import { paper, pdfWords } from '../support/pdf.ts';
import { has } from '../support/tools.ts';

const browser = installedBrowser();
const site = { root: 'https://example.org/', name: 'Scholium' };

/** Garay, of Unicode 16: hardly a machine has a font with its letters. */
const [letter, other] = ['\u{10D50}', '\u{10D51}'];

describe.skipIf(browser === undefined || !has('pdftotext'))(
  'the letters of article.pdf (needs a browser and Poppler)',
  () => {
    const said: string[] = [];
    let press: PdfPress | undefined;
    let folder = '';
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'pdf-letters-'));
      press = await openPress(browser ?? '', site, (line) => said.push(line));
    });
    afterAll(async () => {
      await press?.close();
      rmSync(folder, { recursive: true });
    });

    test('are no empty boxes: without a font there is no PDF, and the letters are named', async () => {
      const { article } = await compileTexts(`Words ${letter}${other}.`);
      await expect(press?.print(article!, new Map())).rejects.toThrow(
        `no font of this machine has ${letter} (U+10D50), ${other} (U+10D51)`,
      );
    });

    test('may lack a sign, which is named', async () => {
      const { article } = await compileTexts(`${'Words and words. '.repeat(40)} ${letter}`);
      await press?.print(article!, new Map());
      expect(said).toEqual([
        `The PDF of tiny has empty boxes: no font of this machine has ${letter} (U+10D50)`,
      ]);
    });

    test('begin at the right in an article from right to left, with its numbers beside them', async () => {
      const article = await fixture('he');
      const file = join(folder, 'he.pdf');
      writeFileSync(file, (await press?.print(article, new Map())) ?? '');
      const words = pdfWords(file).filter(({ top }) => top > paper.top && top < paper.end);
      const right = Math.max(...words.map((word) => word.right));
      const left = Math.min(...words.map((word) => word.left));
      // The mirror image of a page from left to right: its gutter, with the numbers of notes.
      expect(right).toBeLessThanOrEqual(paper.width - paper.left + 1);
      expect(right).toBeGreaterThan(paper.width - paper.text);
      expect(left).toBeGreaterThanOrEqual(paper.width - paper.right - 1);
    });
  },
);

async function fixture(lang: string): Promise<Article> {
  const path = `tests/fixtures/languages/content/articles/${lang}`;
  const options = { draft: true, base: '/', styles: new Map<string, string>() };
  const { article } = await compile(await readFolder(path, lang), options);
  return article!;
}
