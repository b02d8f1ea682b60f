import type { ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import { type CslItem, type Problem, append } from '../../article/index.ts';
import { markup, workId } from '../../article/markup.ts';
import { withCapital } from './capital.ts';
import { withoutCslMarkup } from './csl-markup.ts';
import { printLocators } from './locator-text.ts';
import { formatCitations, type PrintedReference } from './format.ts';
import { nearest } from '../language/distance.ts';
import { fold, plainText } from '../html/text.ts';
import { locatorParts } from '../markdown/locator.ts';
import { affixesOf, type Affixes } from '../markdown/affix.ts';
import { isNarrative, type CitationCluster, type CitationItem } from '../markdown/nodes.ts';
import { endsInStop, withoutStop } from './note-style.ts';
import type { CollectedNotes } from '../structure/notes.ts';

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

export interface CitationContext {
  readonly file: string;
  readonly works: ReadonlyMap<string, CslItem>;
  /** Keys of entries that could not be read. */
  readonly broken: ReadonlySet<string>;
  /** Address of a work as it is linked, by key. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly style: string;
  readonly lang: string;
  readonly nocite: readonly string[];
  /** Ids that a key such as `@fig:x` may refer to, with what is printed for them. */
  readonly targets: ReadonlyMap<string, string>;
}

/**
 * Prints every citation of an article in its style and links each to its work. A key that names
 * no work is an error and shown as `[?key]`; words in running text that only look like a
 * citation (a handle) stay as typed.
 */
export async function printCitations(
  collected: CollectedNotes,
  context: CitationContext,
): Promise<PrintedCitations> {
  const problems: Problem[] = [];
  const html = new Map<CitationCluster, readonly ElementContent[]>();
  const authors = new Map<CitationCluster, readonly ElementContent[]>();
  const typed = new Set<Nodes>();
  const read = new Map<string, string>();
  const known: {
    cluster: CitationCluster;
    note?: string;
    noteNumber?: number;
    items: CitationItem[];
    affixes: Affixes[];
  }[] = [];
  for (const { cluster, note } of collected.clusters) {
    const items = cluster.items.filter(({ key }) => context.works.has(key));
    const unknown = cluster.items.filter(({ key }) => !context.works.has(key));
    const reference = crossReference(cluster, context);
    if (items.length === 0 && reference) html.set(cluster, reference);
    else if (items.length === 0 && staysText(cluster, context)) {
      const words: ElementContent = { type: 'text', value: cluster.raw };
      typed.add(words);
      html.set(cluster, [words]);
      append(problems, lookalike(cluster, context));
    } else {
      for (const item of unknown) problems.push(unknownKey(item, context));
      if (items.length === 0) html.set(cluster, [fault(unknown)]);
      else {
        const affixes = items.map((item) => affixesOf(item, read));
        known.push({
          cluster,
          items: items.map((item, at) => ({ ...item, ...affixes[at]?.plain })),
          affixes,
          ...(note && { note: note.label, noteNumber: note.number }),
        });
      }
    }
  }

  const formatted = await formatCitations({
    works: [...context.works.values()],
    clusters: known.map(({ cluster, items, affixes, noteNumber }) => ({
      mode: isNarrative(cluster) ? 'narrative' : 'group',
      ...(noteNumber !== undefined && { noteNumber }),
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
    })),
    style: context.style,
    lang: context.lang,
    nocite: context.nocite,
    addresses: context.addresses,
  });

  const citations: PrintedCitation[] = [];
  const clusters: { cluster: CitationCluster; ids: readonly string[] }[] = [];
  known.forEach(({ cluster, items, note }, index) => {
    const ids = items.map((_, at) => `cite-${citations.length + at + 1}`);
    const texts = new Map<number, string>();
    const words = formatted.clusters[index]?.children ?? [];
    const children = cluster.moved ? withCapital(words, context.lang) : words;
    const printed = children.flatMap((child) => linkItems(child, items, ids, texts, context));
    const linked = texts.size > 0 ? printed : linkedWhole(printed, items, ids, context);
    clusters.push({ cluster, ids });
    const missing = cluster.items.filter(({ key }) => !context.works.has(key));
    const gap: ElementContent = { type: 'text', value: ' ' };
    html.set(cluster, [...linked, ...(missing.length > 0 ? [gap, fault(missing)] : [])]);
    const [first] = items;
    if (first && cluster.moved && isNarrative(cluster)) {
      const author = formatted.clusters[index]?.author ?? [];
      const named = author.length > 0 ? author : textOf(titleOf(context.works.get(first.key)));
      const stops = endsInStop(plainText(named)) ? withoutStop : String;
      authors.set(cluster, [
        linkToWork(first, named, context),
        ...textOf(stops(cluster.stops ?? '')),
      ]);
    }
    items.forEach((item, at) => {
      citations.push({
        id: ids[at] ?? '',
        item,
        text: fold(texts.get(at) ?? ''),
        ...locatorText(item, context),
        ...(note !== undefined && { note }),
      });
    });
  });
  const made = new Set<Nodes>([...html, ...authors].flatMap(([, nodes]) => nodes));
  for (const node of typed) made.delete(node);
  return { citations, clusters, html, authors, made, references: formatted.references, problems };
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
  if (context.broken.has(item.key)) {
    return first ? [link([fault([item])], true)] : [];
  }
  const url = context.works.get(item.key)?.URL;
  const split = url === undefined ? undefined : splitAt(node.children, url);
  if (!split || url === undefined) return [link(node.children, first)];
  const href = context.addresses.get(item.key);
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
  const locator = words ?? item.locator;
  const link = h(
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
  const named = { key: item.key, ...(locator !== undefined && { locator }) };
  return { ...link, meaning: { kind: 'citation', ...named } };
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

const crossReferenceKey = /^(?:fig|tbl|tab|sec|eq|lst|figure|table|equation):/;

function crossReference(
  cluster: CitationCluster,
  context: CitationContext,
): ElementContent[] | undefined {
  const [item] = cluster.items;
  const label = item && context.targets.get(item.key);
  if (!item || label === undefined) return undefined;
  const link = h('a', { href: `#${item.key}` }, label);
  return [{ ...link, meaning: { kind: 'crossReference', to: item.key } }];
}

/** A single `@name` in the sentence that is no key: a handle, unless it all but names a work. */
function staysText(cluster: CitationCluster, context: CitationContext): boolean {
  const [item] = cluster.items;
  if (!item) return true;
  if (crossReferenceKey.test(item.key)) return true;
  if (cluster.mode === 'group') return false;
  return (
    context.works.size === 0 ||
    (nearest(item.key, context.works.keys()) === undefined && !/\d{4}/.test(item.key))
  );
}

function lookalike(cluster: CitationCluster, context: CitationContext): Problem[] {
  const [item] = cluster.items;
  if (!item || (context.works.size === 0 && !crossReferenceKey.test(item.key))) return [];
  const place = { file: context.file, line: item.point.line, column: item.point.column };
  if (crossReferenceKey.test(item.key)) {
    return [
      {
        rule: 'cross-reference-unresolved',
        severity: 'warning',
        place,
        message: `Unexpected reference to "${item.key}", expected a figure, table or section with that id`,
        hint: `give the target the attribute {#${item.key}}; the words are shown as typed`,
      },
    ];
  }
  return [
    {
      rule: 'citation-lookalike',
      severity: 'warning',
      place,
      message: `Unexpected "@${item.key}", expected a key of the bibliography`,
      hint: `it is shown as typed; write \\@${item.key} if it is no citation`,
    },
  ];
}

function unknownKey(item: CitationItem, context: CitationContext): Problem {
  const near = nearest(item.key, context.works.keys());
  return {
    rule: 'citation-unknown',
    severity: 'error',
    place: { file: context.file, line: item.point.line, column: item.point.column },
    message: `Unexpected citation key "${item.key}", expected a key of the bibliography`,
    hint:
      near !== undefined
        ? `did you mean "${near}"?`
        : context.works.size === 0
          ? 'the article has no bibliography: add references.json or references.bib beside it'
          : 'add the work to the bibliography or correct the key',
  };
}
