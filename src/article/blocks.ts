import type { Element } from 'hast';

/** True for what cannot stand within a paragraph. */
export function isBlock({ tagName }: Element): boolean {
  return blocks.has(tagName);
}

const blocks = new Set<string>(
  'p ul ol li blockquote div dl dt dd pre table caption thead tbody tr td th figure figcaption h2 h3 h4 h5 h6 hr details summary section'.split(
    ' ',
  ),
);
