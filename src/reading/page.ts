import { textHere } from './reading-page.ts';
import { watchSelection } from './selection.ts';
import { SettingsStore } from './settings.ts';
import { defineSettings } from './settings-element.ts';
import { Shortcuts } from './shortcuts.ts';
import { recall } from './store.ts';
import { ownKey } from './stored.ts';
import { withMessages } from './with-messages.ts';

/** What every page has: the reader's settings, shortcuts, what the reader keeps and selects. */
export const life = new AbortController();
export const settings = new SettingsStore(life.signal);
export const shortcuts = new Shortcuts(settings, life.signal);

shortcuts.add({ key: '?', act: openHelp });
defineSettings(settings, openHelp);
// Chosen in another tab: this page has no rules of it yet.
settings.addEventListener('change', () => {
  if (settings.now.font === 'legible')
    void import('./panels.ts').then(({ loadLegibleFont }) => loadLegibleFont());
});
document.addEventListener(
  'selectionchange',
  () =>
    void import('./copied.ts').then(({ copyWhole }) => {
      document.addEventListener('copy', copyWhole, { signal: life.signal });
    }),
  { once: true, signal: life.signal },
);

const ofArticle = location.pathname.includes('/articles/');
const text = textHere() ?? (ofArticle ? document.querySelector('main') : null);
if (text)
  shortcuts.add({ key: 's', act: watchSelection(text.closest('article') ?? text, life.signal) });

/** What a reader's own keys do, on pages of an article. */
const own = (key: 'h' | 'a' | 'o' | 'j' | 'k' | 'l') => ({
  key,
  act: () => void withMessages(import('./own/on-page.ts'), 'own').then((part) => part.press(key)),
});
if (ofArticle) shortcuts.add(...(['h', 'a', 'o', 'j', 'k', 'l'] as const).map(own));

// What the reader keeps on this site: marks on this page, works in the basket, this article offline.
if (recall(ownKey()))
  void withMessages(import('./own/begin.ts'), 'own').then(({ begin }) => begin());

let help: Promise<HTMLDialogElement> | undefined;

function openHelp(): void {
  help ??= withMessages(import('./panels.ts')).then(async ({ helpDialog, loadPanelStyles }) => {
    await loadPanelStyles();
    const dialog = helpDialog(shortcuts.all, settings);
    document.body.append(dialog);
    return dialog;
  });
  void help.then((dialog) => {
    if (!dialog.open) dialog.showModal();
  });
}
