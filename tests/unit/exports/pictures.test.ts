import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/index.ts';
import { toEpub } from '../../../src/exports/epub/epub.ts';
import { toJats } from '../../../src/exports/jats/jats.ts';
import { toMarkdown } from '../../../src/exports/markdown/markdown.ts';
import { jsonLd } from '../../../src/exports/page-metadata/json-ld.ts';
import { toPdfHtml } from '../../../src/exports/pdf/pdf-html.ts';
import { compileTexts } from '../../support/compile.ts';
import { picturedArticle } from '../../support/pictured-article.ts';
import { neededFor, schemaFaults } from '../../support/schemas.ts';
import { has } from '../../support/tools.ts';
import { bareArticle } from '../../fixtures/exports/article.ts';

const site = { root: 'https://example.org/', name: 'Site' };
const base = 'https://example.org/articles/pictures/';

let article: Article;
let images: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  ({ article, images } = await picturedArticle());
});

const book = (bytes = images) =>
  Object.fromEntries(
    Object.entries(unzipSync(toEpub(article, site, bytes))).map(([name, file]) => [
      name,
      strFromU8(file),
    ]),
  );

describe('the cover of an article', () => {
  test('is an image of the article for search engines, with credit and licence', () => {
    const data = jsonLd(article, site, { image: `${base}share.png` });
    expect(data['image']).toEqual([
      {
        '@type': 'ImageObject',
        contentUrl: `${base}harbour.png`,
        caption: 'A sailing boat in a harbour at dawn',
        creditText: 'Drawing by Jane Doe',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        width: 1600,
        height: 700,
      },
      `${base}share.png`,
    ]);
    expect(data['author']).toMatchObject([
      { name: 'Anna Berg', image: { contentUrl: `${base}img/anna%20berg.png` } },
      { name: 'Jane Doe' },
    ]);
    expect(jsonLd(bareArticle(), site, { image: 'x' })['image']).toBe('x');
  });

  test('is that of the book, and stands on its title page with its credit', () => {
    const { 'EPUB/package.opf': opf = '', 'EPUB/title.xhtml': title = '' } = book();
    const [, file = 'none'] = /href="([^"]+)"[^>]*properties="cover-image"/.exec(opf) ?? [];
    expect(title).toContain(`<img src="${file}" alt="A sailing boat in a harbour at dawn"/>`);
    expect(title).toContain('<figcaption>Drawing by Jane Doe, CC BY 4.0</figcaption>');
  });

  test('is left out of a book that has not got its bytes', () => {
    const { 'EPUB/package.opf': opf, 'EPUB/title.xhtml': title } = book(new Map());
    expect(opf).not.toContain('cover-image');
    expect(title).not.toContain('<figure');
  });

  test('stands in the head of the PDF', () => {
    const html = toPdfHtml(article, site, '');
    expect(html.slice(0, html.indexOf('<main>'))).toContain(
      `<figure class="cover"><img src="${base}harbour.png" alt="A sailing boat in a harbour at dawn" width="1600" height="700"><figcaption>Drawing by Jane Doe, CC BY 4.0</figcaption></figure>`,
    );
  });

  test('floats in JATS, which has no place for it in front', () => {
    const jats = toJats(article, site).replace(/\n/g, '');
    expect(jats).toMatch(
      /<floats-group><fig fig-type="cover" position="float"><graphic xlink:href="https:\/\/example\.org\/articles\/pictures\/harbour\.png"><alt-text>A sailing boat in a harbour at dawn<\/alt-text><\/graphic><attrib>Drawing by Jane Doe<\/attrib><permissions>.*CC BY 4\.0.*<\/permissions><\/fig><\/floats-group>/,
    );
  });

  test.skipIf(!neededFor('jats').every(has))('leaves JATS valid', () => {
    expect(schemaFaults('jats', toJats(article, site))).toBe('');
  });

  test('is read again from the exported Markdown, and so is a portrait', async () => {
    const assets = [...images.keys()].map((path) => ({
      path,
      picture: 'png',
      width: path === 'harbour.png' ? 1600 : 360,
      height: path === 'harbour.png' ? 700 : 360,
    }));
    const again = await compileTexts(
      { 'article.md': toMarkdown(article, site) },
      { draft: true },
      { assets },
    );
    expect(again.article?.cover).toEqual(article.cover);
    expect(again.article?.authors).toEqual(article.authors);
  });
});
