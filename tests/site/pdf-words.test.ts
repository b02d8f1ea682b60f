import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { installedBrowser } from '../../src/exports/pdf/find-browser.ts';
import { openPress, type PdfPress } from '../../src/exports/pdf/pdf.ts';
import { corpusArticles } from '../support/corpora.ts';
import { compileMadeUp, madeUpArticle } from '../support/made-up.ts';
import {
  overprinted,
  pagesWithInkInMargins,
  paper,
  pdfObjects,
  pdfText,
  pdfWords,
} from '../support/pdf.ts';
import { has } from '../support/tools.ts';
import { lostWords, notOnce, passagesOf, wordCounts } from '../support/words.ts';
import { htmlOf, treeFrom } from '../support/html.ts';

const browser = installedBrowser();
const articles = await corpusArticles();

describe.skipIf(browser === undefined || !has('pdftotext') || !has('qpdf'))(
  'the words of article.pdf (needs a browser, Poppler and qpdf)',
  () => {
    let folder = '';
    let press: PdfPress | undefined;
    const printed = async (
      article: Article,
      images: ReadonlyMap<string, Uint8Array>,
    ): Promise<string> => {
      const file = join(folder, `${article.slug}.pdf`);
      writeFileSync(file, (await press?.print(article, images)) ?? '');
      return file;
    };
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'pdf-words-'));
      press = await openPress(browser ?? '', { root: 'https://example.org/', name: 'Scholium' });
    });
    afterAll(async () => {
      await press?.close();
      rmSync(folder, { recursive: true });
    });

    test.each(articles)('are all there, and within the margins: $name', async (each) => {
      const file = await printed(each.article, each.images);
      const passages = passagesOf(each.article).map((passage) => ({
        ...passage,
        text: withoutMarks(passage.text),
      }));
      const text = withoutMarks(pdfText(file));
      // Formulas are no lines of words.
      const inFormulas = formulaWords(each.article);
      const lost = lostWords(passages, text).filter((line) => {
        const word = /^"(.*?)"/.exec(line)?.[1] ?? '';
        return !inFormulas.has(word) && !isYearBeforeMark(word, text);
      });
      expect(lost).toEqual([]);
      expectWithinMargins(file);
    });

    test('are all there once, in every construct and every nesting of two', async () => {
      const { article, words } = await compileMadeUp();
      const drawing = Buffer.from(madeUpArticle().files['map.svg'] ?? '');
      const file = await printed(article, new Map([['map.svg', drawing]]));
      const alternatives = [...pdfObjects(file).values()]
        .filter((object) => object['/S'] === '/Figure')
        .map((object) => String(object['/Alt'] ?? ''))
        .join(' ');
      // Words that stand for a picture are said of it, and not printed.
      const html = JSON.stringify(article).replace(/"alt":"[^"]*"/g, '');
      const isPrinted = ({ word }: { word: string }) => html.includes(word);
      // The edition's pictures name sections and works again.
      const repeated = / [2-9] times \(/;
      const wrong = notOnce(words.filter(isPrinted), pdfText(file));
      expect(wrong.filter((line) => !(repeated.test(line) && /heading|work/.test(line)))).toEqual(
        [],
      );
      const said = words.filter((word) => !isPrinted(word));
      expect(said.length).toBeGreaterThan(10);
      expect(said.filter(({ word }) => !alternatives.includes(word))).toEqual([]);
      expectWithinMargins(file);
    });
  },
);

/**
 * A mark would stand as figures at the end of its word. Letters in circles are no words: few
 * machines have a font for them.
 */
function withoutMarks(text: string): string {
  return text
    .replace(/[\u2460-\u24FF]/gu, ' ')
    .normalize('NFKC')
    .replace(/(?<=\p{L})(?=\d)/gu, ' ');
}

/** "2024" and the mark of note 10 are read as "202410". */
function isYearBeforeMark(word: string, text: string): boolean {
  return /^\d{4}$/.test(word) && new RegExp(`\\b${word}\\d{1,2}\\b`).test(text);
}

function formulaWords({ title, abstract, sections, notes, works }: Article): Set<string> {
  const html = [
    htmlOf(title.tree),
    htmlOf(abstract?.tree),
    ...sections.flatMap((section) => [htmlOf(section.title.tree), htmlOf(section.tree)]),
    ...notes.map(({ body }) => htmlOf(body.tree)),
    ...works.map(({ reference }) => htmlOf(reference.tree)),
  ];
  const typed = html.map((each) => each.replace(/<annotation.*?<\/annotation>/gsu, ''));
  const formulas = typed.flatMap((each) => selectAll('math', treeFrom(each)));
  const words = formulas.map((formula) => withoutMarks(toString(formula)));
  return new Set(wordCounts(words.join(' ')).keys());
}

function expectWithinMargins(file: string): void {
  const words = pdfWords(file);
  expect(words.filter(({ left, right }) => left < paper.left || right > paper.right)).toEqual([]);
  expect(pagesWithInkInMargins(file)).toEqual([]);
  expect(overprinted(words)).toEqual([]);
}
