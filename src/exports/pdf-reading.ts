/** Runs in the page, once it is laid out in pages: how it is copied and read aloud. */

/**
 * No line ends at a hyphen of code or of an address: whoever copies those must get them as they
 * are. Addresses break where `breakAddresses` lets them.
 */
export function joinHyphens(): void {
  for (const link of document.querySelectorAll('a')) {
    const parts = [...link.childNodes].map((node) => node.textContent ?? '');
    const isShort = parts.every((part) => part.length <= 40) && !link.closest('table');
    if (isShort && /^\w+:\/\//.test(link.textContent)) link.classList.add('joined');
  }
  for (const code of document.querySelectorAll('code')) {
    for (const text of textsIn(code)) {
      const parts = text.data.split(/(-{1,3}[^\s-])/);
      if (parts.length > 1)
        text.replaceWith(...parts.map((part, at) => (at % 2 ? joined(part) : part)));
    }
  }
}

function joined(words: string): Element {
  const span = document.createElement('span');
  span.className = 'joined';
  span.append(words);
  return span;
}

/**
 * Hyphens at which a line ends get a sign of their own (U+2010), which looks the same: programs
 * that copy text take a plain one for a broken word, and drop it. Real hyphenation is by soft
 * hyphens only.
 */
export function keepHyphens(): void {
  for (const block of document.querySelectorAll('.text, .notes')) {
    const texts = textsIn(block);
    for (const [index, text] of texts.entries()) {
      for (const { index: at } of [...text.data.matchAll(/-/g)])
        if (endsLine(texts, index, at)) text.replaceData(at, 1, '\u2010');
    }
  }
}

/**
 * Addresses keep only the breaks at which a line ends: between two breaks the browser would make
 * a link of its own.
 */
export function dropUnusedBreaks(): void {
  for (const link of document.querySelectorAll('a:has(wbr)')) {
    for (const chance of link.querySelectorAll('wbr')) {
      const [before, after] = [chance.previousSibling, chance.nextSibling];
      if (!(before instanceof Text) || !(after instanceof Text)) continue;
      const [end, start] = [boxOf(before, before.length - 1), boxOf(after, 0)];
      if (end && start && start.top < end.bottom && start.bottom > end.top) chance.remove();
    }
    link.normalize();
  }
}

function textsIn(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) texts.push(node);
  return texts;
}

/** True if nothing follows the letter in its line. */
function endsLine(texts: readonly Text[], index: number, at: number): boolean {
  const own = boxOf(texts[index], at);
  if (!own) return false;
  let from = at + 1;
  for (const text of texts.slice(index, index + 8)) {
    for (let next = from; next < text.length; next++) {
      const box = boxOf(text, next);
      if (box) return box.top >= own.bottom || box.bottom <= own.top;
    }
    from = 0;
  }
  return true;
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
    for (const child of owned) child.id ||= `rest-${++this.#made}`;
    const ids = [first.getAttribute('aria-owns'), ...owned.map(({ id }) => id)];
    if (owned.length > 0) first.setAttribute('aria-owns', ids.filter(Boolean).join(' '));
    rest.setAttribute('role', 'none');
  }
}
