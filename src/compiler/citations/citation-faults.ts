import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { CitationContext } from './citation-context.ts';
import { nearest } from '../language/distance.ts';
import type { CitationCluster, CitationItem } from '../markdown/nodes.ts';
import type { Problem } from '../../article/index.ts';

const crossReferenceKey = /^(?:fig|tbl|tab|sec|eq|lst|figure|table|equation):/;

/** The link of `@fig:map` to what has that id, if it is one. */
export function crossReference(
  cluster: CitationCluster,
  context: CitationContext,
): ElementContent[] | undefined {
  const [item] = cluster.items;
  const label = item && context.targets.get(item.key);
  if (!item || label === undefined) return undefined;
  return [h('a', { href: `#${item.key}` }, label)];
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
  const place = { file: context.file, line: item.point.line, column: item.point.column };
  if (crossReferenceKey.test(item.key)) {
    return [
      {
        rule: 'cross-reference-unresolved',
        severity: 'warning',
        place,
        message: `Unexpected reference to "${item.key}", expected a figure, table or section with that id`,
        hint: `give the target the attribute {#${item.key}}; the words are shown as typed`,
      },
    ];
  }
  return [
    {
      rule: 'citation-lookalike',
      severity: 'warning',
      place,
      message: `Unexpected "@${item.key}", expected a key of the bibliography`,
      hint: `it is shown as typed; write \\@${item.key} if it is no citation`,
    },
  ];
}

/** What is reported of a key that no work has. */
export function unknownKey(item: CitationItem, context: CitationContext): Problem {
  const near = nearest(item.key, context.works.keys());
  return {
    rule: 'citation-unknown',
    severity: 'error',
    place: { file: context.file, line: item.point.line, column: item.point.column },
    message: `Unexpected citation key "${item.key}", expected a key of the bibliography`,
    hint:
      near !== undefined
        ? `did you mean "${near}"?`
        : context.works.size === 0
          ? 'the article has no bibliography: add references.json or references.bib beside it'
          : 'add the work to the bibliography or correct the key',
  };
}

/** What is reported of a citation of which the style prints nothing. */
export function printsNothing(item: CitationItem, context: CitationContext): Problem {
  return {
    rule: 'citation-prints-nothing',
    severity: 'warning',
    place: { file: context.file, line: item.point.line, column: item.point.column },
    message: `Unexpected citation of "${item.key}" of which the style prints nothing, expected one with words`,
    hint: item.suppressAuthor
      ? 'the author, or else the title, is printed for it; write it without the "-"'
      : 'the title, or else the key, is printed for it; complete the work or take another style',
  };
}
