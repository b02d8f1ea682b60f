import { markup } from '../article/markup.ts';
import type { Mark } from './apparatus.ts';

const lit = 'lit';

/** Lights up these marks and the margin copies of their notes, and nothing else. */
export function light(marks: readonly Mark[]): void {
  const lighted = new Set<Element>(marks.map((mark) => mark.element));
  const notes = new Set(marks.map((mark) => mark.note?.id));
  for (const copy of document.querySelectorAll<HTMLElement>(`[${markup.marginNote}]`)) {
    if (copy.dataset['for'] !== undefined && notes.has(copy.dataset['for'])) lighted.add(copy);
  }
  for (const element of document.querySelectorAll(`.${lit}`)) {
    if (!lighted.has(element)) element.classList.remove(lit);
  }
  for (const element of lighted) element.classList.add(lit);
}
