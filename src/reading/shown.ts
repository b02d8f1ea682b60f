import { markup } from '../article/markup.ts';
import type { Mark } from './apparatus.ts';
import { alreadyPrints } from './copy.ts';
import { headerHeight, isDrawn } from './dom.ts';

/** Pixels of a note in the margin that have to be in sight for it to be read there. */
const line = 20;

/**
 * True where the page shows already what a box would say: the margin has the note, in sight, or
 * the note that a citation stands in prints the reference.
 */
export function isShown({ note, within, works }: Mark): boolean {
  if (note) return isInMargin(note);
  const reference = document.querySelector(`[id="${CSS.escape(works[0] ?? '')}"] .reference`);
  return Boolean(within && reference && alreadyPrints(within.textContent, reference.textContent));
}

function isInMargin(note: HTMLElement): boolean {
  const copy = document.querySelector<HTMLElement>(
    `[${markup.marginNote}][data-for="${CSS.escape(note.id)}"]`,
  );
  if (!copy || !isDrawn(copy)) return false;
  const { top, bottom } = copy.getBoundingClientRect();
  return bottom > headerHeight() + line && top < innerHeight - line;
}
