/**
 * The results as options of a combobox (WAI-ARIA 1.2, 5.3.3 Combobox): the focus stays in the
 * field, which names the active option.
 */
export class Options {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #active = -1;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
  }

  get links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  get active(): HTMLAnchorElement | undefined {
    return this.links[this.#active];
  }

  /** Puts other options into the list, none of them active; hides an empty list. */
  show(nodes: readonly Node[]): void {
    this.activate(-1);
    const any = nodes.length > 0;
    this.#list.hidden = !any;
    this.#input.setAttribute('aria-expanded', String(any));
    this.#list.replaceChildren(...nodes);
  }

  /** Goes to the next or the previous option, past the last back into the field. */
  step(direction: 1 | -1): void {
    const { length } = this.links;
    const next = this.#active + direction;
    this.activate(next < -1 ? length - 1 : next >= length ? -1 : next);
  }

  /** Makes an option active, by its place; -1 for none. */
  activate(index: number): void {
    this.active?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.active;
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      this.#input.setAttribute('aria-activedescendant', option.id);
    } else {
      this.#input.removeAttribute('aria-activedescendant');
    }
  }
}
