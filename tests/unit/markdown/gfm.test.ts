import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { micromark } from 'micromark';
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { markOf, normal, pageOf, publishable } from './printed.ts';

/** What GitHub makes of `source`, as micromark's extensions print it: text, and notes without return links. */
function github(source: string): { text: string; notes: string[] } {
  const tree: Root = fromHtml(
    micromark(source, {
      extensions: [gfmFootnote(), gfmTable()],
      htmlExtensions: [gfmFootnoteHtml(), gfmTableHtml()],
      allowDangerousHtml: true,
    }),
    { fragment: true },
  );
  const notes: string[] = [];
  visit(tree, 'element', (node, index, parent) => {
    const { tagName, properties } = node;
    if (index === undefined || !parent) return;
    if ('dataFootnoteBackref' in properties) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const isMark = node.children.some(
      (child) => child.type === 'element' && 'dataFootnoteRef' in child.properties,
    );
    if (tagName === 'sup' && isMark) {
      parent.children[index] = markOf(Number.parseInt(toHtml(node).replace(/<[^>]*>/g, '')));
    }
    return undefined;
  });
  visit(tree, 'element', (node, index, parent) => {
    if (!('dataFootnotes' in node.properties) || index === undefined || !parent) return;
    parent.children.splice(index, 1);
    visit(node, 'element', ({ tagName, properties, children }) => {
      if (tagName === 'li' && /^user-content-fn-/.test(String(properties['id'])))
        notes.push(publishable(toHtml(children)));
    });
    return [SKIP, index];
  });
  return { text: publishable(toHtml(tree)), notes };
}

function page(source: string): { text: string; notes: string[] } {
  const { text, notes } = pageOf(source);
  return { text: normal(text), notes: notes.map(normal) };
}

const notes: Readonly<Record<string, string>> = {
  'a note, called and defined':
    'A claim.[^a] Another.[^1]\n\n[^a]: The first.\n\n[^1]: The second.\n',
  'notes in the order of their calls': 'Two.[^b] One.[^a]\n\n[^a]: A.\n\n[^b]: B.\n',
  'any white space after the colon':
    'A[^1][^2][^3][^4].\n\n[^1]:None.\n\n[^2]:\tA tab.\n\n[^3]:      Six spaces.\n\n[^4]: \t \tMixed.\n',
  'text that begins in the next line': 'A[^1].\n\n[^1]:\n    Below.\n',
  'text that begins after blank lines':
    'A[^1][^2].\n\n[^1]:\n\n    *After* one.\n\n    More.\n\n[^2]:   \n\n\n    After two.\n',
  'a note that stays empty': 'A[^1][^2].\n\n[^1]:\nNot of it.\n\n[^2]:\n\nNor this.\n',
  'every block at the beginning of a note':
    'A[^1][^2][^3][^4][^5][^6].\n\n[^1]: > Quoted.\n\n[^2]: ```js\n    let a;\n    ```\n\n[^3]:     > Quoted, too.\n\n[^4]: - An item.\n\n[^5]: ***\n\n[^6]: <div>HTML.</div>\n',
  'every block below the beginning of a note':
    'A[^1].\n\n[^1]: One.\n\n    > Quoted.\n\n        code\n\n    - An item.\n\n    <div>HTML.</div>\n\n    | a |\n    |---|\n    | b |\n',
  'every block in the line after the label':
    'A[^1][^2][^3].\n\n[^1]:\n    > Quoted.\n\n[^2]:\n        code\n\n[^3]:\n    - An item.\n',
  'lines that go on without indentation': 'A[^1].\n\n[^1]: One\ntwo\n    three.\n\nNot of it.\n',
  'what ends a note':
    'A[^1][^2][^3].\n\n[^1]: One\n# A heading\n[^2]: Two\n> Quoted.\n[^3]: Three\n- An item.\n',
  'indentation before and within notes':
    'A[^1][^2][^3].\n\n   [^1]: One\n\n    of it.\n\n [^2]: Two\n\n   not of it.\n\n[^3]: Three\n\n      of it.\n',
  'notes in quotations and lists':
    'A[^1][^2][^3].\n\n> [^1]: Quoted.\n>\n> More.\n\n- [^2]: Listed.\n\n  More.\n[^3]: Behind.\n',
  'a note defined in a note': 'A[^1][^2].\n\n[^1]: [^2]: Within.\n',
  'a note called twice, and by itself': 'A[^1], B[^1].\n\n[^1]: It is[^1] itself.\n',
  'calls beside brackets and exclamation marks':
    'A![^1], B![^1][], C[^1][], [D][^1], \\[^1].\n\n[^1]: Note.\n',
  'calls within marks, and none in code': '*A[^1]* **B[^2]** `C[^3]`\n\n[^1]: One.\n\n[^2]: Two.\n',
  'labels of any signs':
    'A[^*x*][^`y`][^a.b][^Ä].\n\n[^*x*]: One.\n\n[^`y`]: Two.\n\n[^a.b]: Three.\n\n[^ä]: Four.\n',
  'labels with escapes': 'A[^a\\]b][^c&amp;d].\n\n[^a\\]b]: One.\n\n[^c&amp;d]: Two.\n',
  'brackets with a caret alone, which are links':
    'A[^], B[^ ], C[^\n], D[^][], E[^](c), F[^]: g.\n\n[^]: a "T"\n[^\t]: b\n',
  'labels of 999 signs, and none of more': ['a', 'ab']
    .map((start) => start + 'x'.repeat(998))
    .map((name) => `A[^${name}].\n\n[^${name}]: B.\n`)
    .join('\n'),
  'tabs for indentation': 'A[^1].\n\n[^1]: One.\n\n\tTwo.\n\n\t\tcode\n',
};

