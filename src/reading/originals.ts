const originals = new WeakMap<Element, Element>();

/** The mark on the page of which this one is a copy; undefined for what is no copy of a mark. */
export function originalOf(link: Element): Element | undefined {
  return originals.get(link);
}

/** Says of which mark on the page this one is a copy. */
export function rememberOriginal(copy: Element, original: Element): void {
  originals.set(copy, original);
}
