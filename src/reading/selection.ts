import { hasPopovers } from './dom.ts';
import type { SelectionMenu } from './selection-menu.ts';
import { withMessages } from './with-messages.ts';

/** Milliseconds for which a selection has to rest before its menu comes. */
const rest = 250;

/**
 * Watches for words selected in the text; the menu itself comes with the first of them.
 * Gives back what moves the focus into it.
 */
export function watchSelection(text: HTMLElement, signal: AbortSignal): () => void {
  if (!hasPopovers) return () => undefined;
  let menu: Promise<SelectionMenu> | undefined;
  let wait: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;

  const settle = () => {
    clearTimeout(wait);
    if (pressed) return;
    const selection = getSelection();
    const within = selection?.anchorNode && text.contains(selection.anchorNode);
    if (!menu && (!within || selection.isCollapsed)) return;
    const loaded = (menu ??= withMessages(import('./selection-menu.ts'), 'own').then(
      async ({ SelectionMenu, loadPanelStyles }) => {
        await loadPanelStyles();
        return new SelectionMenu(text, signal);
      },
    ));
    wait = setTimeout(() => void loaded.then((it) => it.update()), rest);
  };
  document.addEventListener('selectionchange', settle, { signal });
  document.addEventListener('pointerdown', () => (pressed = true), { signal });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    document.addEventListener(
      end,
      () => {
        pressed = false;
        settle();
      },
      { signal },
    );
  }
  return () => void menu?.then((it) => it.focus());
}
