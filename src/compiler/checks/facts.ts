import { fromHtml } from 'hast-util-from-html';
import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Place, append } from '../../article/index.ts';
import { pointFinder } from '../lines.ts';
import { innerNodes } from '../markdown/captions.ts';
import type { Attributes, CitationCluster, InlineNote } from '../markdown/nodes.ts';
import type {
  CheckInput,
  CitationFact,
  HeadingFact,
  ImageFact,
  LinkFact,
  NoteFact,
  TextFact,
} from './input.ts';

/** What the checks need to know besides the tree. */
export interface FactContext extends Pick<
  CheckInput,
  'file' | 'slug' | 'base' | 'sources' | 'lang' | 'date' | 'works' | 'nocite' | 'files' | 'pictures'
> {
  /** The Markdown that was parsed: the source with blank lines for its frontmatter. */
  readonly body: string;
  readonly repaired?: ReadonlySet<string>;
}

/**
 * Gathers what the checks look at from a parsed article. The trees are as the parser gives them:
 * note definitions still in place. Nothing is changed. Works through any depth.
 * @param front Markdown of the frontmatter; its running words are not looked at.
 */
export function factsOf(
  tree: Root,
  front: readonly { readonly tree: Root }[],
  context: FactContext,
): CheckInput {
  const gather = new Gatherer(context);
  for (const text of front) gather.walk(text.tree, true);
  gather.walk(tree);
  const { file, slug, base, sources, lang, date, works, nocite, files, pictures } = context;
  return {
    file,
    slug,
    base,
    sources,
    lang,
    works,
    nocite,
    ...(date === undefined ? {} : { date }),
    ...(files === undefined ? {} : { files }),
    ...(pictures === undefined ? {} : { pictures }),
    repaired: context.repaired ?? new Set(),
    notes: gather.notesInOrder(),
    citations: gather.citations,
    headings: gather.headings,
    links: gather.links,
    images: gather.images,
    paragraphs: gather.paragraphs,
    ids: gather.ids,
    raw: {
      body: context.body,
      apart: gather.apart.sort((a, b) => a.start - b.start),
      html: gather.html,
      fences: gather.fences,
    },
  };
}

interface Scope {
  readonly node: Nodes;
  readonly note: OpenNote | undefined;
  readonly container: number;
}

interface OpenNote {
  readonly label: string;
  readonly identifier: string;
  readonly inline: boolean;
  readonly node: FootnoteDefinition | InlineNote;
  readonly place: Place;
  readonly calls: Place[];
  readonly misspelt: { label: string; place: Place }[];
  readonly cites: Set<string>;
  text: string;
}

/** Blocks whose children are running words. */
const WORDS = new Set(['paragraph', 'heading', 'tableCell', 'definitionTerm', 'footnote']);

/** What is no running text, and is not looked at for signs in it. */
const APART = new Set(
  'code inlineCode math inlineMath definition footnoteReference citation'.split(' '),
);

class Gatherer {
  readonly citations: CitationFact[] = [];
  readonly headings: HeadingFact[] = [];
  readonly links: LinkFact[] = [];
  readonly images: ImageFact[] = [];
  readonly paragraphs: TextFact[] = [];
  readonly ids: { id: string; place: Place }[] = [];
  readonly apart: { start: number; end: number }[] = [];
  readonly html: { value: string; offset: number }[] = [];
  readonly fences: { info: string; offset: number }[] = [];
  readonly #context: FactContext;
  readonly #point: ReturnType<typeof pointFinder>;
  readonly #notes: OpenNote[] = [];
  readonly #calls: { label: string; identifier: string; place: Place; inline?: OpenNote }[] = [];
  readonly #definitions = new Map<string, string>();
  #front = false;
  #clusters = 0;
  #containers = 0;
  #inline = 0;

  constructor(context: FactContext) {
    this.#context = context;
    this.#point = pointFinder(context.body);
  }

