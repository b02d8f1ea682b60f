import { eastAsianWidth } from 'get-east-asian-width';
import type { Nodes, Parents, RootContent, Table, TableCell } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import type { Handle, Info, Options, State } from 'mdast-util-to-markdown';
import { attributeList } from './markdown-attributes.ts';
import { isPhrasing } from './markdown-nodes.ts';

/** Prints tables: between bars where these hold them, else as a grid; the caption follows. */
export function tablePrinter(): Options {
  const bars = gfmTableToMarkdown();
  const withBars: Handle | undefined = bars.handlers?.table;
  const table: Handle = (node: Table, parent: Parents | undefined, state, info) => {
    const pipes = isSimple(node) ? withBars?.(node, parent, state, info) : undefined;
    return (pipes ?? grid(node, state, info)) + caption(node, state, info);
  };
  return { ...bars, handlers: { ...bars.handlers, table } };
}

/** True where a line a row says all: words only, a row of headings, no bar but in words. */
function isSimple({ children, data }: Table): boolean {
  if (data?.headless) return false;
  return children.every((row) =>
    row.children.every((cell) => cell.children.every(fitsBetweenBars)),
  );
}

function fitsBetweenBars(node: Nodes): boolean {
  if (!isPhrasing(node) || node.type === 'break') return false;
  if (node.type === 'citation') return !node.raw.includes('|');
  if ('value' in node && node.type !== 'text' && /[|\n]/.test(node.value)) return false;
  return !('children' in node) || node.children.every(fitsBetweenBars);
}

function caption({ data }: Table, state: State, info: Info): string {
  if (!data?.caption) return '';
  const exit = state.enter('phrasing');
  const words = state.containerPhrasing(
    { type: 'paragraph', children: data.caption },
    { ...info, before: ' ', after: '\n' },
  );
  exit();
  const attributes = data.attributes ? ` ${attributeList(data.attributes)}` : '';
  return `\n\n: ${words.replace(/\\?\s*\n\s*/g, ' ')}${attributes}`;
}

function grid(node: Table, state: State, info: Info): string {
  const rows = node.children.map((row) => row.children.map((cell) => linesOf(cell, state, info)));
  const count = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, index) => index);
  const widths = columns.map((column) =>
    Math.max(3, ...rows.flatMap((row) => (row[column] ?? []).map(widest))),
  );
  const edge = (sign: '-' | '=', aligned: boolean): string =>
    `+${widths
      .map((width, column) => {
        const align = aligned ? node.align?.[column] : undefined;
        const left = align === 'left' || align === 'center' ? ':' : sign;
        const right = align === 'right' || align === 'center' ? ':' : sign;
        return `${left}${sign.repeat(width)}${right}`;
      })
      .join('+')}+`;
  const headed = !node.data?.headless && rows.length > 1;
  const printed = rows.flatMap((row, index) => [
    ...printRow(row, widths),
    edge(headed && index === 0 ? '=' : '-', headed && index === 0),
  ]);
  return [edge('-', !headed), ...printed].join('\n');
}

/** The lines of a cell; words are a paragraph, so that none begins like a block. */
function linesOf(cell: TableCell, state: State, info: Info): string[] {
  const children: Nodes[] = cell.children;
  const blocks = children.every(isPhrasing)
    ? [{ type: 'paragraph' as const, children: cell.children }]
    : children.filter((child): child is RootContent => child.type !== 'root');
  const exit = state.enter('table');
  const text = state.containerFlow({ type: 'root', children: blocks }, info);
  exit();
  return text.split('\n').map((line) => line.trimEnd());
}

function printRow(row: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(1, ...row.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = widths.map((_, column) => row[column]?.[line] ?? '');
    const measure = parts.every((part) => narrow.test(part)) ? lengthOf : widthOf;
    return `| ${parts
      .map((part, column) => part + ' '.repeat(Math.max(0, (widths[column] ?? 0) - measure(part))))
      .join(' | ')} |`;
  });
}

/** Letters of which each takes one column; a line of these is cut by their number. */
const narrow = /^[\u0020-\u02ff\u2010-\u2027]*$/u;

function widest(line: string): number {
  return Math.max(lengthOf(line), widthOf(line));
}

function lengthOf(line: string): number {
  return line.length;
}

/** Columns that a line takes: wide letters two, accents none. */
function widthOf(line: string): number {
  let width = 0;
  for (const letter of line) {
    if (!/\p{M}|\p{Cf}/u.test(letter)) width += eastAsianWidth(letter.codePointAt(0) ?? 32);
  }
  return width;
}
