import type { Element, ElementContent, Nodes as HastNodes, Properties, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { h } from 'hastscript';
import type { Code, FootnoteReference, Heading, Image, Nodes, Paragraph } from 'mdast';
import type { Root as MdastRoot, Table } from 'mdast';
import type {} from 'mdast-util-math';
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { Position } from 'unist';
import { type Problem, append, iiifService, report, rules } from '../../article/index.ts';
import { VFile } from 'vfile';
import { figureOf } from '../markdown/captions.ts';
import type {
  Attributes,
  BracketedSpan,
  CitationAuthor,
  CitationCluster,
} from '../markdown/nodes.ts';
import type { DefinitionDescription, DefinitionList, DefinitionTerm } from '../markdown/nodes.ts';
import type { FencedDiv, InlineNote, Subscript, Superscript } from '../markdown/nodes.ts';
import type { ResolvedNotes } from '../resolve/notes.ts';
import { longestHighlighted, type Highlight } from './code.ts';
import { authorId, reservedId } from '../metadata/author-ids.ts';
import { renderMath } from './math.ts';
import { balanceRawHtml, hasRawHtml } from './raw.ts';
import { sanitizeTree } from './sanitize.ts';
import { Slots } from './slots.ts';

export interface Converted {
  /** The running text. */
  readonly body: Root;
  /** Blocks of each note, in the order of the notes' numbers. */
  readonly notes: readonly Root[];
  /** Further Markdown that was converted alongside (title, abstract), by name. */
  readonly extras: ReadonlyMap<string, Root>;
  readonly problems: readonly Problem[];
}

export interface ConvertOptions {
  readonly file: string;
  readonly notes: ResolvedNotes;
  /** Finished HTML of a citation cluster. */
  readonly citation: (cluster: CitationCluster) => readonly ElementContent[];
  /** Finished HTML of the author's name that a citation moved into a note leaves behind. */
  readonly author: (cluster: CitationCluster) => readonly ElementContent[];
  /** Finished HTML of a note's mark. */
  readonly mark: (node: InlineNote | FootnoteReference) => readonly ElementContent[];
  readonly extras?: ReadonlyMap<string, MdastRoot>;
  /** Marks up blocks of code; they stay plain without it. */
  readonly highlight?: Highlight;
}

/**
 * Converts the Markdown tree of an article and those of its notes and titles to sanitised HTML
 * trees. Link definitions serve all of them. Marks and citations are put in by the callbacks.
 */
export function convert(tree: MdastRoot, options: ConvertOptions): Converted {
  const slots = new Slots();
  const problems: Problem[] = [];
  const extras = [...(options.extras ?? [])];
  const parts = [
    tree.children,
    ...options.notes.notes.map((note) => note.children),
    ...extras.map(([, extra]) => extra.children),
  ].map((children) => partOf(children, options.file, problems));
  const hast = toHast(withParts(parts.map(({ children }) => children)), {
    allowDangerousHtml: true,
    handlers: Object.assign(placed(handlers(slots, options, problems)), {
      [partName]: (state: State, node: Nodes) => h('div', state.wrap(state.all(node), true)),
    }),
    clobberPrefix: '',
  });
  const holders = ('children' in hast ? hast.children : []).filter(
    (child) => child.type === 'element',
  );
  const converted = parts.map(({ withRaw }, index) => {
    const holder = holders[index];
    const inside: Root = { type: 'root', children: holder?.children ?? [] };
    const clean = sanitizeTree(withRaw ? withParsedHtml(inside) : inside);
    slots.restore(clean);
    return clean;
  });
  const [body = asRoot({ type: 'root', children: [] }), ...rest] = converted;
  const notes = rest.splice(0, options.notes.notes.length);
  return {
    body,
    notes,
    extras: new Map(
      extras.map(([name], index) => [name, rest[index] ?? { type: 'root', children: [] }]),
    ),
    problems,
  };
}

/**
 * A tree with its raw HTML parsed, as in the body of a page: elsewhere a parser may take the first
 * tag for one of a table, and drop the words after it (WHATWG HTML, 13.2.6.4.18).
 */
function withParsedHtml(tree: Root): Root {
  const [holder] = asRoot(raw(h(null, [h('div', tree.children)]), { file: placing })).children;
  return { type: 'root', children: holder?.type === 'element' ? holder.children : [] };
}

/** Without a file, the places of nodes in the source would be dropped. */
const placing = new VFile();

/** A part with its raw HTML balanced: what is left open in one reaches no other. */
function partOf(
  children: readonly Nodes[],
  file: string,
  problems: Problem[],
): { readonly children: readonly Nodes[]; readonly withRaw: boolean } {
  const root: MdastRoot = Object.assign({ type: 'root' as const, children: [] }, { children });
  const withRaw = hasRawHtml(root);
  if (!withRaw) return { children, withRaw };
  const balanced = balanceRawHtml(root, file);
  append(problems, balanced.problems);
  return { children: balanced.tree.children, withRaw };
}

const partName = 'part';

/** One tree of all parts, so that link definitions serve all of them. */
function withParts(parts: readonly (readonly Nodes[])[]): MdastRoot {
  const holders = parts.map((children) => ({
    type: partName,
    children,
  }));
  return Object.assign({ type: 'root' as const, children: [] }, { children: holders });
}

/** The rows of a table, the first as headings unless it has none. */
function tableOf(state: State, node: Table): Element {
  if (!node.data?.headless) return defaultHandlers.table(state, node);
  const none = { type: 'tableRow' as const, children: [] };
  const table = defaultHandlers.table(state, { ...node, children: [none, ...node.children] });
  table.children = table.children.filter(
    (child) => child.type !== 'element' || child.tagName !== 'thead',
  );
  return table;
}

function asRoot(node: HastNodes): Root {
  if (node.type === 'root') return node;
  return { type: 'root', children: node.type === 'doctype' ? [] : [node] };
}

/** The same, and each element that they make says where it stands in the source. */
function placed(handlers: Handlers): Handlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      (state: State, node: Nodes, parent: Parameters<typeof handler>[2]) => {
        const made: unknown = handler(state, node, parent);
        if (isElement(made) && !made.position) state.patch(node, made);
        return made;
      },
    ]),
  );
}

