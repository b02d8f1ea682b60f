import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installedBrowser } from '../../src/exports/pdf/find-browser.ts';
import { openPress, type PdfPress } from '../../src/exports/pdf/pdf.ts';
import { compileTexts } from '../support/compile.ts';
import {
  overprinted,
  pagesWithInkInMargins,
  paper,
  pdfObjects,
  pdfText,
  pdfWords,
  type PdfObject,
} from '../support/pdf.ts';
import { answer, has, run } from '../support/tools.ts';
import { drawing, longAddress, widePictures, wideText } from '../support/wide.ts';

const browser = installedBrowser();

const references = JSON.stringify([
  { id: 'roe', type: 'book', title: 'Lantern', author: [{ family: 'Roe' }] },
]);

describe.skipIf(browser === undefined || !has('pdftotext') || !has('qpdf'))(
  'blocks, links and tags in article.pdf (need a browser, Poppler and qpdf)',
  () => {
    let folder = '';
    let press: PdfPress | undefined;
    let files = 0;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'pdf-blocks-'));
      press = await openPress(browser ?? '', { root: 'https://example.org/', name: 'Scholium' });
    });
    afterAll(async () => {
      await press?.close();
      rmSync(folder, { recursive: true });
    });

    /** Prints an article of that Markdown; pictures by their names. */
    const print = async (
      text: string,
      pictures: Readonly<Record<string, Buffer>> = {},
    ): Promise<string> => {
      const assets = Object.keys(pictures).map((path) => ({
        path,
        picture: extname(path).slice(1),
        width: 40,
        height: 30,
      }));
      const texts = {
        'article.md': `---\ntitle: Tiny\nlang: en\n---\n\n${text}`,
        ...(text.includes('@roe') && { 'references.json': references }),
      };
      const { article, problems } = await compileTexts(texts, {}, { assets });
      expect(problems).toEqual([]);
      const file = join(folder, `${++files}.pdf`);
      const pdf = article && (await press?.print(article, new Map(Object.entries(pictures))));
      writeFileSync(file, pdf ?? '');
      return file;
    };
    /** The tree of tags as Poppler reads it: types of structure, indented by their depth. */
    const tags = (file: string, option = '-struct') =>
      run('pdfinfo', [option, file]).replace(/ <\w+>| \((?:block|inline)\)|:$| \/\w+/gm, '');

    test('keeps tables, lists, quotations and code of a note what they are', async () => {
      const file = await print(
        'Text.[^b]\n\n[^b]: Words.\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n\n    3. first\n    4. second\n\n    - sign\n\n    > quoted\n\n    ```\n    if x:\n        y\n    ```\n',
      );
      const note = tags(file).split(/\n {2}Note\n/)[1] ?? '';
      const types = note.split('\n').map((line) => line.trim());
      expect(types.filter((type) => ['TR', 'TH', 'TD'].includes(type)).join(' ')).toBe(
        'TR TH TH TR TD TD',
      );
      expect(types.filter((type) => ['L', 'LI', 'Lbl', 'LBody'].includes(type)).join(' ')).toBe(
        'Lbl L LI Lbl LBody LI Lbl LBody L LI Lbl LBody',
      );
      expect(types).toContain('BlockQuote');
      expect(types).toContain('Code');
      const lines = run('pdftotext', ['-layout', file, '-']);
      expect(lines).toMatch(/^ *1\. +Words\.\n/m);
      expect(lines).toMatch(/^ +a {5,}b\n(?:\s*\n)* +1 {5,}2$/m);
      expect(lines).toMatch(/^ +3\. +first\n +4\. +second\n +• +sign\n +quoted$/m);
      expect(lines).toMatch(/^( +)if x:\n\1 +y$/m);
    });

    test('lets a note called within a note follow it, with its own number', async () => {
      const file = await print(
        'Text.[^a] More.[^d]\n\n[^a]: The outer calls[^b] another and goes on.\n[^b]: The inner note.\n[^d]: Last.\n',
      );
      const text = pdfText(file).replace(/\s+/g, ' ');
      expect(text).toContain(
        '1. The outer calls2 another and goes on. 2. The inner note. 3. Last.',
      );
      expect(text).toMatch(/Text\. ?1 More\. ?3/);
    });

    test('prints a note once that is called often, with a way back to each mark', async () => {
      const file = await print('One.[^r] Two.[^r] Three.[^r]\n\n[^r]: Often [@roe, p. 1].\n');
      expect(pdfText(file).match(/Often/g)).toHaveLength(1);
      const links = linksOf(file);
      expect(links.filter(({ dest }) => dest === '/note-r').map(({ says }) => says)).toEqual([
        'Note 1',
        'Note 1',
        'Note 1',
      ]);
      const back = links.filter(({ dest }) => dest.startsWith('/noteref-r'));
      expect(back.map(({ dest }) => dest).sort()).toEqual([
        '/noteref-r',
        '/noteref-r',
        '/noteref-r-2',
        '/noteref-r-3',
      ]);
      expect(back.map(({ says }) => says)).toContain('Back to the mark of note 1, 2 of 3');
    });

    test('draws figures of every kind, and leads to figures and tables', async () => {
      const file = await print(
        '![A map](map.svg){#fig:map}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nTable: Words. {#tbl:one}\n\nSee @fig:map and @tbl:one.\n',
        { 'map.svg': drawing(40, 30) },
      );
      const places = run('pdfinfo', ['-dests', file]);
      expect(places).toContain('"fig:map"');
      expect(places).toContain('"tbl:one"');
      const dests = linksOf(file).map(({ dest }) => dest);
      expect(dests).toEqual(expect.arrayContaining(['/fig:map', '/tbl:one']));
      expect(tags(file)).toMatch(/^ +Figure$/m);
      expect(isDarkSomewhere(file, 15)).toBe(true);
    });

    test('says of every link what it is called', async () => {
      const file = await print(
        '## Part one\n\nText[^a] with [a page](https://example.org/a), @roe and [a part](#part-one).\n\n[^a]: Note.\n',
      );
      const said = new Map(linksOf(file).map(({ dest, says }) => [dest, says]));
      expect(said.get('/note-a')).toBe('Note 1');
      expect(said.get('/noteref-a')).toBe('Back to the mark of note 1');
      expect(said.get('https://example.org/a')).toBe('https://example.org/a');
      expect(said.get('/ref-roe')).toBe('Roe. (n.d.). Lantern.');
      expect(said.get('/part-one')).toBe('Part one');
      expect(linksOf(file).every(({ says }) => says !== '')).toBe(true);
    });

    test('tags notes as notes, their numbers as labels and their marks as references', async () => {
      const file = await print('One *two* **three**.[^a]\n\n[^a]: Note.\n');
      expect(tags(file, '-struct-text')).toMatch(
        / P\n(?: +.*\n)+? +Reference\n +Link\n +NonStruct\n +"1"\n/,
      );
      expect(tags(file, '-struct-text')).toMatch(/ Note\n +Lbl\n +Link\n +NonStruct\n +"1\./);
      const objects = [...pdfObjects(file).values()];
      const notes = objects.filter((object) => object['/S'] === '/Note');
      expect(notes.map((object) => object['/ID'])).toEqual(['u:note00000001']);
      expect(answer('qpdf', ['--check', file], '')).toMatchObject({ status: 0, stderr: '' });
      expect(answer('pdfinfo', ['-struct', file], '').stderr).toBe('');
    });

    test('reads a paragraph that two pages share as one', async () => {
      const words = [...Array(900).keys()].map((n) => `word${n}`).join(' ');
      const file = await print(`${words}.\n\nEnd.\n`);
      expect(
        pdfText(file)
          .split('\f')
          .filter((page) => page.trim() !== '').length,
      ).toBeGreaterThan(1);
      const paragraphs = tags(file, '-struct-text').split(/^ *P$/m);
      expect(
        paragraphs.filter((each) => /"word0 /.test(each) && /word899\./.test(each)),
      ).toHaveLength(1);
    });

    test('numbers the items of a list on over the pages, and signs none twice', async () => {
      const items = [...Array(30).keys()].map(
        (n) => `1. item${n} ${'and more words '.repeat(n % 7 === 0 ? 90 : 9)}`,
      );
      const file = await print(`${items.join('\n')}\n`);
      const lines = run('pdftotext', ['-layout', file, '-']);
      const numbers = [...lines.matchAll(/^ *(\d+)\. +item(\d+)/gm)];
      expect(numbers.map(([, number]) => Number(number))).toEqual(
        [...Array(30).keys()].map((n) => n + 1),
      );
      expect(lines.match(/^ *\d+\. /gm)).toHaveLength(30);
      const types = tags(file)
        .split('\n')
        .map((line) => line.trim());
      expect(types.filter((type) => type === 'LI')).toHaveLength(30);
      expect(types.filter((type) => type === 'L')).toHaveLength(1);
    });

    test('repeats the head of a table over each page, and no row', async () => {
      const rows = [...Array(90).keys()].map((n) => `| row${n} | cell |`);
      const file = await print(`| Head | Other |\n|---|---|\n${rows.join('\n')}\n\nEnd.\n`);
      const text = pdfText(file);
      expect(text.match(/row\d+/g)).toEqual(rows.map((row) => /row\d+/.exec(row)?.[0]));
      expect(text.match(/Head/g)).toHaveLength(
        text.split('\f').filter((each) => each.includes('row')).length,
      );
      // It is read aloud once.
      expect(tags(file, '-struct-text').match(/"Head"/g)).toHaveLength(1);
    });

    test('goes on with a row that is higher than a page', async () => {
      const cell = (name: string) => [...Array(700).keys()].map((n) => `${name}${n}`).join(' ');
      const file = await print(
        `| a | b |\n|---|---|\n| ${cell('left')} | ${cell('right')} |\n\nEnd.\n`,
      );
      const words = pdfText(file).match(/(?:left|right)\d+/g) ?? [];
      for (const name of ['left', 'right'])
        expect(words.filter((word) => word.startsWith(name))).toEqual(cell(name).split(' '));
    });

    test('keeps the hyphens of compounds and addresses that meet the end of a line', async () => {
      const compound = 'Armenia-Azerbaijan';
      // Each paragraph begins one letter later, so that each place of the compound meets the end.
      const paragraphs = [...Array(30).keys()].map(
        (n) => `${'x'.repeat(n + 1)} ${`${compound} pre- and post-war `.repeat(8)}`,
      );
      const slug = 'one-address-of-many-words-that-are-joined-by-hyphens-as-in-news';
      const addresses = [...Array(20).keys()].map(
        (n) => `${'y'.repeat(2 * n + 1)} <https://example.org/${slug}/${slug}>`,
      );
      const file = await print([...paragraphs, ...addresses].join('\n\n'));
      const text = pdfText(file);
      expect(text.match(/Armenia-Azerbaijan/g)).toHaveLength(30 * 8);
      expect(text.match(/pre-\sand\spost-war/g)).toHaveLength(30 * 8);
      const joined = text.replace(/[\n\f]/g, '');
      expect(joined.split(`https://example.org/${slug}/${slug}`)).toHaveLength(21);
    });

    test('breaks words by soft hyphens alone, and copies them whole', async () => {
      const word = 'Donau\u00ADdampf\u00ADschiff\u00ADfahrt';
      const file = await print(
        `${[...Array(40).keys()].map((n) => `${'x'.repeat(n % 9)} ${word}`).join(' ')}\n`,
      );
      const plain = pdfText(file).replace(/\u00AD/g, '');
      expect(plain.match(/Donaudampfschifffahrt/g)).toHaveLength(40);
    });

    test('lets nothing run off the page', async () => {
      const file = await print(wideText, widePictures);
      const words = pdfWords(file);
      expect(words.filter(({ left, right }) => left < paper.left || right > paper.right)).toEqual(
        [],
      );
      expect(pagesWithInkInMargins(file)).toEqual([]);
      expect(overprinted(words)).toEqual([]);
      // The browser would make all pages smaller if one of them were too wide.
      const title = pdfWords(await print('Text.\n')).find(({ text }) => text === 'Tiny');
      expect(words.find(({ text }) => text === 'Tiny')?.right).toBe(title?.right);
      // All of it is there, in letters that can be read.
      expect(pdfText(file).replace(/\s/g, '')).toContain(longAddress);
      const cells = words.filter(({ text }) => /^col\d+$/.test(text));
      expect(cells).toHaveLength(14);
      expect(Math.min(...cells.map(({ top, bottom }) => bottom - top))).toBeGreaterThan(6);
    });

    test('gives the same bytes when it is printed again, in a few seconds', async () => {
      const text = `Text.[^a]\n\n${'Words and more of them. '.repeat(2000)}\n\n[^a]: ${'Note. '.repeat(900)}\n`;
      const started = performance.now();
      const [first, second] = [await print(text), await print(text)];
      expect((performance.now() - started) / 2).toBeLessThan(15_000);
      expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    });
  },
);

interface Link {
  /** Name of the place, with a slash before it, or address. */
  readonly dest: string;
  readonly says: string;
}

function linksOf(file: string): Link[] {
  return [...pdfObjects(file).values()].flatMap((object) => {
    if (object['/Subtype'] !== '/Link') return [];
    const action: PdfObject = Object(object['/A']);
    return [{ dest: plain(object['/Dest'] ?? action['/URI']), says: plain(object['/Contents']) }];
  });
}

/** A string as qpdf writes it: `u:` before its letters. */
function plain(value: unknown): string {
  return typeof value === 'string' ? value.replace(/^u:/, '') : '';
}

/** True if a square of that many points on the first page is black. */
function isDarkSomewhere(file: string, size: number): boolean {
  const picture = join(`${file}.pgm`);
  run('pdftoppm', ['-r', '72', '-gray', '-singlefile', file, file]);
  const bytes = readFileSync(picture);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  const width = Number(head?.[1]);
  const pixels = bytes.subarray(head?.[0].length);
  const isDark = (at: number) => (pixels[at] ?? 255) < 60;
  return [...pixels.keys()].some(
    (at) =>
      isDark(at) &&
      isDark(at + size) &&
      isDark(at + size * width) &&
      isDark(at + size + size * width),
  );
}
