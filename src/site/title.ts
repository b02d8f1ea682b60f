import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';

/**
 * A title that breaks at its colon where it has to break: each side stands in a `span.title-part`,
 * which the style sheet keeps on one line as long as it fits. A title without a colon stays as it
 * is. The words are the same.
 */
export function breakAtColon(title: Root): Root {
  const children = title.children.filter(
    (child): child is ElementContent => child.type !== 'doctype',
  );
  const at = children.findIndex((child) => child.type === 'text' && colon.test(child.value));
  const text = children[at];
  if (text?.type !== 'text') return title;
  const found = colon.exec(text.value);
  if (!found) return title;
  const end = found.index + (found[1]?.length ?? 0);
  const side = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  const first = [...children.slice(0, at), ...side(text.value.slice(0, end))];
  const second = [...side(text.value.slice(end).trimStart()), ...children.slice(at + 1)];
  return { ...title, children: [part(first), { type: 'text', value: ' ' }, part(second)] };
}

/** A colon, or what stands for one, between words. */
const colon = /(\S:)\s+(?=\S)/u;

function part(children: ElementContent[]): Element {
  return h('span.title-part', children);
}
