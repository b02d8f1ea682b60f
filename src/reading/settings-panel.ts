import { isRtl, make } from './dom.ts';
import { parseSettings, type Settings, type SettingsStore } from './settings.ts';
import { choices } from './stored.ts';

type Name = keyof Settings;

const words: Readonly<
  Record<Name, { readonly title: string; readonly values: readonly string[] }>
> = {
  theme: { title: 'Theme', values: ['System', 'Light', 'Dark', 'Sepia'] },
  size: { title: 'Text size', values: [] },
  spacing: { title: 'Line spacing', values: ['Normal', 'Wide'] },
  notes: { title: 'Notes', values: ['In the margin', 'In previews', 'At the end only'] },
  shortcuts: { title: 'Single-key shortcuts', values: ['On', 'Off'] },
};

/** Pixels between the panel and the window's edges. */
const edge = 12;

const sizes = [...choices.size].sort((a, b) => a - b);

/** The panel of the reader's settings: what is chosen holds at once and is remembered. */
export function settingsPanel(
  store: SettingsStore,
  button: HTMLElement,
  openHelp: () => void,
): HTMLElement {
  const panel = make(
    'div',
    {
      id: 'settings-panel',
      class: 'panel settings-panel',
      popover: 'auto',
      role: 'dialog',
      'aria-label': 'Reading settings',
      'data-pagefind-ignore': 'all',
    },
    group('theme'),
    sizeGroup(store),
    group('spacing'),
    group('notes'),
    group('shortcuts'),
    row(
      action('Keyboard shortcuts', () => {
        panel.hidePopover();
        openHelp();
      }),
      action('Reset', () => store.change(parseSettings(null))),
    ),
  );
  const show = () => {
    for (const input of panel.querySelectorAll('input')) {
      input.checked = input.value === String(store.now[input.name as Name]);
    }
    const at = sizes.indexOf(store.now.size);
    for (const step of panel.querySelectorAll<HTMLElement>('[data-step]')) {
      const next = sizes[at + Number(step.dataset['step'])];
      step.setAttribute('aria-disabled', String(next === undefined));
    }
    const output = panel.querySelector('output');
    if (output) output.textContent = `${at + 1} of ${sizes.length}`;
  };
  panel.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    store.change({ [target.name]: target.value });
  });
  panel.addEventListener('toggle', () => {
    if (!panel.matches(':popover-open')) return;
    show();
    placePanel(panel, button);
    panel.querySelector<HTMLElement>('input:checked')?.focus();
  });
  store.addEventListener('change', show);
  return panel;
}

/** Puts the panel below its button, its outer edge flush with the button's. */
function placePanel(panel: HTMLElement, button: HTMLElement): void {
  const { bottom, left: start, right } = button.getBoundingClientRect();
  const { style } = panel;
  const { clientWidth } = document.documentElement;
  Object.assign(style, {
    position: 'fixed',
    inset: 'auto',
    margin: '0',
    maxWidth: `${clientWidth - 2 * edge}px`,
  });
  const left = isRtl(panel)
    ? Math.min(start, clientWidth - edge - panel.offsetWidth)
    : Math.min(right, clientWidth - edge) - panel.offsetWidth;
  Object.assign(style, {
    top: `${bottom + 6}px`,
    left: `${Math.max(edge, left)}px`,
    maxHeight: `${innerHeight - bottom - 18}px`,
    overflow: 'auto',
  });
}

function group(name: Exclude<Name, 'size'>): HTMLElement {
  const { title, values } = words[name];
  return make(
    'fieldset',
    {},
    make('legend', {}, title),
    ...choices[name].map((value, i) =>
      make('label', {}, make('input', { type: 'radio', name, value }), ' ', values[i] ?? value),
    ),
  );
}

function sizeGroup(store: SettingsStore): HTMLElement {
  const step = (by: -1 | 1, label: string, sign: string) => {
    const button = action(sign, () => {
      const next = sizes[sizes.indexOf(store.now.size) + by];
      if (next !== undefined) store.change({ size: next });
    });
    button.setAttribute('aria-label', label);
    button.dataset['step'] = String(by);
    return button;
  };
  return make(
    'fieldset',
    {},
    make('legend', {}, words.size.title),
    step(-1, 'Smaller text', '−'),
    make('output', { 'aria-live': 'polite' }),
    step(1, 'Larger text', '+'),
  );
}

function row(...buttons: readonly HTMLElement[]): HTMLElement {
  return make('p', { class: 'panel-actions' }, ...buttons);
}

function action(label: string, act: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button' }, label);
  button.addEventListener('click', act);
  return button;
}
