import { make } from '../dom.ts';
import { announce, button } from '../dom-later.ts';
import { messages, ownLanguage } from '../messages.ts';

/** What a notice offers beside its words. */
export interface NoticeAction {
  readonly label: string;
  readonly act: () => void;
}

let shown: HTMLElement | undefined;

/**
 * Says at the window's edge what has been done to what the reader keeps, or why not, with a way
 * back or none. It stays until it is used, dismissed or another one comes.
 */
export function showNotice(words: string, action?: NoticeAction): void {
  hideNotice();
  const close = button('✕', hideNotice, { class: 'chip-close', 'aria-label': messages.dismiss });
  const acting =
    action &&
    button(action.label, () => {
      hideNotice();
      action.act();
    });
  shown = make(
    'div',
    { class: 'chip yours-notice', role: 'group', 'aria-label': words, ...ownLanguage() },
    make('span', {}, words),
    ...(acting ? [acting] : []),
    close,
  );
  shown.dataset['pagefindIgnore'] = 'all';
  (document.querySelector('main') ?? document.body).append(shown);
  announce(words);
}

export function hideNotice(): void {
  shown?.remove();
  shown = undefined;
}
