import { make } from './dom.ts';
import { ownLanguage, messages } from './messages.ts';
import { loadPanelStyles } from './panel-styles.ts';
import { textWithMarks } from './settings-tiles.ts';
import type { SettingsStore } from './settings.ts';
import type { Shortcuts } from './shortcuts.ts';

/**
 * The way back from a page whose marks and numbers are hidden: a button, and a key, that show them
 * for now. They are hidden from the eye only (`reading.css`): readers of a screen reader have them
 * always, and a mark that has the focus is seen.
 */
export function bringQuietButton(
  settings: SettingsStore,
  shortcuts: Shortcuts,
  afterChange: () => void,
): void {
  const { dataset } = document.documentElement;
  const label = make('span');
  const button = make(
    'button',
    { type: 'button', class: 'quiet-button', 'data-pagefind-ignore': 'all', ...ownLanguage() },
    textWithMarks(),
    label,
  );
  const toggle = () => {
    if (settings.now.marks === 'shown') return;
    dataset['marks'] = dataset['marks'] === 'hidden' ? 'asked' : 'hidden';
    show();
    afterChange();
  };
  const show = () => {
    button.hidden = settings.now.marks === 'shown';
    label.textContent = messages.quiet[dataset['marks'] === 'hidden' ? 'show' : 'hide'];
  };
  button.addEventListener('click', toggle);
  settings.addEventListener('change', show);
  shortcuts.add({ key: 'm', act: toggle });
  show();
  void loadPanelStyles().then(() => document.querySelector('main')?.append(button));
}
