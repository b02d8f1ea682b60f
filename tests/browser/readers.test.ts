import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { compile } from '../../src/compiler/compile.ts';
import { readFolder } from '../../src/library/read-folder.ts';
import { shared } from '../shared.ts';
import { buildSite } from '../support/build-site.ts';
import { madeUpArticle } from '../support/made-up.ts';
import { printedAsText, textTools } from '../support/text-tools.ts';
import { has } from '../support/tools.ts';
import { notOnce, passagesOf, wordCounts, type Passage } from '../support/words.ts';
import { launch } from './support/browser.ts';

/**
 * Words that a page holds more than once on purpose, by where their author typed them: contents and
 * head repeat titles, and a formula stands as MathML with its TeX for who cannot draw it.
 */
const saidAgain = /heading|title|author|keywords|formula/;
/**
 * Readability takes what has few words for no article, and one of two notes for the text where the
 * two are all that there is: articles of a few sentences are not read by it.
 */
const fewestWords = 300;
/** A program may set a formula, or a word with a raised letter, in signs of its own. */
const isSet = (word: string): boolean => /^e?eq|[\p{Script=Greek}ˆ]|^\p{L}\d$/u.test(word);
/** The head prints no affiliation that the note about the author says. */
const notOfAuthors = ({ where }: Passage): boolean => !/^author \d/.test(where);

const roots = ['content/articles', shared('corpus/articles'), shared('corpus/cases')];
const folders = new Map(
  roots.flatMap((root) =>
    root === undefined
      ? []
      : readdirSync(root)
          .filter((slug) => existsSync(join(root, slug, 'article.md')))
          .map((slug) => [slug, join(root, slug)] as const),
  ),
);
const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

let folder: string;
let dist: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readers-'));
  const articles = join(folder, 'articles');
  for (const [slug, path] of folders) await cp(path, join(articles, slug), { recursive: true });
  await cp('content/styles', join(folder, 'styles'), { recursive: true });
  await mkdir(join(articles, 'made-up'));
  for (const [path, text] of Object.entries(madeUpArticle().files))
    await writeFile(join(articles, 'made-up', path), text);
  folders.set('made-up', join(articles, 'made-up'));
  dist = process.env['READERS_DIST'] ?? join(folder, 'dist');
  if (!existsSync(dist)) {
    await buildSite(dist, { CONTENT_DIR: folder, DRAFT: '1', PDF: '0', EXPORTS: '0' });
  }
  browser = await launch();
  const context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a reader mode (Readability, as in Firefox)', () => {
  it('keeps every word of every article, its notes and its works', async () => {
    await everywhere(async (article) => {
      if (isBrief(article) || article.slug === 'made-up') return [];
      const text = await read(`articles/${article.slug}/`);
      return lost(passages(article), text);
    });
  }, 300_000);

  it('keeps every word of the sections, each on its page', async () => {
    await everywhere(async (article) => {
      if (isBrief(article)) return [];
      const texts: string[] = [];
      for (const { id } of article.sections.filter(({ tree }) => tree.children.length > 0)) {
        const path = `articles/${article.slug}/sections/${id}/`;
        if (existsSync(join(dist, path, 'index.html'))) texts.push(await read(path));
      }
      if (texts.length === 0) return [];
      // A heading that says what the page's title says is left out.
      const inText = /^(?:¶|item|term|definition|table|figure|code)/;
      return lost(
        passages(article).filter(
          ({ where, text }) =>
            inText.test(where) && !where.includes('#opening') && !isOnlyInDivs(text),
        ),
        [...texts, ...openingOf(article)].join('\n'),
      );
    });
  }, 600_000);

  it('keeps every word of the notes and of the works on pages of their own', async () => {
    await everywhere(async (article) => {
      if (isBrief(article) || article.notes.length < 3) return [];
      const of = (kind: RegExp) => passages(article).filter(({ where }) => kind.test(where));
      const missing: string[] = [];
      if (article.notes.length > 0)
        missing.push(...lost(of(/^note \d/), await read(`articles/${article.slug}/notes/`)));
      if (article.works.length > 0)
        missing.push(...lost(of(/^work /), await read(`articles/${article.slug}/sources/`)));
      return missing;
    });
  }, 300_000);
});

