import CSL, { type CiteItem, type Engine } from 'citeproc';
import type { Cluster, ClusterItem } from './cluster.ts';
import { citePositions, type Position } from './positions.ts';
import { namesInText } from './names-in-text.ts';
import { fillEmpty, isEmpty, printCites, wordsFor, type OnEmpty } from './print-cites.ts';
import { guard, itemEnd, itemStart, unguard } from './safe-text.ts';
import type { StyleInfo } from './style-info.ts';
import { withoutBareRetrieved } from './undated.ts';

/** Every citation and reference of an article, formatted: HTML by citeproc, made safe. */
export interface Batch {
  readonly clusters: readonly BatchCluster[];
  /** `empty` where the style prints nothing of the work. */
  readonly references: readonly {
    readonly id: string;
    readonly html: string;
    readonly empty?: boolean;
  }[];
}

export interface BatchCluster {
  readonly html: string;
  readonly author?: string;
  /** Indexes of items of which the style prints nothing as they are cited. */
  readonly empty?: readonly number[];
}

/**
 * Formats all citations of an article in one pass: works are registered once (which settles
 * years "2011a" and initials), and each cluster is then printed by itself, its position in the
 * order of citations handed in. `processCitationCluster` would go through all earlier
 * clusters again for each one.
 * @param clusters their keys are ids of `items`.
 * @param ids of all works to list: cited ones in order of first citation, then the others.
 */
export function formatBatch(
  engine: Engine,
  info: StyleInfo,
  items: ReadonlyMap<string, object>,
  clusters: readonly Cluster[],
  ids: readonly string[],
): Batch {
  engine.sys.retrieveItem = (id) => items.get(id) ?? { id, type: 'document' };
  // Made by `processCitationCluster`; a citation without a printed form is noted there.
  engine.tmp.citation_errors = [];
  engine.updateItems(ids);
  const near = engine.citation.opt['near-note-distance'] ?? 5;
  const positions = citePositions(clusters, near);
  const formatted = clusters.map((cluster, index): BatchCluster => {
    const empty = new Set<number>();
    // An author whom the sentence names may be named again; one whom `-@key` leaves out may not.
    const onEmpty: OnEmpty = (at, isNone) => {
      if (isNone || cluster.items[at]?.suppressAuthor === true) empty.add(at);
    };
    const printed = formatCluster(engine, info, items, cluster, positions[index] ?? [], onEmpty);
    return { ...printed, ...(empty.size > 0 && { empty: [...empty] }) };
  });
  return { clusters: formatted, references: formatReferences(engine, items, ids) };
}

/** The list of works; those of which the style prints nothing have a title in it, too. */
function formatReferences(
  engine: Engine,
  items: ReadonlyMap<string, object>,
  ids: readonly string[],
): Batch['references'] {
  const bibliography = engine.makeBibliography();
  const [parameters, entries] = bibliography || [{ entry_ids: [] }, []];
  const printed = entries.map((entry, index) => {
    // Of styles without numbers citeproc leaves out works that print nothing: then the order does
    // not tell whose entry this is. In those with numbers its placeholder has no mark.
    const [mark = '', marked = ''] = ownMark.exec(entry) ?? [];
    const id = items.has(marked) ? marked : (parameters.entry_ids[index]?.[0] ?? '');
    const html = entry.replace(mark, '');
    const item = items.get(id) ?? {};
    const words = unguard(fillEmpty(html, item));
    const empty = isEmpty(html);
    return { id, html: withoutBareRetrieved(engine, item, words), ...(empty && { empty }) };
  });
  const listed = new Set(printed.map(({ id }) => id));
  const missing = ids.filter((id) => !listed.has(id));
  return [
    ...printed,
    ...missing.map((id) => {
      const words = unguard(wordsFor(items.get(id) ?? {}));
      // A style without a list prints nothing of any work.
      const empty = bibliography !== false;
      return { id, html: `<div class="csl-entry">${words}</div>`, ...(empty && { empty }) };
    }),
  ];
}

const ownMark = new RegExp(`${itemStart}([^${itemEnd}]*)${itemEnd}\\s*`);

