import CSL, { type CiteItem, type Engine, type SortedCite } from 'citeproc';

/**
 * The cites of a cluster in the order in which they are printed: sorted by the style, cites of
 * one author together where the style wants them so (CSL 1.0.2, "Sorting" and "Cite Grouping").
 * Words that the author put to a cite keep their place, as in Pandoc: a cite with a prefix, or
 * after one with a suffix, begins a list that is ordered by itself, and a prefix stays where it is.
 * @param first True where the first cite belongs to the sentence and stays the first.
 */
export function orderCites<Entry extends { readonly item: object; readonly cite: CiteItem }>(
  engine: Engine,
  entries: readonly Entry[],
  first = false,
): Entry[] {
  return listsOf(entries).flatMap((list, index) => {
    const [head] = list;
    const fixed = head && ((first && index === 0) || head.cite.prefix !== undefined);
    const sorted = fixed ? [head, ...sortCites(engine, list.slice(1))] : sortCites(engine, list);
    return list.length > 2 && isGrouped(engine) ? together(engine, sorted) : sorted;
  });
}

function listsOf<Entry extends { readonly cite: CiteItem }>(entries: readonly Entry[]): Entry[][] {
  const lists: Entry[][] = [];
  entries.forEach((entry, index) => {
    const before = entries[index - 1]?.cite;
    const last = lists.at(-1);
    const starts = entry.cite.prefix !== undefined || before?.suffix !== undefined;
    if (last && !starts) last.push(entry);
    else lists.push([entry]);
  });
  return lists;
}

/** Ranges of letters ("2015a–c") keep the author's order, as in the CSL test suite. */
function isGrouped({ citation }: Engine): boolean {
  const { collapse, cite_group_delimiter: delimiter } = citation.opt;
  return collapse === 'year' || (typeof collapse !== 'string' && delimiter !== undefined);
}

/** Each cite after the last one of the same author. */
function together<Entry extends { readonly cite: CiteItem }>(
  engine: Engine,
  entries: readonly Entry[],
): Entry[] {
  const authors = new Map<unknown, Entry[]>();
  for (const entry of entries) {
    const author = authorOf(engine, entry.cite.id) ?? entry;
    authors.set(author, [...(authors.get(author) ?? []), entry]);
  }
  return [...authors.values()].flat();
}

/** As citeproc's `processCitationCluster` sorts: cites of one author by the first of them. */
export function sortCites<Entry extends { readonly item: object; readonly cite: CiteItem }>(
  engine: Engine,
  entries: readonly Entry[],
): Entry[] {
  if (entries.length < 2 || engine.citation_sort.tokens.length === 0) return [...entries];
  if (engine.opt.citation_number_sort) return [...entries];
  const compare = ({ pair: a }: Sorting<Entry>, { pair: b }: Sorting<Entry>): number =>
    engine.citation.srt.compareCompositeKeys(a, b);
  const list = entries.map((entry): Sorting<Entry> => {
    const keys = CSL.getSortKeys.call(engine, entry.item, 'citation_sort');
    const sortkeys = engine.opt.grouped_sort ? [authorOf(engine, entry.cite.id), ...keys] : keys;
    return { entry, pair: [entry.item, { ...entry.cite, sortkeys }] };
  });
  list.sort(compare);
  if (engine.opt.grouped_sort) {
    groupByAuthor(list.map(({ pair }) => pair[1]));
    list.sort(compare);
  }
  return list.map(({ entry }) => entry);
}

interface Sorting<Entry> {
  readonly entry: Entry;
  readonly pair: readonly [object, SortedCite];
}

/** The names that cites are grouped by, which citeproc notes when it prints them. */
function authorOf(engine: Engine, id: string): string | undefined {
  engine.tmp.authorstring_request = true;
  CSL.getAmbiguousCite.call(
    engine,
    engine.retrieveItem(id),
    engine.registry.registry[id]?.disambig,
  );
  engine.tmp.authorstring_request = false;
  return engine.registry.authorstrings[id];
}

/** In place of the author, the first key of the first cite of that author. */
function groupByAuthor(cites: readonly SortedCite[]): void {
  let author: unknown = false;
  let key: unknown = false;
  cites.forEach(({ sortkeys }, index) => {
    if (sortkeys[0] !== author) {
      author = sortkeys[0];
      key = sortkeys[1];
    }
    sortkeys[0] = `${String(key)}${String(index)}`;
  });
}
