import { type Annotation, longestNote } from '../model.ts';
import { plain } from '../text-index.ts';

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
  const marks = new Set(existing.flatMap((each) => [markOf(each), markOf(unplaced(each))]));
  const put = new Map<string, Annotation>();
  const added = new Set<string>();
  const changed = new Set<string>();
  let doubles = 0;
  for (const annotation of incoming) {
    const known = kept.get(annotation.id);
    const next = known ? joined(known, annotation) : annotation;
    // Two that cannot be one stand beside each other.
    const free = next ?? { ...annotation, id: freeId(annotation.id, kept) };
    const isKnown = next !== undefined && known !== undefined;
    if (isKnown ? isSame(known, next) : marks.has(markOf(annotation))) {
      doubles++;
      continue;
    }
    if (!isKnown) added.add(free.id);
    else if (!added.has(free.id)) changed.add(free.id);
    kept.set(free.id, free);
    marks.add(markOf(free));
    put.set(free.id, free);
  }
  return { put: [...put.values()], added: added.size, changed: changed.size, doubles };
}

/** What makes two annotations the same to a reader. */
function markOf({ article, target, note, color }: Annotation): string {
  const { start, end, quote } = target;
  return JSON.stringify([
    ...[article, start.block, start.offset, end.block, end.offset, plain(quote.exact)],
    ...[note, note === '' ? color : ''],
  ]);
}

/** An annotation as a file has it that names words and no place: it may have been placed here since. */
function unplaced(annotation: Annotation): Annotation {
  const { quote } = annotation.target;
  const nowhere = { block: '', offset: 0 };
  return { ...annotation, target: { start: nowhere, end: nowhere, quote } };
}

/** One of two with the same id; undefined where they cannot be one: each has to be kept. */
function joined(known: Annotation, other: Annotation): Annotation | undefined {
  if (known.article !== other.article) return undefined;
  if (plain(known.target.quote.exact) !== plain(other.target.quote.exact)) return undefined;
  const [later, earlier] =
    Date.parse(other.modified) > Date.parse(known.modified) ? [other, known] : [known, other];
  const note = bothNotes(later.note, earlier.note);
  if (note.length > longestNote) return undefined;
  // A place that is known is not given up for none.
  const { target, where } = later.target.start.block === '' ? earlier : later;
  return { ...later, note, target, where };
}

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id.slice(0, 110)}.${n}`;
  return free;
}

const rule = '\n\n---\n\n';

/** Both notes, one below the other, unless one of them has all of the other already. */
function bothNotes(later: string, earlier: string): string {
  const here = later.split(rule);
  const there = earlier.split(rule);
  if (earlier === '' || there.every((part) => here.includes(part))) return later;
  if (later === '' || here.every((part) => there.includes(part))) return earlier;
  return [...there, ...here.filter((part) => !there.includes(part))].join(rule);
}

/** Whether nothing differs but the time: a file that says none gets that of its reading. */
function isSame(one: Annotation, other: Annotation): boolean {
  return markOf(one) === markOf(other) && one.color === other.color;
}
