import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { CitationContext } from './citation-context.ts';
import { nearest } from '../language/distance.ts';
import type { CitationCluster, CitationItem } from '../markdown/nodes.ts';
import { type Place, type Problem, report, rules } from '../../article/index.ts';

const crossReferenceKey = /^(?:fig|tbl|tab|sec|eq|lst|figure|table|equation):/;

/** The link of `@fig:map` to what has that id, if it is one. */
export function crossReference(
  cluster: CitationCluster,
  context: CitationContext,
): ElementContent[] | undefined {
  const [item] = cluster.items;
  const label = item && context.targets.get(item.key);
  if (!item || label === undefined) return undefined;
  const link = h('a', { href: `#${item.key}` }, label);
  return [{ ...link, meaning: { kind: 'crossReference', to: item.key } }];
}

/** A single `@name` in the sentence that is no key: a handle, unless it all but names a work. */
export function staysText(cluster: CitationCluster, context: CitationContext): boolean {
  const [item] = cluster.items;
  if (!item) return true;
  if (crossReferenceKey.test(item.key)) return true;
  if (cluster.mode === 'group') return false;
  return (
    context.works.size === 0 ||
    (nearest(item.key, context.works.keys()) === undefined && !/\d{4}/.test(item.key))
  );
}

/** What is reported of words that stay text; see {@link staysText}. */
export function lookalike(cluster: CitationCluster, context: CitationContext): Problem[] {
  const [item] = cluster.items;
  if (!item || (context.works.size === 0 && !crossReferenceKey.test(item.key))) return [];
  const place = placeOf(item, context);
  return [
    crossReferenceKey.test(item.key)
      ? report(rules.crossReferenceUnresolved, place, { key: item.key })
      : report(rules.citationLookalike, place, { key: item.key }),
  ];
}

/** What is reported of a key that no work has. */
export function unknownKey(item: CitationItem, context: CitationContext): Problem {
  const { works } = context;
  const meant = nearest(item.key, works.keys());
  const values = { key: item.key, meant, hasWorks: works.size > 0 };
  return report(rules.citationUnknown, placeOf(item, context), values);
}

/** What is reported of a citation of which the style prints nothing. */
export function printsNothing(item: CitationItem, context: CitationContext): Problem {
  const { key, suppressAuthor } = item;
  return report(rules.citationPrintsNothing, placeOf(item, context), {
    key,
    withoutAuthor: suppressAuthor,
  });
}

function placeOf({ point }: CitationItem, { file }: CitationContext): Place {
  return { file, line: point.line, column: point.column };
}
