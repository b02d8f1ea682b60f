import type { Element } from 'xast';
import type { JatsContext } from './jats-inline.ts';

/**
 * Gives each reference within the article the type of what it refers to; one whose target has no
 * element of its own in JATS becomes a link to the place on the page (in verse, words).
 */
export function resolveReferences(tree: Element, { targets, ids, base }: JatsContext): void {
  const found = new Map<string, string>();
  const inVerse = new Set<Element>();
  const open: Element[] = [tree];
  for (let element = open.pop(); element; element = open.pop()) {
    const { attributes, children, name: type } = element;
    if (typeof attributes['id'] === 'string') found.set(attributes['id'], type);
    for (const child of children) {
      if (child.type !== 'element') continue;
      open.push(child);
      if (type === 'verse-line' || inVerse.has(element)) inVerse.add(child);
    }
  }
  for (const [reference, target] of targets) {
    const type = found.get(ids.name(target));
    if (type !== undefined) {
      reference.attributes['ref-type'] = referenceTypes.get(type) ?? 'other';
      continue;
    }
    const href = `${base}#${encodeURIComponent(target)}`;
    // A line of verse may hold no link (Publishing).
    reference.name = inVerse.has(reference) ? 'named-content' : 'ext-link';
    reference.attributes = inVerse.has(reference)
      ? { 'content-type': 'link' }
      : { 'ext-link-type': 'uri', 'xlink:href': href };
  }
}

const referenceTypes: ReadonlyMap<string, string> = new Map([
  ['disp-formula', 'disp-formula'],
  ['fig', 'fig'],
  ['fn', 'fn'],
  ['list', 'list'],
  ['ref', 'bibr'],
  ['sec', 'sec'],
  ['table-wrap', 'table'],
]);