/** What a row below the header may be, each drawn into a table of two columns. */
const tables: Readonly<Record<string, string>> = {
  'a table with and without outer bars': '| a | b |\n|---|---|\n| c | d |\n\na | b\n--|--\nc | d\n',
  'the setting of columns': '| a | b | c | d |\n|---|:--|--:|:-:|\n| e | f | g | h |\n',
  'a table of a header alone': '| a |\n| - |\n\nText.\n',
  'short rows and empty cells': '| a | b |\n|---|---|\n| c |\n|| d |\n|  |  |\n',
  'escaped bars, in code too': '| a |\n|---|\n| b \\| c |\n| `d \\| e` |\n',
  'marks, links and code in cells': '| *a* | [b](c) |\n|---|---|\n| `d` | **e** |\n',
  'a table after a paragraph': 'Text.\n| a | b |\n|---|---|\n| c | d |\n',
  'what is no table': '| a |\n|---|---|\n\n| a | b |\n\n| a |\n    | - |\n',
  'what ends a table':
    '| a |\n|---|\n| b |\n> c\n\n| a |\n|---|\n| b |\n- c\n\n| a |\n|---|\n| b |\n# c\n\n| a |\n|---|\n| b |\n***\n\n| a |\n|---|\n| b |\n```\nc\n```\n',
  'what goes on with a table': '| a |\n|---|\nb\n[c]: d\n==\n\nText.\n',
  'tables in quotations and lists':
    '> | a |\n> |---|\n> | b |\n| c |\n\n- | a |\n  |---|\n  | b |\n',
  'white space around bars': '|a  |  b|   \n| --- |---|  \n|  c|d  |\t\n',
};

describe('a note', () => {
  test.each(Object.entries(notes))('is read as GitHub reads it: %s', (_, source) => {
    expect(page(source)).toEqual(github(source));
  });
});

describe('a table', () => {
  test.each(Object.entries(tables))('is read as GitHub reads it: %s', (_, source) => {
    expect(page(source)).toEqual(github(source));
  });
});

describe('otherwise than GitHub, by design,', () => {
  test.each([
    [
      'a caret before a bracket opens a note in place',
      'A^[note in place].\n',
      '<p>A<sup>note 1</sup>.</p>',
    ],
    [
      'what is called and never defined is marked',
      'A[^1].\n',
      '<p>A<span class="fault">[^1]</span>.</p>',
    ],
    [
      'words of cells beyond the header stand in the last column',
      '| a |\n|---|\n| b | *c* | d |\n',
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b | <em>c</em> | d</td></tr></tbody></table>',
    ],
  ])('%s', (_, source, text) => {
    expect(page(source).text).toBe(text);
    expect(github(source).text).not.toBe(text);
  });

  test('a second note of one label is shown in the first, and marked', () => {
    const source = 'A[^1].\n\n[^1]: One.\n\n[^1]: Two.\n';
    expect(page(source).notes).toEqual(['<p>One.</p><div class="fault"><p>Two.</p></div>']);
    expect(github(source).notes).toEqual(['<p>One.</p>']);
  });
});
