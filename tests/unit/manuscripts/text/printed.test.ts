import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importText } from '../../../../src/manuscripts/text/index.ts';
import { anyArticle, anyPrinter, printArticle } from './printed.ts';

interface Read {
  readonly headings: string[];
  readonly paragraphs: string[];
  readonly notes: string[];
}

/** An independent reader of the Markdown that comes out: by blocks, without the compiler. */
function read(markdown: string): Read {
  const [, , body = ''] = markdown.split(/^---$/m);
  const blocks = body
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !block.startsWith(':::'));
  const plain = (block: string): string =>
    block
      .replace(/\]\{\.pull-quote[^}]*\}/g, '')
      .replace(/\[(?!\^)/g, '')
      .replaceAll('\\', '');
  return {
    headings: blocks
      .filter((block) => block.startsWith('#'))
      .map((block) => block.replace(/^#+ /, '')),
    paragraphs: blocks.filter((block) => !/^(?:#|\[\^)/.test(block)).map(plain),
    notes: blocks
      .filter((block) => block.startsWith('[^'))
      .map((block) => block.replace(/^\[\^\d+\]: /, '')),
  };
}

describe('an article that was printed on pages', () => {
  test('has its paragraphs, headings, notes and the places of their marks again', () => {
    fc.assert(
      fc.property(anyArticle(), anyPrinter(), (article, printer) => {
        const { text, expected } = printArticle(article, printer);
        const { files, report } = importText({ name: 'made-up.txt', text });
        const found = read(String(files.get('article.md')));
        expect(found.paragraphs).toEqual(expected.paragraphs);
        expect(found.headings).toEqual(expected.headings);
        expect(found.notes).toEqual(expected.notes);
        const quotes = report
          .filter(({ why }) => why?.startsWith('A pull-quote'))
          .map(({ what }) => what);
        expect(quotes).toEqual(expected.quotes);
        expect(report.filter(({ fate }) => fate === 'lost')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
