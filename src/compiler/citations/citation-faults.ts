import { type Problem, report, rules } from '../../article/index.ts';
import type { CitationItem } from '../markdown/nodes.ts';
import type { CitationContext } from './citation-context.ts';

/** What is reported of a citation of which the style prints nothing. */
export function printsNothing(item: CitationItem, context: CitationContext): Problem {
  const { key, suppressAuthor, point } = item;
  const place = { file: context.file, line: point.line, column: point.column };
  return report(rules.citationPrintsNothing, place, { key, withoutAuthor: suppressAuthor });
}
