import CSL from 'citeproc';
import type { Cluster, ClusterItem } from './cluster.ts';

export interface Position {
  readonly position: number;
  readonly nearNote: boolean;
  /** Note that cited the work first, where it is another one. */
  readonly firstNote?: number;
}

/**
 * Where each cite stands in the order of citations, by which note styles choose between the
 * full reference, a short form and "Ibid." (CSL 1.0.2, "Choose", `position`). One pass.
 * @returns for each cluster, the positions of its items.
 */
export function citePositions(clusters: readonly Cluster[], nearDistance: number): Position[][] {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  const citesInNote = new Map<number, number>();
  for (const { noteNumber, items } of clusters) {
    if (noteNumber === undefined) continue;
    citesInNote.set(noteNumber, (citesInNote.get(noteNumber) ?? 0) + items.length);
  }

  // What stands in the text and what stands in notes are read apart, as citeproc does.
  let inText: Cluster | undefined;
  let inNotes: Cluster | undefined;
  return clusters.map((cluster) => {
    const note = cluster.noteNumber ?? 0;
    const previous = note === 0 ? inText : inNotes;
    const positions = cluster.items.map((item, index): Position => {
      const firstNote = first.get(item.key);
      const lastNote = last.get(item.key);
      if (firstNote === undefined || lastNote === undefined) {
        first.set(item.key, note);
        last.set(item.key, note);
        return { position: CSL.POSITION_FIRST, nearNote: false };
      }
      const before =
        index > 0 ? cluster.items[index - 1] : citeBefore(previous, cluster, citesInNote);
      last.set(item.key, note);
      return {
        position: before?.key === item.key ? ibid(before, item) : CSL.POSITION_SUBSEQUENT,
        nearNote: note - lastNote <= nearDistance,
        ...(firstNote > 0 && firstNote !== note && { firstNote }),
      };
    });
    if (note === 0) inText = cluster;
    else inNotes = cluster;
    return positions;
  });
}

/** The cite that "Ibid." at the start of `cluster` would stand for: the only one just before. */
function citeBefore(
  previous: Cluster | undefined,
  cluster: Cluster,
  citesInNote: ReadonlyMap<number, number>,
): ClusterItem | undefined {
  if (previous?.items.length !== 1) return undefined;
  const from = previous.noteNumber ?? 0;
  const to = cluster.noteNumber ?? 0;
  if (from === to) return previous.items[0];
  return citesInNote.get(from) === 1 && from >= to - 1 ? previous.items[0] : undefined;
}

function ibid(before: ClusterItem, item: ClusterItem): number {
  if (before.locator === undefined) {
    return item.locator === undefined ? CSL.POSITION_IBID : CSL.POSITION_IBID_WITH_LOCATOR;
  }
  if (item.locator === undefined) return CSL.POSITION_SUBSEQUENT;
  return before.locator === item.locator && before.label === item.label
    ? CSL.POSITION_IBID
    : CSL.POSITION_IBID_WITH_LOCATOR;
}
