/**
 * Runs in the page, before it is laid out in pages: what is wider than its place is made to fit.
 * Tables are set smaller, then their words may break; formulas break before their signs, and
 * what still is too wide is set smaller. Code breaks before its signs, all other words by the style.
 */
export function fitWidths(): void {
  for (const formula of document.querySelectorAll('math')) {
    const place = formula.closest(blocks);
    if (place && !formula.closest('table')) fitFormula(formula, widthOf(place));
  }
  for (const table of document.querySelectorAll('table')) fitTable(table);
  for (const code of document.querySelectorAll('code, pre')) breakWords(code);
}

/** Long words of code break before their signs, not within a name. */
function breakWords(code: Element): void {
  for (const text of [...code.childNodes]) {
    if (!(text instanceof Text) || !longWord.test(text.data)) continue;
    const parts = text.data.split(/(?<=[^\s\\([{])(?=[\\([{+=&|/,;.])/);
    text.replaceWith(
      ...parts.flatMap((part) => [part, document.createElement('wbr')]).slice(0, -1),
    );
  }
}

/** Sizes of letters that are tried in tables, in points; nobody could read smaller ones. */
const sizes = [9, 8, 7, 6.5, 6];

function fitTable(table: HTMLTableElement): void {
  const place = table.parentElement;
  const isTooWide = (): boolean =>
    place !== null && table.getBoundingClientRect().width > widthOf(place) + 0.5;
  for (const cell of table.querySelectorAll('th, td')) {
    // A long address must not take the place of all other columns.
    if (longWord.test(cell.textContent)) cell.classList.add('long');
  }
  if (!isTooWide()) return;
  table.classList.add('tight');
  for (const size of sizes) {
    table.style.fontSize = `${size}pt`;
    if (!isTooWide()) return;
  }
  table.classList.add('breaking');
  if (!place || !isTooWide()) return;
  const columns = Math.max(...[...table.rows].map(({ cells }) => cells.length));
  const share = widthOf(place) / columns - 8;
  for (const formula of table.querySelectorAll('math')) fitFormula(formula, share);
}

const longWord = /\S{25}/u;

function fitFormula(formula: MathMLElement, width: number): void {
  if (shareOf(formula, width) >= 1) return;
  for (const piece of piecesOf(formula)) {
    const box = piece.closest('.formula');
    const place = Math.min(width, box ? widthOf(box) : width);
    // Spaces and indices do not shrink as letters do.
    let size = 100;
    for (let share = shareOf(piece, place); share < 1 && size > 10; share = shareOf(piece, place)) {
      size = Math.floor(size * Math.min(share, 0.98));
      piece.style.fontSize = `${size}%`;
    }
  }
}

/** How much of a formula has room in that width, and on a page. */
function shareOf(formula: Element, width: number): number {
  const range = document.createRange();
  range.selectNodeContents(formula);
  const boxes = [...range.getClientRects()];
  const across = extent(boxes.flatMap(({ left, right }) => [left, right]));
  const down = extent(boxes.flatMap(({ top, bottom }) => [top, bottom]));
  return Math.min(width / across, tallest / down);
}

function extent(places: readonly number[]): number {
  return Math.max(...places) - Math.min(...places);
}

/** Most of a page, in pixels. */
const tallest = 800;

/** The formula as a row of formulas, each from one of its signs to the next, between which lines end. */
function piecesOf(formula: MathMLElement): MathMLElement[] {
  let row: Element = formula;
  while (row.childElementCount === 1 && row.firstElementChild?.matches('mrow, mstyle, semantics'))
    row = row.firstElementChild;
  const groups: Element[][] = [[]];
  let fences = 0;
  for (const part of [...row.children]) {
    const sign = part.localName === 'mo' ? part.textContent : '';
    if (/^[([{]$/.test(sign)) fences++;
    if (/^[)\]}]$/.test(sign)) fences--;
    const group = groups.at(-1) ?? [];
    if (signs.test(sign) && fences <= 0 && group.length > 0) {
      // At the start of a row it would count as the sign of a number.
      part.setAttribute('form', 'infix');
      groups.push([part]);
    } else group.push(part);
  }
  if (groups.length < 2) return [formula];
  const isBlock = formula.getAttribute('display') === 'block';
  const box = document.createElement(isBlock ? 'div' : 'span');
  box.className = isBlock ? 'formula' : '';
  box.id = formula.id;
  const pieces = groups.map((group) => {
    const piece = document.createElementNS(formula.namespaceURI, 'math');
    if (isBlock) piece.setAttribute('displaystyle', 'true');
    piece.append(...group);
    box.append(piece, document.createElement('wbr'));
    return piece;
  });
  formula.replaceWith(box);
  return pieces.filter((piece) => piece instanceof MathMLElement);
}

/** Relations and signs between terms, before which a formula may break. */
const signs = /^[=≠<>≤≥≪≫≈≃≅≡∼∝→←↔⇒⇐⇔↦∈∉⊂⊆⊃⊇+\-−±∓×⋅·÷∪∩∧∨⊕⊗]$/u;

const blocks =
  'p, li, dd, dt, td, th, figcaption, caption, div, h1, h2, h3, h4, h5, h6, summary, main, aside';

function widthOf(place: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(place);
  return place.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}
