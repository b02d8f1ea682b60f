import { markup } from '../article/markup.ts';
import type { Mark } from './apparatus.ts';
import { copyOf, noteContent } from './copy.ts';
import { make } from './dom.ts';
import type { MarginNote, MarginPlace } from './margin-layout.ts';

/** The copy of a note in the margin. */
export interface MarginCopy {
  readonly mark: Mark;
  /** The mark in the running text that it stands beside. */
  readonly anchor: HTMLAnchorElement;
  readonly box: HTMLElement;
  readonly text: HTMLElement;
  readonly more: HTMLButtonElement;
  /** The reader has unfolded it. */
  open: boolean;
  /** How it stands now, so that nothing is written twice. */
  placed: string;
}

/** How a note would stand if it had the margin for itself. Reads only: it may be folded. */
export function measure(
  { anchor, box, text, more, open }: MarginCopy,
  origin: number,
  line: number,
): MarginNote {
  const folded = box.dataset['folded'] !== undefined;
  const height = folded
    ? box.offsetHeight - more.offsetHeight - text.offsetHeight + text.scrollHeight
    : box.offsetHeight;
  return { anchor: baseLine(anchor) - origin - baseLineOf(text, line), height, open };
}

/** Puts a copy where it belongs, folded to so many lines where it is long. */
export function place(copy: MarginCopy, { top, lines }: MarginPlace, line: number): void {
  const { box, text, more } = copy;
  const placed = `${Math.round(top)} ${lines ?? ''} ${line}`;
  if (placed === copy.placed) return;
  copy.placed = placed;
  const folded = lines !== undefined;
  more.hidden = !folded;
  box.toggleAttribute('data-folded', folded);
  text.style.maxHeight = folded ? `${lines * line}px` : '';
  text.style.overflow = folded ? 'hidden' : '';
  // Moved by a transform, a note that finds its place later shifts nothing.
  box.style.transform = `translateY(${Math.round(top)}px)`;
  box.style.visibility = '';
}

/** The height of the button that unfolds a note, where it is drawn. */
export function heightOfMore({ more }: MarginCopy): number {
  const { hidden } = more;
  more.hidden = false;
  const height = more.offsetHeight;
  more.hidden = hidden;
  return height;
}

/** Makes the copy of a note: for the eye only, out of Tab's way, without ids. */
export function copyNote(mark: Mark, note: HTMLElement, anchor: HTMLAnchorElement): MarginCopy {
  const text = make('div', { class: 'margin-note-text' });
  const content = copyOf(noteContent(note), { citing: true });
  const sign = note.querySelector(':scope > .sign');
  const signs = sign ? [sign.cloneNode(true), ' '] : [];
  text.append(make('b', {}, mark.element.textContent), ' ', ...signs, content);
  for (const stop of text.querySelectorAll<HTMLElement>('a, button, input, [tabindex], summary')) {
    stop.tabIndex = -1;
  }
  const { words: lang } = document.documentElement.dataset;
  const more = make(
    'button',
    { type: 'button', class: 'margin-note-more', tabindex: '-1', ...(lang && { lang }) },
    // The one word of the margin stands in the page: nothing else here waits for messages.
    document.querySelector<HTMLElement>('[data-margin]')?.dataset['margin'] || '…',
  );
  const box = make(
    'div',
    {
      class: 'margin-note',
      [markup.marginNote]: labelOf(note),
      'aria-hidden': 'true',
      'data-pagefind-ignore': 'all',
      'data-for': note.id,
    },
    text,
    more,
  );
  more.hidden = true;
  // Unseen until it has its place.
  box.style.visibility = 'hidden';
  return { mark, anchor, box, text, more, open: false, placed: '' };
}

/** The author's label, out of the id that `noteId` made of it. */
function labelOf(note: HTMLElement): string {
  return note.id
    .replace(/^note-/, '')
    .replace(/~([\da-f]+)\./g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
}

/** Stretches of the column that hold something else: the strip of the head, wide figures of the text. */
export function takenFrom(
  column: HTMLElement,
): { readonly top: number; readonly bottom: number }[] {
  const beside = column.getBoundingClientRect();
  return [...document.querySelectorAll('.rests, .article-text .wide')]
    .map((wide) => (wide.closest('figure') ?? wide).getBoundingClientRect())
    .filter(({ left, right }) => right > beside.left && left < beside.right)
    .map(({ top, bottom }) => ({ top: top - beside.top, bottom: bottom - beside.top }));
}

/** Pixels between two lines of a note's text. */
export function lineHeight(text: HTMLElement): number {
  const { lineHeight, fontSize } = getComputedStyle(text);
  return Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.45;
}

/** How far the base line of a note's first line is from its upper edge. */
function baseLineOf(text: HTMLElement, line: number): number {
  const [first] = text.querySelector('b')?.getClientRects() ?? [];
  const height = first?.height ?? line;
  return (line - height) / 2 + height * ascent(text);
}

/** The base line of the line of text that a raised mark stands in. */
function baseLine(mark: HTMLElement): number {
  const raised = mark.closest('sup') ?? mark;
  const before = raised.previousSibling;
  if (before instanceof Text && before.length > 0) {
    const range = document.createRange();
    range.setStart(before, before.length - 1);
    range.setEnd(before, before.length);
    const last = [...range.getClientRects()].at(-1);
    const own = mark.getClientRects()[0];
    // A mark that begins a line has its word on the line above.
    if (last && own && last.bottom > own.top && last.top < own.bottom) {
      return last.top + last.height * ascent(before.parentElement ?? raised);
    }
  }
  const { top, bottom } = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const raise = Number.parseFloat(getComputedStyle(raised).verticalAlign) || 0;
  return top + (bottom - top) * ascent(mark) + raise;
}

/** The part of the height of an element's words that is above their base line. */
function ascent(element: Element): number {
  // Not `font`: browsers leave that empty where it cannot say all.
  const { fontFamily, fontSize, fontStyle, fontWeight } = getComputedStyle(element);
  const font = { fontFamily, fontSize, fontStyle, fontWeight };
  const key = Object.values(font).join();
  const known = ascents.get(key);
  if (known !== undefined) return known;
  const line = make('span', { 'aria-hidden': 'true' }, 'x');
  const base = make('span');
  Object.assign(line.style, font, { position: 'absolute', visibility: 'hidden' });
  base.style.display = 'inline-block';
  line.append(base);
  document.body.append(line);
  const words = document.createRange();
  words.selectNodeContents(line.firstChild ?? line);
  const { top, height } = words.getBoundingClientRect();
  const part = (base.getBoundingClientRect().bottom - top) / height || 0.78;
  line.remove();
  ascents.set(key, part);
  return part;
}

const ascents = new Map<string, number>();

/** To be called where other fonts may have come: what is known of them is measured anew. */
export function forgetFonts(): void {
  ascents.clear();
}
