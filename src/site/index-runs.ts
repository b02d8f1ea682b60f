import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { IndexPlace, IndexRun } from '../pictures/index.ts';

/**
 * The numbers of an entry of an index, each a link: "3, 5–10". A run and the comma after it stay
 * on one line.
 *
 * @param at Address of a part of the article by its id.
 */
export function runsTree(runs: readonly IndexRun[], at: (id: string) => string): Root {
  const link = ({ target, text }: IndexPlace) => h('a', { href: at(target) }, text);
  const children = runs.flatMap(({ from, to }, index): ElementContent[] => {
    const comma = index < runs.length - 1 ? [','] : [];
    const run = h('span', { className: ['run'] }, [
      link(from),
      ...(to ? ['–', link(to)] : []),
      ...comma,
    ]);
    return index === 0 ? [run] : [{ type: 'text', value: ' ' }, run];
  });
  return { type: 'root', children };
}