function formatCluster(
  engine: Engine,
  info: StyleInfo,
  items: ReadonlyMap<string, object>,
  cluster: Cluster,
  positions: readonly Position[],
  onEmpty: OnEmpty,
): { html: string; author?: string } {
  const cites = cluster.items.map((item, index) => citeItem(engine, item, positions[index]));
  const [first] = cites;
  if (!first) return { html: '' };
  const stop = cluster.stop ?? true;
  if (cluster.mode === 'group') return { html: printCites(engine, info, cites, { stop, onEmpty }) };

  const numbered = info.format === 'numeric' || info.format === 'label';
  const author = numbered
    ? namesInText(engine, items.get(first.id))
    : narrativeAuthor(engine, info, first);
  const standing = cluster.standing ?? (cluster.noteNumber === undefined ? 'text' : 'note');
  const isNote = info.styleClass === 'note';
  const named = numbered ? first : { ...first, 'suppress-author': true };
  if (author === '' || (isNote && standing === 'text')) {
    // The sentence names the author: the note does not again.
    const noted = author === '' ? cites : [named, ...cites.slice(1)];
    return { html: printCites(engine, info, noted, { stop, first: true, onEmpty }), author };
  }
  // A short form may be the name alone, which stands in the sentence already; a year is more.
  const bare = info.format !== 'author-date' && !numbered && printsNothing(engine, named);
  const rest = bare ? cites.slice(1) : [named, ...cites.slice(1)];
  const html =
    rest.length > 0
      ? printCites(engine, info, rest, {
          ...{ stop, first: !bare },
          onEmpty: (index, isNone) => onEmpty(bare ? index + 1 : index, isNone),
        })
      : endOf(engine, stop);
  const gap = rest.length === 0 ? '' : isNote ? ', ' : ' ';
  // One link an item: alone, it spans the author and the date ("Smith (2001)").
  if (cites.length === 1) {
    const inside = html.replace(/<\/?a\b[^>]*>/g, '');
    const end = isNote && inside.endsWith('.') ? '.' : '';
    const words = author + gap + inside.slice(0, inside.length - end.length);
    return { html: `<a data-item="0">${words}</a>${words.endsWith('.') ? '' : end}` };
  }
  if (!bare) return { html: author + gap + html };
  const others = html.replace(/data-item="(\d+)"/g, shifted);
  return { html: `<a data-item="0">${author}</a>${gap}${others}` };
}

function shifted(_: string, index: string): string {
  return `data-item="${String(Number(index) + 1)}"`;
}

function printsNothing(engine: Engine, cite: CiteItem): boolean {
  engine.opt.development_extensions['apply_citation_wrapper'] = false;
  const item = engine.retrieveItem(cite.id);
  return isEmpty(CSL.getCitationCluster.call(engine, [[item, { ...cite }]]));
}

function endOf(engine: Engine, stop: boolean): string {
  return stop ? (engine.citation.opt.layout_suffix ?? '') : '';
}

function citeItem(engine: Engine, item: ClusterItem, place: Position | undefined): CiteItem {
  const label = item.label ?? 'page';
  const isBlank = engine.getTerm(label, 'long', 0) === '';
  const term = isBlank && item.term !== undefined ? `${item.term} ` : '';
  return {
    id: item.key,
    ...(item.prefix !== '' && { prefix: item.prefix }),
    ...(item.suffix !== '' && { suffix: item.suffix }),
    ...(item.locator !== undefined && { locator: term + item.locator, label }),
    ...(item.suppressAuthor && { 'suppress-author': true }),
    position: place?.position ?? CSL.POSITION_FIRST,
    'near-note': place?.nearNote ?? false,
    ...(place?.firstNote !== undefined && { 'first-reference-note-number': place.firstNote }),
  };
}

const ampersand = guard('&');

function narrativeAuthor(engine: Engine, info: StyleInfo, cite: CiteItem): string {
  engine.opt.development_extensions['apply_citation_wrapper'] = false;
  const item = engine.retrieveItem(cite.id);
  // Notes have the full name once; "Ibid." is no name.
  const again = info.styleClass === 'note' && cite.position !== CSL.POSITION_FIRST;
  const position = again ? CSL.POSITION_SUBSEQUENT : CSL.POSITION_FIRST;
  const printed = CSL.getCitationCluster.call(engine, [
    [item, { id: cite.id, position, 'author-only': true }],
  ]);
  if (isEmpty(printed)) return '';
  const author = unguard(printed);
  // "&" is for parentheses; in a sentence it is a word (APA 7, 8.17). Names may hold one too.
  const and = engine.getTerm('and');
  return and && !JSON.stringify(item).includes(ampersand)
    ? author.replace(/ &amp; /g, ` ${and} `)
    : author;
}
