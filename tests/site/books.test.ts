import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { shownDate } from '../../src/article/dates.ts';
import { compileLibrary } from '../../src/library/compile-library.ts';
import { toEpub } from '../../src/exports/epub/epub.ts';
import { installedBrowser } from '../../src/exports/pdf/find-browser.ts';
import { openPress, type PdfPress } from '../../src/exports/pdf/pdf.ts';
import { pdfMetadata } from '../../src/exports/pdf/pdf-metadata.ts';
import { readImages } from '../../src/exports/prepare.ts';
import { wordsOfText } from '../../src/exports/text/plain-text.ts';
import { hostileArticle, smallArticle } from '../fixtures/exports/article.ts';
import { onePixel, richArticle } from '../fixtures/exports/rich.ts';
import { shared } from '../shared.ts';
import { lettersBeforeMarks, lettersOf, pdfPages } from '../support/pdf.ts';
import { epubcheck, has, run } from '../support/tools.ts';
import { htmlOf, treeFrom } from '../support/html.ts';
import { wordsFor } from '../../src/messages/index.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const browser = installedBrowser();

interface Book {
  readonly name: string;
  readonly article: Article;
  readonly images: ReadonlyMap<string, Uint8Array>;
}

const books: Book[] = [
  { name: 'small', article: smallArticle(), images: new Map() },
  { name: 'rich', article: richArticle(), images: new Map([['figure1.png', onePixel]]) },
  { name: 'hostile', article: hostileArticle(), images: new Map() },
];
for (const contentDir of ['content', shared('corpus')]) {
  if (contentDir === undefined) continue;
  const entries = await compileLibrary({ contentDir, draft: true, base: '/journal/' });
  for (const { article, folder, slug } of entries)
    if (article) books.push({ name: slug, article, images: await readImages(folder, article) });
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'books-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('article.epub', () => {
  test.skipIf(!has('epubcheck')).each(books)(
    'gives EPUBCheck nothing to say: $name',
    ({ name, article, images }) => {
      const file = join(folder, `${name}.epub`);
      writeFileSync(file, toEpub(article, site, images));
      expect(epubcheck(file)).toContain('0 fatals / 0 errors / 0 warnings / 0 infos');
    },
  );
});

describe.skipIf(browser === undefined || !has('pdftotext'))(
  'article.pdf (needs a browser and Poppler)',
  () => {
    let press: PdfPress | undefined;
    beforeAll(async () => {
      press = await openPress(browser ?? '', site);
    });
    afterAll(() => press?.close());

    describe.each(books)('$name', ({ name, article, images }) => {
      let pages: string[] = [];
      let info = '';
      let file = '';
      beforeAll(async () => {
        file = join(folder, `${name}.pdf`);
        writeFileSync(file, (await press?.print(article, images)) ?? '');
        pages = pdfPages(file);
        info = run('pdfinfo', [file]);
      });

      test('says on its first page what the article is', () => {
        const first = lettersOf(pages[0] ?? '');
        const { title, subtitle, authors, journal, date, licence } = article;
        const facts = [
          title.text,
          subtitle?.text,
          ...authors.map((author) => author.name),
          ...authors.flatMap(({ affiliations }) => affiliations),
          journal?.title,
          date && shownDate(date, wordsFor(article.lang)),
          licence?.name,
        ];
        for (const fact of facts) if (fact) expect(first).toContain(lettersOf(fact));
      });

      test('has metadata that other programs read', () => {
        const { info: entries, xmp } = pdfMetadata(article, site);
        for (const [key, words] of Object.entries(entries))
          expect(info.split('\n')).toContainEqual(`${`${key}:`.padEnd(17)}${words}`);
        expect(run('pdfinfo', ['-meta', file]).trim()).toBe(xmp.trim());
      });

      test('has every heading and every work', () => {
        const letters = pages.map(lettersOf);
        const begins = [
          ...article.sections.map(({ title }) => lettersOf(title.text)),
          ...article.works.map(({ reference }) => lettersOf(reference.text).slice(0, 30)),
        ];
        for (const words of begins) expect(letters.some((page) => page.includes(words))).toBe(true);
      });

      test('has every note on the page of its first mark', () => {
        const letters = pages.map(lettersOf);
        const on = (words: string) => letters.flatMap((page, n) => (page.includes(words) ? n : []));
        const before = lettersBeforeMarks(article);
        const marksElsewhere = article.notes.flatMap((note) =>
          before.has(note) ? [] : note.marks.filter((mark) => mark.note === undefined),
        );
        expect(marksElsewhere).toEqual([]);
        for (const note of article.notes) {
          const { number, body } = note;
          // Marks and formulas are not printed as they are read here.
          const start = htmlOf(body.tree).replace(/<math.*/su, '');
          const [words = ''] = wordsOfText(treeFrom(start), article).split(/\[\d+\]/);
          const found = on(`${number}${lettersOf(words).slice(0, 25)}`);
          expect(found, `note ${number}`).not.toEqual([]);
          // What is called by notes only, or by nothing, has no mark in the text.
          const context = before.get(note);
          if (context === undefined) continue;
          // A page may begin within the last words before the mark.
          const near = [24, 12, 6, 3, 2].map((length) => on(`${context.slice(-length)}${number}`));
          const mark = near.find((places) => places.length > 0) ?? [];
          expect(mark, `mark ${number}`).toContain(found[0]);
        }
      });

      test('is tagged, light and without the time of printing', () => {
        expect(info).toMatch(/^Tagged: +yes$/m);
        expect(info).not.toContain('CreationDate');
        expect(Number(/^File size: +(\d+)/m.exec(info)?.[1])).toBeLessThan(5_000_000);
      });
    });
  },
);
