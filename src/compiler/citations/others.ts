import type { Engine } from 'citeproc';

/** A name on its way through citeproc that stands for further names. */
export const othersMark = '\uE016';

/**
 * Prints the mark as the language of the style has "et al.". citeproc, which prints the term only
 * where a style cuts a list of names, has put an "and" and the style's comma before it.
 */
export function printOthers(html: string, engine: Engine): string {
  if (!html.includes(othersMark)) return html;
  const term = engine.getTerm('et-al') ?? 'et al.';
  const and = (engine.getTerm('and') ?? 'and').replace(/[^\p{L}]/gu, '');
  const joined = new RegExp(`([,;]?)\\s*(?:(?:&amp;|…|${and})\\s*)?${othersMark}(\\.?)`, 'giu');
  return html.replace(joined, (_, comma: string, stop: string) => {
    const end = term.endsWith('.') ? '' : stop;
    return `${comma} ${term}${end}`;
  });
}
