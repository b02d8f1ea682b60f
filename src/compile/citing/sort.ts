import CSL, { type CiteItem, type Engine, type SortedCite } from 'citeproc';

/**
 * The cites of a cluster in the order of the style (CSL 1.0.2, "Sorting"), as citeproc's
 * `processCitationCluster` puts them: where cites of one author stand together, by the first of
 * them.
 */
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
