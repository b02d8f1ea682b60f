import type { ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import { type CslItem, type Problem, append } from '../../article/index.ts';
import { fold, plainText } from '../html/text.ts';
import { affixesOf, type Affixes, type ReadAffixes } from '../markdown/affix.ts';
import { isNarrative, type CitationCluster, type CitationItem } from '../markdown/nodes.ts';
import type { ResolvedCitation } from '../resolve/citations.ts';
import { endsInStop, withoutStop } from '../resolve/note-style.ts';
import type { ResolvedNote } from '../resolve/notes.ts';
import { withCapital } from './capital.ts';
import type { CitationContext } from './citation-context.ts';
import { printsNothing } from './citation-faults.ts';
import {
  fault,
  linkedWhole,
  linkItems,
  linkToWork,
  locatorText,
  textOf,
} from './citation-links.ts';
import type { Cluster } from './cluster.ts';
import { withoutCslMarkup } from './csl-markup.ts';
import { withoutLastStop } from './double-stops.ts';
import { formatCitations, type Formatted, type PrintedReference } from './format.ts';
import { placePieces } from './marks.ts';

/** A citation that names a work of the bibliography, printed. */
export interface PrintedCitation {
  readonly id: string;
  readonly item: CitationItem;
  readonly text: string;
  /** The parts of the work that it names, for readers: "vol. 2, p. 3". */
  readonly locatorText?: string;
  /** Label of the note it stands in. */
  readonly note?: string;
}

export interface PrintedCitations {
  readonly citations: readonly PrintedCitation[];
  /** Clusters that name a work, each with the ids of its citations. */
  readonly clusters: readonly { cluster: CitationCluster; ids: readonly string[] }[];
  readonly html: ReadonlyMap<CitationCluster, readonly ElementContent[]>;
  /** The author's names of a narrative cluster that was moved into a note, for the sentence. */
  readonly authors: ReadonlyMap<CitationCluster, readonly ElementContent[]>;
  /** Every node of them that is not as the author typed it. */
  readonly made: ReadonlySet<Nodes>;
  /** Works cited or named by `nocite`, in the style's order, as it prints them. */
  readonly references: readonly PrintedReference[];
  readonly problems: readonly Problem[];
}

/** A cluster that names works, with its own words read as Markdown. */
interface KnownCluster {
  readonly cluster: CitationCluster;
  readonly note?: ResolvedNote;
  readonly items: readonly CitationItem[];
  readonly affixes: readonly Affixes[];
  readonly unknown: readonly CitationItem[];
}

/**
 * Prints every citation of an article in its style and links each to its work; a key that names
 * no work is shown as `[?key]`.
 * @throws StyleError where the style cannot be used.
 */
export async function printCitations(
  resolved: readonly ResolvedCitation[],
  context: CitationContext,
): Promise<PrintedCitations> {
  const read: ReadAffixes = { marked: new Map(), pieces: [] };
  const known = knownClusters(resolved, read);
  const formatted = await formatCitations({
    works: [...context.works.items.values()],
    clusters: known.map(clusterForStyle),
    style: context.style,
    lang: context.lang,
    nocite: context.nocite,
    addresses: context.works.addresses,
  });
  const html = new Map<CitationCluster, readonly ElementContent[]>();
  const authors = new Map<CitationCluster, readonly ElementContent[]>();
  const typed = new Set<Nodes>();
  for (const citation of resolved) {
    if (citation.kind === 'works') continue;
    const printed = withoutWork(citation);
    html.set(citation.cluster, [printed]);
    if (citation.kind === 'words') typed.add(printed);
  }
  const pieces = read.pieces.map(({ nodes }) => nodes);
  const citations: PrintedCitation[] = [];
  const clusters: { cluster: CitationCluster; ids: readonly string[] }[] = [];
  known.forEach((each, index) => {
    const { cluster } = each;
    const ids = each.items.map((_, at) => `cite-${citations.length + at + 1}`);
    const words = formatted.clusters[index];
    const placed = placePieces(words?.children ?? [], pieces);
    const printed = printCluster(each, placed, ids, context);
    clusters.push({ cluster, ids });
    html.set(cluster, printed.html);
    append(citations, printed.citations);
    const author = authorInSentence(each, words?.author ?? [], context);
    if (author) authors.set(cluster, author);
  });
  const made = new Set<Nodes>([...html, ...authors].flatMap(([, nodes]) => nodes));
  for (const node of typed) made.delete(node);
  const { references } = formatted;
  const problems = unprinted(known, formatted, context);
  return { citations, clusters, html, authors, made, references, problems };
}

function knownClusters(resolved: readonly ResolvedCitation[], read: ReadAffixes): KnownCluster[] {
  return resolved.flatMap((citation): KnownCluster[] => {
    if (citation.kind !== 'works') return [];
    const { cluster, unknown, note } = citation;
    const affixes = citation.items.map((item) => affixesOf(item, read));
    const items = citation.items.map((item, at) => ({ ...item, ...affixes[at]?.plain }));
    return [{ cluster, items, affixes, unknown, ...(note && { note }) }];
  });
}

function clusterForStyle({ cluster, items, affixes, note }: KnownCluster): Cluster {
  return {
    mode: isNarrative(cluster) ? 'narrative' : 'group',
    ...(note && { noteNumber: note.number }),
    ...(cluster.moved && { standing: 'text' as const }),
    ...(cluster.stop === false && { stop: false }),
    items: items.map(({ key, prefix, suffix, label, term, locator, suppressAuthor }, at) => ({
      key,
      prefix,
      suffix,
      suppressAuthor,
      ...(label !== undefined && { label }),
      ...(term !== undefined && { term }),
      ...(locator !== undefined && { locator }),
      ...affixes[at]?.marked,
    })),
  };
}

/** Citations of which the style prints nothing; where the work is at fault, it is reported itself. */
function unprinted(
  known: readonly KnownCluster[],
  formatted: Formatted,
  context: CitationContext,
): Problem[] {
  const empty = new Set(formatted.references.flatMap((each) => (each.empty ? [each.key] : [])));
  return known.flatMap(({ items }, index) =>
    (formatted.clusters[index]?.empty ?? []).flatMap((at) => {
      const item = items[at];
      return item && !empty.has(item.key) ? [printsNothing(item, context)] : [];
    }),
  );
}

function withoutWork(citation: Exclude<ResolvedCitation, { kind: 'works' }>): ElementContent {
  if (citation.kind === 'unknown') return fault(citation.unknown);
  if (citation.kind === 'words') return { type: 'text', value: citation.cluster.raw };
  const link = h('a', { href: `#${citation.id}` }, citation.words);
  return { ...link, meaning: { kind: 'crossReference', to: citation.id } };
}

/** A cluster as the style words it, linked. */
function printCluster(
  { cluster, items, unknown, note }: KnownCluster,
  words: readonly ElementContent[],
  ids: readonly string[],
  context: CitationContext,
): { readonly html: ElementContent[]; readonly citations: PrintedCitation[] } {
  const texts = new Map<number, string>();
  const children = cluster.moved ? withCapital(words, context.lang) : words;
  const printed = children.flatMap((child) => linkItems(child, items, ids, texts, context));
  const whole = texts.size > 0 ? printed : linkedWhole(printed, items, ids, context);
  const linked = context.beforeStop.has(cluster) ? withoutLastStop(whole) : whole;
  const gap: ElementContent = { type: 'text', value: ' ' };
  return {
    html: [...linked, ...(unknown.length > 0 ? [gap, fault(unknown)] : [])],
    citations: items.map((item, at) => ({
      id: ids[at] ?? '',
      item,
      text: fold(texts.get(at) ?? ''),
      ...locatorText(item, context),
      ...(note && { note: note.label }),
    })),
  };
}

/** What a narrative cluster that was moved into a note leaves in the sentence. */
function authorInSentence(
  { cluster, items: [first] }: KnownCluster,
  author: readonly ElementContent[],
  context: CitationContext,
): ElementContent[] | undefined {
  if (!first || !cluster.moved || !isNarrative(cluster)) return undefined;
  const title = textOf(titleOf(context.works.items.get(first.key)));
  const named = author.length > 0 ? author : title;
  const stops = endsInStop(plainText(named)) ? withoutStop : String;
  return [linkToWork(first, named, context), ...textOf(stops(cluster.stops ?? ''))];
}

/** Stands for the author of a work that has none. */
function titleOf(work: CslItem | undefined): string {
  return withoutCslMarkup(work?.['title-short'] ?? work?.title ?? '');
}
