import type { Element } from 'hast';
import type { Block } from '../../pandoc/index.ts';
import { blocksOf } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import { attr } from './nodes.ts';

/** A table of any shape; Pandoc cuts off what stands outside its columns, so that these are counted. */
export function table(element: Element, context: DocumentContext): Block[] {
  const parts = element.children.filter((child) => child.type === 'element');
  const rows = (...names: readonly string[]): Element[] =>
    parts
      .filter(({ tagName }) => names.includes(tagName))
      .flatMap((part) => (part.tagName === 'tr' ? [part] : rowsIn(part)));
  const [head, body, foot] = [rows('thead'), rows('tbody', 'tr'), rows('tfoot')];
  const columns = Math.max(1, ...[head, body, foot].map(columnsOf));
  const caption = parts.find(({ tagName }) => tagName === 'caption');
  const captionBlocks = caption ? blocksOf(caption.children, context) : [];
  const others = parts.filter(({ tagName }) => !known.has(tagName));
  if (head.length + body.length + foot.length === 0)
    return [...captionBlocks, ...blocksOf(others, context)];
  const made = (some: readonly Element[]): unknown[] => some.map((row) => tableRow(row, context));
  return [
    ...blocksOf(others, context),
    {
      t: 'Table',
      c: [
        attr(),
        [null, captionBlocks],
        Array.from({ length: columns }, () => [{ t: 'AlignDefault' }, { t: 'ColWidthDefault' }]),
        [attr(), made(head)],
        [[attr(), 0, [], made(body)]],
        [attr(), made(foot)],
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

/** How many columns rows need, with cells that reach down into others. */
function columnsOf(rows: readonly Element[]): number {
  let most = 0;
  let reaching: { readonly width: number; readonly left: number }[] = [];
  for (const row of rows) {
    const cells = cellsOf(row).map(spansOf);
    const above = reaching.reduce((sum, { width }) => sum + width, 0);
    most = Math.max(most, above + cells.reduce((sum, { width }) => sum + width, 0));
    reaching = [
      ...reaching.map(({ width, left }) => ({ width, left: left - 1 })),
      ...cells.map(({ width, height }) => ({ width, left: height - 1 })),
    ].filter(({ left }) => left > 0);
  }
  return most;
}

function spansOf({ properties }: Element): { readonly width: number; readonly height: number } {
  return { width: span(properties['colSpan']), height: span(properties['rowSpan']) };
}

/** As browsers limit them (HTML, "Algorithms", forming a table). */
function span(value: unknown): number {
  const number = Number(value ?? 1);
  return Number.isSafeInteger(number) && number > 0 ? Math.min(number, 1000) : 1;
}

function tableRow(row: Element, context: DocumentContext): unknown {
  return [
    attr(),
    cellsOf(row).map((cell) => {
      const { width, height } = spansOf(cell);
      const alignment = alignments.get(String(cell.properties['align'])) ?? 'AlignDefault';
      const blocks = blocksOf(cell.children, context).map((block) =>
        block.t === 'Para' ? { ...block, t: 'Plain' } : block,
      );
      return [attr(), { t: alignment }, height, width, blocks];
    }),
  ];
}

const alignments: ReadonlyMap<string, string> = new Map([
  ['left', 'AlignLeft'],
  ['center', 'AlignCenter'],
  ['right', 'AlignRight'],
]);
