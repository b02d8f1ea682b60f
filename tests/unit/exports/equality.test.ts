import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/compile/article.ts';
import { compileLibrary } from '../../../src/compile/library.ts';
import { toBibtex } from '../../../src/exports/bibtex.ts';
import { fullTitle, workItem } from '../../../src/exports/csl-json.ts';
import { toEpub } from '../../../src/exports/epub.ts';
import { feedHtml } from '../../../src/exports/feed.ts';
import { highwireTags } from '../../../src/exports/highwire.ts';
import { toJats } from '../../../src/exports/jats.ts';
import { jsonLd, scriptJson } from '../../../src/exports/json-ld.ts';
import { toMarkdown } from '../../../src/exports/markdown.ts';
import { toRis } from '../../../src/exports/ris.ts';
import { toPlainText, wordsOfHtml } from '../../../src/exports/text.ts';
import { shared } from '../../shared.ts';
import { has } from '../../support/tools.ts';
import { nodesOf, pandocReads, pandocWords, pandocWorks, plain } from './pandoc.ts';
import type { PandocNode } from './pandoc.ts';
import { elements, readXml, words } from './xml.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const corpus = shared('corpus');
const libraries = [
  { name: 'the library', contentDir: 'content' },
  ...(corpus === undefined ? [] : [{ name: 'the corpus', contentDir: corpus }]),
];

