/**
 * Runs in the page. A column is a box of a given height: what does not fit goes on in further
 * columns beside it, broken by the browser's own rules (CSS Fragmentation: orphans, widows,
 * `break-inside`). `cut` then takes those out. A column is whole again after `release`.
 */
export function setHeight(column: HTMLElement, height: number): void {
  const width = column.clientWidth;
  Object.assign(column.style, {
    height: `${Math.max(height, 1)}px`,
    columns: '1 auto',
    columnGap: `${width}px`,
    columnFill: 'auto',
  });
}

/** Ends what {@link setHeight} began: the column is as high as what is in it. */
export function release(column: HTMLElement): void {
  column.removeAttribute('style');
}

/** Where a piece of a column stands: in it, beyond it, in both, or nowhere. */
export type Side = 'here' | 'beyond' | 'both' | 'none';

export function sideOf(column: Element, part: Node): Side {
  const range = document.createRange();
  range.selectNode(part);
  return sideOfRange(column, range);
}

/** How far `part` reaches down in the column, from its top. */
export function depth(column: Element, part: Node = column): number {
  const box = column.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(part);
  const here = visible(range).filter((rect) => !isBeyond(box, rect));
  return Math.max(0, ...here.map(({ bottom }) => bottom - box.top));
}

/** Told of each block that goes on in a copy of itself. */
export type OnSplit = (first: Element, rest: Element) => void;

/**
 * Takes what stands beyond the column out of it and returns it. A block that stands in both goes
 * on in a copy of itself, without its id; the two get the classes `broken` and `continued`.
 */
export function cut(column: Element, onSplit: OnSplit): ChildNode[] {
  const parts = partsBeyond(column, column, onSplit);
  for (const part of parts) part.remove();
  return parts;
}

function partsBeyond(column: Element, parent: Element, onSplit: OnSplit): ChildNode[] {
  const parts: ChildNode[] = [];
  for (const child of [...parent.childNodes]) {
    const part = parts.length > 0 ? child : partBeyond(column, child, onSplit);
    if (part) parts.push(part);
  }
  return parts;
}

/** What of `node` stands beyond: all of it, a new node with the rest of it, or nothing. */
function partBeyond(column: Element, node: ChildNode, onSplit: OnSplit): ChildNode | undefined {
  const side = sideOf(column, node);
  if (side === 'beyond') return node;
  if (side !== 'both') return undefined;
  if (node instanceof Text) return splitText(column, node);
  if (!(node instanceof Element) || node.matches(undivided)) return undefined;
  if (node instanceof HTMLTableElement) fixColumns(node);
  const parts =
    node instanceof HTMLTableRowElement
      ? cellsBeyond(column, node, onSplit)
      : partsBeyond(column, node, onSplit);
  if (parts.length === 0) return undefined;
  const rest = copyOf(node);
  rest.append(...parts);
  if (node.textContent.trim() === '' && !node.querySelector(undivided)) {
    node.append(...rest.childNodes);
    return node;
  }
  if (node instanceof HTMLTableElement) repeatHead(node, rest);
  node.classList.add('broken');
  onSplit(node, rest);
  return rest;
}

const undivided = 'math, img, svg, input, hr';

function splitText(column: Element, text: Text): Text {
  let first = 0;
  let last = text.length;
  const range = document.createRange();
  range.setEnd(text, text.length);
  while (first < last) {
    const middle = (first + last) >> 1;
    range.setStart(text, middle);
    const side = sideOfRange(column, range);
    if (side === 'here' || side === 'both') first = middle + 1;
    else last = middle;
  }
  // The end of a typed line ends the part before it.
  return text.splitText(text.data[first] === '\n' ? first + 1 : first);
}

/** A row that is higher than a page goes on with as many cells, broken side by side. */
function cellsBeyond(column: Element, row: HTMLTableRowElement, onSplit: OnSplit): ChildNode[] {
  const cells = [...row.cells].map((cell) => [cell, partBeyond(column, cell, onSplit)] as const);
  if (cells.every(([, part]) => part === undefined)) return [];
  return cells.map(([cell, part]) => {
    if (part === cell) cell.before(copyOf(cell));
    return part ?? copyOf(cell);
  });
}

function copyOf(element: Element): Element {
  const copy = document.createElementNS(element.namespaceURI, element.localName);
  for (const { name, value } of element.attributes)
    if (name !== 'id') copy.setAttribute(name, value);
  copy.classList.remove('broken');
  copy.classList.add('continued');
  return copy;
}

/** All parts of a table have columns of the same widths. */
function fixColumns(table: HTMLTableElement): void {
  const rows = [...table.rows];
  const [widest] = rows.toSorted((a, b) => b.cells.length - a.cells.length);
  if (!widest || table.querySelector('col') || [...widest.cells].some((cell) => cell.colSpan > 1))
    return;
  const columns = document.createElement('colgroup');
  for (const cell of widest.cells) {
    const column = document.createElement('col');
    column.style.width = `${cell.getBoundingClientRect().width}px`;
    columns.append(column);
  }
  if (table.caption) table.caption.after(columns);
  else table.prepend(columns);
  table.style.tableLayout = 'fixed';
}

/** The head stands over each part of a table, but is read aloud once. */
function repeatHead(table: HTMLTableElement, rest: Element): void {
  const head = rest.querySelector('thead') ? null : table.tHead?.cloneNode(true);
  if (head instanceof Element) {
    head.setAttribute('aria-hidden', 'true');
    for (const mark of head.querySelectorAll('sup.mark')) mark.remove();
    for (const named of head.querySelectorAll('[id]')) named.removeAttribute('id');
    rest.prepend(head);
  }
  const columns = table.querySelector(':scope > colgroup');
  if (columns && !rest.querySelector(':scope > colgroup')) rest.prepend(columns.cloneNode(true));
}

function sideOfRange(column: Element, range: Range): Side {
  const box = column.getBoundingClientRect();
  const sides = new Set(visible(range).map((rect) => isBeyond(box, rect)));
  if (sides.size === 2) return 'both';
  return sides.has(true) ? 'beyond' : sides.has(false) ? 'here' : 'none';
}

function visible(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** The gap is as wide as the column: even what is too wide does not reach half-way through it. */
function isBeyond(box: DOMRect, rect: DOMRect): boolean {
  return Math.abs(rect.left + rect.right - box.left - box.right) / 2 > box.width;
}
