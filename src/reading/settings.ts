import { recall, remember } from './store.ts';
import { choices, storageKeys } from './stored.ts';

export type Settings = {
  readonly [Name in keyof typeof choices]: (typeof choices)[Name][number];
};

/** Reads settings from storage's text, value by value: what is not valid becomes the default. */
export function parseSettings(text: string | null): Settings {
  let stored: Readonly<Record<string, unknown>> = {};
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value === 'object' && value !== null) stored = { ...value };
  } catch {
    // Not ours, or cut off: the reader starts from the defaults.
  }
  return {
    theme: valid(choices.theme, stored['theme']),
    size: valid(choices.size, stored['size']),
    spacing: valid(choices.spacing, stored['spacing']),
    notes: valid(choices.notes, stored['notes']),
    shortcuts: valid(choices.shortcuts, stored['shortcuts']),
  };
}

/** The settings in force on this page; storage is asked once, as it may refuse to keep them. */
export class SettingsStore extends EventTarget {
  #now: Settings;

  constructor(signal: AbortSignal) {
    super();
    this.#now = parseSettings(recall(storageKeys.settings));
    apply(this.#now);
    addEventListener(
      'storage',
      (event) => {
        if (event.key === storageKeys.settings || event.key === null)
          this.#take(parseSettings(event.newValue));
      },
      { signal },
    );
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

function apply({ theme, size, spacing, notes, shortcuts }: Settings): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  dataset['size'] = String(size);
  dataset['spacing'] = spacing;
  dataset['notes'] = notes;
  dataset['shortcuts'] = shortcuts;
}

function valid<const T>(allowed: readonly [T, ...T[]], value: unknown): T {
  return allowed.find((choice) => choice === value) ?? allowed[0];
}
