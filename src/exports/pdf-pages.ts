import { cut, depth, release, setHeight, sideOf, type OnSplit } from './pdf-cut.ts';

/**
 * Runs in the page, which holds text and notes (`pdf-html.ts`): lays both out in pages, each note
 * at the foot of the page that calls it first. A note that does not fit goes on at the foot of
 * the next pages, and none begins before the one before it ends. Chromium breaks text and notes
 * by its own rules; chosen here is only how much of each page the text may take.
 */
export function layOutPages(onSplit: OnSplit): void {
  const text = document.querySelector('main');
  const notes = document.querySelector<HTMLElement>('.endnotes');
  const header = document.querySelector('header');
  if (!text || !notes || !header) throw new Error('no text to lay out');
  text.before(notes);
  text.prepend(header);
  for (const child of [...text.childNodes])
    if (child instanceof Text && child.data.trim() === '') child.remove();
  const heights = new Map<Element, number>();
  for (const note of notes.children) heights.set(note, note.getBoundingClientRect().height);
  // What is not shown is not laid out again and again.
  text.hidden = notes.hidden = true;
  const source: Source = { text, notes, heights, waiting: [], placed: new Set(), onSplit };
  do addPage(source);
  while (text.hasChildNodes() || source.waiting.length > 0);
  text.remove();
  notes.remove();
}

/** What is not yet on a page. */
interface Source {
  readonly text: Element;
  readonly notes: Element;
  readonly heights: Map<Element, number>;
  /** Notes that were called on the pages so far, or what is left of them. */
  waiting: Element[];
  readonly placed: Set<Element>;
  readonly onSplit: OnSplit;
}

function addPage(source: Source): void {
  const column = child(document.body, 'page text');
  const page = column.parentElement;
  if (!page) throw new Error('no page');
  const overhead = overheadOf(page);
  fill(column, source.text, page.clientHeight);
  const calls = callsIn(column, source);
  const height = textHeight({ column, calls, overhead, page: page.clientHeight, source });
  if (height > 0) setHeight(column, height);
  const rest = height > 0 ? cut(column, source.onSplit) : [...column.childNodes];
  source.text.prepend(...rest);
  release(column);
  if (!column.hasChildNodes()) column.remove();
  for (const { mark, notes } of calls) {
    if (!column.contains(mark)) continue;
    source.waiting.push(...notes);
    for (const note of notes) source.placed.add(note);
  }
  if (!source.text.hasChildNodes()) {
    // Notes that nothing calls end the article.
    const uncalled = [...source.notes.children].filter(
      (note) => !source.placed.has(note) && !source.waiting.includes(note),
    );
    source.waiting.push(...uncalled);
  }
  const room = page.clientHeight - column.getBoundingClientRect().height - overhead;
  addFoot(page, source, room);
  if (!page.hasChildNodes() && source.waiting.length > 0) throw new Error('a note fits on no page');
}

/** Boxes within one another, by their class names; the innermost. */
function child(parent: Element, names: string): HTMLElement {
  let inner = parent;
  for (const name of names.split(' ')) {
    const box = document.createElement('div');
    box.className = name;
    inner.append(box);
    inner = box;
  }
  if (!(inner instanceof HTMLElement)) throw new Error('no box');
  return inner;
}

/** What the rule over the notes takes of the page. */
function overheadOf(page: Element): number {
  const foot = child(page, 'foot');
  const { height } = foot.getBoundingClientRect();
  foot.remove();
  return height;
}

/** Brings into the column what it may hold, and the block after it. */
function fill(column: HTMLElement, text: Element, height: number): void {
  setHeight(column, height);
  for (let next = text.firstChild; next; next = text.firstChild) {
    column.append(next);
    if (['beyond', 'both'].includes(sideOf(column, next))) return;
  }
}

/** A mark and the notes that it brings to its page: its own, and those that are called in it. */
interface Call {
  readonly mark: Element;
  readonly notes: readonly Element[];
  /** Where it stands in the column, from the top. */
  readonly middle: number;
}

/** The first marks in the column, in the order of the text. */
function callsIn(column: Element, { placed }: Source): Call[] {
  const { top } = column.getBoundingClientRect();
  const seen = new Set(placed);
  return [...column.querySelectorAll('sup.mark')].flatMap((mark) => {
    if (sideOf(column, mark) !== 'here') return [];
    const notes = calledBy(mark, seen);
    const box = mark.getBoundingClientRect();
    return notes.length > 0 ? [{ mark, notes, middle: (box.top + box.bottom) / 2 - top }] : [];
  });
}

function calledBy(mark: Element, seen: Set<Element>): Element[] {
  const target = decodeURIComponent(mark.querySelector('a')?.hash.slice(1) ?? '');
  const note = document.getElementById(target);
  if (!note || seen.has(note)) return [];
  seen.add(note);
  return [note, ...[...note.querySelectorAll('sup.mark')].flatMap((each) => calledBy(each, seen))];
}

