import { closest } from './dom.ts';
import type { SettingsStore } from './settings.ts';

/** Single keys that do something; the help says what (`help.ts`). */
export type ShortcutKey = '?' | 'n' | 'p' | 's' | 'b' | 'm' | 'h' | 'a' | 'o' | 'j' | 'k' | 'l';

export interface Shortcut {
  readonly key: ShortcutKey;
  readonly act: () => void;
}

/**
 * Single-key shortcuts, off where the reader has turned them off, where words are typed and
 * while a dialog is open. Other parts of the page ask `<html data-shortcuts="off">`.
 */
export class Shortcuts {
  readonly all: Shortcut[] = [];

  constructor(settings: SettingsStore, signal: AbortSignal) {
    document.addEventListener(
      'keydown',
      (event) => {
        if (settings.now.shortcuts === 'off' || event.defaultPrevented || event.repeat) return;
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (closest(event.target, 'input, textarea, select, [contenteditable], dialog')) return;
        const shortcut = this.all.find(({ key }) => key === event.key);
        if (!shortcut) return;
        event.preventDefault();
        shortcut.act();
      },
      { signal },
    );
  }

  add(...shortcuts: readonly Shortcut[]): void {
    this.all.push(...shortcuts);
  }
}
