import { make } from '../dom.ts';
import { inOwnLanguage, messages } from '../messages.ts';
import { own } from './messages.ts';
import { StoreError } from './store.ts';

/** Says what has gone wrong, above everything on the page, until it is dismissed. */
export function say(words: string): void {
  document.querySelector('.own-said')?.remove();
  const dismiss = make('button', { type: 'button', 'aria-label': messages.dismiss }, '✕');
  const box = make(
    'div',
    { class: 'own-said yours', popover: 'manual', ...inOwnLanguage() },
    make('p', { role: 'alert' }, words),
    dismiss,
  );
  dismiss.addEventListener('click', () => box.remove());
  document.body.append(box);
  // Where boxes cannot stand over the page it is at the end of it.
  const shown: Partial<Pick<HTMLElement, 'showPopover'>> = box;
  shown.showPopover?.();
}

/** Says why nothing can be kept. */
export function sayFault(error: unknown): void {
  const fault = error instanceof StoreError ? error.fault : 'blocked';
  say(own.basket[fault]);
}
