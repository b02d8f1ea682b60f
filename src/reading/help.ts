import { make } from './dom.ts';
import type { SettingsStore } from './settings.ts';
import type { Shortcut } from './shortcuts.ts';

/** Keys that work where they stand and need no switch. */
const others: readonly (readonly [string, string])[] = [
  ['Enter or Space', 'on a mark: open its note or source'],
  ['Escape', 'close what is open and return to the mark'],
  ['← →', 'in an open note: previous and next note'],
  ['Shift ← →', 'in an open note: previous and next citation of the same work'],
  ['Tab', 'past the end of an open note: go on in the text'],
];

/** The help: every shortcut, and the switch for those of a single key. */
export function helpDialog(
  shortcuts: readonly Shortcut[],
  settings: SettingsStore,
): HTMLDialogElement {
  const close = make(
    'button',
    { type: 'button', class: 'panel-close', 'aria-label': 'Close' },
    '✕',
  );
  const check = make('input', { type: 'checkbox' });
  const dialog = make(
    'dialog',
    {
      id: 'help',
      class: 'panel help',
      'aria-labelledby': 'help-title',
      'data-pagefind-ignore': 'all',
    },
    make(
      'div',
      { class: 'panel-head' },
      make('h2', { id: 'help-title' }, 'Keyboard shortcuts'),
      close,
    ),
    list(others),
    make('label', { class: 'panel-switch' }, check, ' Shortcuts of a single key'),
    list([
      ...(document.querySelector('[data-open-search]') ? [['/', 'search'] as const] : []),
      ...shortcuts.map(({ key, does }): readonly [string, string] => [key, does]),
    ]),
  );
  close.addEventListener('click', () => dialog.close());
  check.addEventListener('change', () =>
    settings.change({ shortcuts: check.checked ? 'on' : 'off' }),
  );
  const show = () => (check.checked = settings.now.shortcuts === 'on');
  settings.addEventListener('change', show);
  show();
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && outside(dialog, event)) dialog.close();
  });
  return dialog;
}

function list(rows: readonly (readonly [string, string])[]): HTMLElement {
  return make(
    'dl',
    { class: 'keys' },
    ...rows.map(([key, does]) =>
      make('div', {}, make('dt', {}, make('kbd', {}, key)), make('dd', {}, does)),
    ),
  );
}

function outside(dialog: HTMLElement, { clientX: x, clientY: y }: MouseEvent): boolean {
  const { left, top, right, bottom } = dialog.getBoundingClientRect();
  return x < left || x > right || y < top || y > bottom;
}
