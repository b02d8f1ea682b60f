/** Makes an element with properties and children; never from a string of HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** True where boxes can stand over the page (Popover API): Chrome 114, Safari 17, Firefox 125. */
export const hasPopovers = 'popover' in HTMLElement.prototype;

/** The element that a link of this page points to, if there is one. */
export function targetOf(link: HTMLAnchorElement): HTMLElement | null {
  const address = link.getAttribute('href') ?? '';
  // No address has to be resolved where only a fragment is written.
  if (address.startsWith('#')) return address === '#' ? null : byFragment(address);
  return link.hash.length > 1 && samePage(link) ? byFragment(link.hash) : null;
}

/** The element that a fragment (`#p-…`, percent-encoded or not) names. */
export function byFragment(hash: string): HTMLElement | null {
  const raw = hash.replace(/^#/, '');
  return document.getElementById(raw) ?? document.getElementById(decoded(raw));
}

export function samePage(link: HTMLAnchorElement): boolean {
  return (
    link.origin === location.origin &&
    link.pathname === location.pathname &&
    link.search === location.search
  );
}

/** True for the click that a reader means as "go there, here". */
export function plainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.shiftKey &&
    !event.altKey &&
    !event.defaultPrevented
  );
}

/** True where an element is drawn: it has a box, and neither is hidden nor stands in what is. */
export function isDrawn(element: HTMLElement): boolean {
  // Safari before 17.4 has no such method; Chrome before 121 knows the option by its older name.
  const asks: Partial<Pick<HTMLElement, 'checkVisibility'>> = element;
  return asks.checkVisibility
    ? element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })
    : getComputedStyle(element).visibility === 'visible' && element.getClientRects().length > 0;
}

/** How much of the window's upper edge the sticky header covers. */
export function headerHeight(): number {
  const header = document.querySelector<HTMLElement>('body > header');
  return header && getComputedStyle(header).position === 'sticky' ? header.offsetHeight : 0;
}

/** The closest element that matches, from whatever an event hit. */
export function closest<E extends Element = HTMLElement>(
  target: EventTarget | null,
  selector: string,
): E | null {
  return target instanceof Element ? target.closest<E>(selector) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
