import { make } from './dom.ts';

/*
 * What only the parts need that are loaded when they are used: `dom.ts` is on every page at once.
 */

/** True where a link leads to another page of the same origin, and not to a file. */
export function leadsToPage(link: HTMLAnchorElement): boolean {
  return (
    link.origin === location.origin &&
    link.pathname !== location.pathname &&
    link.pathname.endsWith('/') &&
    !link.hasAttribute('download')
  );
}

/** A button that does something when it is pressed. */
export function button(
  label: string,
  act: () => unknown,
  properties: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const element = make('button', { type: 'button', ...properties }, label);
  element.addEventListener('click', () => void act());
  return element;
}

/** The step that an arrow key asks for in `element`'s direction of writing: 1 is onward. */
export function arrowStep(event: KeyboardEvent, element: Element): 1 | -1 | undefined {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return undefined;
  return (event.key === 'ArrowRight') === isRtl(element) ? -1 : 1;
}

/** True where `element`'s text runs from right to left. */
export function isRtl(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

/** Says a few words to readers of a screen reader. */
export function announce(words: string): void {
  let region = document.getElementById('reading-status');
  if (!region) {
    region = make('div', { id: 'reading-status', role: 'status', class: 'visually-hidden' });
    document.body.append(region);
  }
  region.textContent = words;
}
