import fc from 'fast-check';
import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { all, faults, read } from './read.ts';
import { many } from '../../support/many.ts';

/** The cells of the only table of `source`, row by row, as words. */
function cells(source: string): { align: Table['align']; headed: boolean; rows: string[][] } {
  const [table, ...more] = all(read(source).tree, 'table');
  expect(more).toEqual([]);
  return {
    align: table?.align,
    headed: !table?.data?.headless,
    rows: table?.children.map((row) => row.children.map((cell) => toString(cell))) ?? [],
  };
}

describe('a simple table', () => {
  const table = `
  Right     Left     Center     Default
-------     ------ ----------   -------
     12     12        12            12
    123     123       123          123
`;

  it('has columns where its dashes are, set as its headings stand over them', () => {
    expect(cells(table)).toEqual({
      align: ['right', 'left', 'center', null],
      headed: true,
      rows: [
        ['Right', 'Left', 'Center', 'Default'],
        ['12', '12', '12', '12'],
        ['123', '123', '123', '123'],
      ],
    });
  });

  it('without headings is closed by dashes, and set as its first row stands', () => {
    const source = `
-------     ------ ----------   -------
     12     12        12             12
      1     1          1              1
-------     ------ ----------   -------
`;
    expect(cells(source)).toEqual({
      align: ['right', 'left', 'center', 'right'],
      headed: false,
      rows: [Array(4).fill('12'), Array(4).fill('1')],
    });
  });

  it('reads marks, citations and notes in its cells, each at its place', () => {
    const { tree, problems } = read(
      'Key   Words\n----  -----------\n*a*   [@doe, p. 3]\nb     c[^1] `d`\n\n[^1]: Note.\n',
    );
    expect(problems).toEqual([]);
    const [citation] = all(tree, 'citation');
    expect(citation?.position?.start).toMatchObject({ line: 3, column: 7 });
    expect(all(tree, 'emphasis')[0]?.position?.start).toMatchObject({ line: 3, column: 1 });
    expect(all(tree, 'footnoteReference')[0]?.position?.start).toMatchObject({
      line: 4,
      column: 8,
    });
  });

  it('takes its caption from the paragraph beside it', () => {
    const { tree } = read('a   b\n--- ---\nc   d\n\nTable: Words *set*. {#tbl:x}\n');
    const [table] = all(tree, 'table');
    expect(table?.data?.attributes?.id).toBe('tbl:x');
    expect(table?.data?.caption?.map((node) => toString(node)).join('')).toBe('Words set.');
  });

  it('counts wide letters as a typist sees them', () => {
    expect(cells('名     b\n-----  ---\n東京   d\n').rows).toEqual([
      ['名', 'b'],
      ['東京', 'd'],
    ]);
  });

  it('is none in code, in a paragraph or where words stand before its columns', () => {
    for (const source of [
      '```\na   b\n--- ---\nc   d\n```\n',
      'Words\na   b\n--- ---\nc   d\n',
      'a   b\n    --- ---\nc   d\n',
    ]) {
      expect(all(read(source).tree, 'table')).toEqual([]);
    }
  });
});

describe('a multiline table', () => {
  it('has rows of several lines, parted by blank lines', () => {
    const source = `
-------------------------------------------------------------
 Centered   Default           Right Left
  Header    Aligned         Aligned Aligned
----------- ------- --------------- -------------------------
   First    row                12.0 Example of a row that
                                    spans *multiple
                                    lines*.

  Second    row                 5.0 Here's another [@doe,
                                    p. 3].
-------------------------------------------------------------
`;
    const { rows, align, headed } = cells(source);
    expect([align, headed]).toEqual([['center', null, 'right', 'left'], true]);
    expect(rows[0]).toEqual([
      'Centered\nHeader',
      'Default\nAligned',
      'Right\nAligned',
      'Left\nAligned',
    ]);
    expect(rows[1]).toEqual([
      'First',
      'row',
      '12.0',
      'Example of a row that\nspans multiple\nlines.',
    ]);
    const { tree } = read(source);
    expect(all(tree, 'citation')[0]?.items[0]).toMatchObject({ key: 'doe', locator: '3' });
    const end = all(tree, 'emphasis')[0]?.position?.end;
    expect(end).toEqual({ line: 8, column: 43, offset: source.indexOf('lines*') + 6 });
  });

  it('may lack headings', () => {
    const source = `
----------- -------
   First    row
            two

  Second    row
----------- -------
`;
    expect(cells(source)).toEqual({
      align: ['center', 'left'],
      headed: false,
      rows: [
        ['First', 'row\ntwo'],
        ['Second', 'row'],
      ],
    });
  });
});

