import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installedBrowser } from '../../src/exports/pdf/find-browser.ts';
import { openPress, type PdfPress } from '../../src/exports/pdf/pdf.ts';
import { compileTexts } from '../support/compile.ts';
import { articleWithNotes, type PlannedNote } from '../support/long-notes.ts';
import { overprinted, pagesOfText, paper, pdfWords, type PdfWord } from '../support/pdf.ts';
import { has } from '../support/tools.ts';

const browser = installedBrowser();

const note = (words: number, after = 30, at: PlannedNote['at'] = 'text'): PlannedNote => ({
  words,
  after,
  at,
});
const short = [note(8), note(9)];

/** A note of 600 words fills a page. */
const plans: Record<string, readonly PlannedNote[]> = {
  'one note of five pages': [...short, note(3000), note(10, 900)],
  'long notes next to each other': [...short, note(1300, 200), note(1400, 3), note(700, 20)],
  'many marks on a page': [...short, ...Array<PlannedNote>(40).fill(note(25, 12))],
  'long notes in headings, tables, captions, items and quotations': [
    ...short,
    note(400, 100, 'heading'),
    note(800, 100, 'cell'),
    note(500, 100, 'caption'),
    note(700, 100, 'item'),
    note(300, 100, 'quotation'),
  ],
  'long notes in title and abstract': [note(900), note(900), note(20)],
  'marks near the end of a page': [...short, ...[250, 330, 340, 350, 360].map((n) => note(200, n))],
};
const generated = fc.sample(
  fc.array(
    fc.record({
      words: fc.oneof(fc.integer({ min: 5, max: 120 }), fc.integer({ min: 120, max: 3000 })),
      after: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 20, max: 700 })),
      at: fc.constantFrom('text', 'text', 'heading', 'cell', 'caption', 'item', 'quotation'),
    }),
    { minLength: 4, maxLength: 14 },
  ),
  { seed: 12, numRuns: 10 },
);
for (const [index, plan] of generated.entries()) plans[`generated article ${index + 1}`] = plan;

describe.skipIf(browser === undefined || !has('pdftotext'))(
  'notes in article.pdf (needs a browser and Poppler)',
  () => {
    let folder = '';
    let press: PdfPress | undefined;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'pdf-notes-'));
      press = await openPress(browser ?? '', { root: 'https://example.org/', name: 'Scholium' });
    });
    afterAll(async () => {
      await press?.close();
      rmSync(folder, { recursive: true });
    });

    describe.each(Object.entries(plans))('%s', (name, plan) => {
      const { source, text, notes } = articleWithNotes(plan);
      const ours = new Set([...text, ...notes.flat()]);
      let words: PdfWord[] = [];
      beforeAll(async () => {
        const { article, problems } = await compileTexts({ 'article.md': source });
        expect(problems).toEqual([]);
        const file = join(folder, `${name}.pdf`);
        writeFileSync(file, (article && (await press?.print(article, new Map()))) ?? '');
        const last = pagesOfText(file);
        words = pdfWords(file).filter(
          ({ page, top, bottom }) => page <= last && top > paper.top && bottom < paper.bottom,
        );
      });
      /** Our words among those of a passage, with what stands beside them taken away. */
      const made = (): { word: string; at: PdfWord }[] =>
        words.flatMap((at) =>
          [...at.text.matchAll(/q[a-z]{6}x/g)].flatMap(([word]) =>
            ours.has(word) ? [{ word, at }] : [],
          ),
        );

      test('has every word of text and notes once, and each in its order', () => {
        const found = made().map(({ word }) => word);
        const among = (some: readonly string[]) => {
          const wanted = new Set(some);
          return found.filter((word) => wanted.has(word));
        };
        expect(among(text)).toEqual(text);
        expect(notes.map(among)).toEqual(notes);
      });

      test('begins each note on the page of its mark, or right after the notes before it', () => {
        const pageOf = new Map(made().map(({ word, at }) => [word, at.page]));
        const marks = marksIn(words);
        expect(marks.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1));
        let before = 0;
        for (const [index, each] of notes.entries()) {
          const [first = '', last = ''] = [each[0], each.at(-1)];
          const page = marks[index]?.page ?? 0;
          expect(pageOf.get(first), `note ${index + 1}`).toBe(Math.max(page, before));
          before = pageOf.get(last) ?? 0;
        }
      });

      test('prints nothing over anything else, and nothing beyond its margins', () => {
        expect(words.filter(({ left, right }) => left < paper.left || right > paper.right)).toEqual(
          [],
        );
        expect(overprinted(words)).toEqual([]);
      });
    });
  },
);

/** Numbers of marks in the text, which are raised over its line. */
function marksIn(words: readonly PdfWord[]): { number: number; page: number }[] {
  return words.flatMap(({ text, page, top, bottom }) => {
    const number = /(?<![\d,])(\d+)$/.exec(text)?.[1];
    // A note's own number has a full stop.
    return number !== undefined && bottom - top > 0 ? [{ number: Number(number), page }] : [];
  });
}
