import type { ElementContent, Nodes } from 'hast';
import {
  type Citation,
  type CitationCluster,
  type CitationPlace,
  type Note,
  elementsOf,
} from '../../article/index.ts';
import type { PrintedCitations } from '../citations/print-citations.ts';
import type { FoundPlace } from '../structure/places.ts';
import type { ClusterFinder } from './article-tree.ts';
import type { Parts, SectionIds } from './parts.ts';

/** The citations of the article, each with the places where a reader meets it. */
export function citationsOf(
  { printed }: Parts,
  notes: readonly Note[],
  places: ReadonlyMap<string, FoundPlace>,
  sectionId: SectionIds,
): Citation[] {
  const byLabel = new Map(notes.map((note) => [note.label, note]));
  return printed.citations.map(({ id, item, text, note, locatorText }): Citation => {
    const place = places.get(id);
    return {
      id,
      key: item.key,
      text,
      ...(item.locator !== undefined && { locator: item.locator }),
      ...(item.label !== undefined && { label: item.label }),
      ...(locatorText !== undefined && { locatorText }),
      ...(item.prefix !== '' && { prefix: item.prefix }),
      ...(item.suffix !== '' && { suffix: item.suffix }),
      ...(note !== undefined && { note }),
      places:
        note !== undefined
          ? placesOfNote(note, byLabel, new Set([note]))
          : place
            ? [placeOf(id, { ...place, section: sectionId(place.section) })]
            : [],
    };
  });
}

/** The marks of a note in the running text, also those of notes that call it. */
function placesOfNote(
  label: string,
  byLabel: ReadonlyMap<string, Note>,
  seen: ReadonlySet<string>,
): CitationPlace[] {
  return (byLabel.get(label)?.marks ?? []).flatMap((mark): CitationPlace[] => {
    if (mark.note === undefined) return [placeOf(mark.id, mark)];
    if (seen.has(mark.note)) return [];
    return placesOfNote(mark.note, byLabel, new Set([...seen, mark.note]));
  });
}

function placeOf(
  target: string,
  { section, paragraph, sentence }: Omit<CitationPlace, 'target'>,
): CitationPlace {
  return { target, section, ...(paragraph !== undefined && { paragraph }), sentence };
}

/** The clusters of the article, and what finds the nodes of each in the finished trees. */
export function clustersOf({ clusters, html }: PrintedCitations): {
  readonly clusters: CitationCluster[];
  readonly clusterAt: ClusterFinder;
} {
  const found: CitationCluster[] = [];
  const byFirst = new Map<Nodes, { cluster: number; nodes: readonly ElementContent[] }>();
  for (const { cluster, ids } of clusters) {
    const nodes = html.get(cluster) ?? [];
    const [first] = nodes;
    if (!first || !holdsId(nodes, ids)) continue;
    byFirst.set(first, { cluster: found.length, nodes });
    const { raw: typed, around } = cluster;
    found.push({ typed, citations: ids, ...(around && { around }) });
  }
  return { clusters: found, clusterAt: (node) => byFirst.get(node) };
}

function holdsId(nodes: readonly ElementContent[], ids: readonly string[]): boolean {
  return nodes
    .flatMap(elementsOf)
    .some(({ properties: { id } }) => typeof id === 'string' && ids.includes(id));
}
