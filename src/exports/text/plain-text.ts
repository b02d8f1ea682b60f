import type { Element, Root, RootContent } from 'hast';
import { type Article, quoted } from '../../article/index.ts';
import { type Words, wordsFor } from '../../messages/index.ts';
import { hasBreak, linesOf } from './lines.ts';
import { oneLine, safeText } from '../safe-text.ts';
import {
  altOf,
  holdsBlock,
  isBlock,
  markIn,
  noteOf,
  taskOf,
  texOf,
  treeOf,
  wordsOf,
} from '../tree.ts';

/**
 * Plain words of a text of an article: blank lines between blocks, a line for each item and row, bars
 * between cells, definitions indented below their terms, note marks as `[12]`, formulas as TeX.
 */
export function wordsOfText(
  text: Root,
  article: Article,
  words: Words = wordsFor(article.lang),
): string {
  return blocksOf(treeOf(text), { article, words }).join('\n\n');
}

/** The same on one line. */
export function lineOfText(
  text: Root,
  article: Article,
  words: Words = wordsFor(article.lang),
): string {
  return oneLine(inlineOf(treeOf(text).children, { article, words }));
}

/** What a text stands in, and what the file says of itself. */
interface TextContext {
  readonly article: Article;
  readonly words: Words;
}

type Parent = Readonly<Root | Element>;

/** The blocks in `parent`; words between blocks are blocks, too. */
function blocksOf(parent: Parent, context: TextContext): string[] {
  const blocks: string[] = [];
  let words: RootContent[] = [];
  const flush = () => {
    blocks.push(paragraph(words, context));
    words = [];
  };
  for (const child of parent.children) {
    if (child.type === 'element' && holdsBlock(child)) {
      flush();
      blocks.push(...blockOf(child, context));
    } else words.push(child);
  }
  flush();
  return blocks.filter((block) => block.trim() !== '');
}

function blockOf(element: Element, context: TextContext): string[] {
  switch (element.tagName) {
    case 'p':
      return [paragraph(element.children, context)];
    case 'ul':
    case 'ol':
      return [list(element, context)];
    case 'dl':
      return [definitions(element, context)];
    case 'table':
      return table(element, context);
    case 'figure':
      return figure(element, context);
    case 'blockquote':
      return [prefixed(blocksOf(element, context).join('\n\n'), '> ', '> ')];
    case 'pre':
      return [prefixed(safeText(wordsOf(element)).replace(/\n+$/, ''), '    ', '    ')];
    case 'hr':
      return ['* * *'];
    case 'li':
      return [item(element, '• ', context)];
    default:
      return blocksOf(element, context);
  }
}

/** Words on one line, or on the lines that they are broken into. */
function paragraph(nodes: readonly RootContent[], context: TextContext): string {
  const lines = hasBreak(nodes) ? linesOf(nodes) : [nodes];
  return lines
    .map((line) => trimmed(inlineOf(line, context)))
    .join('\n')
    .trim();
}

/** White space of the source folded; spaces that indent a line of verse stay. */
function trimmed(text: string): string {
  return safeText(text)
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, '');
}

function list(element: Element, context: TextContext): string {
  let number = Number(element.properties['start'] ?? 1);
  const items = element.children.flatMap((child): string[] => {
    if (child.type !== 'element' || child.tagName !== 'li')
      return blocksOf({ ...element, children: [child] }, context);
    return [
      item(
        child,
        element.tagName === 'ol' ? `${context.words.digits(String(number++))}. ` : '• ',
        context,
      ),
    ];
  });
  return loose(items);
}

/** An item; blank lines stand between its blocks where it has paragraphs. */
function item(element: Element, bullet: string, context: TextContext): string {
  const isLoose = element.children.some(
    (child) => child.type === 'element' && child.tagName === 'p',
  );
  const text = blocksOf(element, context).join(isLoose ? '\n\n' : '\n');
  return prefixed(text, bullet, ' '.repeat(bullet.length));
}

/** Items of one line each below each other, longer ones with a blank line between. */
function loose(items: readonly string[]): string {
  const filled = items.filter((each) => each.trim() !== '');
  return filled.join(filled.some((each) => each.includes('\n\n')) ? '\n\n' : '\n');
}

function definitions(element: Element, context: TextContext): string {
  const lines: string[] = [];
  const read = (parent: Element): void => {
    for (const child of parent.children) {
      const name = child.type === 'element' ? child.tagName : '';
      const text = blocksOf({ ...parent, children: [child] }, context).join('\n\n');
      if (child.type === 'element' && name === 'div') read(child);
      else lines.push(name === 'dd' ? prefixed(text, '    ', '    ') : text);
    }
  };
  read(element);
  return lines.filter((line) => line.trim() !== '').join('\n');
}

/** The caption, then a line for each row. */
function table(element: Element, context: TextContext): string[] {
  const caption = element.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  );
  const rows = rowsIn(element).map((row) => {
    const cells = row.children.filter((cell) => cell.type === 'element');
    return cells
      .map((cell) => oneLine(blocksOf(cell, context).join(' / ')))
      .join(' | ')
      .trimEnd();
  });
  return [...caption.flatMap((each) => blocksOf(each, context)), rows.join('\n')];
}

/** Rows of a table, not those of tables in its cells. */
function rowsIn(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'caption') return [];
    return child.tagName === 'tr' ? [child] : rowsIn(child);
  });
}

/** Pictures by their words in square brackets: the caption, where that says the same. */
function figure(element: Element, context: TextContext): string[] {
  const hasWords = element.children.some(
    (child) => child.type === 'element' && child.tagName === 'img' && altOf(child, element) !== '',
  );
  return element.children.flatMap((child): string[] => {
    const name = child.type === 'element' ? child.tagName : '';
    if (child.type === 'element' && name === 'img') {
      const alt = altOf(child, element);
      return alt ? [`[${alt}]`] : [];
    }
    const blocks = blocksOf({ ...element, children: [child] }, context);
    return name === 'figcaption' && !hasWords ? [`[${blocks.join('\n\n')}]`] : blocks;
  });
}

function inlineOf(nodes: readonly RootContent[], context: TextContext): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' ? inlineElement(node, context) : '';
    })
    .join('');
}

function inlineElement(element: Element, context: TextContext): string {
  const { article } = context;
  const note = element.tagName === 'sup' ? markIn(element, article) : noteOf(element, article);
  if (note) return `[${context.words.digits(String(note.number))}]`;
  const task = taskOf(element);
  if (task) return task === 'done' ? '[x]' : '[ ]';
  const words = () => inlineOf(element.children, context);
  switch (element.tagName) {
    case 'img': {
      const alt = altOf(element);
      return alt && `[${alt}]`;
    }
    case 'math':
      return texOf(element) ?? words();
    case 'br':
      return ' ';
    case 'q':
      return quoted(words(), article.lang);
    default:
      return isBlock(element) ? ` ${words()} ` : words();
  }
}

/** `text` with `first` before its first line and `rest` before every other that is not empty. */
export function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n');
}
