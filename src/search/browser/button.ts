import { make } from './view.ts';

/** Makes a button that does `act` when it is pressed. */
export function button(
  act: () => void,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const element = make('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', act);
  return element;
}
