/** Runs in the page, once it is laid out in pages: how it is read aloud. */

/**
 * Addresses keep only the breaks at which a line ends: between two breaks the browser would make
 * a link of its own.
 */
export function dropUnusedBreaks(): void {
  for (const link of document.querySelectorAll('a:has(wbr), .joined:has(wbr)')) {
    link.normalize();
    for (const chance of link.querySelectorAll('wbr')) {
      const [before, after] = [chance.previousSibling, chance.nextSibling];
      if (!(before instanceof Text) || !(after instanceof Text)) continue;
      const [end, start] = [boxOf(before, before.length - 1), boxOf(after, 0)];
      if (end && start && areInOneLine(end, start)) chance.remove();
    }
    link.normalize();
  }
}

/** Boxes of letters may reach into the lines above and below. */
function areInOneLine(one: DOMRect, other: DOMRect): boolean {
  const distance = Math.abs(one.top + one.bottom - other.top - other.bottom) / 2;
  return distance < Math.max(one.height, other.height) / 2;
}

function boxOf(text: Text | undefined, at: number): DOMRect | undefined {
  if (!text) return undefined;
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return [...range.getClientRects()].find(({ width }) => width > 0);
}

/**
 * Remembers the blocks that go on in another page, and in the end makes each one block again for
 * those who hear it, by `aria-owns` (WAI-ARIA 1.2): the browser makes the tags of the PDF from
 * the same tree. Tables stay apart: each part has the head.
 */
export class WholeBlocks {
  readonly #before = new Map<Element, Element>();
  #made = 0;

  readonly add = (first: Element, rest: Element): void => {
    this.#before.set(rest, first);
  };

  join(): void {
    for (const rest of this.#before.keys()) {
      if (rest.closest('table')) continue;
      let first = rest;
      for (let next = this.#before.get(first); next; next = this.#before.get(first)) first = next;
      this.#own(first, rest);
    }
  }

  #own(first: Element, rest: Element): void {
    const hasWords = [...rest.childNodes].some(
      (child) => child instanceof Text && child.data.trim() !== '',
    );
    if (hasWords) {
      const span = document.createElement('span');
      span.append(...rest.childNodes);
      rest.append(span);
    }
    const owned = [...rest.children].filter((child) => !this.#before.has(child));
    for (const child of owned) {
      child.id ||= `rest-${++this.#made}`;
      // An item of a list that is none would be none itself.
      if (child.matches('li')) child.setAttribute('role', 'listitem');
    }
    const ids = [first.getAttribute('aria-owns'), ...owned.map(({ id }) => id)];
    if (owned.length > 0) first.setAttribute('aria-owns', ids.filter(Boolean).join(' '));
    rest.setAttribute('role', 'none');
  }
}
