import { strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Element, Root } from 'xast';
import type { Article } from '../../../src/article/article.ts';
import { typeset } from '../../../src/article/index.ts';
import { toEpub } from '../../../src/exports/epub/epub.ts';
import { escapeHtml, smallArticle } from '../../fixtures/exports/article.ts';
import { onePixel, richArticle } from '../../fixtures/exports/rich.ts';
import { readerBook } from '../../support/reader-book.ts';
import { has } from '../../support/tools.ts';
import { kept } from './hostile.ts';
import { nodesOf, pandocReads, pandocWords, plain } from './pandoc.ts';
import { elements, readXml, words } from './xml.ts';
import { treeFrom } from '../../support/html.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const images = new Map([['figure1.png', onePixel]]);
const hostileWords = '</script> ]]> "q" & <b>\u0007';
const hostile: Article = {
  ...richArticle(),
  title: { tree: treeFrom(escapeHtml(hostileWords.slice(0, -1))), text: hostileWords },
  keywords: [']]>', '<!--', '\u0000'],
};

describe('article.epub', () => {
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
    const notes = notesIn(tree);
    expect(notes.map(({ attributes }) => attributes['epub:type'])).toEqual(
      Array.from({ length: 3 }, () => 'footnote'),
    );
    expect(words(elements(notes[2]!, 'p')[0])).toBe('3. Kissinger, H., Diplomacy.');
  });

  test('has its notes as a chapter: no aside, which many readers leave out of the text', () => {
    const tree = readXml(fileIn(toEpub(smallArticle(), site), 'EPUB/article.xhtml'));
    expect(elements(tree, 'aside')).toEqual([]);
    const [section] = withAttribute(tree, 'role', 'doc-endnotes');
    expect(section?.attributes['epub:type']).toBe('endnotes');
    expect(notesIn(section!)).toHaveLength(3);
    const nav = readXml(fileIn(toEpub(smallArticle(), site), 'EPUB/nav.xhtml'));
    const hrefs = elements(nav, 'a').filter((link) => words(link) === 'Notes');
    expect(new Set(hrefs.map(({ attributes }) => attributes['href']))).toEqual(
      new Set([`article.xhtml#${section?.attributes['id'] ?? ''}`]),
    );
  });

  test('has a way back from a note to each of its marks, on whatever page they stand', async () => {
    const { epub, article } = await readerBook();
    const ids = new Map(
      ['title.xhtml', 'article.xhtml'].map((file) => {
        const tree = readXml(fileIn(epub, `EPUB/${file}`));
        return [file, new Set(withAttribute(tree, 'id').map(({ attributes }) => attributes['id']))];
      }),
    );
    const tree = readXml(fileIn(epub, 'EPUB/article.xhtml'));
    for (const [index, note] of notesIn(tree).entries()) {
      const back = withAttribute(note, 'role', 'doc-backlink').map(({ attributes }) =>
        (attributes['href'] ?? '').split('#'),
      );
      const targets = new Set(back.map(([, id]) => id));
      const marks = article.notes[index]?.marks.map(({ id }) => id);
      expect(targets).toEqual(new Set(marks));
      for (const [file, id] of back) expect(ids.get(file || 'article.xhtml')).toContain(id);
    }
    expect(notesIn(tree).map((note) => withAttribute(note, 'role', 'doc-backlink').length)).toEqual(
      [1, 1, 1, 1, 4, 1, 1, 1],
    );
  });

  test('keeps the markup of title, subtitle and abstract, and its marks lead to the notes', async () => {
    const { epub } = await readerBook();
    const tree = readXml(fileIn(epub, 'EPUB/title.xhtml'));
    expect(words(elements(elements(tree, 'h1')[0]!, 'em')[0])).toBe('lanterns');
    const [subtitle] = withAttribute(tree, 'class', 'subtitle');
    expect(words(elements(subtitle!, 'strong')[0])).toBe('count');
    const [abstract] = withAttribute(tree, 'role', 'doc-abstract');
    expect(words(elements(abstract!, 'em')[0])).toBe('counts');
    const hrefs = withAttribute(tree, 'epub:type', 'noteref').map(
      ({ attributes }) => attributes['href'],
    );
    expect(hrefs).toEqual([
      'article.xhtml#note-inline-1',
      'article.xhtml#note-inline-2',
      'article.xhtml#note-inline-3',
      'article.xhtml#note-abstract',
    ]);
  });

  test('packs a drawing, and the references to figures and tables lead to them', async () => {
    const { epub } = await readerBook();
    expect(fileIn(epub, 'EPUB/images/1.svg')).toContain('<rect');
    expect(fileIn(epub, 'EPUB/package.opf')).toContain('media-type="image/svg+xml"');
    const tree = readXml(fileIn(epub, 'EPUB/article.xhtml'));
    const target = (label: string) => {
      const [link] = elements(tree, 'a').filter((each) => words(each) === label);
      const id = decodeURIComponent(link?.attributes['href']?.slice(1) ?? '');
      return withAttribute(tree, 'id', id).map(({ name }) => name);
    };
    expect(target('Figure 1')).toEqual(['img']);
    expect(target('Table 1')).toEqual(['table']);
  });

  test('shows the boxes of tasks as signs: no forms', async () => {
    const { epub } = await readerBook();
    const tree = readXml(fileIn(epub, 'EPUB/article.xhtml'));
    expect(elements(tree, 'input')).toEqual([]);
    const items = elements(tree, 'li').map(words);
    expect(items).toContain('☑ counted');
    expect(items).toContain('☐ not counted');
  });

  test('has its images, and the words of those that it cannot have', () => {
    const whole = toEpub(richArticle(), site, images);
    expect(Object.keys(unzipSync(whole))).toContain('EPUB/images/1.png');
    const without = fileIn(toEpub(richArticle(), site), 'EPUB/article.xhtml');
    expect(without).not.toContain('<img');
    expect(words(readXml(without))).toContain('[Alt <x>]');
  });

  test('packs pictures by what they are, and none that is no picture', () => {
    const article: Article = { ...richArticle(), images: ['a.jpg', 'b.png', 'c.gif'] };
    const bytes = new Map([
      ['a.jpg', onePixel],
      ['b.png', strToU8('no picture at all')],
      ['c.gif', strToU8('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>')],
    ]);
    const names = Object.keys(unzipSync(toEpub(article, site, bytes)));
    expect(names.filter((name) => name.includes('images/'))).toEqual([
      'EPUB/images/1.png',
      'EPUB/images/2.svg',
    ]);
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
    const [conforms] = elements(opf, 'meta').filter(
      ({ attributes }) => attributes['property'] === 'dcterms:conformsTo',
    );
    expect(words(conforms)).toBe('EPUB Accessibility 1.1 - WCAG 2.2 Level AA');
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
    const shown = typeset(article);
    const { blocks } = pandocReads('epub', toEpub(article, site));
    const notes = nodesOf(blocks, 'Note').map(({ c }) => plain(pandocWords(c)));
    expect(notes).toEqual(
      [1, 2, 3, 1].map((number) => `${number}. ${plain(shown.notes[number - 1]?.body.text ?? '')}`),
    );
  });
});

function notesIn(tree: Root | Element): Element[] {
  return withAttribute(tree, 'role', 'doc-footnote');
}

/** Elements with an attribute, of the given value where one is given. */
function withAttribute(tree: Root | Element, name: string, value?: string): Element[] {
  return tree.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const given = child.attributes[name];
    const is = typeof given === 'string' && (value === undefined || given === value);
    return [...(is ? [child] : []), ...withAttribute(child, name, value)];
  });
}

function fileIn(epub: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(epub)[name]);
}
