import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { BlockContent, Nodes, PhrasingContent, TableRow } from 'mdast';
import type { Article } from '../../article/index.ts';
import type { DefinitionList } from '../../compiler/index.ts';
import { markup } from '../../article/markup.ts';
import { attributesOf, authorsId } from './markdown-attributes.ts';
import {
  asTags,
  htmlOf,
  isBlock,
  isPhrasing,
  phrasingIn,
  tagsOf,
  typedHtml,
  type MarkdownTreeOptions,
} from './markdown-nodes.ts';
import { elementsIn, quoteDrawnBy, quoteName } from './markdown-source.ts';
import { oneLine } from '../safe-text.ts';
import { hasClass, texOf, wordsOf } from '../tree.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** Its lines keep their breaks and their indentation (Pandoc, "Line blocks"). */
    verse?: true;
  }
}

/** Makes Markdown of the blocks of a text, pictures apart. */
export function blockHandlers({ article }: MarkdownTreeOptions): Record<string, Handle> {
  return {
    p(state, element) {
      const paragraph = defaultHandlers.p(state, element);
      const verse = element.properties[markedVerse] !== undefined;
      return paragraph && verse ? { ...paragraph, data: { verse: true } } : paragraph;
    },
    li: (state, element) => item(state, element),
    pre: (state, element) => code(state, element),
    div: (state, element) => bare(element) ?? div(state, element),
    blockquote: (state, element) => bare(element) ?? defaultHandlers.blockquote(state, element),
    caption: (state, element) => state.toFlow(state.all(element)),
    aside: (_state, element) => drawnQuote(element, article),
    table: (state, element) => table(state, element),
    dl: (state, element) => definitions(state, element) ?? state.toFlow(state.all(element)),
    details: rawFlow,
    summary: (state, element) => summary(state, element),
    ...Object.fromEntries(headings.map((name) => [name, heading])),
  };
}

/** A block of HTML around blocks of Markdown. */
export function rawFlow(state: State, element: Element): Nodes[] {
  const [open, close] = tagsOf(element);
  return [
    { type: 'html', value: open },
    ...state.toFlow(state.all(element)),
    { type: 'html', value: close },
  ];
}

/** An item is loose where its words are paragraphs, or where it holds what needs lines around it. */
function item(state: State, element: Element): Nodes {
  const node = defaultHandlers.li(state, element);
  const loose = element.children.some(
    (child) => child.type === 'element' && needsLines.has(child.tagName),
  );
  return { ...node, spread: loose };
}

const needsLines = new Set(['p', 'div', 'table', 'dl', 'details', 'figure']);

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** A block whose words stand in no paragraph, as its author's HTML: Markdown would make it one. */
function bare(element: Element): Nodes | undefined {
  const words = element.children.some(({ type }) => type === 'text');
  const plain = words && elementsIn(element).every(({ tagName }) => ofLine.has(tagName));
  const isOurs = hasClass(element, markup.displayMathClass) || !wordsOf(element).trim();
  return plain && !isOurs ? { type: 'html', value: oneLine(typedHtml(element)) } : undefined;
}

const ofLine = new Set(['b', 'br', 'del', 'em', 'i', 'strong', 'sub', 'sup', ...asTags]);

/** A heading that opens no section. */
function heading(state: State, element: Element): Nodes {
  const name = headings.find((each) => each === element.tagName) ?? 'h6';
  const attributes = attributesOf(element);
  const node = defaultHandlers[name](state, element);
  return attributes ? { ...node, data: { attributes } } : node;
}

/** Words that stand in it directly, as HTML; calls, citations and blocks need Markdown around them. */
function summary(state: State, element: Element): Nodes | Nodes[] {
  const plain = elementsIn(element).every(
    ({ properties, tagName }) =>
      properties['dataCluster'] === undefined && !/^(?:a|math|p|div)$/.test(tagName),
  );
  return plain ? { type: 'html', value: oneLine(htmlOf(element)) } : rawFlow(state, element);
}

function code(state: State, element: Element): Nodes {
  if (hasClass(element, 'math-typed'))
    return { type: 'math', value: wordsOf(element).slice(2, -2) };
  const node = defaultHandlers.pre(state, element);
  if (node.type !== 'code') return node;
  const inner = elementsIn(element).find(({ tagName }) => tagName === 'code');
  const classes = [inner?.properties['className']].flat().map(String);
  const language = classes.find((name) => name.startsWith('language-'));
  return {
    ...node,
    lang: language?.slice('language-'.length) ?? null,
    value: wordsOf(inner ?? element).replace(/\n$/, ''),
  };
}

function div(state: State, element: Element): Nodes | Nodes[] {
  if (hasClass(element, markup.displayMathClass)) return displayMath(element);
  const children = state.toFlow(state.all(element));
  // The box of a wide table is the compiler's.
  if (element.properties['role'] === 'region') return children;
  const attributes = attributesOf(element);
  return attributes
    ? { type: 'fencedDiv', attributes, children: children.filter(isBlock) }
    : rawFlow(state, element);
}

