import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast';
import { append } from '../../article/index.ts';

/**
 * Trusted HTML set aside while the rest is sanitised. A slot stands for finished nodes; a
 * dressing gives properties back to an element that came from Markdown. Raw HTML cannot forge
 * either: the names are taken out of it first (see `raw.ts`).
 */
export class Slots {
  readonly #contents: ElementContent[][] = [];
  readonly #dressings: Properties[] = [];

  /** An element that {@link restore} replaces by `content`. */
  put(...content: ElementContent[]): Element {
    this.#contents.push(content);
    return {
      type: 'element',
      tagName: slotName,
      properties: { [slotAttribute]: String(this.#contents.length - 1) },
      children: [],
    };
  }

  /** Properties for an element that go on it only after sanitising. */
  dress(properties: Properties): Properties {
    this.#dressings.push(properties);
    return { [slotAttribute]: String(this.#dressings.length - 1) };
  }

  /** Puts everything back, in place. */
  restore(tree: Root): void {
    const open: Nodes[] = [tree];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.type === 'element') this.#undress(node);
      if (!('children' in node)) continue;
      const children: RootContent[] = [];
      for (const child of node.children) {
        if (isSlot(child))
          append(
            children,
            this.#content(child).map((each) => at(each, child)),
          );
        else children.push(child);
      }
      Object.assign(node, { children });
      append(open, children);
    }
  }

  #content(slot: Element): readonly ElementContent[] {
    return this.#contents[Number(slot.properties[slotAttribute])] ?? [];
  }

  #undress(element: Element): void {
    const index = element.properties[slotAttribute];
    if (index === undefined || element.tagName === slotName) return;
    delete element.properties['dataSlot'];
    Object.assign(element.properties, this.#dressings[Number(index)]);
  }
}

/** A node with the place of its slot in the source, unless it has one. The same node, in place. */
function at(node: ElementContent, { position }: Element): ElementContent {
  if (position && node.type === 'element') node.position ??= position;
  return node;
}

export const slotName = 'scholium-slot';
export const slotAttribute = 'dataSlot';

function isSlot(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === slotName;
}
