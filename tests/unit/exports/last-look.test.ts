import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { slotName } from '../../../src/compiler/html/slots.ts';
import { itemEnd, itemStart } from '../../../src/compiler/citations/safe-text.ts';
import { printed } from '../../../src/compiler/words/letters.ts';
import { lookOver, signsIn, UnfinishedError } from '../../../src/exports/last-look.ts';
import { articleFiles, siteFiles } from '../../../src/exports/files.ts';
import { toPdfHtml } from '../../../src/exports/pdf/pdf-html.ts';
import { smallArticle } from '../../fixtures/exports/article.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>T</title></head><body>${body}</body></html>`;

function look(path: string, content: string | Uint8Array, typed: string[] = []): string {
  try {
    lookOver({ path, content }, signsIn(typed));
    return '';
  } catch (error) {
    if (error instanceof UnfinishedError) return error.message.replace(/, expected .*/, '');
    throw error;
  }
}

describe('the last look at a page', () => {
  test.each([
    ['<p>A note.[NO_PRINTED_FORM]</p>', '"[NO_PRINTED_FORM]"'],
    ['<p>[CSL STYLE ERROR: reference with no printed form.]</p>', '"[CSL STYLE ERROR"'],
    ['<p title="[object Object]">Words.</p>', '"[object Object]"'],
    ['<p>One\uE011 two.</p>', '"U+E011"'],
    [`<p>${itemStart}Doe${itemEnd}</p>`, '"U+E020", "U+E021"'],
    [`<p>${printed}</p>`, '"U+FDD0"'],
    [`<p><${slotName}></${slotName}></p>`, `"<${slotName}>"`],
    ['<scholium-note>Words.</scholium-note>', '"<scholium-note>"'],
    ['<p data-slot="1">Words.</p>', '"data-slot"'],
    ['<div data-at="1:2">Words.</div>', '"data-at"'],
    ['<part>Words.</part>', '"<part>"'],
    ['<sc>Words</sc> <nodecor>of CSL</nodecor>', '"<sc>", "<nodecor>"'],
  ])('finds in %s what the program writes for itself', (body, found) => {
    expect(look('articles/a/index.html', page(body))).toBe(
      `articles/a/index.html: Unexpected ${found}`,
    );
  });

  test.each([
    ['<p>[NO PRINTED FORM] [CSL style]</p>'],
    ['<scholium-settings><p>Words</p></scholium-settings>'],
    ['<svg><foreignObject><p>A</p></foreignObject><linearGradient/></svg>'],
    ['<math><mrow><mi>x</mi></mrow></math>'],
    ['<p>&lt;scholium-slot data-slot="1"> \uE100</p>'],
    ['<!-- <part> --><p title="<part>">Words.</p><script>"<part>"</script>'],
  ])('lets pass what is no such thing: %s', (body) => {
    expect(look('index.html', page(body))).toBe('');
  });
});

describe('the last look at an export', () => {
  test.each([
    ['article.md', 'Words [NO_PRINTED_FORM].\n', '"[NO_PRINTED_FORM]"'],
    ['references.json', '[{ "title": "One \uE013" }]', '"U+E013"'],
    ['article.jats.xml', '<p><scholium-slot data-slot="1"/></p>', '"scholium-slot", "data-slot="'],
    ['works.json', '{ "title": "[object Object]" }', '"[object Object]"'],
  ])('finds in %s what the program writes for itself', (path, content, found) => {
    expect(look(path, content)).toBe(`${path}: Unexpected ${found}`);
  });

  test('looks into every page of an EPUB', () => {
    const book = (body: string): Uint8Array =>
      zipSync({
        'META-INF/container.xml': strToU8('<container/>'),
        'EPUB/package.opf': strToU8('<package><dc:title>T</dc:title></package>'),
        'EPUB/text.xhtml': strToU8(`<?xml version="1.0"?>${page(body)}`),
      });
    expect(look('article.epub', book('<p>Words.</p>'))).toBe('');
    expect(look('article.epub', book('<p>[CSL STYLE ERROR: x]</p>'))).toContain('CSL STYLE ERROR');
    expect(look('article.epub', book('<part>Words.</part>'))).toContain('"<part>"');
  });

  test('passes every export of an article', async () => {
    const site = { root: 'https://example.org/', name: 'Scholium' };
    const article = smallArticle();
    const files = [
      ...articleFiles(article, site),
      ...siteFiles([article], site),
      { path: 'article.pdf.html', make: () => toPdfHtml(article, site, '') },
    ];
    for (const { path, make } of files) expect(look(path, await make()), path).toBe('');
  });
});

describe('what an author typed', () => {
  test.each([
    ['[NO_PRINTED_FORM]', 'citeproc prints `[NO_PRINTED_FORM]` there'],
    ['\uE011', 'A letter of old books: \uE011'],
    ['\uE011', 'A letter of old books: &#xE011;'],
    ['\uE011', 'A letter of old books: &#57361;'],
    ['\uE011', '{ "title": "\\ue011" }'],
    ['scholium-slot', 'An element `<scholium-slot>`'],
  ])('is words, and may be published: %s in "%s"', (sign, source) => {
    expect(look('article.txt', `Words ${sign}`, [source])).toBe('');
    expect(look('article.txt', `Words ${sign}`, ['Other words'])).not.toBe('');
  });

  test('is no excuse for an element', () => {
    const source = 'An element <scholium-slot>';
    expect(look('index.html', page('<scholium-slot></scholium-slot>'), [source])).not.toBe('');
  });
});

test('every element that a script of the site makes live may stand on a page', () => {
  const scripts = ['src/reading', 'src/search/browser'].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name.endsWith('.ts')),
  );
  const names = scripts.flatMap(({ parentPath, name }) =>
    Array.from(
      readFileSync(join(parentPath, name), 'utf8').matchAll(
        /customElements\.define\(\s*'([^']+)'/g,
      ),
      ([, element = '']) => element,
    ),
  );
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) expect(look('index.html', page(`<${name}></${name}>`))).toBe('');
});
