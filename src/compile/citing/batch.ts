import CSL, { type CiteItem, type Engine } from 'citeproc';
import type { Cluster, ClusterItem } from './cluster.ts';
import { citePositions, type Position } from './positions.ts';
import { namesInText } from './names-in-text.ts';
import { guard, unguard } from './safe-text.ts';
import { sortCites } from './sort.ts';
import type { StyleInfo } from './style-info.ts';
import { wrapItems } from './wrap.ts';

/** Every citation and reference of an article, formatted: HTML by citeproc, made safe. */
export interface Batch {
  readonly clusters: readonly { readonly html: string; readonly author?: string }[];
  readonly references: readonly { readonly id: string; readonly html: string }[];
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
  const formatted = clusters.map((cluster, index) =>
    formatCluster(engine, info, items, cluster, positions[index] ?? []),
  );
  const bibliography = engine.makeBibliography();
  return {
    clusters: formatted,
    references: bibliography
      ? bibliography[1].map((html, index) => ({
          id: bibliography[0].entry_ids[index]?.[0] ?? '',
          html: unguard(html),
        }))
      : [],
  };
}

function formatCluster(
  engine: Engine,
  info: StyleInfo,
  items: ReadonlyMap<string, object>,
  cluster: Cluster,
  positions: readonly Position[],
): { html: string; author?: string } {
  if (cluster.items.length === 0) return { html: '' };
  const cites = cluster.items.map((item, index) => citeItem(item, positions[index]));
  if (cluster.mode === 'group') return { html: print(engine, info, cites) };

  const numbered = info.format === 'numeric' || info.format === 'label';
  const author = numbered
    ? namesInText(engine, items.get(cluster.items[0]!.key))
    : narrativeAuthor(engine, cites[0]!);
  const standing = cluster.standing ?? (cluster.noteNumber === undefined ? 'text' : 'note');
  if (info.styleClass === 'note' && standing === 'text') {
    return { html: print(engine, info, cites), author };
  }
  const rest = cites.map((cite, index) =>
    index === 0 && !numbered ? { ...cite, 'suppress-author': true } : cite,
  );
  const html = print(engine, info, rest);
  if (author === '') return { html };
  // One link an item: alone, it spans the author and the date ("Smith (2001)").
  return cites.length === 1
    ? { html: `<a data-item="0">${author} ${html.replace(/<\/?a\b[^>]*>/g, '')}</a>` }
    : { html: `${author} ${html}` };
}

function citeItem(item: ClusterItem, place: Position | undefined): CiteItem {
  return {
    id: item.key,
    ...(item.prefix !== '' && { prefix: item.prefix }),
    ...(item.suffix !== '' && { suffix: item.suffix }),
    ...(item.locator !== undefined && { locator: item.locator, label: item.label ?? 'page' }),
    ...(item.suppressAuthor && { 'suppress-author': true }),
    position: place?.position ?? CSL.POSITION_FIRST,
    'near-note': place?.nearNote ?? false,
    ...(place?.firstNote !== undefined && { 'first-reference-note-number': place.firstNote }),
  };
}

function print(engine: Engine, info: StyleInfo, cites: readonly CiteItem[]): string {
  const list = sortCites(
    engine,
    cites.map((cite, index) => ({ item: engine.retrieveItem(cite.id), cite, index })),
  );
  // citeproc changes the cites it is given, so each run gets its own.
  const run = (marked: boolean) => {
    engine.opt.development_extensions['apply_citation_wrapper'] = marked;
    return unguard(
      CSL.getCitationCluster.call(
        engine,
        list.map(({ item, cite }) => [item, { ...cite }] as const),
      ),
    );
  };
  const printed = run(false);
  const alone = list.length === 1 ? wrapWhole(engine, printed) : undefined;
  if (alone !== undefined) return alone;
  const numbers =
    info.format === 'numeric'
      ? list.map(({ cite }) => engine.registry.registry[cite.id]?.seq ?? 0)
      : undefined;
  return wrapItems(
    printed,
    run(true),
    list.map(({ index }) => index),
    numbers,
  );
}

/** A single item's words are all that stands between the style's brackets. */
function wrapWhole(engine: Engine, printed: string): string | undefined {
  const { layout_prefix: before = '', layout_suffix: after = '' } = engine.citation.opt;
  const words = printed.slice(before.length, printed.length - after.length);
  const plain = !/[<&]/.test(before + after) && printed === before + words + after;
  return plain && words !== '' ? `${before}<a data-item="0">${words}</a>${after}` : undefined;
}

const ampersand = guard('&');

function narrativeAuthor(engine: Engine, cite: CiteItem): string {
  engine.opt.development_extensions['apply_citation_wrapper'] = false;
  const item = engine.retrieveItem(cite.id);
  const author = unguard(
    CSL.getCitationCluster.call(engine, [
      [item, { id: cite.id, position: CSL.POSITION_FIRST, 'author-only': true }],
    ]),
  );
  if (author.startsWith('[')) return '';
  // "&" is for parentheses; in a sentence it is a word (APA 7, 8.17). Names may hold one too.
  const and = engine.getTerm('and');
  return and && !JSON.stringify(item).includes(ampersand)
    ? author.replace(/ &amp; /g, ` ${and} `)
    : author;
}