describe.each(textTools)('$name', (tool) => {
  it.skipIf(!has(tool.name))(
    'prints every word of every article, none glued to the next',
    async () => {
      await everywhere((article) =>
        Promise.resolve(
          lost(passages(article), printedAsText(tool, html(`articles/${article.slug}/`))),
        ),
      );
    },
    300_000,
  );

  it.skipIf(!has(tool.name))('prints each word of every construct once', () => {
    const tree = select('main .whole', fromHtml(html('articles/made-up/')));
    const text = printedAsText(tool, toHtml(tree ?? []));
    expect(notOnce(onceWords(), text)).toEqual([]);
  });
});

/** Fails with all that `find` finds for any article, by its name. */
async function everywhere(find: (article: Article) => Promise<readonly string[]>): Promise<void> {
  const found: Record<string, readonly string[]> = {};
  for (const [slug, path] of folders) {
    const options = { draft: true, base: '/', styles: await styles };
    const { article } = await compile(await readFolder(path, slug), options);
    const words = article ? await find(article) : ['no article'];
    if (words.length > 0) found[slug] = words;
  }
  expect(found).toEqual({});
}

const styles = Promise.resolve(
  new Map(
    readdirSync('content/styles').map((file) => [
      file.replace(/\.csl$/, ''),
      readFileSync(join('content/styles', file), 'utf8'),
    ]),
  ),
);

function passages(article: Article): Passage[] {
  return passagesOf(article).filter(notOfAuthors);
}

/**
 * Words of the passages that a printed text lacks, and passages whose opening word is glued to what
 * stands before. A program may put signs into a word that has a raised letter.
 */
function lost(wanted: readonly Passage[], text: string): string[] {
  const printed = text.normalize('NFKC').toLowerCase();
  const together = printed.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const counts = wordCounts(wanted.map((passage) => passage.text).join('\n'));
  return [
    ...[...counts].flatMap(([word, count]) => {
      const found = together.split(word).length - 1;
      return found < count && !isSet(word) ? [`"${word}" ${found} of ${count} times`] : [];
    }),
    ...wanted.flatMap(({ where, text: words }) => {
      const [opening = ''] = /^\p{L}{3,}(?=[\s,.;])/u.exec(words.normalize('NFKC')) ?? [];
      const letters = [...opening.toLowerCase()].join(String.raw`[\^[\]]?`);
      const apart = new RegExp(String.raw`(?<![\p{L}\p{N}])${letters}`, 'u');
      return apart.test(printed) ? [] : [`"${opening}" glued (${where})`];
    }),
  ];
}

/** The words before the first heading have no page of their own. */
function openingOf(article: Article): string[] {
  return passages(article).flatMap(({ where, text }) => (where.includes('#opening') ? text : []));
}

function isBrief({ words }: Article): boolean {
  return words.text < fewestWords;
}

/** Readability takes a short paragraph out where divs in divs hold nothing else. */
function isOnlyInDivs(text: string): boolean {
  return madeUpArticle().words.some(
    ({ word, where }) => where === 'div in div' && text.includes(word),
  );
}

function onceWords() {
  return madeUpArticle().words.filter(({ where }) => !saidAgain.test(where));
}

function html(path: string): string {
  return readFileSync(join(dist, path, 'index.html'), 'utf8');
}

/** The words of a page as the reader mode shows them, lines apart where it shows lines. */
async function read(path: string): Promise<string> {
  // The page's policy, for its own scripts, is not that of the reader mode.
  await page.setContent(
    html(path).replace(/<meta http-equiv="content-security-policy"[^>]*>/i, ''),
  );
  const content: unknown = await page.evaluate(
    `(() => { const module = undefined; ${readability}
      const read = new Readability(document.cloneNode(true)).parse();
      document.body.innerHTML = '<h1></h1><p></p>' + read.content;
      document.querySelector('h1').textContent = read.title;
      document.querySelector('p').textContent = read.byline;
      for (const each of document.querySelectorAll('details')) each.open = true;
      return document.body.innerText; })()`,
  );
  return String(content);
}