describe.each(libraries)('every face of $name says the same as the model', ({ contentDir }) => {
  let articles: Article[] = [];

  beforeAll(async () => {
    const entries = await compileLibrary({ contentDir, draft: true, base: '/journal/' });
    articles = entries.flatMap(({ article }) => article ?? []);
  }, 120_000);

  test('has articles', () => {
    expect(articles.length).toBeGreaterThan(0);
  });

  test.skipIf(!has('pandoc'))(
    'Markdown, read by Pandoc: title, authors, headings, notes, works',
    () => {
      for (const article of articles) {
        const { meta, blocks } = pandocReads('markdown', toMarkdown(article, site));
        expect(said(meta['title'])).toBe(plain(article.title.text));
        expect(list(meta['author'])).toEqual(article.authors.map(({ name }) => plain(name)));
        expect(list(meta['keywords'])).toEqual(article.keywords.map(plain));
        expect(said(meta['lang'])).toBe(article.lang);
        const journal = meta['journal']?.c as Record<string, PandocNode> | undefined;
        expect(journal && said(journal['title'])).toBe(article.journal?.title);
        expect(said(meta['rights'])).toContain(article.licence?.name ?? '');
        expect(headings(blocks)).toEqual(titles(article));
        const notes = nodesOf(blocks, 'Note').map(({ c }) => bare(pandocWords(c)));
        for (const { body } of article.notes) {
          expect(notes).toContainEqual(bare(wordsOfHtml(body.html, article)));
        }
        expect(list(meta['references'], 'id')).toEqual(article.works.map(({ key }) => key));
      }
    },
  );

  test('JATS: title, authors, journal, licence, language, headings, notes, works', () => {
    for (const article of articles) {
      const tree = readXml(toJats(article, site));
      const each = (name: string) => elements(tree, name).map((node) => plain(words(node)));
      expect(each('article-title')[0]).toBe(plain(article.title.text));
      expect(elements(tree, 'contrib')).toHaveLength(article.authors.length);
      for (const [index, { name }] of article.authors.entries()) {
        const contrib = words(elements(tree, 'contrib')[index]);
        for (const part of name.split(' ')) expect(contrib).toContain(part);
      }
      expect(each('journal-title')).toEqual(article.journal ? [article.journal.title] : []);
      expect(each('license-p')).toEqual(article.licence ? [article.licence.name] : []);
      expect(elements(tree, 'article')[0]?.attributes['xml:lang']).toBe(article.lang);
      expect(each('year')[0]).toBe(article.date ? String(article.date.year) : each('year')[0]);
      const sections = elements(tree, 'sec').map((sec) => words(elements(sec, 'title')[0]));
      expect(sections.map(bare)).toEqual(titles(article).map(bare));
      const notes = elements(tree, 'fn').map((fn) => bare(elements(fn, 'p').map(words).join(' ')));
      expect(notes).toEqual(
        article.notes.map(({ body }) => expect.stringContaining(start(body.text))),
      );
      expect(elements(tree, 'ref')).toHaveLength(article.works.length);
      for (const [index, work] of article.works.entries()) {
        const title = workItem(work).title ?? work.title;
        expect(bare(words(elements(tree, 'ref')[index]))).toContain(bare(untagged(title)));
      }
    }
  });

  test('EPUB: title, authors, language, keywords, headings, notes, works', () => {
    for (const article of articles) {
      const files = unzipSync(toEpub(article, site));
      const xml = (name: string) => readXml(new TextDecoder().decode(files[`EPUB/${name}`]));
      const opf = xml('package.opf');
      const dc = (name: string) => elements(opf, `dc:${name}`).map(words);
      expect(dc('title').map(plain)).toEqual([plain(fullTitle(article))]);
      expect(dc('creator').map(plain)).toEqual(article.authors.map(({ name }) => plain(name)));
      expect(dc('language')).toEqual([article.lang]);
      expect(dc('subject').map(plain)).toEqual(article.keywords.map(plain));
      const book = xml('article.xhtml');
      const notes = elements(book, 'aside').map((aside) => bare(words(aside)));
      expect(notes).toEqual(
        article.notes.map(({ body }) => expect.stringContaining(start(body.text))),
      );
      const items = elements(book, 'li').filter(({ attributes }) =>
        article.works.some(({ id }) => attributes['id'] === id.replace(/[^\w.-]/g, '_')),
      );
      expect(items.map((item) => bare(words(item)))).toEqual(
        article.works.map(({ reference }) => bare(reference.text)),
      );
    }
  });

  test.skipIf(!has('pandoc'))('EPUB, read by Pandoc: headings and notes', () => {
    for (const article of articles) {
      const { blocks } = pandocReads('epub', toEpub(article, site));
      const found = headings(blocks);
      for (const title of titles(article)) expect(found).toContain(title);
      const notes = nodesOf(blocks, 'Note').map(({ c }) => bare(pandocWords(c)));
      for (const { body } of article.notes) {
        expect(notes.some((note) => note.includes(start(body.text)))).toBe(true);
      }
    }
  });

  test.skipIf(!has('pandoc'))('BibTeX, read by Pandoc: the works', () => {
    for (const article of articles.filter(({ works }) => works.length > 0)) {
      const read = pandocWorks('bibtex', toBibtex(article.works));
      const byTitle = new Set(read.map(({ title }) => bare(untagged(String(title))).toLowerCase()));
      expect(read).toHaveLength(article.works.length);
      for (const work of article.works) {
        const title = workItem(work).title;
        if (title !== undefined) expect(byTitle).toContain(bare(untagged(title)).toLowerCase());
      }
    }
  });

  test('RIS, read by Citation.js: the works', () => {
    for (const article of articles.filter(({ works }) => works.length > 0)) {
      const read = new Cite(toRis(article.works)).data;
      expect(read.map(({ title }) => title && bare(String(title)))).toEqual(
        article.works.map((work) => {
          const title = workItem(work).title;
          return title && bare(untagged(title));
        }),
      );
    }
  });

  test('plain text and feed: every note, every heading', () => {
    for (const article of articles) {
      const text = bare(toPlainText(article, site));
      const html = fromHtml(feedHtml(article, site), { fragment: true });
      const feed = bare(toString(html));
      for (const title of titles(article)) expect(text).toContain(bare(title));
      for (const title of titles(article)) expect(feed).toContain(bare(title));
      for (const { body } of article.notes) {
        expect(text).toContain(start(body.text));
        expect(feed).toContain(start(body.text));
      }
    }
  });

  test('tags in the page: title, authors, language, works', () => {
    for (const article of articles) {
      const tags = highwireTags(article, site);
      const values = (name: string) =>
        tags.filter((tag) => tag.name === name).map(({ content }) => plain(content));
      expect(values('citation_title')).toEqual([plain(fullTitle(article))]);
      expect(values('citation_author')).toEqual(article.authors.map(({ name }) => plain(name)));
      expect(values('citation_language')).toEqual([article.lang]);
      expect(values('citation_reference')).toHaveLength(article.works.length);
      const data = JSON.parse(scriptJson(jsonLd(article, site))) as {
        headline: string;
        author: { name: string }[] | undefined;
        citation: unknown[] | undefined;
      };
      expect(plain(data.headline)).toBe(plain(fullTitle(article)));
      expect((data.author ?? []).map(({ name }) => name)).toEqual(
        article.authors.map(({ name }) => name),
      );
      expect(data.citation ?? []).toHaveLength(article.works.length);
    }
  });
});

/** Headings of the model, in order, in plain words. */
function titles(article: Article): string[] {
  return article.sections.flatMap(({ title }) => (title.text === '' ? [] : [plain(title.text)]));
}

function headings(blocks: readonly PandocNode[]): string[] {
  return nodesOf(blocks, 'Header').map((node) => plain(pandocWords(node)));
}

function said(node: PandocNode | undefined): string {
  return plain(pandocWords(node?.c));
}

/** Words of the items of a list in Pandoc's metadata, or of one field of each. */
function list(node: PandocNode | undefined, field?: string): string[] {
  const items = Array.isArray(node?.c) ? (node.c as PandocNode[]) : [];
  return items.map((item) => {
    const value = field === undefined ? item : (item.c as Record<string, PandocNode>)[field];
    return plain(typeof value?.c === 'string' ? value.c : pandocWords(value?.c));
  });
}

/** Letters and digits only: what is left where readers set quotation marks, dashes and spaces. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The first words of a note, without the punctuation that formats set differently. */
function start(text: string): string {
  return bare(text).slice(0, 40);
}

function untagged(title: string): string {
  return title.replace(/<[^<>]*>/g, '');
}
