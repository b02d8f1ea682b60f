import { depth, setHeight, sideOf } from './pdf-cut.ts';

/** A mark and the notes that it brings to its page: its own, and those that are called in it. */
export interface Call {
  readonly mark: Element;
  readonly notes: readonly Element[];
  /** Where it stands in the column, from the top. */
  readonly middle: number;
}

/** What a page may hold. */
export interface Choice {
  /** The text that may come on the page, and more. */
  readonly column: HTMLElement;
  readonly calls: readonly Call[];
  readonly pageHeight: number;
  /** Height of the rule over the notes. */
  readonly overhead: number;
  /** Height of the notes that were called on earlier pages. */
  readonly waiting: number;
  readonly heightOf: (notes: readonly Element[]) => number;
  /** Height that the beginning of a note takes at least. */
  readonly leadOf: (note: Element) => number;
}

/**
 * How much of a page the text may take: as much as leaves the least of the page empty. The notes
 * that it calls stand at the foot whole; or the last of them goes on overleaf, which is as bad as
 * three empty lines; or, where one line calls more than there is room for, all but the first of
 * them wait, which is as bad as an empty third of the page. 0 where only notes can be on it, all
 * of it where the text leaves no room for notes.
 */
export function textHeight(choice: Choice): number {
  const { column, calls, pageHeight, waiting } = choice;
  const counts = [...Array(calls.length + 1).keys()];
  const best = <Count extends number>(all: readonly Count[], kind: Kind, penalty: number) => {
    for (const count of all) {
      const height = heightFor(choice, count, kind);
      if (height === undefined) continue;
      return [{ count, height, cost: emptyPart(choice, count, height) + penalty }];
    }
    return [];
  };
  const down = counts.toReversed();
  const whole = best(down, 'whole', 0);
  const broken = best(down, 'broken', 3 * lineHeight(column));
  const crowded = best(counts.slice((broken[0]?.count ?? -1) + 1), 'crowded', pageHeight / 3);
  const [first] = [...whole, ...broken, ...crowded].toSorted((a, b) => a.cost - b.cost);
  if (first) return first.height;
  return waiting > 0 ? 0 : pageHeight;
}

/** What becomes of the notes that a page calls: see {@link textHeight}. */
type Kind = 'whole' | 'broken' | 'crowded';

/** The height of a text that makes exactly the first `count` calls, if the notes leave it that. */
function heightFor(choice: Choice, count: number, kind: Kind): number | undefined {
  const { column, calls, pageHeight } = choice;
  const room = roomFor(choice, count, kind);
  const [last, next] = [calls[count - 1], calls[count]];
  if (room < lineHeight(column) || room < (last?.middle ?? 0)) return undefined;
  // A note that goes on overleaf is to have its beginning here, not a few lines of it.
  const wished = kind === 'whole' ? [] : [pageHeight / 2, (last?.middle ?? 0) + lineHeight(column)];
  return [...wished.filter((height) => height < room), room]
    .map((height) => Math.min(height, next?.middle ?? height))
    .find((height) => {
      setHeight(column, height);
      return (
        isHere(column, last) !== false &&
        isHere(column, next) !== true &&
        endsWell(column, pageHeight)
      );
    });
}

function isHere(column: Element, call: Call | undefined): boolean | undefined {
  return call && sideOf(column, call.mark) === 'here';
}

/** False if a heading is the last thing in the column, or half of what belongs on one page. */
function endsWell(column: Element, pageHeight: number): boolean {
  const last = [...column.children].findLast((each) => sideOf(column, each) !== 'beyond');
  if (last !== column.lastElementChild && last?.matches('h1, h2, h3, h4, h5, h6')) return false;
  return [...(last?.querySelectorAll('table, figure, tr') ?? [])].every((block) => {
    const height = [...block.getClientRects()].reduce((sum, rect) => sum + rect.height, 0);
    return height > pageHeight || sideOf(column, block) !== 'both';
  });
}

/** What the notes leave to the text. */
function roomFor(choice: Choice, count: number, kind: Kind): number {
  const { calls, pageHeight, overhead, waiting, heightOf, leadOf } = choice;
  if (waiting === 0 && count === 0) return pageHeight;
  const groups = calls.slice(0, count).map(({ notes }) => notes);
  const begun = kind === 'whole' ? [] : groups.splice(kind === 'broken' ? -1 : 0).flat();
  const lead = Math.min(heightOf(begun), begun[0] ? leadOf(begun[0]) : 0);
  const room = pageHeight - overhead - waiting - heightOf(groups.flat()) - lead;
  return count === 0 ? Math.max(room, pageHeight / 2) : room;
}

/** What stays empty of a page whose text has that height. */
function emptyPart(choice: Choice, count: number, height: number): number {
  const { column, calls, pageHeight, overhead, waiting, heightOf } = choice;
  setHeight(column, height);
  const notes = waiting + heightOf(calls.slice(0, count).flatMap((call) => call.notes));
  const left = pageHeight - depth(column);
  return Math.max(0, left - (notes > 0 ? overhead + notes : 0));
}

/** Height of a line; 0 of no element. */
export function lineHeight(element: Element | undefined): number {
  return element ? Number.parseFloat(getComputedStyle(element).lineHeight) : 0;
}
