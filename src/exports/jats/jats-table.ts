import type { Element as HtmlElement } from 'hast';
import type { Element, ElementContent } from 'xast';
import { jatsItem } from './jats-body.ts';
import { idOf, jatsLines, type JatsContext } from './jats-inline.ts';
import { holdsBlock } from '../tree.ts';
import { some, x } from '../xml.ts';

/** The parts of a table in the order that JATS wants: head, foot, bodies. */
export function jatsTable(table: HtmlElement, context: JatsContext): Element {
  const parts = table.children.filter((child) => child.type === 'element');
  const rows = (name: string): Element[] =>
    parts
      .filter(({ tagName }) => tagName === name)
      .flatMap((part) => section(name, rowsIn(part), context));
  const loose = parts.filter(({ tagName }) => tagName === 'tr');
  const bodies = [...rows('tbody'), ...section('tbody', loose, context)];
  return x('table', rows('thead'), rows('tfoot'), some(bodies) ?? x('tbody', x('tr', x('td'))));
}

function section(name: string, rows: readonly HtmlElement[], context: JatsContext): Element[] {
  if (rows.length === 0) return [];
  return [
    x(
      name,
      rows.map((row) => tableRow(row, context)),
    ),
  ];
}

/** Rows of a part, not those of tables in its cells. */
function rowsIn(part: HtmlElement): HtmlElement[] {
  return part.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'tr' ? [child] : rowsIn(child);
  });
}

function tableRow(row: HtmlElement, context: JatsContext): Element {
  const cells = row.children.filter(
    (cell): cell is HtmlElement =>
      cell.type === 'element' && (cell.tagName === 'td' || cell.tagName === 'th'),
  );
  return x(
    'tr',
    idOf(row, context),
    some(cells.map((cell) => tableCell(cell, context))) ?? x('td'),
  );
}

function tableCell(cell: HtmlElement, context: JatsContext): Element {
  const { tagName, properties } = cell;
  return x(
    tagName,
    {
      ...idOf(cell, context),
      align: one(properties['align'], ['left', 'center', 'right', 'justify']),
      colspan: span(properties['colSpan']),
      rowspan: span(properties['rowSpan']),
    },
    cellContent(cell, context),
  );
}

function cellContent(cell: HtmlElement, context: JatsContext): ElementContent[] {
  const hasBlocks = cell.children.some(holdsBlock);
  return hasBlocks ? jatsItem(cell, context) : jatsLines(cell.children, context);
}

function one(value: unknown, allowed: readonly string[]): string | undefined {
  return allowed.find((each) => each === value);
}

function span(value: unknown): string | undefined {
  return /^\d+$/.test(String(value)) && String(value) !== '1' ? String(value) : undefined;
}
