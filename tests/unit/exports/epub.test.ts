import { unzipSync } from 'fflate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/compile/article.ts';
import { toEpub } from '../../../src/exports/epub.ts';
import { bareArticle, escapeHtml, smallArticle } from '../../fixtures/exports/article.ts';
import { onePixel, richArticle } from '../../fixtures/exports/rich.ts';
import { epubcheck, has } from '../../support/tools.ts';
import { kept } from './hostile.ts';
import { nodesOf, pandocReads, pandocWords, plain } from './pandoc.ts';
import { elements, readXml, words } from './xml.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const images = new Map([['figure1.png', onePixel]]);
const hostileWords = '</script> ]]> "q" & <b>\u0007';
const hostile: Article = {
  ...richArticle(),
  title: { html: escapeHtml(hostileWords.slice(0, -1)), text: hostileWords },
  keywords: [']]>', '<!--', '\u0000'],
};
const articles: readonly (readonly [string, Article])[] = [
  ['every kind of block, hostile metadata', hostile],
  ['only the title is known', bareArticle()],
];

describe('article.epub', () => {
  const patient = { timeout: 180_000 };
  test.skipIf(!has('epubcheck')).each(articles)(
    'gives EPUBCheck nothing to say: %s',
    patient,
    (_, article) => {
      const folder = mkdtempSync(join(tmpdir(), 'epub-'));
      try {
        const file = join(folder, 'article.epub');
        writeFileSync(file, toEpub(article, site, images));
        expect(epubcheck(file)).toContain('0 fatals / 0 errors / 0 warnings');
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  test('begins with its media type, stored', () => {
    const bytes = toEpub(smallArticle(), site);
    expect(Buffer.from(bytes.slice(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
    expect(bytes[8]).toBe(0);
  });

  test('is the same for the same article, in every time zone', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    const there = toEpub(smallArticle(), site);
    process.env['TZ'] = 'America/Adak';
    const here = toEpub(smallArticle(), site);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.compare(there, here)).toBe(0);
  });

  test('has pop-up notes: the mark outside its sup, the words in the first paragraph', () => {
    const tree = readXml(fileIn(toEpub(smallArticle(), site), 'EPUB/article.xhtml'));
    const marks = elements(tree, 'sup').flatMap((sup) => elements(sup, 'a'));
    expect(marks.map(({ attributes }) => attributes['epub:type'])).toEqual(
      Array.from({ length: 4 }, () => 'noteref'),
    );
    expect(marks.flatMap((mark) => elements(mark, 'sup'))).toEqual([]);
    // Notes 3 and 1 are called at one place.
    expect(elements(tree, 'sup').map(words)).toEqual(['1', '2', '3', ',', '1']);
    const asides = elements(tree, 'aside');
    expect(asides.map(({ attributes }) => attributes['epub:type'])).toEqual(
      Array.from({ length: 3 }, () => 'footnote'),
    );
    expect(words(elements(asides[2]!, 'p')[0])).toBe('3. Kissinger, H., Diplomacy.');
  });

  test('has its images, and the words of those that it cannot have', () => {
    const whole = toEpub(richArticle(), site, images);
    expect(Object.keys(unzipSync(whole))).toContain('EPUB/images/1.png');
    const without = fileIn(toEpub(richArticle(), site), 'EPUB/article.xhtml');
    expect(without).not.toContain('<img');
    expect(words(readXml(without))).toContain('[Alt <x>]');
  });

  test('shows what readers of the page have to open', () => {
    const tree = readXml(fileIn(toEpub(richArticle(), site), 'EPUB/article.xhtml'));
    expect(elements(tree, 'details').map(({ attributes }) => attributes)).toEqual([{ open: '' }]);
  });

  test('has every paragraph of the abstract, and the keywords, on its title page', () => {
    const tree = readXml(fileIn(toEpub(smallArticle(), site), 'EPUB/title.xhtml'));
    expect(elements(tree, 'p').map(words).slice(-3)).toEqual([
      'This article describes the failure of the long-term attempts.',
      'It shows more.',
      'Keywords: Armenia–Azerbaijan conflict, conflict resolution, OSCE Minsk Group',
    ]);
  });

  test('says who wrote what in which language, and how accessible it is', () => {
    const opf = readXml(fileIn(toEpub(richArticle(), site), 'EPUB/package.opf'));
    expect(elements(opf, 'dc:creator').map(words)).toEqual(['Anna Maria van der Berg', 'Plato']);
    expect(elements(opf, 'dc:language').map(words)).toEqual(['en']);
    expect(elements(opf, 'dc:date').map(words)).toEqual(['2020-03']);
    expect(elements(opf, 'dc:identifier').map(words)).toEqual(['https://doi.org/10.1234/abc']);
    const properties = elements(opf, 'meta').map(({ attributes }) => attributes['property']);
    for (const name of ['accessMode', 'accessibilityFeature', 'accessibilityHazard']) {
      expect(properties).toContain(`schema:${name}`);
    }
  });

  test('says a hostile title as it is', () => {
    const opf = readXml(fileIn(toEpub(hostile, site), 'EPUB/package.opf'));
    expect(words(elements(opf, 'dc:title')[0])).toBe(`${kept(hostile.title.text)}: A subtitle`);
  });

  test.skipIf(!has('pandoc'))('is read by Pandoc with the same headings and notes', () => {
    const article = smallArticle();
    const { blocks } = pandocReads('epub', toEpub(article, site));
    const notes = nodesOf(blocks, 'Note').map(({ c }) => plain(pandocWords(c)));
    expect(notes).toEqual(
      [1, 2, 3, 1].map((number) => `${number}. ${article.notes[number - 1]?.body.text ?? ''}`),
    );
  });
});

function fileIn(epub: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(epub)[name]);
}
