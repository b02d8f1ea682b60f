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
      // A heading alone is none to Pandoc either.
      'a   b\n--- ---\n',
      'Words\n--- -\n\nMore.\n',
    ]) {
      expect(all(read(source).tree, 'table')).toEqual([]);
    }
  });
});

describe('a caption after a colon', () => {
  const words = (source: string): [string, string[]][] =>
    all(read(source).tree, 'table').map(({ children, data }) => [
      data?.caption?.map((node) => toString(node)).join('') ?? '',
      children.flatMap((row) => row.children.map((cell) => toString(cell))),
    ]);
  const [first, second] = ['a   b\n--- ---\nc   d\n', '     e   f\n   --- ---\n     g   h\n'];
  const [inFirst, inSecond] = [
    ['a', 'b', 'c', 'd'],
    ['e', 'f', 'g', 'h'],
  ];

  it('ends before the next table, however far that is indented', () => {
    const source = `${first}\n: One\nof *two* lines\n\n${second}\n: Two {#tbl:two}\n\nText.\n`;
    expect(words(source)).toEqual([
      ['One\nof two lines', inFirst],
      ['Two', inSecond],
    ]);
    expect(all(read(source).tree, 'paragraph').map((node) => toString(node))).toEqual(['Text.']);
  });

  it('may stand above an indented table', () => {
    expect(words(`Text.\n\n## Head\n\n\n: Above\n\n${second}`)).toEqual([['Above', inSecond]]);
    expect(words(`: Above\n\n${second}`)).toEqual([['Above', inSecond]]);
  });

  it('ends behind a pipe table too', () => {
    const pipe = '| a | b |\n|---|---|\n| c | d |\n';
    expect(words(`${pipe}\n: One\n\n${second}`)).toEqual([
      ['One', inFirst],
      ['', inSecond],
    ]);
  });

  it('is none below a term: what is indented belongs to the definition', () => {
    const { tree } = read('Term\n\n:   Definition\n\n    a   b\n    --- ---\n    c   d\n');
    expect(all(tree, 'definitionDescription')[0]?.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'table',
    ]);
  });
});

describe('a multiline table', () => {
  it('has rows of several lines, separated by blank lines', () => {
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

it.each([
  ['a simple table', 'a   b\n--- ---\nc   d'],
  ['a simple table without headings', '--- ---\nc   d\n--- ---'],
  ['a multiline table', '-------\na   b\n--- ---\nc   d\n\ne   f\n-------'],
  ['a grid table', '+---+---+\n| a | b |\n+---+---+'],
])('%s stands directly between the fences of a div', (_, table) => {
  const { tree, problems } = read(`::: note\n${table}\n:::\n\nText.\n`);
  expect(problems).toEqual([]);
  expect(all(tree, 'fencedDiv')[0]?.children.map(({ type }) => type)).toEqual(['table']);
});

it('a line block stands directly between the fences of a div', () => {
  const { tree } = read('::: verse\n| One\n| two\n:::\n');
  expect(all(tree, 'break')).toHaveLength(1);
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
