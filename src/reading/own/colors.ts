import { storageKeys } from '../stored.ts';
import { recall } from '../store.ts';
import { type Color, colors } from '../../annotations/colors.ts';
import { make } from '../dom.ts';
import { arrowStep } from '../dom-later.ts';
import { own } from './messages.ts';

/** Four buttons, one for each colour, each with its key and its own line beside its own colour. */
export function colorButtons(
  chosen: Color | undefined,
  nameOf: (color: string) => string,
  choose: (color: Color) => void,
): HTMLButtonElement[] {
  return colors.map((color, nth) => {
    const button = make('button', {
      type: 'button',
      class: 'yours-color',
      'data-color': color,
      'aria-label': nameOf(own.marks.colors[color]),
      title: `${own.marks.colors[color]} (${nth + 1})`,
      ...(chosen === undefined ? {} : { 'aria-pressed': String(color === chosen) }),
    });
    button.append(make('i', { 'aria-hidden': 'true' }));
    button.addEventListener('click', () => choose(color));
    return button;
  });
}

/** The colour that a key stands for: 1 to 4. */
export function colorOfKey(key: string): Color | undefined {
  return /^[1-4]$/.test(key) ? colors[Number(key) - 1] : undefined;
}

/** Lets the arrow keys go from button to button. */
export function withArrows(box: HTMLElement): void {
  box.addEventListener('keydown', (event) => {
    const step = arrowStep(event, box);
    const buttons = [...box.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    buttons.at((at + step) % buttons.length)?.focus();
  });
}

/** The colour that was chosen last. */
export function lastColor(): Color {
  const last = recall(storageKeys.color);
  return colors.find((color) => color === last) ?? 'blue';
}
