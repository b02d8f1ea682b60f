import { matcher } from './matching-words.ts';

/** `scholium-filter`: shows only those notes of its list that have all the words that are typed. */
class ScholiumFilter extends HTMLElement {
  readonly #life = new AbortController();

  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector('input');
    const status = this.querySelector('[role="status"]');
    const notes = [...this.querySelectorAll<HTMLElement>('.notes > li')];
    if (!form || !field || !status) return;
    const texts = notes.map(({ textContent }) => textContent);
    const all = `${notes.length} ${notes.length === 1 ? 'note' : 'notes'}`;
    const show = () => {
      const matches = matcher(field.value);
      let shown = 0;
      for (const [nth, note] of notes.entries()) {
        note.hidden = !matches(texts[nth] ?? '');
        if (!note.hidden) shown++;
      }
      status.textContent = shown === notes.length ? all : `${shown} of ${all}`;
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
