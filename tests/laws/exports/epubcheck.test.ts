import { strToU8, unzipSync } from 'fflate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { compile } from '../../../src/compiler/compile.ts';
import { readImages } from '../../../src/exports/prepare.ts';
import { readFolder } from '../../../src/library/read-folder.ts';
import { toEpub } from '../../../src/exports/epub/epub.ts';
import { bareArticle, escapeHtml } from '../../fixtures/exports/article.ts';
import { hostileDrawings } from '../../fixtures/exports/drawings.ts';
import { onePixel, richArticle } from '../../fixtures/exports/rich.ts';
import { compileTexts } from '../../support/compile.ts';
import { htmlOf, treeFrom } from '../../support/html.ts';
import { compileMadeUp, madeUpArticle } from '../../support/made-up.ts';
import { picturedArticle } from '../../support/pictured-article.ts';
import { readerBook } from '../../support/reader-book.ts';
import { epubcheck, has } from '../../support/tools.ts';
import { readXml, words } from '../../unit/exports/xml.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const images = new Map([['figure1.png', onePixel]]);
const hostileWords = '</script> ]]> "q" & <b>\u0007';
const hostile: Article = {
  ...richArticle(),
  title: { tree: treeFrom(escapeHtml(hostileWords.slice(0, -1))), text: hostileWords },
  keywords: [']]>', '<!--', '\u0000'],
};
const articles: readonly (readonly [string, Article])[] = [
  ['every kind of block, hostile metadata', hostile],
  ['only the title is known', bareArticle()],
];

const misplaced = [
  '<li>word1</li>',
  '<dd>word2</dd><dt>word3</dt>',
  '<dl><dt>word4</dt></dl><dl><dd>word5</dd></dl><dl>word6</dl>',
  '<ul>word7<li>word8</li><p>word9</p></ul>',
  '<span id="a">word10<div>word11</div></span>',
  '<em><p>word12</p></em>',
  '<h4><div>word13</div></h4>',
  '<figcaption>word14</figcaption><summary>word15</summary>',
  '<details><summary>word16<div>word17</div></summary>word18</details>',
  '<table><tr><td><dd>word19</dd></td></tr></table>',
].join('\n\n');

const nothing = '0 fatals / 0 errors / 0 warnings / 0 infos';

describe('article.epub', () => {
  const patient = { timeout: 180_000 };
  test.skipIf(!has('epubcheck')).each(articles)(
    'gives EPUBCheck nothing to say: %s',
    patient,
    (_, article) => {
      expect(epubcheckSays(toEpub(article, site, images))).toContain(nothing);
    },
  );

  test.skipIf(!has('epubcheck')).each(['ar', 'zh'])(
    'gives EPUBCheck nothing to say: an article in %s with English references',
    patient,
    async (lang) => {
      const path = `tests/fixtures/languages/content/articles/${lang}`;
      const options = { draft: true, base: '/', styles: new Map<string, string>() };
      const { article } = await compile(await readFolder(path, lang), options);
      const epub = toEpub(article!, site, await readImages(path, article!));
      expect(epubcheckSays(epub)).toContain(nothing);
    },
  );

  test.skipIf(!has('epubcheck'))('gives EPUBCheck nothing to say: a cover', patient, async () => {
    const { article, images: pictures } = await picturedArticle();
    expect(epubcheckSays(toEpub(article, site, pictures))).toContain(nothing);
  });

  test.skipIf(!has('epubcheck'))(
    'gives EPUBCheck nothing to say: notes everywhere, a drawing, sections called as its own parts',
    patient,
    async () => {
      expect(epubcheckSays((await readerBook()).epub)).toContain(nothing);
    },
  );

  test.skipIf(!has('epubcheck'))(
    'gives EPUBCheck nothing to say: every construct, and every one in another',
    patient,
    async () => {
      const { article } = await compileMadeUp();
      const drawing = new Map([['map.svg', strToU8(madeUpArticle().files['map.svg'] ?? '')]]);
      expect(epubcheckSays(toEpub(article, site, drawing))).toContain(nothing);
    },
  );

  test.skipIf(!has('epubcheck'))(
    'gives EPUBCheck nothing to say: drawings with scripts, links and what other programs write',
    patient,
    () => {
      const drawings = Object.entries(hostileDrawings);
      const article: Article = { ...richArticle(), images: drawings.map(([name]) => name) };
      const bytes = new Map(drawings.map(([name, svg]) => [name, strToU8(svg)]));
      const epub = toEpub(article, site, bytes);
      expect(Object.keys(unzipSync(epub)).filter((name) => name.endsWith('.svg'))).toHaveLength(
        drawings.length,
      );
      expect(epubcheckSays(epub)).toContain(nothing);
    },
  );

  test.skipIf(!has('epubcheck'))(
    'gives EPUBCheck nothing to say: raw HTML in which things stand where they may not',
    patient,
    async () => {
      const { article } = await compileTexts(misplaced);
      expect(htmlOf(article?.sections[0]?.tree)).toMatch(/<ul[^>]*>word7<li/);
      const epub = toEpub(article!, site);
      expect(epubcheckSays(epub)).toContain(nothing);
      const text = words(readXml(fileIn(epub, 'EPUB/article.xhtml')));
      for (const [word] of misplaced.matchAll(/word\d+/g)) expect(text).toContain(word);
    },
  );
});

function fileIn(epub: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(epub)[name]);
}

function epubcheckSays(epub: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'epub-'));
  try {
    const file = join(folder, 'article.epub');
    writeFileSync(file, epub);
    return epubcheck(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
