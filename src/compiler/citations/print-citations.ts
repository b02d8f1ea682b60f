import type { ElementContent, Nodes } from 'hast';
import { type CslItem, type Problem, append } from '../../article/index.ts';
import type { CitationContext } from './citation-context.ts';
import {
  crossReference,
  lookalike,
  printsNothing,
  staysText,
  unknownKey,
} from './citation-faults.ts';
import {
  fault,
  linkedWhole,
  linkItems,
  linkToWork,
  locatorText,
  textOf,
} from './citation-links.ts';
import { withCapital } from './capital.ts';
import { withoutCslMarkup } from './csl-markup.ts';
import { placePieces } from './marks.ts';
import { formatCitations, type PrintedReference } from './format.ts';
import { withoutLastStop } from './double-stops.ts';
import { fold, plainText } from '../html/text.ts';
import { affixesOf, type Affixes, type ReadAffixes } from '../markdown/affix.ts';
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
  const read: ReadAffixes = { marked: new Map(), pieces: [] };
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
    })),
    style: context.style,
    lang: context.lang,
    nocite: context.nocite,
    addresses: context.addresses,
  });

  // Of these the work is at fault, and reported where it stands.
  const unprinted = new Set(
    formatted.references.flatMap(({ key, empty }) => (empty === true ? [key] : [])),
  );
  const citations: PrintedCitation[] = [];
  const clusters: { cluster: CitationCluster; ids: readonly string[] }[] = [];
  known.forEach(({ cluster, items, note }, index) => {
    const ids = items.map((_, at) => `cite-${citations.length + at + 1}`);
    const texts = new Map<number, string>();
    const pieces = read.pieces.map(({ nodes }) => nodes);
    const words = placePieces(formatted.clusters[index]?.children ?? [], pieces);
    const children = cluster.moved ? withCapital(words, context.lang) : words;
    const printed = children.flatMap((child) => linkItems(child, items, ids, texts, context));
    const whole = texts.size > 0 ? printed : linkedWhole(printed, items, ids, context);
    const linked = context.beforeStop.has(cluster) ? withoutLastStop(whole) : whole;
    clusters.push({ cluster, ids });
    for (const at of formatted.clusters[index]?.empty ?? []) {
      const item = items[at];
      if (item && !unprinted.has(item.key)) problems.push(printsNothing(item, context));
    }
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

/** Stands for the author of a work that has none. */
function titleOf(work: CslItem | undefined): string {
  return withoutCslMarkup(work?.['title-short'] ?? work?.title ?? '');
}
