import { recall, remember } from './store.ts';
import { choices, storageKeys } from './stored.ts';

export type Settings = {
  readonly [Name in keyof typeof choices]: (typeof choices)[Name][number];
};

/**
 * Reads settings from storage's text, value by value: what is not valid becomes the default, which
 * for some of them is the site's (`data-usual-…` on the page).
 */
export function parseSettings(text: string | null, usual: DOMStringMap = {}): Settings {
  let stored: Readonly<Record<string, unknown>> = {};
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value === 'object' && value !== null) stored = { ...value };
  } catch {
    // Not ours, or cut off: the reader starts from the defaults.
  }
  return {
    theme: valid(choices.theme, stored['theme'] ?? usual['usualTheme']),
    size: valid(choices.size, stored['size']),
    font: valid(choices.font, stored['font']),
    spacing: valid(choices.spacing, stored['spacing']),
    measure: valid(choices.measure, stored['measure']),
    contrast: valid(choices.contrast, stored['contrast']),
    notes: valid(choices.notes, stored['notes'] ?? usual['usualNotes']),
    marks: valid(choices.marks, stored['marks']),
    shortcuts: valid(choices.shortcuts, stored['shortcuts']),
  };
}

/** The settings in force on this page; storage is asked once, as it may refuse to keep them. */
export class SettingsStore extends EventTarget {
  #now: Settings;

  constructor(signal: AbortSignal) {
    super();
    this.#now = read(recall(storageKeys.settings));
    apply(this.#now);
    addEventListener(
      'storage',
      (event) => {
        if (event.key === storageKeys.settings || event.key === null)
          this.#take(read(event.newValue));
      },
      { signal },
    );
  }

  /** Forgets what the reader chose. */
  reset(): void {
    this.change(read(null));
  }

  get now(): Settings {
    return this.#now;
  }

  /** Changes settings, for this page in any case and for the next visit where possible. */
  change(changes: Partial<Settings>): void {
    this.#take({ ...this.#now, ...changes });
    remember(storageKeys.settings, JSON.stringify(this.#now));
  }

  #take(settings: Settings): void {
    this.#now = settings;
    apply(settings);
    this.dispatchEvent(new Event('change'));
  }
}

/** The settings of a reader of this page. */
function read(text: string | null): Settings {
  return parseSettings(text, document.documentElement.dataset);
}

function apply(settings: Settings): void {
  const { documentElement: html } = document;
  for (const [name, value] of Object.entries(settings)) {
    if (value === 'system') html.removeAttribute(`data-${name}`);
    else html.setAttribute(`data-${name}`, String(value));
  }
}

function valid<const T>(allowed: readonly [T, ...T[]], value: unknown): T {
  return allowed.find((choice) => choice === value) ?? allowed[0];
}
