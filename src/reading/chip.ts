import { withMessages } from './with-messages.ts';

/** What the chip offers: the name of its message, and the place that this one tells. */
export interface Offer {
  readonly says:
    | 'back'
    | 'backToNote'
    | 'backToSources'
    | 'backToBeginning'
    | 'backToPlace'
    | 'resume'
    | 'resumeAtPlace';
  /** "¶12", "§3 ¶19", or the number of a note. */
  readonly place?: string;
}

let shown: { readonly gone: () => void; element?: HTMLElement } | undefined;

/**
 * Shows the one small offer at the page's edge ("Back to ¶12", "Resume at §3 ¶19"), in place of
 * another. `gone` is told when it goes, used or not.
 */
export function showChip(offer: Offer, act: () => void, gone: () => void = () => undefined): void {
  hideChip();
  const own: typeof shown = (shown = { gone });
  withMessages(import('./arrival.ts')).then(
    async ({ chipOf, loadPanelStyles }) => {
      await loadPanelStyles();
      if (shown !== own) return;
      own.element = chipOf(offer, act, hideChip);
      (document.querySelector('main') ?? document.body).append(own.element);
    },
    // The browser's own way back is there without it.
    () => {
      if (shown === own) hideChip();
    },
  );
}

export function hideChip(): void {
  const last = shown;
  shown = undefined;
  last?.element?.remove();
  last?.gone();
}

/** Does what the chip offers, if there is one. */
export function useChip(): void {
  shown?.element?.querySelector('button')?.click();
}
