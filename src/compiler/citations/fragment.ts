import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** HTML as nodes. */
export function fragment(html: string): ElementContent[] {
  return fromHtml(html, { fragment: true }).children.flatMap((node) =>
    node.type === 'doctype' ? [] : [node],
  );
}
