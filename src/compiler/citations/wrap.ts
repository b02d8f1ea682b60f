import { itemEnd, itemStart } from './safe-text.ts';

/**
 * Puts the words of each cited item into `<a data-item>`.
 * @param printed the citation as the style prints it: authoritative for every character.
 * @param marked the same citation with marks around each item's words; it may differ from
 *   `printed`, because marks keep citeproc from joining numbers ("1–3").
 * @param order index of each item in the cluster, in the order in which the style prints them.
 * @param numbers the number of each item in a numeric style, in the order printed.
 * @returns HTML.
 */
export function wrapItems(
  printed: string,
  marked: string,
  order: readonly number[],
  numbers: readonly number[] | undefined,
): string {
  const pieces = [...marked.matchAll(piecePattern)].map((match) => match[1]!);
  const places = pieces.length === order.length ? locate(printed, pieces) : undefined;
  if (places) return put(printed, places, order);
  if (order.length === 1 && !numbers)
    return put(printed, [{ start: 0, end: printed.length }], order);
  return numbers ? wrapNumbers(printed, order, numbers) : printed;
}

const piecePattern = new RegExp(`${itemStart}([^${itemStart}${itemEnd}]*)${itemEnd}`, 'g');

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function locate(printed: string, pieces: readonly string[]): Stretch[] | undefined {
  const places: Stretch[] = [];
  let from = 0;
  for (const piece of pieces) {
    const found = find(printed, piece, from);
    if (!found) return undefined;
    from = found.end;
    places.push(found);
  }
  return places;
}

function find(printed: string, piece: string, from: number): Stretch | undefined {
  const start = piece === '' ? -1 : printed.indexOf(piece, from);
  if (start >= 0) return { start, end: start + piece.length };
  // Where the style's full stop or comma went inside a closing quotation mark.
  const core = piece.replace(/[”’"'»]+$/, '');
  const inside = core === piece ? -1 : printed.indexOf(core, from);
  if (inside < 0) return undefined;
  const rest = /^[.,;:]?[”’"'»]+/.exec(printed.slice(inside + core.length))?.[0] ?? '';
  return { start: inside, end: inside + core.length + rest.length };
}

function put(printed: string, places: readonly Stretch[], order: readonly number[]): string {
  let html = '';
  let from = 0;
  places.forEach(({ start, end }, index) => {
    html += `${printed.slice(from, start)}<a data-item="${order[index]!}">${printed.slice(start, end)}</a>`;
    from = end;
  });
  return html + printed.slice(from);
}

function wrapNumbers(
  printed: string,
  order: readonly number[],
  numbers: readonly number[],
): string {
  const places: Stretch[] = [];
  const found: number[] = [];
  let next = 0;
  for (const match of printed.matchAll(/\d+/g)) {
    const index = numbers.indexOf(Number(match[0]), next);
    if (index < 0) continue;
    next = index + 1;
    places.push({ start: match.index, end: match.index + match[0].length });
    found.push(order[index]!);
  }
  return put(printed, places, found);
}
