import { type Place, type Problem, report, rules } from '../../article/index.ts';
import { nearest } from '../language/distance.ts';
import type { CitationCluster, CitationItem } from '../markdown/nodes.ts';
import type { PlacedCluster, ResolvedNote } from './notes.ts';
import type { ResolvedWorks } from './works.ts';

/** What the keys of a cluster stand for. */
export type ResolvedCitation =
  | {
      readonly kind: 'works';
      readonly cluster: CitationCluster;
      /** Those that name a work: one at least. */
      readonly items: readonly CitationItem[];
      /** Those that name none. */
      readonly unknown: readonly CitationItem[];
      /** The note that it stands in. */
      readonly note?: ResolvedNote;
    }
  /** A place of the text, with the words that stand for it. */
  | {
      readonly kind: 'place';
      readonly cluster: CitationCluster;
      readonly id: string;
      readonly words: string;
    }
  /** Words that only look like a citation (a handle). */
  | { readonly kind: 'words'; readonly cluster: CitationCluster }
  /** Nothing: every key of it is a fault. */
  | {
      readonly kind: 'unknown';
      readonly cluster: CitationCluster;
      readonly unknown: readonly CitationItem[];
    };

interface Known {
  readonly works: ResolvedWorks;
  /** Ids that a key such as `@fig:x` may refer to, with the words that stand for them. */
  readonly targets: ReadonlyMap<string, string>;
  /** Name of the article's file, for problems. */
  readonly file: string;
}

/**
 * Resolves the keys of clusters to works or to places of the text. A key that names neither is an
 * error; words of the running text that only look like a citation stay words.
 */
export function resolveCitations(
  clusters: readonly PlacedCluster[],
  known: Known,
): { readonly citations: readonly ResolvedCitation[]; readonly problems: readonly Problem[] } {
  const citations = clusters.map((placed) => resolveCluster(placed, known));
  const problems = citations.flatMap((citation) => {
    if (citation.kind === 'place') return [];
    if (citation.kind === 'words') return lookalike(citation.cluster, known);
    return citation.unknown.map((item) => unknownKey(item, known));
  });
  return { citations, problems };
}

function resolveCluster({ cluster, note }: PlacedCluster, known: Known): ResolvedCitation {
  const isWork = ({ key }: CitationItem) => known.works.items.has(key);
  const items = cluster.items.filter(isWork);
  const unknown = cluster.items.filter((item) => !isWork(item));
  if (items.length > 0) return { kind: 'works', cluster, items, unknown, ...(note && { note }) };
  const id = cluster.items[0]?.key;
  const words = id === undefined ? undefined : known.targets.get(id);
  if (id !== undefined && words !== undefined) return { kind: 'place', cluster, id, words };
  return staysText(cluster, known)
    ? { kind: 'words', cluster }
    : { kind: 'unknown', cluster, unknown };
}

const crossReferenceKey = /^(?:fig|tbl|tab|sec|eq|lst|figure|table|equation):/;

/** A single `@name` in the sentence that is no key: a handle, unless it all but names a work. */
function staysText(cluster: CitationCluster, known: Known): boolean {
  const [item] = cluster.items;
  if (!item) return true;
  if (crossReferenceKey.test(item.key)) return true;
  if (cluster.mode === 'group') return false;
  return (
    known.works.items.size === 0 ||
    (nearest(item.key, known.works.items.keys()) === undefined && !/\d{4}/.test(item.key))
  );
}

function lookalike(cluster: CitationCluster, known: Known): Problem[] {
  const [item] = cluster.items;
  if (!item || (known.works.items.size === 0 && !crossReferenceKey.test(item.key))) return [];
  const place = placeOf(item, known);
  return [
    crossReferenceKey.test(item.key)
      ? report(rules.crossReferenceUnresolved, place, { key: item.key })
      : report(rules.citationLookalike, place, { key: item.key }),
  ];
}

function unknownKey(item: CitationItem, known: Known): Problem {
  const { items } = known.works;
  const meant = nearest(item.key, items.keys());
  const values = { key: item.key, meant, hasWorks: items.size > 0 };
  return report(rules.citationUnknown, placeOf(item, known), values);
}

function placeOf({ point }: CitationItem, { file }: Known): Place {
  return { file, line: point.line, column: point.column };
}
