import { matcher } from './matching-words.ts';
import { loadPageMessages, messages } from './messages.ts';

/** `scholium-filter`: shows only those notes of its list that have all the words that are typed. */
class ScholiumFilter extends HTMLElement {
  readonly #life = new AbortController();

  connectedCallback(): void {
    // Without its words the list is whole.
    loadPageMessages().then(
      () => this.isConnected && this.#start(),
      () => undefined,
    );
  }

  #start(): void {
    const form = this.querySelector('form');
    const field = this.querySelector('input');
    const status = this.querySelector('[role="status"]');
    const notes = [...this.querySelectorAll<HTMLElement>('.notes > li')];
    if (!form || !field || !status) return;
    const texts = notes.map(({ textContent }) => textContent);
    const count = notes.length;
    const show = () => {
      const matches = matcher(field.value);
      let shown = 0;
      for (const [nth, note] of notes.entries()) {
        note.hidden = !matches(texts[nth] ?? '');
        if (!note.hidden) shown++;
      }
      const { notes: all, someNotes } = messages.lists;
      status.textContent = shown === count ? all({ count }) : someNotes({ count, shown });
    };
    const { signal } = this.#life;
    field.addEventListener('input', show, { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.hidden = false;
    show();
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }
}

customElements.define('scholium-filter', ScholiumFilter);
