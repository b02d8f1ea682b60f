import type { ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { CslItem } from '../../article/index.ts';
import { formatBatch, type Batch } from './batch.ts';
import type { Cluster, FormattedCluster } from './cluster.ts';
import { cleanNodes } from './clean.ts';
import { engineFor, styleError } from './engine.ts';
import { fragment } from './fragment.ts';
import { handOver } from './hand-over.ts';
import { linkAddresses } from './link-addresses.ts';
import { printOthers } from './others.ts';
import { throughRehypeCitation } from './rehype-citation.ts';
import { guardLocator, guardWords } from './safe-text.ts';
import { readStyleInfo, type StyleInfo } from './style-info.ts';

export type { Cluster, ClusterItem, FormattedCluster } from './cluster.ts';
export { StyleError } from './style-info.ts';

export interface FormatInput {
  /** Works of the bibliography; of two with one id, the first counts. */
  readonly works: readonly CslItem[];
  /** In the order in which a reader meets them. Items whose key is no work's are left out. */
  readonly clusters: readonly Cluster[];
  /** XML of an independent CSL style. */
  readonly style: string;
  /** BCP 47 tag of the article's language. */
  readonly lang: string;
  /** Keys of works to list without being cited; `['*']` for all. */
  readonly nocite?: readonly string[];
  /** Where the address of a work leads, by key, if not where it is printed to lead. */
  readonly addresses?: ReadonlyMap<string, string>;
}

/** A work as the style prints it in a list of works. */
export interface PrintedReference {
  readonly key: string;
  readonly tree: Root;
  readonly text: string;
  /** True where the style prints nothing of the work: its title or key stands in. */
  readonly empty?: boolean;
}

export interface Formatted {
  /** One for each cluster of the input. */
  readonly clusters: FormattedCluster[];
  /** Cited works and those of `nocite`, in the style's order. */
  readonly references: readonly PrintedReference[];
  readonly styleClass: 'in-text' | 'note';
}

/**
 * Formats an article's citations and its list of works in a CSL style, with rehype-citation
 * and citeproc. HTML in fields comes out as text, except CSL-JSON's own markup; the only links
 * are `<a data-item>` in citations and `http(s)` addresses of the works in references. The
 * result depends on nothing but the input.
 * @throws {StyleError} where the style cannot be used.
 */
export async function formatCitations(input: FormatInput): Promise<Formatted> {
  const info = readStyleInfo(input.style);
  const works = new Map<string, CslItem>();
  for (const work of input.works) if (!works.has(work.id)) works.set(work.id, work);
  // citeproc and rehype-citation want ids without surprises: keys may be `__proto__`.
  const ids = new Map([...works.keys()].map((key, index) => [key, `w${index + 1}`]));
  const keys = new Map([...ids].map(([key, id]) => [id, key]));
  const clusters = input.clusters.map((cluster) => withIds(cluster, ids));
  const listed = listedIds(clusters, input.nocite ?? [], ids);
  if (listed.length === 0) {
    return {
      clusters: clusters.map(() => ({ children: [] })),
      references: [],
      styleClass: info.styleClass,
    };
  }

  const items = new Map(
    listed.map(
      (id) => [id, handOver(works.get(keys.get(id)!)!, id, info.straightApostrophe)] as const,
    ),
  );
  const batch = runEngine(input, info, items, clusters, listed);
  const filled = clusters.flatMap((cluster, index) => (cluster.items.length > 0 ? [index] : []));
  const made = await throughRehypeCitation(
    { ...batch, clusters: filled.map((index) => batch.clusters[index]!) },
    filled.map((index) => clusters[index]!.items.map(({ key }) => key)),
    listed,
    info,
  );
  const children = new Map(filled.map((index, n) => [index, made.spans[n]?.children ?? []]));

  return {
    clusters: clusters.map((_, index) => {
      const { author, empty } = batch.clusters[index] ?? {};
      return {
        children: cleanNodes(children.get(index) ?? []),
        ...(empty && { empty }),
        ...(author !== undefined && author !== '' && { author: cleanNodes(fragment(author)) }),
      };
    }),
    references: batch.references.map(({ id, empty }) => {
      const key = keys.get(id)!;
      const nodes = made.references.get(id)?.children ?? [];
      const printed = reference(nodes, works.get(key)!, input.addresses?.get(key));
      return { ...printed, ...(empty === true && { empty }) };
    }),
    styleClass: info.styleClass,
  };
}

function withIds(cluster: Cluster, ids: ReadonlyMap<string, string>): Cluster {
  return {
    ...cluster,
    items: cluster.items.flatMap((item) => {
      const id = ids.get(item.key);
      if (id === undefined) return [];
      return [
        {
          ...item,
          key: id,
          prefix: guardWords(item.prefix),
          suffix: guardWords(item.suffix),
          ...(item.locator !== undefined && { locator: guardLocator(item.locator) }),
        },
      ];
    }),
  };
}

function listedIds(
  clusters: readonly Cluster[],
  nocite: readonly string[],
  ids: ReadonlyMap<string, string>,
): string[] {
  const cited = clusters.flatMap(({ items }) => items.map(({ key }) => key));
  const uncited = nocite.includes('*') ? [...ids.values()] : nocite.map((key) => ids.get(key));
  return [...new Set([...cited, ...uncited.filter((id) => id !== undefined)])];
}

function runEngine(
  input: FormatInput,
  info: StyleInfo,
  items: ReadonlyMap<string, object>,
  clusters: readonly Cluster[],
  ids: readonly string[],
): Batch {
  const engine = engineFor(input.style, input.lang);
  try {
    const { clusters: cites, references } = formatBatch(engine, info, items, clusters, ids);
    return {
      clusters: cites.map(({ html, author, ...rest }) => ({
        ...rest,
        html: printOthers(html, engine),
        ...(author !== undefined && { author: printOthers(author, engine) }),
      })),
      references: references.map((each) => ({ ...each, html: printOthers(each.html, engine) })),
    };
  } catch (error) {
    throw styleError(error);
  }
}

function reference(
  nodes: readonly ElementContent[],
  work: CslItem,
  address: string | undefined,
): PrintedReference {
  const children = linkAddresses(cleanNodes(nodes), work, address);
  // The number and the entry of a numbered reference are blocks side by side.
  const text = children.map((node) => toString(node) + (isBlock(node) ? ' ' : '')).join('');
  return { key: work.id, tree: { type: 'root', children }, text: text.replace(/\s+/g, ' ').trim() };
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'div';
}
