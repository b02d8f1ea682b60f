import { closest } from './dom.ts';
import { leadsToPage } from './dom-later.ts';

/** Brings the previews of other pages with the first link to one that a mouse comes upon. */
export function watchPageLinks(enabled: () => boolean, signal: AbortSignal): void {
  let coming: Promise<void> | undefined;
  document.addEventListener(
    'pointerover',
    (event) => {
      const link = closest<HTMLAnchorElement>(event.target, 'a[href]');
      if (coming || event.pointerType === 'touch' || !link || !leadsToPage(link)) return;
      if (!enabled()) return;
      coming = import('./page-preview.ts').then(({ PagePreviews }) => {
        new PagePreviews(enabled, signal).point(event);
      });
      // Without them a link is a link.
      coming.catch(() => undefined);
    },
    { signal },
  );
}
