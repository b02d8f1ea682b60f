import type { ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import { type CslItem, append } from '../../article/index.ts';
import { markup, workId } from '../../article/markup.ts';
import { fold, plainText } from '../html/text.ts';
import { affixesOf, type Affixes } from '../markdown/affix.ts';
import { locatorParts } from '../markdown/locator.ts';
import { isNarrative, type CitationCluster, type CitationItem } from '../markdown/nodes.ts';
import type { ResolvedCitation } from '../resolve/citations.ts';
import { endsInStop, withoutStop } from '../resolve/note-style.ts';
import type { ResolvedNote } from '../resolve/notes.ts';
import type { ResolvedWorks } from '../resolve/works.ts';
import { withCapital } from './capital.ts';
import type { Cluster } from './cluster.ts';
import { withoutCslMarkup } from './csl-markup.ts';
import { formatCitations } from './format.ts';
import { printLocators } from './locator-text.ts';

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
  readonly references: readonly { key: string; html: string; text: string }[];
}

export interface CitationContext {
  readonly works: ResolvedWorks;
  /** CSL as XML. */
  readonly style: string;
  readonly lang: string;
  readonly nocite: readonly string[];
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
  const known = knownClusters(resolved);
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
  const citations: PrintedCitation[] = [];
  const clusters: { cluster: CitationCluster; ids: readonly string[] }[] = [];
  known.forEach((each, index) => {
    const { cluster } = each;
    const ids = each.items.map((_, at) => `cite-${citations.length + at + 1}`);
    const words = formatted.clusters[index];
    const printed = printCluster(each, words?.children ?? [], ids, context);
    clusters.push({ cluster, ids });
    html.set(cluster, printed.html);
    append(citations, printed.citations);
    const author = authorInSentence(each, words?.author ?? [], context);
    if (author) authors.set(cluster, author);
  });
  const made = new Set<Nodes>([...html, ...authors].flatMap(([, nodes]) => nodes));
  for (const node of typed) made.delete(node);
  return { citations, clusters, html, authors, made, references: formatted.references };
}

function knownClusters(resolved: readonly ResolvedCitation[]): KnownCluster[] {
  const read = new Map<string, string>();
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
    items: items.map(({ key, prefix, suffix, label, locator, suppressAuthor }, at) => ({
      key,
      prefix,
      suffix,
      suppressAuthor,
      ...(label !== undefined && { label }),
      ...(locator !== undefined && { locator }),
      ...affixes[at]?.marked,
    })),
  };
}

function withoutWork(citation: Exclude<ResolvedCitation, { kind: 'works' }>): ElementContent {
  if (citation.kind === 'unknown') return fault(citation.unknown);
  if (citation.kind === 'words') return { type: 'text', value: citation.cluster.raw };
  return h('a', { href: `#${citation.id}` }, citation.words);
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
  const linked = texts.size > 0 ? printed : linkedWhole(printed, items, ids, context);
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

/** Turns the `a[data-item]` of a printed cluster into links to works, wherever they stand. */
function linkItems(
  node: ElementContent,
  items: readonly CitationItem[],
  ids: readonly string[],
  texts: Map<number, string>,
  context: CitationContext,
): ElementContent[] {
  if (node.type !== 'element') return [node];
  const at = node.properties['dataItem'];
  if (at === undefined) {
    const children = node.children.flatMap((child) => linkItems(child, items, ids, texts, context));
    return [{ ...node, children }];
  }
  const index = Number(at);
  const item = items[index];
  const id = ids[index];
  if (!item || id === undefined) return node.children;
  const first = !texts.has(index);
  texts.set(index, `${texts.get(index) ?? ''} ${plainText(node)}`);
  const link = (children: ElementContent[], withId: boolean): ElementContent =>
    linkToWork(item, children, context, withId ? id : undefined);
  if (context.works.broken.has(item.key)) {
    return first ? [link([fault([item])], true)] : [];
  }
  const url = context.works.items.get(item.key)?.URL;
  const split = url === undefined ? undefined : splitAt(node.children, url);
  if (!split || url === undefined) return [link(node.children, first)];
  const href = context.works.addresses.get(item.key);
  const address: ElementContent =
    href === undefined
      ? h('span.work-url', url)
      : h('a.work-url', { href, rel: ['noopener', 'noreferrer'] }, url);
  return [link(split.before, first), ...split.gap, address, ...split.after];
}

/** Where the style's words cannot be told apart, all of them lead to the first work. */
function linkedWhole(
  children: ElementContent[],
  [item]: readonly CitationItem[],
  [id]: readonly string[],
  context: CitationContext,
): ElementContent[] {
  return item && children.length > 0 ? [linkToWork(item, children, context, id)] : children;
}

/** Stands for the author of a work that has none. */
function titleOf(work: CslItem | undefined): string {
  return withoutCslMarkup(work?.['title-short'] ?? work?.title ?? '');
}

function locatorText(
  { label, locator, suffix }: CitationItem,
  { lang }: CitationContext,
): { locatorText?: string } {
  if (locator === undefined) return {};
  return { locatorText: printLocators(locatorParts(label ?? 'page', locator, suffix), lang) };
}

function linkToWork(
  item: CitationItem,
  children: readonly ElementContent[],
  context: CitationContext,
  id?: string,
): ElementContent {
  const { locatorText: words } = locatorText(item, context);
  return h(
    `a.${markup.citationClass}`,
    {
      ...(id !== undefined && { id }),
      role: 'doc-biblioref',
      href: `#${workId(item.key)}`,
      dataKey: item.key,
      ...(item.locator !== undefined && { dataLocator: item.locator }),
      ...(words !== undefined && { dataLocatorText: words }),
    },
    [...children],
  );
}

/** Cuts printed words at an address that stands in them, at top level. */
function splitAt(
  children: readonly ElementContent[],
  words: string,
): Record<'before' | 'gap' | 'after', ElementContent[]> | undefined {
  const flat = children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'a' ? child.children : [child],
  );
  for (const [index, child] of flat.entries()) {
    const at = child.type === 'text' ? child.value.indexOf(words) : -1;
    if (child.type !== 'text' || at < 0) continue;
    const rest = child.value.slice(at + words.length);
    const lead = child.value.slice(0, at);
    const before = [...flat.slice(0, index), ...textOf(lead.trimEnd())];
    if (before.length === 0) return undefined;
    const gap = lead.slice(lead.trimEnd().length);
    return { before, gap: textOf(gap), after: [...textOf(rest), ...flat.slice(index + 1)] };
  }
  return undefined;
}

function textOf(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** Citations that cannot be printed, with all words that the author put to them. */
function fault(items: readonly CitationItem[]): ElementContent {
  const words = items.map(({ key, prefix, locator, suffix }) =>
    fold(`${prefix} [?${key}] ${locator ?? ''} ${suffix}`),
  );
  return h(`span.${markup.faultClass}`, words.join('; '));
}