interface Choice {
  readonly column: HTMLElement;
  readonly calls: readonly Call[];
  /** Heights of the page and of the rule over its notes. */
  readonly page: number;
  readonly overhead: number;
  readonly source: Source;
}

/**
 * How much of a page the text may take: as much as leaves the least of the page empty. The notes
 * that it calls stand at the foot whole; or the last of them goes on overleaf, which is as bad as
 * three empty lines; or, where one line calls more than there is room for, all but the first of
 * them wait, which is as bad as an empty third of the page. 0 where only notes can be on it, all
 * of it where the text leaves no room for notes.
 */
function textHeight(choice: Choice): number {
  const { column, calls, page, source } = choice;
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
  const crowded = best(counts.slice((broken[0]?.count ?? -1) + 1), 'crowded', page / 3);
  const [first] = [...whole, ...broken, ...crowded].toSorted((a, b) => a.cost - b.cost);
  if (first) return first.height;
  return source.waiting.length > 0 ? 0 : page;
}

/** What becomes of the notes that a page calls: see {@link textHeight}. */
type Kind = 'whole' | 'broken' | 'crowded';

/** The height of a text that makes exactly the first `count` calls, if the notes leave it that. */
function heightFor(choice: Choice, count: number, kind: Kind): number | undefined {
  const { column, calls, page } = choice;
  const room = roomFor(choice, count, kind);
  const [last, next] = [calls[count - 1], calls[count]];
  if (room < lineHeight(column) || room < (last?.middle ?? 0)) return undefined;
  // A note that goes on overleaf is to have its beginning here, not a few lines of it.
  const wished = kind === 'whole' ? [] : [page / 2, (last?.middle ?? 0) + lineHeight(column)];
  return [...wished.filter((height) => height < room), room]
    .map((height) => Math.min(height, next?.middle ?? height))
    .find((height) => {
      setHeight(column, height);
      return (
        isHere(column, last) !== false && isHere(column, next) !== true && endsWell(column, page)
      );
    });
}

function isHere(column: Element, call: Call | undefined): boolean | undefined {
  return call && sideOf(column, call.mark) === 'here';
}

/** False if a heading is the last thing in the column, or half of what belongs on one page. */
function endsWell(column: Element, page: number): boolean {
  const last = [...column.children].findLast((each) => sideOf(column, each) !== 'beyond');
  if (last !== column.lastElementChild && last?.matches('h1, h2, h3, h4, h5, h6')) return false;
  return [...(last?.querySelectorAll('table, figure, tr') ?? [])].every((block) => {
    const height = [...block.getClientRects()].reduce((sum, rect) => sum + rect.height, 0);
    return height > page || sideOf(column, block) !== 'both';
  });
}

/** What the notes leave to the text. */
function roomFor({ calls, page, overhead, source }: Choice, count: number, kind: Kind): number {
  const groups = calls.slice(0, count).map(({ notes }) => notes);
  const waiting = heightOf(source.waiting, source);
  if (waiting === 0 && count === 0) return page;
  const begun = kind === 'whole' ? [] : groups.splice(kind === 'broken' ? -1 : 0);
  const [first] = begun.flat();
  const lead = Math.min(heightOf(begun.flat(), source), 3.5 * lineHeight(first));
  const room = page - overhead - waiting - heightOf(groups.flat(), source) - lead;
  return count === 0 ? Math.max(room, page / 2) : room;
}

/** What stays empty of a page whose text has that height. */
function emptyPart(choice: Choice, count: number, height: number): number {
  const { column, calls, page, overhead, source } = choice;
  setHeight(column, height);
  const called = calls.slice(0, count).flatMap(({ notes }) => notes);
  const notes = heightOf([...source.waiting, ...called], source);
  const left = page - depth(column);
  return Math.max(0, left - (notes > 0 ? overhead + notes : 0));
}

function heightOf(notes: readonly Element[], { heights }: Source): number {
  return notes.reduce((sum, note) => sum + (heights.get(note) ?? 0), 0);
}

function lineHeight(element: Element | undefined): number {
  return element ? Number.parseFloat(getComputedStyle(element).lineHeight) : 0;
}

/** The notes that wait, as far as there is room. */
function addFoot(page: Element, source: Source, room: number): void {
  const notes = source.waiting;
  const [first] = notes;
  const hasText = page.hasChildNodes();
  if (!first || (hasText && room < lineHeight(first))) return;
  const column = child(page, 'foot notes');
  column.append(...notes);
  setHeight(column, room);
  const tooTall = notes.findIndex((note) => depth(column, note) > room + 1);
  const later = tooTall > 0 || (tooTall === 0 && hasText) ? notes.splice(tooTall) : [];
  for (const note of later) note.remove();
  const rest = cut(column, source.onSplit).filter((part) => part instanceof Element);
  release(column);
  for (const part of rest) {
    column.append(part);
    source.heights.set(part, part.getBoundingClientRect().height);
    part.remove();
  }
  source.waiting = [...rest, ...later];
  if (!column.hasChildNodes()) column.parentElement?.remove();
}
