import type { markup } from '../article/markup.ts';
import { closest } from './dom.ts';
import { originalOf } from './originals.ts';

/** Not the table itself: what every page loads at once is to be small. */
const marginNote: typeof markup.marginNote = 'data-margin-note';

/** Marks: of notes, and citations, in the running text and in the list of notes. */
export const markSelector = 'a[role~="doc-noteref"][href], a[role~="doc-biblioref"][href]';

/** Where links of the same roles are no marks. */
export const elsewhere =
  '[role="doc-bibliography"], [role="doc-toc"], [role="doc-pullquote"], ' +
  `#preview, [${marginNote}]`;

/**
 * Says of every mark what it opens. Never `aria-expanded`: it is invalid on these roles.
 */
export function announcePopups(root: ParentNode): void {
  for (const element of root.querySelectorAll(markSelector)) {
    if (!element.closest(elsewhere)) element.setAttribute('aria-haspopup', 'dialog');
  }
}

/** The mark that an event hit, on the page or in its margin. */
export function markAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = closest<HTMLAnchorElement>(target, 'a[href]');
  if (!link) return undefined;
  if (originalOf(link)) return link.closest('#preview') ? undefined : link;
  return link.matches(markSelector) && !link.closest(elsewhere) ? link : undefined;
}
