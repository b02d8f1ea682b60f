import type { Element } from 'hast';
import type { Block } from '../../pandoc/index.ts';
import { blocksOf } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import { attr } from './nodes.ts';

/** A table of any shape. */
export function table(element: Element, context: DocumentContext): Block[] {
  const parts = element.children.filter((child) => child.type === 'element');
  const rows = (...names: readonly string[]): Element[] =>
    parts
      .filter(({ tagName }) => names.includes(tagName))
      .flatMap((part) => (part.tagName === 'tr' ? [part] : rowsIn(part)));
  const [head, body, foot] = [rows('thead'), rows('tbody', 'tr'), rows('tfoot')];
  const grids = { head: placed(head), body: placed(body), foot: placed(foot) };
  const columns = Math.max(
    1,
    ...Object.values(grids)
      .flat()
      .map((row) => row.columns),
  );
  const caption = parts.find(({ tagName }) => tagName === 'caption');
  const captionBlocks = caption ? blocksOf(caption.children, context) : [];
  const others = parts.filter(({ tagName }) => !known.has(tagName));
  if (head.length + body.length + foot.length === 0)
    return [...captionBlocks, ...blocksOf(others, context)];
  // In Word, Pandoc cuts off what stands outside of the columns of the first row: each row has all.
  const made = (grid: ReturnType<typeof placed>): unknown[] =>
    grid.map((row) => [
      attr(),
      [
        ...row.cells.map((cell) => tableCell(cell, context)),
        ...Array.from({ length: columns - row.columns }, () => emptyCell),
      ],
    ]);
  return [
    ...blocksOf(others, context),
    {
      t: 'Table',
      c: [
        attr(),
        [null, captionBlocks],
        Array.from({ length: columns }, () => [{ t: 'AlignDefault' }, { t: 'ColWidthDefault' }]),
        [attr(), made(grids.head)],
        [[attr(), 0, [], made(grids.body)]],
        [attr(), made(grids.foot)],
      ],
    },
  ];
}

const known = new Set(['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr']);

/** Rows of a part, not those of tables in its cells. */
function rowsIn(part: Element): Element[] {
  return part.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'tr' ? [child] : rowsIn(child);
  });
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (cell): cell is Element =>
      cell.type === 'element' && (cell.tagName === 'td' || cell.tagName === 'th'),
  );
}

interface Placed {
  readonly cell: Element;
  readonly width: number;
  readonly height: number;
}

/** The cells of each row, none reaching below the last row, and how many columns the row takes. */
function placed(
  rows: readonly Element[],
): { readonly cells: readonly Placed[]; readonly columns: number }[] {
  let reaching: readonly { readonly width: number; readonly left: number }[] = [];
  return rows.map((row, index) => {
    const cells = cellsOf(row).map((cell) => {
      const { width, height } = spansOf(cell);
      return { cell, width, height: Math.min(height, rows.length - index) };
    });
    const columns = sum(reaching) + sum(cells);
    reaching = [
      ...reaching.map(({ width, left }) => ({ width, left: left - 1 })),
      ...cells.map(({ width, height }) => ({ width, left: height - 1 })),
    ].filter(({ left }) => left > 0);
    return { cells, columns };
  });
}

function sum(cells: readonly { readonly width: number }[]): number {
  return cells.reduce((all, { width }) => all + width, 0);
}

function spansOf({ properties }: Element): { readonly width: number; readonly height: number } {
  return { width: span(properties['colSpan']), height: span(properties['rowSpan']) };
}

/** As browsers limit them (HTML, "Algorithms", forming a table). */
function span(value: unknown): number {
  const number = Number(value ?? 1);
  return Number.isSafeInteger(number) && number > 0 ? Math.min(number, 1000) : 1;
}

function tableCell({ cell, width, height }: Placed, context: DocumentContext): unknown {
  const alignment = alignments.get(String(cell.properties['align'])) ?? 'AlignDefault';
  const blocks = blocksOf(cell.children, context).map((block) =>
    block.t === 'Para' ? { ...block, t: 'Plain' } : block,
  );
  return [attr(), { t: alignment }, height, width, blocks];
}

const emptyCell = [attr(), { t: 'AlignDefault' }, 1, 1, []];

const alignments: ReadonlyMap<string, string> = new Map([
  ['left', 'AlignLeft'],
  ['center', 'AlignCenter'],
  ['right', 'AlignRight'],
]);
