import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Parses an HTML fragment to a tree. */
export function parseFragment(html: string): Root {
  return fromHtml(html, { fragment: true });
}
