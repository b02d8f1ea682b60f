import { closest } from './dom.ts';
import { leadsToPage } from './dom-later.ts';
import { PagePreviews } from './page-preview.ts';

/** Begins the previews of other pages with the first link to one that a mouse comes upon. */
export function watchPageLinks(enabled: () => boolean, signal: AbortSignal): void {
  let isBegun = false;
  document.addEventListener(
    'pointerover',
    (event) => {
      const link = closest<HTMLAnchorElement>(event.target, 'a[href]');
      if (isBegun || event.pointerType === 'touch' || !link || !leadsToPage(link)) return;
      if (!enabled()) return;
      isBegun = true;
      new PagePreviews(enabled, signal).point(event);
    },
    { signal },
  );
}
