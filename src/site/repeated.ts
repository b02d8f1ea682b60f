import type { Root } from 'hast';
import { changed } from '../article/index.ts';

/** A text that the page shows a second time: without ids, and without the marks of its notes. */
export function repeated(tree: Root): Root {
  return changed(tree, (node) => {
    if (node.type !== 'element') return undefined;
    const properties = { ...node.properties };
    delete properties['id'];
    const isMark = properties['role'] === 'doc-noteref';
    const isEmpty = node.tagName === 'sup' && node.children.length === 0;
    return isMark || isEmpty ? [] : [{ ...node, properties }];
  });
}
