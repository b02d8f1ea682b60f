import type { Nodes, Root } from 'mdast';
import type { Place } from '../../article/index.ts';
import { pointFinder } from '../lines.ts';
import { innerNodes } from '../markdown/captions.ts';
import { attributesOf, type CitationCluster } from '../markdown/nodes.ts';
import { placeOf } from '../markdown/place.ts';
import type { ResolvedNotes } from '../resolve/notes.ts';
import type {
  CheckInput,
  CitationFact,
  HeadingFact,
  ImageFact,
  LinkFact,
  RawFact,
  TextFact,
} from './input.ts';
import { noteFacts } from './note-facts.ts';
import { holdsWords, plainWords, runningWords, type Source } from './running-words.ts';
import { idsInHtml, linksInHtml } from './typed-html.ts';

/** What the checks need to know besides the tree. */
export interface FactContext extends Pick<
  CheckInput,
  | 'file'
  | 'slug'
  | 'isPage'
  | 'base'
  | 'sources'
  | 'lang'
  | 'date'
  | 'works'
  | 'nocite'
  | 'files'
  | 'pictures'
  | 'frontImages'
> {
  /** The Markdown that was parsed: the source with blank lines for its frontmatter. */
  readonly body: string;
  readonly repaired?: ReadonlySet<string>;
}

/** An article as the parser reads it: definitions of notes stand where they are typed. */
export interface TypedArticle {
  readonly text: Root;
  /** Markdown of the frontmatter; its running words are not looked at. */
  readonly front: readonly { readonly tree: Root }[];
}

/**
 * Gathers what the checks look at: notes from the resolved document, all else from the article as
 * it is typed. Works through any depth.
 */
export function factsOf(
  { text, front }: TypedArticle,
  notes: ResolvedNotes,
  context: FactContext,
): CheckInput {
  const gather = new Gatherer(context);
  for (const { tree } of front) gather.walk(tree, true);
  gather.walk(text);
  const { body, repaired = new Set(), ...known } = context;
  const { apart, html, fences, ...facts } = gather;
  apart.sort((a, b) => a.start - b.start);
  return {
    ...known,
    ...facts,
    repaired,
    notes: noteFacts(notes, context.file),
    raw: { body, apart, html, fences },
  };
}

interface Scope {
  readonly node: Nodes;
  readonly inNote: boolean;
  readonly container: number;
}

/** What is no running text, and is not looked at for signs in it. */
const notWords = new Set(
  'code inlineCode math inlineMath definition footnoteReference citation'.split(' '),
);

const containers = new Set(['blockquote', 'listItem', 'footnoteDefinition', 'fencedDiv']);

class Gatherer {
  readonly citations: CitationFact[] = [];
  readonly headings: HeadingFact[] = [];
  readonly links: LinkFact[] = [];
  readonly images: ImageFact[] = [];
  readonly paragraphs: TextFact[] = [];
  readonly ids: { id: string; place: Place }[] = [];
  readonly apart: { start: number; end: number }[] = [];
  readonly html: RawFact['html'][number][] = [];
  readonly fences: RawFact['fences'][number][] = [];
  readonly #source: Source;
  readonly #definitions = new Map<string, string>();
  #clusters = 0;
  #containers = 0;

  constructor({ file, body }: Pick<FactContext, 'file' | 'body'>) {
    this.#source = { file, body, point: pointFinder(body) };
  }

  walk(tree: Root, isFront = false): void {
    collectDefinitions(tree, this.#definitions);
    const open: Scope[] = [{ node: tree, inNote: false, container: 0 }];
    for (let scope = open.pop(); scope; scope = open.pop()) {
      const { node } = scope;
      const inNote = scope.inNote || node.type === 'footnoteDefinition' || node.type === 'footnote';
      this.#add(node, placeOf(node, this.#source.file));
      if (!isFront) this.#addSource(node);
      if (!isFront && holdsWords(node)) {
        const words = runningWords(node, this.#source);
        if (words) this.paragraphs.push({ ...words, container: scope.container, inNote });
      }
      const container = containers.has(node.type) ? ++this.#containers : scope.container;
      const below = innerNodes(node);
      for (let index = below.length - 1; index >= 0; index -= 1) {
        const child = below[index];
        if (child) open.push({ node: child, inNote, container });
      }
    }
  }

  #add(node: Nodes, place: Place): void {
    const id = attributesOf(node)?.id;
    switch (node.type) {
      case 'citation':
        this.#addCluster(node);
        break;
      case 'heading':
        this.headings.push({
          level: node.depth,
          text: plainWords(node),
          place,
          ...(id === undefined ? {} : { id }),
        });
        return;
      case 'link':
        this.links.push({ url: node.url, text: plainWords(node), place });
        break;
      case 'linkReference': {
        const url = this.#definitions.get(node.identifier);
        if (url !== undefined) this.links.push({ url, text: plainWords(node), place });
        break;
      }
      case 'image':
        this.images.push({ url: node.url, alt: node.alt ?? '', ...iiifOf(node), place });
        break;
      case 'imageReference': {
        const url = this.#definitions.get(node.identifier);
        if (url !== undefined)
          this.images.push({ url, alt: node.alt ?? '', ...iiifOf(node), place });
        break;
      }
      case 'html':
        for (const typed of idsInHtml(node.value)) this.ids.push({ id: typed, place });
        // The words stand in nodes of their own: that it has some is taken for granted.
        for (const url of linksInHtml(node.value)) this.links.push({ url, text: '…', place });
        break;
    }
    if (id !== undefined) this.ids.push({ id, place });
  }

  #addCluster({ items }: CitationCluster): void {
    this.#clusters += 1;
    for (const { key, label, locator, point } of items) {
      this.citations.push({
        key,
        cluster: this.#clusters,
        place: { file: this.#source.file, line: point.line, column: point.column },
        ...(label === undefined ? {} : { label }),
        ...(locator === undefined ? {} : { locator }),
      });
    }
  }

  /** What the source has at a node that is not to be read as words. */
  #addSource(node: Nodes): void {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const isComment = node.type === 'html' && /^<[!?]/.test(node.value);
    if (notWords.has(node.type) || isComment) this.apart.push({ start, end });
    if (node.type === 'html') this.html.push({ value: node.value, offset: start });
    if (node.type === 'code') {
      const info = [node.lang, node.meta].filter(Boolean).join(' ');
      this.fences.push({ info, offset: start });
    }
  }
}

/** What an image says of its image service. */
function iiifOf(node: Nodes): { readonly iiif?: string } {
  const iiif = attributesOf(node)?.values['iiif'];
  return iiif === undefined ? {} : { iiif };
}

/** Adds the addresses that `[label]: url` defines. */
function collectDefinitions(tree: Root, definitions: Map<string, string>): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node.url);
    }
    if ('children' in node) for (const child of node.children) open.push(child);
  }
}
