import { stateObject } from './history-state.ts';

const key = 'scholiumSheet';

/**
 * Gives an open sheet an entry in the browser's history, so that Back closes it instead of
 * leaving the page, and takes the entry away again when the sheet is closed otherwise.
 */
export class SheetHistory {
  #entered = false;
  #leaving = false;

  constructor(onBack: () => void, signal: AbortSignal) {
    addEventListener(
      'popstate',
      (event) => {
        if (!this.#leaving && !this.#entered) return;
        history.scrollRestoration = 'auto';
        // The entry was ours alone: nobody else has gone anywhere.
        event.stopImmediatePropagation();
        const byReader = this.#entered;
        this.#leaving = this.#entered = false;
        if (byReader) onBack();
      },
      { signal },
    );
  }

  enter(): void {
    if (this.#entered) return;
    this.#entered = true;
    // The page behind the sheet is where we leave it, also where the reader went on in it.
    history.scrollRestoration = 'manual';
    history.pushState({ ...stateObject(), [key]: true }, '');
    history.scrollRestoration = 'auto';
  }

  leave(byBack: boolean): void {
    if (!this.#entered || byBack) return;
    this.#entered = false;
    // Only where the entry is still ours: a link inside the sheet may have gone elsewhere.
    if (key in stateObject()) {
      this.#leaving = true;
      history.back();
    }
  }
}
