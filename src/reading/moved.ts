import { byFragment, make } from './dom.ts';
import { inOwnLanguage, messages } from './messages.ts';
import { loadPanelStyles } from './panel-styles.ts';

const id = 'moved-notice';

/**
 * Says, where the address leads to a passage that is gone, that this is what stands in its place.
 * The notice stands before the passage, takes no focus, and goes when it is dismissed or the
 * reader goes elsewhere.
 */
export function noticeMoved(hash: string): void {
  document.getElementById(id)?.remove();
  const anchor = byFragment(hash);
  const to = anchor?.dataset['alias'];
  if (!anchor || to === undefined) return;
  const place = anchor.closest('p') ?? anchor;
  const close = make('button', { type: 'button', 'aria-label': messages.dismiss }, '✕');
  const words = make('p', { role: 'status' });
  const notice = make(
    'div',
    { id, class: 'moved editorial', 'data-pagefind-ignore': 'all', ...inOwnLanguage() },
    words,
    close,
  );
  close.addEventListener('click', () => {
    notice.remove();
    const target = byFragment(`#${to}`) ?? place;
    if (!(target instanceof HTMLElement)) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  });
  void loadPanelStyles().then(() => show(place, notice, words));
}

function show(place: Element, notice: HTMLElement, words: HTMLElement): void {
  place.before(notice);
  // A status is read out when words come into it, not when it comes with words.
  requestAnimationFrame(() => {
    words.textContent = messages.moved;
    notice.scrollIntoView({ block: 'nearest' });
  });
}
