import { type Block, mapTree, type Node, wordsOf } from '../../pandoc/index.ts';
import type { Accounted } from '../model.ts';
import { attributesKept } from './wrappers.ts';
import { type Cell, contentOf, inlinesOf, noAttr, type Row, type TableContent } from './shapes.ts';
import { shortened } from './shorten.ts';

/**
 * Tables in a form that our Markdown has: one head row, one body, a cell for each column. A cell that
 * spans others has its words in the first of them; a table within a cell becomes paragraphs; a table of
 * one cell is only a frame, and its content stands in the text.
 */
export function plainTables(blocks: readonly Block[]): {
  readonly value: readonly Block[];
  readonly report: readonly Accounted[];
} {
  const report: Accounted[] = [];
  const value = mapTree(blocks, (node) => {
    const table = contentOf('Table', node);
    return table && plainTable(table, report);
  });
  return { value, report };
}

function plainTable(table: TableContent, report: Accounted[]): readonly Node[] {
  const [attr, [, caption], columns, head, bodies, foot] = table;
  const what = `table "${shortened(wordsOf(caption).trim() || wordsOf(head).trim() || wordsOf(bodies), 40)}"`;
  const told = new Set<string>();
  const tell = (why: string): void => {
    if (told.has(why)) return;
    told.add(why);
    report.push({ kind: 'syntax', fate: 'guessed', what, why });
  };
  const heads = head[1];
  const rows = [...bodies.flatMap(([, , before, inside]) => [...before, ...inside]), ...foot[1]];
  const only = [...heads, ...rows].flatMap(([, cells]) => cells);
  if (only.length === 1 && only[0]) {
    report.push({
      kind: 'syntax',
      fate: 'converted',
      what,
      why: 'A table of one cell is a frame: its content stands in the text.',
    });
    return framed(only[0], caption);
  }
  if (foot[1].length > 0) tell('The rows of its foot are rows like the others.');
  if (heads.length > 1) tell('Only its first row is a head.');
  const all = unspanned([...heads, ...rows], columns.length, tell);
  const width = Math.max(columns.length, ...all.map(([, cells]) => cells.length));
  const filled = all.map(([own, cells]): Row => [own, [...cells, ...empty(width - cells.length)]]);
  const flat = filled.map(([own, cells]): Row => [
    own,
    cells.map((cell) => withoutTables(cell, tell)),
  ]);
  const [first, ...others] = flat;
  const header = heads.length > 0 && first ? [first] : [];
  const content: TableContent = [
    attributesKept(attr),
    [null, caption.length === 0 ? [] : [{ t: 'Plain', c: inlinesOf(caption) }]],
    Array.from({ length: width }, (_, at) => [
      columns[at]?.[0] ?? { t: 'AlignDefault' },
      { t: 'ColWidthDefault' },
    ]),
    [noAttrOf(), header],
    [[noAttrOf(), 0, [], header.length > 0 ? others : flat]],
    [noAttrOf(), []],
  ];
  return [{ t: 'Table', c: content }];
}

/** A frame around a picture is its figure. */
function framed(cell: Cell, caption: readonly Block[]): readonly Node[] {
  const [content, ...more] = cell[4];
  const inner = contentOf('Para', content) ?? contentOf('Plain', content);
  if (more.length === 0 && inner?.length === 1 && inner[0]?.t === 'Image' && caption.length > 0)
    return [{ t: 'Figure', c: [noAttr, [null, caption], [{ t: 'Plain', c: inner }]] }];
  return [
    ...cell[4].map((block) => (block.t === 'Plain' ? { ...block, t: 'Para' } : block)),
    ...caption.map((block) => (block.t === 'Plain' ? { ...block, t: 'Para' } : block)),
  ];
}

/** Rows with a cell for each column: what a span covers is empty. */
function unspanned(rows: readonly Row[], columns: number, tell: (why: string) => void): Row[] {
  const covered = new Map<number, number>();
  const most = 200;
  return rows.map(([attr, cells]): Row => {
    const made: Cell[] = [];
    const skip = (): void => {
      for (
        let left = covered.get(made.length) ?? 0;
        left > 0;
        left = covered.get(made.length) ?? 0
      ) {
        covered.set(made.length, left - 1);
        made.push(...empty(1));
      }
    };
    for (const [own, alignment, down, across, content] of cells) {
      skip();
      const start = made.length;
      const wide = Math.max(1, Math.min(across, most, Math.max(1, columns - start)));
      if (down > 1 || wide > 1)
        tell('Cells that span others have their words in the first of them.');
      made.push([own, alignment, 1, 1, content], ...empty(wide - 1));
      for (let at = start; at < start + wide; at++)
        if (down > 1) covered.set(at, Math.min(down, rows.length) - 1);
    }
    skip();
    return [attr, made];
  });
}

function empty(count: number): Cell[] {
  return Array.from({ length: Math.max(0, count) }, (): Cell => [
    noAttrOf(),
    { t: 'AlignDefault' },
    1,
    1,
    [],
  ]);
}

function noAttrOf(): [string, string[], [string, string][]] {
  return ['', [], []];
}

/** Tables in a cell are paragraphs; a heading in a cell is one, too. */
function withoutTables(cell: Cell, tell: (why: string) => void): Cell {
  const [attr, alignment, down, across, content] = cell;
  const flat = mapTree(content, (node) => {
    const header = contentOf('Header', node);
    if (header) return { t: 'Para', c: [{ t: 'Strong', c: header[2] }] };
    const table = contentOf('Table', node);
    if (!table) return undefined;
    tell('Tables within its cells are paragraphs.');
    const rows = [...table[3][1], ...table[4].flatMap(([, , , inside]) => inside)];
    return [
      ...table[1][1],
      ...rows.flatMap(([, cells]) => cells.flatMap(([, , , , inner]) => inner)),
    ];
  });
  return [
    attr,
    alignment,
    down,
    across,
    flat.length === 1
      ? flat
      : flat.map((block) => (block.t === 'Plain' ? { ...block, t: 'Para' } : block)),
  ];
}
