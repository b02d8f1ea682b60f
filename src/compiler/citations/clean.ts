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

const formatting = new Set(['i', 'em', 'b', 'strong', 'sup', 'sub', 'del']);
/** What citeproc writes as styles, which a page that allows none must have as classes. */
const styles = new Map([
  ['baseline', 'csl-baseline'],
  ['font-style:normal;', 'csl-upright'],
  ['font-variant:small-caps;', 'csl-small-caps'],
  ['font-variant:normal;', 'csl-no-caps'],
  ['font-weight:normal;', 'csl-light'],
  ['text-decoration:none;', 'csl-no-line'],
  ['text-decoration:underline;', 'csl-underline'],
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
    const name = typeof style === 'string' ? styles.get(style) : undefined;
    return name === undefined ? undefined : { className: [name] };
  }
  if (tagName === 'div') {
    const className = [properties['className']].flat().filter((name) => blocks.has(String(name)));
    return className.length > 0 ? { className: className.map(String) } : undefined;
  }
  return undefined;
}
