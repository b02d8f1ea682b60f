import { type Work, breakAddresses } from '../article/index.ts';

/**
 * A work's reference as the content of a paragraph, its addresses ready to be broken. The blocks
 * of a numbered reference (its number, its words) become spans, which a paragraph may hold.
 */
export function referenceHtml({ reference }: Work): string {
  const inline = reference.html
    .replaceAll('</div><div', '</span> <span')
    .replaceAll('<div', '<span')
    .replaceAll('</div>', '</span>');
  return breakAddresses(inline);
}
