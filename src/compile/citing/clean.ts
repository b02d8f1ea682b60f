import type { Element, ElementContent, Properties } from 'hast';

/**
 * Leaves only what a CSL style prints: formatting, the blocks of a numbered reference, and our
 * own `<a data-item>`. Of anything else the words stay and the element goes.
 */
export function cleanNodes(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type !== 'element') return [];
    const children = cleanNodes(node.children);
    const properties = allowedProperties(node);
    return properties
      ? [{ type: 'element', tagName: node.tagName, properties, children }]
      : children;
  });
}

const formatting = new Set(['i', 'em', 'b', 'strong', 'sup', 'sub']);
const styles = new Set([
  'font-style:normal;',
  'font-variant:small-caps;',
  'font-variant:normal;',
  'font-weight:normal;',
  'text-decoration:none;',
  'text-decoration:underline;',
]);
const blocks = new Set(['csl-left-margin', 'csl-right-inline', 'csl-block', 'csl-indent']);

function allowedProperties({ tagName, properties }: Element): Properties | undefined {
  if (formatting.has(tagName)) return {};
  if (tagName === 'a') {
    const item = properties['dataItem'];
    return typeof item === 'string' && /^\d+$/.test(item) ? { dataItem: item } : undefined;
  }
  if (tagName === 'span') {
    const style = properties['style'];
    return typeof style === 'string' && styles.has(style) ? { style } : undefined;
  }
  if (tagName === 'div') {
    const className = [properties['className']].flat().filter((name) => blocks.has(String(name)));
    return className.length > 0 ? { className: className.map(String) } : undefined;
  }
  return undefined;
}
