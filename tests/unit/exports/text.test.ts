import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { toPlainText } from '../../../src/exports/text/text.ts';
import { compileTexts } from '../../support/compile.ts';
import { readerBook } from '../../support/reader-book.ts';

const site = { root: 'https://example.org/', name: 'Site' };

async function textOf(markdown: string): Promise<string> {
  const { article } = await compileTexts(markdown);
  return bodyOf(article!);
}

/** What stands between the address of the article and its notes. */
function bodyOf(article: Article): string {
  const text = toPlainText(article, site);
  return (
    text
      .slice(text.indexOf('/\n\n') + 3)
      .split('\n\nNotes\n\n')[0]
      ?.trimEnd() ?? ''
  );
}

describe('article.txt', () => {
  test('has a line for each item, inner ones indented, with its number or box', async () => {
    const list =
      '- one\n- two\n    - inner\n\nBetween.\n\n3. third\n4. fourth\n\nAnd.\n\n- [x] done\n- [ ] open';
    expect(await textOf(list)).toBe(
      '• one\n• two\n  • inner\n\nBetween.\n\n3. third\n4. fourth\n\nAnd.\n\n• [x] done\n• [ ] open',
    );
  });

  test('has a line for each row of a table, bars between the cells', async () => {
    const grid = [
      '+-------+------------+',
      '| first | above      |',
      '|       |            |',
      '|       | - an item  |',
      '|       | - another  |',
      '+-------+------------+',
    ].join('\n');
    expect(await textOf(`| a | b |\n|---|--:|\n| 1 | 2 *x* |\n\nTable: Caption.\n\n${grid}`)).toBe(
      'Caption.\n\na | b\n1 | 2 x\n\nfirst | above / • an item • another',
    );
  });

  test('indents definitions below their terms', async () => {
    expect(await textOf('Term\n:   First.\n\n    Second.\n\nOther\n:   Third.')).toBe(
      'Term\n    First.\n\n    Second.\nOther\n    Third.',
    );
  });

  test('keeps the lines of verse and code, and marks quotations', async () => {
    expect(
      await textOf('| A line\n|   and another\n\n> Quoted.\n>\n> Again.\n\n    a = 1\n      b = 2'),
    ).toBe('A line\n\u00a0\u00a0and another\n\n> Quoted.\n>\n> Again.\n\n    a = 1\n      b = 2');
  });

  test('has the marks of title, subtitle, author and abstract, and all notes with their blocks', async () => {
    const { article } = await readerBook();
    const text = toPlainText(article, site);
    expect(text).toMatch(
      /^On lanterns\[1\]: A count\[2\]\n\nAda Roe\n\nShe counts\.\[3\]\n\n.*\n\nAbstract\n\nIt counts them\.\[4\]\n\nAnd again\.\n\n/,
    );
    expect(text.split('\n\nNotes\n\n').at(-1)).toBe(
      [
        '[1] Thanks to the keepers.',
        '[2] Made by hand.',
        '[3] Every day.',
        '[4] The note of the abstract.',
        '[5] A note that is called often.',
        '[6] The outer note calls[7] another.',
        '[7] The inner note.',
        '[8] Words of the first paragraph.',
        '    a | b\n    cell one | cell two',
        '    1. first item\n    2. second item\n',
      ].join('\n\n'),
    );
  });

  test('has the words of a picture once, in brackets', async () => {
    const { article } = await readerBook();
    expect(bodyOf(article)).toContain('\n\n[Figure 1. A map of the harbour]\n\n');
  });
});
