import { make } from './dom.ts';
import { button, isRtl } from './dom-later.ts';
import { digits, inOwnLanguage, messages } from './messages.ts';
import type { Settings, SettingsStore } from './settings.ts';
import { loadLegibleFont } from './panel-styles.ts';
import { type TileName, tileGroups } from './settings-tiles.ts';
import { choices } from './stored.ts';
import { bringTools } from './own/tools.ts';

/** Pixels between the panel and the window's edges. */
const edge = 12;

/** Where notes can stand in the margin (`layout.css`), and where the panel is a sheet. */
const hasMargin = matchMedia('(width >= 1200px)');
const isSheet = matchMedia('(width < 700px)');
const wantsContrast = matchMedia('(prefers-contrast: more)');

/**
 * The panel of the reader's settings: what is chosen holds at once and is remembered. What does
 * nothing on this device or in this window is not offered (`panels.css`).
 */
export function settingsPanel(
  store: SettingsStore,
  opener: HTMLElement,
  openHelp: () => void,
): HTMLElement {
  const { close, settings } = messages;
  void loadLegibleFont();
  const shortcuts = make('input', { type: 'checkbox', name: 'shortcuts' });
  const panel: HTMLElement = make(
    'div',
    {
      id: 'settings-panel',
      class: 'panel settings-panel',
      popover: 'auto',
      role: 'dialog',
      'aria-label': settings.title,
      'data-pagefind-ignore': 'all',
      ...inOwnLanguage(),
    },
    make(
      'div',
      { class: 'panel-head' },
      make('h2', {}, settings.title),
      button('✕', () => panel.hidePopover(), { class: 'panel-close', 'aria-label': close }),
    ),
    make('div', { class: 'tile-groups' }, ...tileGroups()),
    tools(
      () => panel.hidePopover(),
      () => show(),
    ),
    actions(store, shortcuts, () => {
      panel.hidePopover();
      openHelp();
    }),
  );
  const show = () => {
    if (!panel.matches(':popover-open')) return;
    showSettings(panel, store.now);
    placePanel(panel, opener);
  };
  panel.addEventListener('change', ({ target }) => {
    if (target === shortcuts) store.change({ shortcuts: shortcuts.checked ? 'on' : 'off' });
    else if (target instanceof HTMLInputElement) choose(store, target);
  });
  panel.addEventListener('toggle', () => {
    show();
    if (panel.matches(':popover-open'))
      panel.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true });
  });
  store.addEventListener('change', show);
  addEventListener('resize', show);
  wantsContrast.addEventListener('change', show);
  return panel;
}

/** The switch of single keys, the help for the keyboard, and the way back to the first choices. */
function actions(store: SettingsStore, shortcuts: HTMLElement, openHelp: () => void): HTMLElement {
  const { settings } = messages;
  return make(
    'div',
    { class: 'panel-actions' },
    make('label', { 'data-needs': 'keyboard' }, shortcuts, settings.singleKey),
    button(settings.help, openHelp, { 'data-needs': 'keyboard' }),
    button(settings.reset, () => store.reset()),
  );
}

/** What a reader can do beside reading (`own/tools.ts`), as soon as it is there. */
function tools(done: () => void, changed: () => void): HTMLElement {
  const box = make('div', { class: 'panel-tools' });
  bringTools(box, done, changed);
  return box;
}

function choose(store: SettingsStore, { name, value }: HTMLInputElement): void {
  const values: readonly (string | number)[] = choices[name as TileName];
  store.change({ [name]: values.find((each) => String(each) === value) });
}

/** Checks what is in force: of what the window or the system decides, too. */
function showSettings(panel: HTMLElement, now: Settings): void {
  const inForce: Settings = {
    ...now,
    notes: now.notes === 'margin' && !hasMargin.matches ? 'preview' : now.notes,
    contrast: now.contrast !== 'system' ? now.contrast : wantsContrast.matches ? 'more' : 'usual',
  };
  for (const input of panel.querySelectorAll('input')) {
    input.checked =
      input.name === 'shortcuts'
        ? now.shortcuts === 'on'
        : input.value === String(inForce[input.name as TileName]);
  }
  // A size is called by its pixels, as the window and the browser's own settings make them.
  for (const tile of panel.querySelectorAll('.tile[data-size]')) {
    const [picture, name] = tile.querySelectorAll('span');
    if (picture && name) {
      const pixels = Math.round(Number.parseFloat(getComputedStyle(picture).fontSize));
      name.textContent = digits(String(pixels));
    }
  }
}

/** Puts the panel below its button, its outer edge flush with the button's; a sheet lies below. */
function placePanel(panel: HTMLElement, button: HTMLElement): void {
  const { style } = panel;
  if (isSheet.matches) {
    for (const name of ['inset', 'maxInlineSize', 'maxBlockSize'] as const) style[name] = '';
    return;
  }
  const { bottom, left: start, right } = button.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  style.maxInlineSize = `${clientWidth - 2 * edge}px`;
  style.maxBlockSize = `${innerHeight - bottom - 18}px`;
  const left = isRtl(button)
    ? Math.min(start, clientWidth - edge - panel.offsetWidth)
    : Math.min(right, clientWidth - edge) - panel.offsetWidth;
  style.inset = `${bottom + 6}px auto auto ${Math.max(edge, left)}px`;
}
