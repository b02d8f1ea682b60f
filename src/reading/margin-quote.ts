import { markup } from '../article/markup.ts';
import type { MarginQuote } from './margin-layout.ts';

/** A pull-quote as the style sheet places it, without the shift that it has now. */
export interface MeasuredQuote extends MarginQuote {
  readonly top: number;
}

/**
 * A box of others in the column, such as a reader's own note: placed as pull-quotes are. What puts it
 * there says beside what it stands (edges in the window), and dispatches `scholium-margin`.
 */
export interface MarginGuest extends HTMLElement {
  beside?: () => { readonly top: number; readonly bottom: number };
}

/** The pull-quotes beside the text that stand in the margin, and the guests in its column. */
export function inMargin(column: HTMLElement): readonly MarginGuest[] {
  const text = column.parentElement ?? column;
  const quotes = [...text.querySelectorAll<HTMLElement>(`.${markup.pullQuoteClass}`)].filter(
    (quote) => getComputedStyle(quote).position === 'absolute',
  );
  return [...quotes, ...column.querySelectorAll<HTMLElement>('[data-own]')];
}

/** Measures a pull-quote and the block that it stands beside, from `origin` on. Reads only. */
export function measureQuote(quote: MarginGuest, origin: number): MeasuredQuote {
  const { top, height } = quote.getBoundingClientRect();
  const shift = Number.parseFloat(quote.style.getPropertyValue('--shift')) || 0;
  const natural = top - shift - origin;
  const beside = quote.beside?.() ?? besideOf(quote)?.getBoundingClientRect();
  return {
    top: natural,
    height,
    from: beside ? beside.top - origin : natural,
    to: beside ? beside.bottom - origin : natural + height,
  };
}

/** Puts a pull-quote at a place of the margin, without a shift of the layout (`prose.css`). */
export function placeQuote(quote: HTMLElement, measured: MeasuredQuote, top: number): void {
  const shift = Math.round(top - measured.top);
  if (shift === 0) quote.style.removeProperty('--shift');
  else quote.style.setProperty('--shift', `${shift}px`);
}

/** The block before a pull-quote, which holds its sentence, or behind which it was put. */
function besideOf(quote: HTMLElement): Element | undefined {
  let before = quote.previousElementSibling;
  while (before?.classList.contains(markup.pullQuoteClass)) before = before.previousElementSibling;
  return before ?? undefined;
}