  walk(tree: Root, front = false): void {
    this.#front = front;
    collectDefinitions(tree, this.#definitions);
    const open: Scope[] = [{ node: tree, note: undefined, container: 0 }];
    for (let scope = open.pop(); scope; scope = open.pop()) {
      const { node } = scope;
      const inner = this.#enter(scope);
      const below = innerNodes(node);
      for (let index = below.length - 1; index >= 0; index -= 1) {
        const child = below[index];
        if (child) open.push({ node: child, note: inner.note, container: inner.container });
      }
    }
  }

  /** Notes by first call, then those never called, as they stand in the file. */
  notesInOrder(): NoteFact[] {
    const byLabel = new Map<string, OpenNote>();
    const byIdentifier = new Map<string, OpenNote>();
    for (const note of this.#notes) {
      if (note.inline) continue;
      if (!byLabel.has(note.label)) byLabel.set(note.label, note);
      if (!byIdentifier.has(note.identifier)) byIdentifier.set(note.identifier, note);
    }
    const order = new Set<OpenNote>();
    for (const call of this.#calls) {
      const note = call.inline ?? byLabel.get(call.label) ?? byIdentifier.get(call.identifier);
      if (note === undefined) continue;
      note.calls.push(call.place);
      if (!note.inline && call.label !== note.label) note.misspelt.push(call);
      order.add(note);
    }
    for (const note of this.#notes) order.add(note);
    return [...order].map(({ label, inline, text, place, calls, misspelt, cites }) => ({
      label,
      inline,
      text: text.replace(/\s+/g, ' ').trim(),
      place,
      calls,
      misspelt,
      cites: [...cites],
    }));
  }

  #enter(scope: Scope): Scope {
    const { node } = scope;
    const place = this.#place(node);
    let { note, container } = scope;
    switch (node.type) {
      case 'footnoteDefinition': {
        const label = node.label ?? node.identifier;
        note = this.#openNote({ label, identifier: node.identifier, inline: false, node, place });
        break;
      }
      case 'footnote': {
        this.#inline += 1;
        const label = `inline-${this.#inline}`;
        note = this.#openNote({ label, identifier: label, inline: true, node, place });
        this.#calls.push({ label, identifier: label, place, inline: note });
        break;
      }
      case 'footnoteReference':
        this.#calls.push({
          label: node.label ?? node.identifier,
          identifier: node.identifier,
          place,
        });
        break;
      case 'citation':
        this.#cluster(node, note);
        break;
      case 'heading':
        this.#heading(node.depth, node, place);
        break;
      case 'link':
        this.links.push({ url: node.url, text: words(node), place });
        break;
      case 'linkReference':
        this.#reference(node.identifier, words(node), place);
        break;
      case 'image':
        this.images.push({ url: node.url, alt: node.alt ?? '', place });
        break;
      case 'imageReference': {
        const url = this.#definitions.get(node.identifier);
        if (url !== undefined) this.images.push({ url, alt: node.alt ?? '', place });
        break;
      }
    }
    if (!this.#front) this.#asTyped(node);
    if (WORDS.has(node.type)) {
      const text = this.#front ? undefined : this.#words(node, container, note !== undefined);
      if (note && (node.type !== 'footnote' || note.node === node)) note.text += `${words(node)}\n`;
      if (text) this.paragraphs.push(text);
    } else if (note && 'value' in node && !isInline(node)) {
      note.text += `${node.value}\n`;
    }
    if (/^(?:blockquote|listItem|footnoteDefinition|fencedDiv)$/.test(node.type)) {
      this.#containers += 1;
      container = this.#containers;
    }
    this.#attributes(node, place);
    return { node, note, container };
  }

