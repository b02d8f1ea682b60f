import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { toJats } from '../../../src/exports/jats/jats.ts';
import { smallArticle } from '../../fixtures/exports/article.ts';
import { richArticle } from '../../fixtures/exports/rich.ts';
import { articleFolders, compileFolders } from '../../support/articles.ts';
import { htmlText } from '../../support/face-words.ts';
import { compileMadeUp } from '../../support/made-up.ts';
import { readerBook } from '../../support/reader-book.ts';
import { has, run } from '../../support/tools.ts';
import { notOnce } from '../../support/words.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const sheet = 'tests/fixtures/jats/jats-html.xsl';

/** An article as archives show it: its JATS through the style sheet of NCBI. */
function preview(article: Article): Root {
  const options = ['--nonet', '--novalid', sheet, '-'];
  const { children } = fromHtml(run('xsltproc', options, toJats(article, site)));
  const body = select('body', { type: 'root', children });
  return { type: 'root', children: body ? [body] : [] };
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The references as they are shown, without the numbers that the sheet gives them. */
function shownReferences(page: Root): string[] {
  return selectAll('p.citation', page).map((each) => squeezed(htmlText(each)));
}

describe.skipIf(!has('xsltproc'))(
  'article.jats.xml, shown by NCBI’s style sheet (needs xsltproc)',
  () => {
    const articles: Article[] = [];
    beforeAll(async () => {
      articles.push(smallArticle(), richArticle(), (await readerBook()).article);
      for (const { name, dir } of articleFolders) {
        if (dir === undefined || name.endsWith('broken')) continue;
        articles.push(...(await compileFolders(dir)).map(({ article }) => article));
      }
    }, 120_000);

    test('lacks no label, and leads nowhere that is not there', () => {
      for (const article of articles) {
        const page = preview(article);
        expect(htmlText(page), article.slug).not.toMatch(/\[?label needed/i);
        const ids = new Set(
          selectAll('[id], [name]', page).flatMap(({ properties }) => [
            properties['id'],
            properties['name'],
          ]),
        );
        const lost = selectAll('a[href^="#"]', page)
          .map(({ properties }) => decodeURIComponent(String(properties['href']).slice(1)))
          .filter((id) => !ids.has(id));
        expect(lost, article.slug).toEqual([]);
      }
    });

    test('has every reference as the style prints it', () => {
      for (const article of articles) {
        const shown = shownReferences(preview(article));
        expect(shown, article.slug).toEqual(
          article.works.map(({ reference }) => squeezed(reference.text)),
        );
      }
    });

    test('has each word of every construct, and of every one in another, once', async () => {
      const { article, words } = await compileMadeUp();
      // The sheet shows a formula both as it is set and as TeX: JATS has it read the one or the other.
      const wanted = words.filter(({ where }) => !/^(?:display )?formula/.test(where));
      expect(notOnce(wanted, htmlText(preview(article)))).toEqual([]);
    });
  },
);