function displayMath(element: Element): Nodes {
  const id = authorsId(element.properties['id']);
  const value = texOf(element) ?? oneLine(wordsOf(element));
  if (id === undefined) return { type: 'math', value };
  return { type: 'math', value, data: { attributes: { id, classes: [], values: {} } } };
}

/** A pull-quote that does not stand right before its sentence. */
function drawnQuote(element: Element, article: Article): Nodes | undefined {
  const quote = quoteDrawnBy(element, article);
  if (!quote || quote.source === '') return undefined;
  const marked = quote.source.startsWith('pq-');
  const words: BlockContent = {
    type: 'paragraph',
    children: [{ type: 'text', value: quote.text }],
  };
  return {
    type: 'fencedDiv',
    attributes: { classes: ['pull-quote'], values: marked ? { of: quoteName(quote.source) } : {} },
    children: marked ? [] : [words],
  };
}

const markedVerse = 'dataVerse';

/** Marks paragraphs whose lines are set as lines: none of them is long, and none opens an item. */
export function markVerses(tree: HastRoot): void {
  const open: { readonly node: HastRoot | Element; readonly inCell: boolean }[] = [
    { node: tree, inCell: false },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, inCell } = next;
    const inItem = node.type === 'element' && /^(?:li|dd)$/.test(node.tagName);
    const inner = node.children.flatMap((child) => (child.type === 'element' ? child : []));
    inner.forEach((child, index) => {
      const opensItem = inItem && index === 0;
      if (child.tagName === 'p' && !inCell && !opensItem && isVerse(child)) {
        child.properties[markedVerse] = 'true';
      }
      open.push({ node: child, inCell: inCell || /^t[dh]$/.test(child.tagName) });
    });
  }
}

const longestVerse = 90;

function isVerse({ children }: Element): boolean {
  const nested = children.some(
    (child) => child.type === 'element' && elementsIn(child).some(isBreak),
  );
  const lines = children
    .map((child) => (isBreak(child) ? '\n' : wordsOf(child).replace(/\s+/g, ' ')))
    .join('')
    .split('\n');
  return (
    !nested &&
    lines.length > 1 &&
    lines.every((line) => line.trim().length <= longestVerse && !line.includes('|'))
  );
}

function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br';
}

function table(state: State, element: Element): Nodes | Nodes[] {
  const inner = elementsIn(element).filter(({ tagName }) => tagName === 'table');
  const nested = new Set(inner.flatMap(elementsIn));
  const rows = elementsIn(element).filter((row) => row.tagName === 'tr' && !nested.has(row));
  if (rows.length === 0) return [];
  const has = (name: string) =>
    element.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === name,
    );
  const caption = has('caption');
  const attributes = caption && attributesOf(element);
  return {
    type: 'table',
    align: cellsOf(rows[0]).map(alignmentOf),
    children: rows.map((row): TableRow => ({
      type: 'tableRow',
      children: cellsOf(row).map((cell) => ({
        type: 'tableCell',
        children: contentOfCell(state, cell),
      })),
    })),
    data: {
      ...(caption && { caption: phrasingIn(state, caption) }),
      ...(!has('thead') && { headless: true }),
      ...(attributes && { attributes }),
    },
  };
}

function cellsOf(row: Element | undefined): Element[] {
  return (row?.children ?? []).filter(
    (child): child is Element => child.type === 'element' && /^t[dh]$/.test(child.tagName),
  );
}

function alignmentOf({ properties: { align } }: Element): 'left' | 'right' | 'center' | null {
  return align === 'left' || align === 'right' || align === 'center' ? align : null;
}

/** Words, or blocks as only a grid holds them; which of both is told when the table is printed. */
function contentOfCell(state: State, cell: Element): PhrasingContent[] {
  const content = state.all(cell);
  return (content.every(isPhrasing) ? content : state.toFlow(content)) as PhrasingContent[];
}

function definitions(state: State, element: Element): DefinitionList | undefined {
  const inner = elementsIn(element).filter(({ tagName }) => tagName === 'dl');
  const nested = new Set(inner.flatMap(elementsIn));
  const parts = elementsIn(element).filter(
    (each) => /^d[td]$/.test(each.tagName) && !nested.has(each),
  );
  if (parts.length === 0) return undefined;
  return {
    type: 'definitionList',
    children: parts.map((part): DefinitionList['children'][number] =>
      part.tagName === 'dt'
        ? { type: 'definitionTerm', children: phrasingIn(state, part) }
        : {
            type: 'definitionDescription',
            children: state.toFlow(state.all(part)).filter(isBlock),
          },
    ),
  };
}
