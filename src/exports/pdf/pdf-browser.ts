import { layOutWell } from './pdf-attempts.ts';
import { fitWidths } from './pdf-fit.ts';
import { keepHyphens } from './pdf-hyphens.ts';
import { dropUnusedBreaks } from './pdf-reading.ts';

/** Runs in the page that `pdf-html.ts` made: makes it pages to be printed. */
export async function makePages(): Promise<void> {
  numberItems();
  keepHyphens();
  fitWidths();
  keepShort();
  const blocks = await layOutWell();
  blocks.join();
  dropUnusedBreaks();
}

/** Each item says its number itself: lists go on with it after the end of a page. */
function numberItems(): void {
  for (const list of document.querySelectorAll('ol')) {
    const items = [...list.children].filter((item) => item instanceof HTMLLIElement);
    const step = list.reversed ? -1 : 1;
    let number = list.reversed && !list.hasAttribute('start') ? items.length : list.start;
    for (const item of items) {
      if (item.hasAttribute('value')) number = item.value;
      item.value = number;
      number += step;
    }
    const digits = Math.max(0, ...items.map(({ value }) => String(value).length));
    if (digits > 2) list.style.paddingInlineStart = `${0.6 * digits + 0.6}em`;
  }
}

/** Of three lines two would stay and one would be lonely overleaf: Chromium lets that happen. */
function keepShort(): void {
  for (const block of document.querySelectorAll<HTMLElement>('p, li > div')) {
    const line = Number.parseFloat(getComputedStyle(block).lineHeight);
    if (block.getBoundingClientRect().height < 3.5 * line) block.style.breakInside = 'avoid';
  }
}
