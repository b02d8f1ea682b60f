import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Element, Root } from 'hast';
import { VFile } from 'vfile';
import type { Batch } from './batch.ts';
import type { StyleInfo } from './style-info.ts';

/**
 * Puts formatted citations and references through rehype-citation, which makes the elements.
 *
 * Its public plugin reads the bibliography again for each document, asks citeproc for each
 * citation anew (quadratic in their number) and touches text that only looks like a citation.
 * Its generator takes the citation engine from outside: it gets one that answers from `batch`,
 * and a tree that holds nothing but one canonical citation a paragraph.
 *
 * @param clusters ids of the items of each cluster.
 * @returns the element of each cluster, and of each reference by its id.
 */
export async function throughRehypeCitation(
  batch: Batch,
  clusters: readonly (readonly string[])[],
  ids: readonly string[],
  info: StyleInfo,
): Promise<{ spans: Element[]; references: Map<string, Element> }> {
  const tree: Root = {
    type: 'root',
    children: clusters.map((keys) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value: `[${keys.map((key) => `@${key}`).join('; ')}]` }],
    })),
  };
  const { generator, directory } = await load();
  const plugin = generator(adapter(batch, ids, info));
  await plugin({
    csl: 'style',
    lang: 'language',
    // It reads the file that it is told to before it asks for works; those are in `batch`.
    path: directory,
    bibliography: 'package.json',
  })(tree, new VFile());

  const spans = tree.children
    .slice(0, clusters.length)
    .map((paragraph) => ('children' in paragraph ? paragraph.children[0] : undefined))
    .filter((node) => node?.type === 'element');
  const list = tree.children.findLast(
    (node) => node.type === 'element' && node.properties['id'] === 'refs',
  );
  const entries = list && 'children' in list ? list.children : [];
  const references = new Map<string, Element>();
  for (const entry of entries) {
    if (entry.type !== 'element') continue;
    const id = entry.properties['id'];
    if (typeof id === 'string') references.set(id.replace(/^bib-/, ''), entry);
  }
  return { spans, references };
}

type Transform = (tree: Root, file: VFile) => Promise<void>;
type Generator = (cite: unknown) => (options: Record<string, unknown>) => Transform;

let loaded: Promise<{ generator: Generator; directory: string }> | undefined;

/**
 * The generator is not among the package's exports (only a folder mapping, which Node no
 * longer follows, points at it), so it is loaded from beside the entry that is.
 */
function load(): Promise<{ generator: Generator; directory: string }> {
  loaded ??= (async () => {
    const entry = createRequire(import.meta.url).resolve('rehype-citation');
    const url = pathToFileURL(join(dirname(entry), 'generator.mjs')).href;
    const module: unknown = await import(/* @vite-ignore */ url);
    if (!isModule(module)) throw new Error(`Unexpected exports of ${url}, expected a generator`);
    return { generator: module.default, directory: join(dirname(entry), '..', '..') };
  })();
  return loaded;
}

function isModule(module: unknown): module is { default: Generator } {
  return (
    typeof module === 'object' &&
    module !== null &&
    'default' in module &&
    typeof module.default === 'function'
  );
}

/** What the generator uses of citation-js' `Cite` and of a citeproc engine. */
function adapter(batch: Batch, ids: readonly string[], info: StyleInfo): unknown {
  const engine = {
    // "note" would make it write footnotes of its own and rename the article's.
    opt: { xclass: 'in-text', sort_citations: false },
    cslXml: {
      dataObj: { children: [{ children: [{ attrs: { 'citation-format': info.format } }] }] },
    },
    registry: { mylist: ids },
    updateItems: () => undefined,
    processCitationCluster: ({ citationID }: { citationID: string }) => {
      const index = Number(citationID.split('-').at(-1)) - 1;
      return [{}, [[index, batch.clusters[index]?.html ?? '', citationID]]];
    },
    makeBibliography: () => [
      { entry_ids: batch.references.map(({ id }) => [id]) },
      batch.references.map(({ html }) => html),
    ],
  };
  const config = {
    engine: () => engine,
    templates: { data: { style: '' } },
    locales: { data: { language: '' } },
  };
  return class Cite {
    static plugins = { config: { get: () => config } };
    data = ids.map((id) => ({ id, 'citation-key': id }));
  };
}
