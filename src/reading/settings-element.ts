import { hasPopovers } from './dom.ts';
import type { SettingsStore } from './settings.ts';
import { withMessages } from './with-messages.ts';

/**
 * `scholium-settings`: the button in the header that opens the reader's settings. The panel
 * comes when it is first asked for. A browser that knows no panels shows no button.
 */
export function defineSettings(store: SettingsStore, openHelp: () => void): void {
  class ScholiumSettings extends HTMLElement {
    connectedCallback(): void {
      const button = this.querySelector('button');
      if (!button) return;
      // Its room stays, so that nothing moves.
      if (!hasPopovers) {
        button.style.visibility = 'hidden';
        return;
      }
      button.setAttribute('aria-haspopup', 'dialog');
      button.addEventListener(
        'click',
        () => {
          void withMessages(import('./panels.ts')).then(
            async ({ settingsPanel, loadPanelStyles }) => {
              await loadPanelStyles();
              const panel = settingsPanel(store, button, openHelp);
              this.append(panel);
              button.popoverTargetElement = panel;
              panel.showPopover();
            },
          );
        },
        { once: true },
      );
    }
  }
  if (!customElements.get('scholium-settings')) {
    customElements.define('scholium-settings', ScholiumSettings);
  }
}
