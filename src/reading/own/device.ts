import { button } from '../dom-later.ts';
import { make } from '../dom.ts';
import { forgetBesides } from './kept-part.ts';
import { own } from './messages.ts';
import { saveRecords } from './save-file.ts';
import { forgetEverything } from './store.ts';

/** "Everything on this device": what is stored, for how long, and the ways to take and delete it. */
export class DevicePart {
  readonly element = make('div', { class: 'own-device' });
  readonly #onTake: () => void;
  readonly #status = make('p', { role: 'status' });
  #isPersisted: boolean | undefined;

  /** @param onTake Opens the dialog that saves notes as a file. */
  constructor(onTake: () => void) {
    this.#onTake = onTake;
  }

  /** Shows it for so many annotations, and copies made before the layout changed. */
  show(count: number, backups: ReadonlyMap<string, unknown>): void {
    const { device, take } = own.notebook;
    const persisted = make('div', {}, ...this.#persisted());
    if (this.#isPersisted === undefined)
      void askPersisted().then((isPersisted) => {
        this.#isPersisted = isPersisted;
        persisted.replaceChildren(...this.#persisted());
      });
    const forget = button(device.forget, () => this.#ask(count));
    forget.className = 'own-forget';
    this.element.replaceChildren(
      make('p', {}, device.stored),
      make('p', {}, device.cleared),
      persisted,
      ...backupsOf(backups),
      make('p', { class: 'own-doings' }, button(take.title, this.#onTake), forget),
      this.#status,
    );
  }

  #persisted(): HTMLElement[] {
    const { device } = own.notebook;
    if (this.#isPersisted === undefined) return [];
    if (this.#isPersisted) return [make('p', {}, device.persisted)];
    const line = make('p', {}, device.notPersisted, ' ');
    const ask = button(device.persist, () => {
      void navigator.storage.persist().then(
        (isPersisted) => {
          line.textContent = isPersisted ? device.persisted : device.refused;
          this.#isPersisted = isPersisted || undefined;
        },
        () => (line.textContent = device.refused),
      );
    });
    line.append(ask);
    return [line];
  }

  /** Asks before everything is deleted. */
  #ask(count: number): void {
    const { device, take } = own.notebook;
    const dialog = make(
      'dialog',
      { class: 'own-dialog', 'aria-labelledby': 'forget-title', 'data-pagefind-ignore': 'all' },
      make('h2', { id: 'forget-title' }, device.forgetTitle),
      make('p', {}, device.forgetNotes({ count })),
    );
    const keep = button(device.forgetNo, () => dialog.close());
    keep.autofocus = true;
    const yes = button(device.forgetYes, () => {
      dialog.close();
      void this.#forget();
    });
    yes.className = 'own-forget';
    const first = button(take.title, () => {
      dialog.close();
      this.#onTake();
    });
    dialog.append(make('p', { class: 'own-doings' }, keep, first, yes));
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  async #forget(): Promise<void> {
    const { device } = own.notebook;
    try {
      await forgetBesides();
      await forgetEverything();
      this.#status.textContent = device.forgotten;
    } catch {
      this.#status.textContent = device.notForgotten;
    }
  }
}

async function askPersisted(): Promise<boolean | undefined> {
  // Not where the page has no secure address (Storage Standard, section 5).
  const asks: Partial<Pick<Navigator, 'storage'>> = navigator;
  return asks.storage?.persisted().catch(() => undefined);
}

function backupsOf(backups: ReadonlyMap<string, unknown>): HTMLElement[] {
  if (backups.size === 0) return [];
  const { device } = own.notebook;
  return [
    make('h3', {}, device.backups),
    make(
      'ul',
      { class: 'own-backups' },
      ...[...backups].map(([name, records]) =>
        make(
          'li',
          {},
          button(device.saveBackup({ name }), () =>
            saveRecords(name.replace(/[^\w.-]+/g, '-'), records),
          ),
        ),
      ),
    ),
  ];
}
