import { toString } from 'mdast-util-to-string';
import type { PhrasingContent } from 'mdast';
import type { Extension as MdastExtension } from 'mdast-util-from-markdown';

/**
 * Keeps the words between an image's brackets with their markup in `data.caption`, for figures:
 * an image alone in its paragraph. The alternative text has the words of citations as typed.
 */
export function imageCaption(): MdastExtension {
  return {
    exit: {
      label() {
        const fragment = this.stack.at(-1);
        const children = fragment && 'children' in fragment ? fragment.children : [];
        this.resume();
        const node = this.stack.at(-1);
        this.data.inReference = true;
        if (node?.type === 'link') node.children = children as typeof node.children;
        else if (node?.type === 'image') {
          node.alt = (children as PhrasingContent[]).map(alternativeOf).join('');
          node.data = { ...node.data, caption: children as PhrasingContent[] };
        }
      },
    },
  };
}

/** Plain words for an alternative text: citations as typed, notes left out. */
function alternativeOf(node: PhrasingContent): string {
  if (node.type === 'citation') return node.raw;
  // A mark stands for words elsewhere, a tag for none.
  if (['footnote', 'footnoteReference', 'html'].includes(node.type)) return '';
  return 'children' in node ? node.children.map(alternativeOf).join('') : toString(node);
}
