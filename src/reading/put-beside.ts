import { isRtl } from './dom-later.ts';
import { type Box, distance, placeBox, type Placement, type Size } from './placement.ts';

/** The columns of text that hold marks and links; one in the margin has the page's whole width. */
const columns = '.preview, .prose, .back-matter, main';

/** The column of text that a box beside `element` stays in. */
export function columnOf(element: Element): Box {
  return (element.closest(columns) ?? document.body).getBoundingClientRect();
}

/**
 * Puts a box beside a line fragment, within the column that holds it, in the page, so that both
 * scroll together. Says where it stands, and the size that it would have with all the room there is.
 */
export function putBeside(
  element: HTMLElement,
  line: Box,
  column: Box,
): { readonly placed: Placement; readonly natural: Size } {
  Object.assign(element.style, { position: 'absolute', inset: 'auto', margin: '0' });
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  element.style.maxWidth = `${width - 2 * distance.edge}px`;
  const natural = element.getBoundingClientRect();
  const placed = placeBox(line, natural, { width, height }, { column, rtl: isRtl(element) });
  Object.assign(element.style, {
    left: `${Math.round(placed.left + scrollX)}px`,
    top: `${Math.round(placed.top + scrollY)}px`,
  });
  return { placed, natural };
}
