import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../src/exports/markdown/markdown.ts';
import { toPlainText } from '../../../src/exports/text/text.ts';
import {
  bareArticle,
  escapeHtml,
  note,
  section,
  smallArticle,
} from '../../fixtures/exports/article.ts';
import { has } from '../../support/tools.ts';
import { hostileWords, kept } from './hostile.ts';
import { nodesOf, pandocReads, pandocWords, plain } from './pandoc.ts';
import { treeFrom } from '../../support/html.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const article = smallArticle();

describe('article.md', () => {
  test.skipIf(!has('pandoc'))('is read by Pandoc with the same headings, ids and levels', () => {
    const headings = nodesOf(pandocReads('markdown', toMarkdown(article, site)), 'Header');
    expect(headings.map((node) => plain(pandocWords(node)))).toEqual(
      article.sections.map(({ title }) => title.text),
    );
    expect(headings.map(({ c }) => (Array.isArray(c) ? [c[0], c[1][0]] : []))).toEqual(
      article.sections.map(({ level, id }) => [level - 1, id]),
    );
  });

  test.skipIf(!has('pandoc'))('is read by Pandoc with the same notes, once for each mark', () => {
    const notes = nodesOf(pandocReads('markdown', toMarkdown(article, site)), 'Note');
    const words = notes.map(({ c }) => plain(pandocWords(c)));
    expect(words).toEqual([1, 2, 3, 1].map((number) => article.notes[number - 1]?.body.text));
  });

  test.skipIf(!has('pandoc'))('is read by Pandoc with the same works', () => {
    const { meta } = pandocReads('markdown', toMarkdown(article, site));
    const titles = (meta['references']?.c as { c: Record<string, unknown> }[]).map(({ c }) =>
      plain(pandocWords((c['title'] as { c: unknown }).c)),
    );
    expect(titles).toEqual(article.works.map(({ title }) => title));
  });

  test.skipIf(!has('pandoc'))('names the work of every citation', () => {
    const spans = nodesOf(pandocReads('markdown', toMarkdown(article, site)), 'Span');
    expect(JSON.stringify(spans)).toContain('["cites","maresca1996"],["locator","473"]');
  });

  test('leaves pull-quotes and permalinks out', () => {
    const markdown = toMarkdown(article, site);
    expect(markdown.match(/The relative calm/g)).toHaveLength(1);
    expect(markdown).not.toContain('¶');
  });

  test.skipIf(!has('pandoc'))('says the same words to Pandoc, whatever the words are', () => {
    const samples = fc.sample(hostileWords, { numRuns: 150, seed: 3 }).map(withoutQuotes);
    const hostile = smallArticle({
      title: { tree: treeFrom(escapeHtml(samples[0] ?? '')), text: samples[0] ?? '' },
      sections: [
        section(
          's',
          escapeHtml(samples[1] ?? ''),
          samples.map((words) => `<p>${escapeHtml(words)}</p>`),
        ),
      ],
      notes: [],
      works: [],
    });
    const read = pandocReads('markdown', toMarkdown(hostile, site));
    const paragraphs = read.blocks.filter(({ t }) => t !== 'Header');
    expect(paragraphs.map((node) => plain(pandocWords(node)))).toEqual(
      samples.map((words) => plain(kept(words))),
    );
    expect(plain(pandocWords(read.meta['title']?.c))).toBe(plain(kept(samples[0] ?? '')));
    expect(plain(pandocWords(read.blocks[0]))).toBe(plain(kept(samples[1] ?? '')));
  });

  test.skipIf(!has('pandoc'))('keeps notes that are called only from within a note', () => {
    const inner = note('b', 2, 'Inner words.');
    const outer = note('a', 1, 'Outer words.');
    const nested = smallArticle({
      sections: [section('s', 'S', [`<p>Text.${markOf('a')}</p>`])],
      notes: [
        { ...outer, body: { ...outer.body, tree: treeFrom(`<p>Outer words.${markOf('b')}</p>`) } },
        { ...inner, body: { ...inner.body, tree: treeFrom(`<p>Inner words.${markOf('a')}</p>`) } },
      ],
    });
    const [only, ...rest] = nodesOf(pandocReads('markdown', toMarkdown(nested, site)), 'Note');
    expect(rest).toEqual([]);
    expect(plain(pandocWords(only?.c))).toBe('Outer words.2 2 Inner words.1');
  });
});

describe('article.txt', () => {
  test('has the words of text and notes, each mark as its number', () => {
    const text = toPlainText(article, site);
    expect(text).toContain('called for a special conference.'.slice(7));
    expect(text).toContain('success.[2] Two notes[3][1] follow');
    expect(text).toContain('\n\n[3] Kissinger, H., Diplomacy.\n');
    expect(text.match(/The relative calm/g)).toHaveLength(1);
  });

  test('says nothing of what is not known', () => {
    const bare = toPlainText(bareArticle(), site);
    expect(bare).not.toMatch(/undefined|Abstract|Keywords|Notes|Works|Sources|null/);
  });
});

function withoutQuotes(words: string): string {
  return words.replace(/["']/g, '');
}

function markOf(label: string): string {
  return `<sup><a class="noteref" role="doc-noteref" href="#note-${label}">${label === 'a' ? 1 : 2}</a></sup>`;
}
