import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** Every element with the name `name`, in order. */
export function elements(tree: Root | Element, name: string): Element[] {
  return tree.children.flatMap((child) =>
    child.type === 'element'
      ? [...(child.name === name ? [child] : []), ...elements(child, name)]
      : [],
  );
}

/** Words of an element. */
export function words(node: Root | Element | undefined): string {
  if (!node) return '';
  return node.children
    .map((child) =>
      child.type === 'text' || child.type === 'cdata'
        ? child.value
        : child.type === 'element'
          ? words(child)
          : '',
    )
    .join('');
}

/** Reads XML as any parser does: throws where it is not well-formed. */
export function readXml(xml: string): Root {
  return fromXml(xml);
}
