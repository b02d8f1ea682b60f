import type { Element, ElementContent, Nodes, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x as build } from 'xastscript';
import { safeText } from './safe-text.ts';

type Child = Nodes | readonly Nodes[] | string | undefined;
type Attributes = Readonly<Record<string, string | undefined>>;

/** An XML element; attributes may be left out, and what is undefined is. */
export function x(name: string, ...rest: readonly (Attributes | Child)[]): Element {
  const [first, ...others] = rest;
  // xastscript takes a node in second place for attributes: they have a `name` too.
  const given = isAttributes(first);
  const children = given ? others : rest;
  return build(name, given ? first : {}, ...children.filter(isChild));
}

/** A tree as an XML 1.0 document in UTF-8, characters that XML forbids left out. */
export function xmlDocument(tree: Element, doctype?: string): string {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const whole = safeText(
    `${declaration}${doctype === undefined ? '' : `${doctype}\n`}${toXml(tree, { closeEmptyElements: true, tightClose: true })}\n`,
  );
  // There are no CDATA sections, and outside them this may not stand (XML 1.0, §2.4).
  return whole.replaceAll(']]>', ']]&gt;');
}

/** `children` as they are, or nothing where there are none: for elements that may not be empty. */
export function some<T extends Nodes>(children: readonly T[]): T[] | undefined {
  return children.length > 0 ? [...children] : undefined;
}

/** Words of an XML tree. */
export function xmlWords(node: Root | ElementContent): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  return 'children' in node
    ? node.children.map((child) => (child.type === 'doctype' ? '' : xmlWords(child))).join('')
    : '';
}

/**
 * Gives each id of the article one that is an XML name (NCName), always the same for the same
 * id and never one for two.
 */
export class XmlIds {
  readonly #names = new Map<string, string>();
  readonly #taken: Set<string>;

  /** `reserved` are names of the document's own parts, which no id of the article gets. */
  constructor(reserved: readonly string[] = []) {
    this.#taken = new Set(reserved);
  }

  name(id: string): string {
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const base = id
      .normalize('NFC')
      .replace(/[^\p{L}\p{Nd}._-]/gu, '_')
      .replace(/^(?!\p{L})/u, 'x');
    let name = base;
    for (let n = 2; this.#taken.has(name); n++) name = `${base}_${n}`;
    this.#names.set(id, name);
    this.#taken.add(name);
    return name;
  }
}

function isAttributes(value: Attributes | Child): value is Attributes {
  return (
    typeof value === 'object' && !Array.isArray(value) && !('children' in value || 'value' in value)
  );
}

function isChild(value: Attributes | Child): value is Nodes | Nodes[] | string {
  return value !== undefined && !isAttributes(value);
}
