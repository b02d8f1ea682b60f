import { h } from 'hastscript';
import type { Citation, Text, Work } from '../../article/index.ts';
import { idPart, markup, workId } from '../../article/markup.ts';
import {
  archivedUrl,
  plainTitle,
  workKind,
  workNames,
  workYear,
} from '../bibliography/work-facts.ts';
import { fold } from '../html/text.ts';
import { articleTree } from './article-tree.ts';
import type { Parts } from './parts.ts';

/** The works of the article, in the order of its list. */
export function worksOf(
  { inputs, printed, addresses }: Parts,
  citations: readonly Citation[],
): Work[] {
  const entries = new Map(inputs.works.map((entry) => [entry.key, entry]));
  return printed.references.flatMap(({ key, tree, text }): Work[] => {
    const entry = entries.get(key);
    if (!entry) return [];
    const { csl, broken } = entry;
    const href = addresses.get(key);
    const archived = archivedUrl(csl, href);
    const year = workYear(csl);
    return [
      {
        key,
        id: workId(key),
        slug: idPart(key),
        kind: workKind(csl),
        csl,
        reference:
          broken === undefined
            ? { tree: articleTree(tree.children), text }
            : brokenReference(key, broken),
        title: broken === undefined ? (plainTitle(csl) ?? text) : `?${key}`,
        names: workNames(csl),
        ...(year !== undefined && { year }),
        ...(href !== undefined && { href }),
        ...(archived !== undefined && { archived }),
        citations: citations.filter((citation) => citation.key === key).map(({ id }) => id),
      },
    ];
  });
}

/** An entry that could not be read, as it stands in its file. */
function brokenReference(key: string, raw: string): Text {
  const text = `[?${key}] ${fold(raw)}`;
  return { tree: articleTree([h(`span.${markup.faultClass}`, text)]), text };
}