  #asTyped(node: Nodes): void {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const isComment = node.type === 'html' && /^<[!?]/.test(node.value);
    if (APART.has(node.type) || isComment) this.apart.push({ start, end });
    if (node.type === 'html') this.html.push({ value: node.value, offset: start });
    if (node.type === 'code') {
      const info = [node.lang, node.meta].filter(Boolean).join(' ');
      this.fences.push({ info, offset: start });
    }
  }

  #openNote(note: Omit<OpenNote, 'calls' | 'misspelt' | 'cites' | 'text'>): OpenNote {
    const open: OpenNote = { ...note, calls: [], misspelt: [], cites: new Set(), text: '' };
    this.#notes.push(open);
    return open;
  }

  #cluster(node: CitationCluster, note: OpenNote | undefined): void {
    this.#clusters += 1;
    for (const item of node.items) {
      note?.cites.add(item.key);
      this.citations.push({
        key: item.key,
        cluster: this.#clusters,
        place: { file: this.#context.file, line: item.point.line, column: item.point.column },
        ...(item.label === undefined ? {} : { label: item.label }),
        ...(item.locator === undefined ? {} : { locator: item.locator }),
        ...(note === undefined ? {} : { note: note.label }),
      });
    }
  }

  #heading(level: number, node: Nodes, place: Place): void {
    const id = attributesOf(node)?.id;
    this.headings.push({ level, text: words(node), place, ...(id === undefined ? {} : { id }) });
  }

  #reference(identifier: string, text: string, place: Place): void {
    const url = this.#definitions.get(identifier);
    if (url !== undefined) this.links.push({ url, text, place });
  }

  #attributes(node: Nodes, place: Place): void {
    const id = node.type === 'heading' ? undefined : attributesOf(node)?.id;
    if (id !== undefined) this.ids.push({ id, place });
    if (node.type === 'html') {
      for (const [, , name] of node.value.matchAll(/\s(?:id|name)\s*=\s*(["']?)([^\s"'>]+)\1/gi)) {
        if (name !== undefined) this.ids.push({ id: name, place });
      }
      for (const url of typedLinks(node.value)) {
        // The words stand in nodes of their own: that it has some is taken for granted.
        this.links.push({ url, text: '…', place });
      }
    }
  }

  /** The words of a block with a way back from each to the source; inner notes are their own. */
  #words(block: Nodes, container: number, inNote: boolean): TextFact | undefined {
    let text = '';
    const pieces: { start: number; value: string; offset: number }[] = [];
    const open: Nodes[] = 'children' in block ? [...block.children].reverse() : [];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.type === 'text') {
        pieces.push({
          start: text.length,
          value: node.value,
          offset: node.position?.start.offset ?? 0,
        });
        text += node.value;
      } else if (node.type === 'break') text += ' ';
      else if (node.type === 'footnote' || node.type === 'footnoteReference') continue;
      else if ('children' in node) append(open, [...node.children].reverse());
      // Code, math, images and citations stand for a word: neither spaces nor quotation marks.
      else text += '\ufffc';
    }
    if (text.trim() === '' || pieces.length === 0) return undefined;
    return { text, container, inNote, at: (offset) => this.#at(pieces, offset) };
  }

  #at(pieces: readonly { start: number; value: string; offset: number }[], offset: number): Place {
    const piece = pieces.findLast(({ start }) => start <= offset) ?? pieces[0]!;
    const inside = Math.min(offset - piece.start, piece.value.length);
    const char = piece.value.charAt(inside);
    const { body, file } = this.#context;
    // Escapes and character references make the source longer: count like characters instead.
    let nth = piece.value.slice(0, inside).split(char).length - 1;
    let at = char === '' ? piece.offset + inside : body.indexOf(char, piece.offset);
    for (; nth > 0 && at >= 0; nth -= 1) at = body.indexOf(char, at + 1);
    const found = at < 0 || at > piece.offset + 6 * piece.value.length + 6 ? piece.offset : at;
    return { file, ...this.#point(found) };
  }

  #place(node: Nodes): Place {
    const { file } = this.#context;
    const { start, end } = node.position ?? {};
    if (start === undefined) return { file, line: 1, column: 1 };
    return {
      file,
      line: start.line,
      column: start.column,
      ...(end === undefined ? {} : { end: { line: end.line, column: end.column } }),
    };
  }
}

/** Addresses of the links in a piece of raw HTML. */
function typedLinks(html: string): string[] {
  const urls: string[] = [];
  if (!/<a\s[^>]*href/i.test(html)) return urls;
  visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && typeof properties['href'] === 'string') urls.push(properties['href']);
  });
  return urls;
}

function collectDefinitions(tree: Root, definitions: Map<string, string>): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node.url);
    }
    if ('children' in node) for (const child of node.children) open.push(child);
  }
}

function isInline(node: Nodes): boolean {
  return ['text', 'inlineCode', 'inlineMath', 'html'].includes(node.type);
}

/** Plain words of a node, citations as typed, inner notes left out. */
function words(block: Nodes): string {
  let text = '';
  const open: Nodes[] = 'children' in block ? [...block.children].reverse() : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'citation') text += node.raw;
    else if (node.type === 'footnote' || node.type === 'html') continue;
    else if (node.type === 'image') text += node.alt ?? '';
    else if (node.type === 'break') text += ' ';
    else if ('value' in node && typeof node.value === 'string') text += node.value;
    else if ('children' in node) append(open, [...node.children].reverse());
  }
  return text.replace(/\s+/g, ' ').trim();
}

function attributesOf(node: Nodes): Attributes | undefined {
  if ('attributes' in node) return node.attributes;
  const { data } = node;
  return data && 'attributes' in data ? data.attributes : undefined;
}
