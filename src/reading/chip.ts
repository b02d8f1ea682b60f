import { make } from './dom.ts';

let shown: { readonly element: HTMLElement; readonly gone: () => void } | undefined;

/**
 * Shows the one small offer at the page's edge ("Back to ¶12", "Resume at §3 ¶19"), in place of
 * another. `gone` is told when it goes, used or not.
 */
export function showChip(label: string, act: () => void, gone: () => void = () => undefined): void {
  hideChip();
  const go = make('button', { type: 'button', class: 'chip-go' }, label);
  const close = make(
    'button',
    { type: 'button', class: 'chip-close', 'aria-label': 'Dismiss' },
    '✕',
  );
  const element = make(
    'div',
    { class: 'chip', role: 'group', 'aria-label': 'Your place', 'data-pagefind-ignore': 'all' },
    go,
    close,
  );
  go.addEventListener('click', () => {
    hideChip();
    act();
  });
  close.addEventListener('click', hideChip);
  shown = { element, gone };
  (document.querySelector('main') ?? document.body).append(element);
  void import('./panel-styles.ts').then(({ loadPanelStyles }) => loadPanelStyles());
}

export function hideChip(): void {
  const last = shown;
  shown = undefined;
  last?.element.remove();
  last?.gone();
}

/** Does what the chip offers, if there is one. */
export function useChip(): boolean {
  const go = shown?.element.querySelector('button');
  go?.click();
  return Boolean(go);
}
