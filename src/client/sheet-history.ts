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
      () => {
        if (this.#leaving) this.#leaving = false;
        else if (this.#entered) {
          this.#entered = false;
          onBack();
        }
      },
      { signal },
    );
  }

  enter(): void {
    if (this.#entered) return;
    this.#entered = true;
    history.pushState({ ...stateObject(), [key]: true }, '');
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

function stateObject(): Record<string, unknown> {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? { ...state } : {};
}
