import { cut, depth, release, setHeight, sideOf, type OnSplit } from './pdf-cut.ts';
import { lineHeight, textHeight, type Call } from './pdf-text-height.ts';

/**
 * Runs in the page, which holds text and notes (`pdf-html.ts`): lays both out in pages, each note
 * at the foot of the page that calls it first. A note that does not fit goes on at the foot of
 * the next pages, and none begins before the one before it ends. Chromium breaks text and notes
 * by its own rules; chosen here is only how much of each page the text may take. `shortOf` is
 * told the index of a page, and says what it is to leave empty at least.
 */
export function layOutPages(onSplit: OnSplit, shortOf: (page: number) => number): void {
  const text = document.querySelector('main');
  const notes = document.querySelector<HTMLElement>('.endnotes');
  const header = document.querySelector('header');
  if (!text || !notes || !header) throw new Error('no text to lay out');
  text.before(notes);
  text.prepend(header);
  for (const child of [...text.childNodes])
    if (child instanceof Text && child.data.trim() === '') child.remove();
  const heights = new Map<Element, number>();
  const leads = new Map<Element, number>();
  for (const note of notes.children) {
    heights.set(note, note.getBoundingClientRect().height);
    leads.set(note, leadOf(note));
  }
  // What is not shown is not laid out again and again.
  text.hidden = notes.hidden = true;
  const source: Source = { text, notes, heights, leads, waiting: [], placed: new Set(), onSplit };
  let pages = 0;
  do addPage(source, shortOf(pages++));
  while (text.hasChildNodes() || source.waiting.length > 0);
  text.remove();
  notes.remove();
}

/**
 * Runs in the page, after the text is laid out: lays out what the edition adds (`section.added`),
 * on pages of its own, so that it changes nothing of the text's. It calls no notes.
 */
export function layOutAdded(onSplit: OnSplit): void {
  const text = document.querySelector<HTMLElement>('.added');
  if (!text) return;
  const notes = document.createElement('section');
  text.hidden = true;
  const [heights, leads] = [new Map<Element, number>(), new Map<Element, number>()];
  const source: Source = { text, notes, heights, leads, waiting: [], placed: new Set(), onSplit };
  while (text.hasChildNodes()) addPage(source, 0);
  text.remove();
}

/** What is not yet on a page. */
interface Source {
  readonly text: Element;
  readonly notes: Element;
  readonly heights: Map<Element, number>;
  readonly leads: ReadonlyMap<Element, number>;
  /** Notes that were called on the pages so far, or what is left of them. */
  waiting: Element[];
  readonly placed: Set<Element>;
  readonly onSplit: OnSplit;
}

function addPage(source: Source, short: number): void {
  const column = child(document.body, 'page text');
  const page = column.parentElement;
  if (!page) throw new Error('no page');
  const pageHeight = page.clientHeight - short;
  const overhead = overheadOf(page);
  fill(column, source.text, pageHeight);
  const calls = callsIn(column, source);
  const heightOf = (notes: readonly Element[]) =>
    notes.reduce((sum, note) => sum + (source.heights.get(note) ?? 0), 0);
  const waiting = heightOf(source.waiting);
  const leadOf = (note: Element) => source.leads.get(note) ?? 0;
  const height = textHeight({ column, calls, pageHeight, overhead, waiting, heightOf, leadOf });
  if (height > 0) setHeight(column, height);
  const rest = height > 0 ? cut(column, source.onSplit) : [...column.childNodes];
  source.text.prepend(...rest);
  release(column);
  if (!column.hasChildNodes()) column.remove();
  const called = calls.filter(({ mark }) => column.contains(mark)).flatMap(({ notes }) => notes);
  for (const note of called) source.placed.add(note);
  source.waiting.push(...called);
  // Notes that nothing calls end the article.
  if (!source.text.hasChildNodes())
    source.waiting.push(...[...source.notes.children].filter((note) => !source.placed.has(note)));
  const room = pageHeight - column.getBoundingClientRect().height - overhead;
  addFoot(page, source, room);
  if (!page.hasChildNodes() && source.waiting.length > 0) throw new Error('a note fits on no page');
}

/** What a note takes where it begins at least: two lines, or a short first block whole. */
function leadOf(note: Element): number {
  const line = lineHeight(note);
  const first = note.querySelector(':scope > div > p:first-child');
  const isLong = first !== null && first.getBoundingClientRect().height > 3.5 * line;
  return (isLong ? 2.5 : 3.5) * line;
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
