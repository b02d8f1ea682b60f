import type { Annotation } from '../model.ts';

export interface Merged {
  /** What has to be kept: annotations that are new, or have changed. */
  readonly put: readonly Annotation[];
  readonly added: number;
  readonly changed: number;
  /** Those that were there already. */
  readonly doubles: number;
}

/**
 * Joins annotations that come in with those that are kept, without doubles. Of two with the same id
 * the one that was modified later wins, and where their notes differ, both are kept. The same note
 * on the same words under another id is no new one.
 */
export function merge(existing: readonly Annotation[], incoming: readonly Annotation[]): Merged {
  const kept = new Map(existing.map((annotation) => [annotation.id, annotation]));
  const marks = new Set(existing.map(markOf));
  const put = new Map<string, Annotation>();
  let added = 0;
  let doubles = 0;
  const changed = new Set<string>();
  const fresh = new Set<string>();
  for (const annotation of incoming) {
    const known = kept.get(annotation.id);
    if (!known && marks.has(markOf(annotation))) {
      doubles++;
      continue;
    }
    const next = known ? joined(known, annotation) : annotation;
    if (known && isSame(known, next)) {
      doubles++;
      continue;
    }
    if (!known) {
      added++;
      fresh.add(next.id);
    } else if (!fresh.has(next.id)) changed.add(next.id);
    kept.set(next.id, next);
    marks.add(markOf(next));
    put.set(next.id, next);
  }
  return { put: [...put.values()], added, changed: changed.size, doubles };
}

/** What makes two annotations the same to a reader. */
function markOf({ article, target, note, color }: Annotation): string {
  const { start, end, quote } = target;
  return JSON.stringify([article, start, end, quote.exact, note, note === '' ? color : '']);
}

function joined(known: Annotation, other: Annotation): Annotation {
  // One of another article by the same id is not the same annotation: what is kept stays.
  if (known.article !== other.article) return known;
  const [later, earlier] =
    Date.parse(other.modified) > Date.parse(known.modified) ? [other, known] : [known, other];
  return { ...later, note: bothNotes(later.note, earlier.note) };
}

/** Both notes, unless one of them holds the other. */
function bothNotes(later: string, earlier: string): string {
  if (later.includes(earlier)) return later;
  if (earlier.includes(later)) return earlier;
  return `${earlier}\n\n---\n\n${later}`;
}

function isSame(one: Annotation, other: Annotation): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
