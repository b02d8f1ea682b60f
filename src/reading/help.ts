import { make } from './dom.ts';
import { isRtl } from './dom-later.ts';
import { inOwnLanguage, messages } from './messages.ts';
import { own } from './own/messages.ts';
import type { SettingsStore } from './settings.ts';
import type { Shortcut, ShortcutKey } from './shortcuts.ts';

/** A key, and what it does. */
type Row = readonly [key: string, does: string];

/** Keys that work where they stand and need no switch. */
function others(): readonly Row[] {
  const { help } = messages;
  // The first leads to the previous note, as its arrow points to where the text came from.
  const arrows = isRtl(document.documentElement) ? '\u200f→ ←' : '← →';
  return [
    [help.enterOrSpace, help.open],
    [help.escape, help.closeAndReturn],
    [arrows, help.turnNotes],
    [help.shiftArrows({ arrows }), help.turnCitations],
    [help.tab, help.leave],
  ];
}

/** Keys of the page, the search among them. */
function singleKeys(shortcuts: readonly Shortcut[]): readonly Row[] {
  const { help } = messages;
  const { keys } = own.marks;
  const does: Readonly<Record<ShortcutKey, string>> = {
    '?': help.thisHelp,
    n: help.nextMark,
    p: help.previousMark,
    s: help.selection,
    b: help.back,
    m: help.quiet,
    o: keys.margin,
    j: keys.next,
    k: keys.previous,
    h: keys.highlight,
    a: keys.note,
    l: own.listening.key,
  };
  const search = document.querySelector('[data-open-search]');
  return [
    ...(search ? [['/', help.search] as const] : []),
    ...shortcuts.map(({ key }): Row => [key, does[key]]),
    // While the menu of a selection is shown (`own/menu-items.ts`).
    ...(shortcuts.some(({ key }) => key === 'h') ? [['1 – 4', keys.colors] as const] : []),
  ];
}

/** The help: every shortcut, and the switch for those of a single key. */
export function helpDialog(
  shortcuts: readonly Shortcut[],
  settings: SettingsStore,
): HTMLDialogElement {
  const close = make(
    'button',
    { type: 'button', class: 'panel-close', 'aria-label': messages.close },
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
      ...inOwnLanguage(),
    },
    make(
      'div',
      { class: 'panel-head' },
      make('h2', { id: 'help-title' }, messages.help.title),
      close,
    ),
    list(others()),
    make('label', { class: 'panel-switch' }, check, ` ${messages.help.singleKey}`),
    list(singleKeys(shortcuts)),
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

function list(rows: readonly Row[]): HTMLElement {
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