describe('a grid table', () => {
  const grid = `
+---------------+---------------+--------------------+
| Fruit         | Price         | Advantages         |
+:==============+==============:+====================+
| Bananas       | $1.34         | - built-in wrapper |
|               |               | - bright color     |
+---------------+---------------+--------------------+
| Oranges       | $2.10[^1]     | Words.             |
|               |               |                    |
|               |               | More [@doe].       |
+---------------+---------------+--------------------+

[^1]: Note.
`;

  it('has cells of blocks', () => {
    const { tree, problems } = read(grid);
    expect(problems).toEqual([]);
    const [table] = all(tree, 'table');
    expect(table?.align).toEqual(['left', 'right', null]);
    const types = table?.children.map((row) =>
      row.children.map((cell) => cell.children.map(({ type }) => type).join(' ')),
    );
    expect(types).toEqual([
      ['text', 'text', 'text'],
      ['text', 'text', 'list'],
      ['text', 'text footnoteReference', 'paragraph paragraph'],
    ]);
    expect(all(tree, 'listItem')).toHaveLength(2);
    expect(all(tree, 'citation')[0]?.position?.start).toMatchObject({ line: 10, column: 40 });
  });

  it('stands in quotations and lists too', () => {
    const quoted = grid.trim().replace(/^(?=[+|])/gmu, '> ');
    expect(cells(quoted).rows).toHaveLength(3);
  });

  it('whose boxes do not fit is a warning, and shown as typed', () => {
    const source = '+---+---+\n| a | b |\n+---+---+\n| spans |\n+---+---+\n';
    expect(faults(source)).toEqual(['1:1 table-unsupported']);
    expect(all(read(source).tree, 'code')[0]?.value).toBe(source.trimEnd());
  });
});

describe('a line block', () => {
  it('keeps its lines and their indentation', () => {
    const { tree, problems } = read('| Roses are *red*,\n|   violets\n    are blue\n|\n| so.\n');
    expect(problems).toEqual([]);
    const [paragraph] = all(tree, 'paragraph');
    const words = paragraph?.children.map((node) => (node.type === 'break' ? '/' : toString(node)));
    expect(words?.join('')).toBe('Roses are red,/\u00a0\u00a0violets\nare blue//so.');
  });

  it('is none where a pipe table stands', () => {
    const { tree } = read('| a | b\n|---|---\n| c | d\n');
    expect(all(tree, 'table')).toHaveLength(1);
  });
});

it('any lines of boxes, dashes and bars are read without a crash or a lost word', () => {
  const line = fc.constantFrom(
    ...['+---+---+', '+===+===+', '| waa | wbb |', '|wcc|wdd|', '+---+', '|', '| wee', '  wff'],
    ...[
      '--- ---',
      '---- ----',
      '-----------',
      'wgg whh',
      '    wii',
      '',
      '',
      '> ',
      '- wjj',
      '1. wkk',
    ],
    ...[
      '> +---+---+',
      '> | wll | wmm |',
      '  +---+---+',
      '  |wnn|woo|',
      '```',
      '::: a',
      ':::',
      '# wpp',
    ],
    ...['wqq [@wrr', 'wss] *wtt', 'wuu* `wvv', '[^1]: wxx', 'wyy[^1]', 'Table: wzz', '\twta'],
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const source = lines.join('\n');
      const { tree } = read(source);
      const shown = JSON.stringify(tree);
      for (const [word] of source.matchAll(/w[a-z]{2}/gu)) expect(shown).toContain(word);
    }),
    many(1000),
  );
});
