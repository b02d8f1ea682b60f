import type { ElementContent } from 'hast';
import { parseFragment } from '../html/parse.ts';

/** HTML of the citation engine as nodes. */
export function fragment(html: string): ElementContent[] {
  return parseFragment(html).children.flatMap((node) => (node.type === 'doctype' ? [] : [node]));
}
