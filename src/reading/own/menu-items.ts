import type { Color } from '../../annotations/colors.ts';
import { make } from '../dom.ts';
import { withMessages } from '../with-messages.ts';
import { colorButtons, colorOfKey, lastColor } from './colors.ts';
import { own } from './messages.ts';
import { articleHere } from './summary.ts';

/**
 * What the menu of a selection offers of the reader's own: to highlight it, in the colour of the
 * last one or another, and to write a note about it. What does so is fetched when the menu is shown.
 */
export class OwnItems {
  readonly elements: readonly HTMLElement[];
  readonly #selected: () => Range | undefined;
  readonly #done: () => void;

  /** @param done Takes the menu away. */
  constructor(selected: () => Range | undefined, done: () => void) {
    this.#selected = selected;
    this.#done = done;
    const { menu } = own.marks;
    const highlight = action('highlight', menu.highlight, () => this.#highlight());
    highlight.classList.add('yours-last');
    highlight.dataset['color'] = lastColor();
    const palette = make(
      'span',
      { class: 'yours yours-palette', role: 'group', 'aria-label': menu.highlight },
      ...colorButtons(
        undefined,
        (color) => menu.highlightIn({ color }),
        (color) => {
          highlight.dataset['color'] = color;
          this.#highlight(color);
        },
      ),
    );
    const note = action('note', menu.note, () => this.#annotate());
    // A page that belongs to no article has nothing that can be found again.
    this.elements = articleHere() === undefined ? [] : [highlight, palette, note];
  }

  /** Fetches what marks words, so that the first key or press marks them at once. */
  prepare(): void {
    if (this.elements.length > 0) marksPart().catch(() => undefined);
  }

  /** Highlights in the colour that a key stands for: true where it is one of these. */
  press(key: string): boolean {
    const color = this.elements.length > 0 ? colorOfKey(key) : undefined;
    if (color) this.#highlight(color);
    return color !== undefined;
  }

  #highlight(color?: Color): void {
    const range = this.#selected();
    this.#done();
    if (range) void marksPart().then((part) => part.highlightSelected(range, color));
  }

  #annotate(): void {
    const range = this.#selected();
    this.#done();
    if (range) void marksPart().then((part) => part.annotateSelected(range));
  }
}

const marksPart = () => withMessages(import('./on-page.ts'), 'own');

function action(name: string, label: string, act: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'yours', 'data-action': name }, label);
  button.addEventListener('click', act);
  return button;
}