function isElement(made: unknown): made is Element {
  return typeof made === 'object' && made !== null && 'type' in made && made.type === 'element';
}

// eslint-disable-next-line max-lines-per-function -- one table of handlers
function handlers(slots: Slots, options: ConvertOptions, problems: Problem[]): Handlers {
  const named = (given: Attributes, position: Position | undefined): void => {
    const { line, column } = position?.start ?? { line: 1, column: 1 };
    const place = { file: options.file, line, column };
    if (given.id !== undefined) append(problems, reservedId(given.id, place));
  };
  const dressed = (given: Attributes | undefined, position?: Position | undefined): Properties => {
    if (!given) return {};
    named(given, position);
    return slots.dress(properties(given));
  };
  return {
    citation: (_state: State, node: CitationCluster) => slots.put(...options.citation(node)),
    citationAuthor: (_state: State, node: CitationAuthor) =>
      slots.put(...options.author(node.cluster)),
    footnoteReference: (_state: State, node: FootnoteReference) => slots.put(...options.mark(node)),
    footnote: (_state: State, node: InlineNote) => slots.put(...options.mark(node)),
    code: (state: State, node: Code) => {
      const block = defaultHandlers.code(state, node);
      const [code] = block.children;
      if (code?.type !== 'element') return block;
      // Set aside: `hast-util-raw` takes an empty first line for one that belongs to `<pre>`.
      if (/^[\r\n]/.test(node.value)) code.children = [slots.put(...code.children)];
      if (!node.lang || node.value.length > longestHighlighted) return block;
      const marked = options.highlight?.(node.value, node.lang.toLowerCase());
      // As where nothing is marked up, the last line has its end.
      if (marked) code.children = [slots.put(...marked, { type: 'text', value: '\n' })];
      return block;
    },
    inlineMath: (_state: State, node: MathNode) => math(node, false),
    math: (_state: State, node: MathNode) => math(node, true),
    subscript: (state: State, node: Subscript) => h('sub', state.all(node)),
    superscript: (state: State, node: Superscript) => h('sup', state.all(node)),
    definitionList: (state: State, node: DefinitionList) => h('dl', state.all(node)),
    definitionTerm: (state: State, node: DefinitionTerm) => h('dt', state.all(node)),
    definitionDescription: (state: State, node: DefinitionDescription) => h('dd', state.all(node)),
    bracketedSpan: (state: State, node: BracketedSpan) =>
      h('span', dressed(node.attributes, node.position), state.all(node)),
    fencedDiv: (state: State, node: FencedDiv) => {
      named(node.attributes, node.position);
      const given = slots.dress(properties(node.attributes));
      return h('div', given, state.wrap(state.all(node), true));
    },
    heading: (state: State, node: Heading) =>
      h(`h${node.depth}`, dressed(node.data?.attributes, node.position), state.all(node)),
    image: (state: State, node: Image) => {
      const image = defaultHandlers.image(state, node);
      const given = node.data?.attributes;
      const service = iiifService(given?.values['iiif'] ?? '');
      if (given) {
        named(given, node.position);
        const own = { ...properties(given), ...(service !== undefined && { dataIiif: service }) };
        Object.assign(image.properties, slots.dress(own));
      }
      return image;
    },
    paragraph: (state: State, node: Paragraph) => {
      const image = figureOf(node);
      if (!image) return h('p', state.all(node));
      const caption = image.data?.caption
        ? state.all({ type: 'paragraph', children: image.data.caption })
        : [{ type: 'text' as const, value: image.alt ?? '' }];
      return h('figure', [...state.all(node).map(unnamed), h('figcaption', caption)]);
    },
    table: (state: State, node: Table) => {
      const table = tableOf(state, node);
      const caption = node.data?.caption;
      if (caption) {
        table.children.unshift(h('caption', state.all({ type: 'paragraph', children: caption })));
      }
      Object.assign(table.properties, dressed(node.data?.attributes, node.position));
      return table;
    },
  };

  function math(node: MathNode, display: boolean): Element {
    const { content, problem } = renderMath(node.value, display);
    if (problem !== undefined) {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      const place = { file: options.file, line, column };
      problems.push(report(rules.mathInvalid, place, { fault: problem }));
    }
    const given = node.data?.attributes;
    const [block] = content;
    if (display && given && block?.type === 'element') {
      named(given, node.position);
      block.properties = { ...properties(given), ...block.properties };
    }
    return slots.put(...content);
  }
}

/** The picture of a figure: its caption says what it would say (HTML, section 4.8.4.4.4). */
function unnamed(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'img') return node;
  return { ...node, properties: { ...node.properties, alt: '' } };
}

interface MathNode {
  readonly value: string;
  readonly position?: Position | undefined;
  readonly data?: { readonly attributes?: Attributes };
}

/** Attributes that an author may give: id, classes, language, direction and size. */
function properties(given: Attributes): Properties {
  const { lang, dir, width, height, of, place, excerpt } = given.values;
  return {
    ...(given.id !== undefined && { id: authorId(given.id) }),
    ...(given.classes.length > 0 && { className: [...given.classes] }),
    ...(lang !== undefined && { lang }),
    ...((dir === 'ltr' || dir === 'rtl') && { dir }),
    ...(width !== undefined && /^\d+$/.test(width) && { width }),
    ...(height !== undefined && /^\d+$/.test(height) && { height }),
    ...(of !== undefined && { dataOf: of }),
    ...(place !== undefined && { dataPlace: place }),
    ...(excerpt !== undefined && { dataExcerpt: excerpt }),
  };
}
