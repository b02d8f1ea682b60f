import type { Article, IndexedName, NameKind } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { FEWEST_FACTS } from './picture.ts';

/** The names of one kind, or of two that are looked up together. */
export interface IndexGroup {
  /** Part of an id. */
  readonly id: keyof Words['pictures']['names']['groups'];
  readonly title: string;
  readonly entries: readonly IndexEntry[];
}

export interface IndexEntry {
  /** Id of the entry on the page that has the index: `name-<slug>`. */
  readonly id: string;
  readonly label: string;
  readonly kind: NameKind;
  readonly note?: string;
  /** Entries to look up as well; without an id where the index has no such entry. */
  readonly also: readonly { readonly label: string; readonly id?: string }[];
  readonly runs: readonly IndexRun[];
}

/** Paragraphs that follow one another, in each of which the name stands: "5", "5–10". */
export interface IndexRun {
  readonly from: IndexPlace;
  /** Absent where it is one paragraph. */
  readonly to?: IndexPlace;
}

/** A paragraph, or a block after it, in which a name stands first. */
export interface IndexPlace {
  /** Id of the paragraph or block. */
  readonly target: string;
  readonly n: number;
  /** As it is printed. */
  readonly text: string;
}

/** Id of the entry of a name, on the page that has the index. */
export function nameId({ slug }: Pick<IndexedName, 'slug'>): string {
  return `name-${slug}`;
}

/** Whether an article has names enough for an index of them, each with an entry (`nameId`). */
export function hasNameIndex({ edition }: Pick<Article, 'edition'>): boolean {
  return edition.names.filter(({ mentions }) => mentions.length > 0).length >= FEWEST_FACTS;
}

/**
 * The edition's index of names, as a book has it: names in groups by their kind, each with the
 * numbers of its paragraphs, three or more that follow one another closed up. Where readers are
 * shown no numbers, the places are counted instead. Names that stand nowhere are left out.
 */
export function nameIndex(
  { edition }: Pick<Article, 'edition'>,
  t: Words,
  isNumbered = true,
): IndexGroup[] {
  const names = edition.names.filter(({ mentions }) => mentions.length > 0);
  const ids = new Map(names.map((name) => [name.label, nameId(name)]));
  const groups = Map.groupBy(names, ({ kind }) => groupOf[kind]);
  return order.flatMap((id) => {
    const entries = (groups.get(id) ?? []).map((name): IndexEntry => {
      const { label, kind, note, also } = name;
      return {
        id: nameId(name),
        label,
        kind,
        ...(note !== undefined && { note }),
        also: also.map((other) => {
          const known = ids.get(other);
          return { label: other, ...(known !== undefined && { id: known }) };
        }),
        runs: isNumbered ? closedUp(placesOf(name, t)) : counted(placesOf(name, t), t),
      };
    });
    return entries.length === 0 ? [] : [{ id, title: t.pictures.names.groups[id], entries }];
  });
}

/** Each number once, with the first place that has it. */
export function placesOf({ mentions }: IndexedName, t: Words): IndexPlace[] {
  const { before } = t.pictures.names;
  const places = new Map<number, IndexPlace>();
  for (const { n, target } of mentions)
    if (!places.has(n)) places.set(n, { target, n, text: n === 0 ? before : t.digits(String(n)) });
  return [...places.values()].sort((a, b) => a.n - b.n);
}

/** Closes up three numbers or more that follow one another; two stay apart: "2, 3". */
export function closedUp(places: readonly IndexPlace[]): IndexRun[] {
  const runs: IndexPlace[][] = [];
  for (const place of places) {
    const open = runs.at(-1);
    const last = open?.at(-1);
    if (open && last && last.n > 0 && place.n === last.n + 1) open.push(place);
    else runs.push([place]);
  }
  return runs.flatMap((run) => {
    const [from] = run;
    const to = run.at(-1);
    return run.length > 2 && from && to ? [{ from, to }] : run.map((place) => ({ from: place }));
  });
}

function counted(places: readonly IndexPlace[], t: Words): IndexRun[] {
  return places.map((place, index) => ({ from: { ...place, text: t.digits(String(index + 1)) } }));
}

const groupOf: Readonly<Record<NameKind, IndexGroup['id']>> = {
  person: 'people',
  body: 'bodies',
  document: 'bodies',
  place: 'places',
  event: 'events',
  other: 'others',
};

const order: readonly IndexGroup['id'][] = ['people', 'bodies', 'places', 'events', 'others'];
