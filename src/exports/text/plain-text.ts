import type { Element, Root, RootContent } from 'hast';
import type { Article } from '../../article/index.ts';
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
export function wordsOfText(text: Root, article: Article): string {
  return blocksOf(treeOf(text), article).join('\n\n');
}

/** The same on one line. */
export function lineOfText(text: Root, article: Article): string {
  return oneLine(inlineOf(treeOf(text).children, article));
}

type Parent = Readonly<Root | Element>;

/** The blocks in `parent`; words between blocks are blocks, too. */
function blocksOf(parent: Parent, article: Article): string[] {
  const blocks: string[] = [];
  let words: RootContent[] = [];
  const flush = () => {
    blocks.push(paragraph(words, article));
    words = [];
  };
  for (const child of parent.children) {
    if (child.type === 'element' && holdsBlock(child)) {
      flush();
      blocks.push(...blockOf(child, article));
    } else words.push(child);
  }
  flush();
  return blocks.filter((block) => block.trim() !== '');
}

function blockOf(element: Element, article: Article): string[] {
  switch (element.tagName) {
    case 'p':
      return [paragraph(element.children, article)];
    case 'ul':
    case 'ol':
      return [list(element, article)];
    case 'dl':
      return [definitions(element, article)];
    case 'table':
      return table(element, article);
    case 'figure':
      return figure(element, article);
    case 'blockquote':
      return [prefixed(blocksOf(element, article).join('\n\n'), '> ', '> ')];
    case 'pre':
      return [prefixed(safeText(wordsOf(element)).replace(/\n+$/, ''), '    ', '    ')];
    case 'hr':
      return ['* * *'];
    case 'li':
      return [item(element, '• ', article)];
    default:
      return blocksOf(element, article);
  }
}

/** Words on one line, or on the lines that they are broken into. */
function paragraph(nodes: readonly RootContent[], article: Article): string {
  const lines = hasBreak(nodes) ? linesOf(nodes) : [nodes];
  return lines
    .map((line) => trimmed(inlineOf(line, article)))
    .join('\n')
    .trim();
}

/** White space of the source folded; spaces that indent a line of verse stay. */
function trimmed(text: string): string {
  return safeText(text)
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, '');
}

function list(element: Element, article: Article): string {
  let number = Number(element.properties['start'] ?? 1);
  const items = element.children.flatMap((child): string[] => {
    if (child.type !== 'element' || child.tagName !== 'li')
      return blocksOf({ ...element, children: [child] }, article);
    return [item(child, element.tagName === 'ol' ? `${number++}. ` : '• ', article)];
  });
  return loose(items);
}

/** An item; blank lines stand between its blocks where it has paragraphs. */
function item(element: Element, bullet: string, article: Article): string {
  const isLoose = element.children.some(
    (child) => child.type === 'element' && child.tagName === 'p',
  );
  const text = blocksOf(element, article).join(isLoose ? '\n\n' : '\n');
  return prefixed(text, bullet, ' '.repeat(bullet.length));
}

/** Items of one line each below each other, longer ones with a blank line between. */
function loose(items: readonly string[]): string {
  const filled = items.filter((each) => each.trim() !== '');
  return filled.join(filled.some((each) => each.includes('\n\n')) ? '\n\n' : '\n');
}

function definitions(element: Element, article: Article): string {
  const lines: string[] = [];
  const read = (parent: Element): void => {
    for (const child of parent.children) {
      const name = child.type === 'element' ? child.tagName : '';
      const text = blocksOf({ ...parent, children: [child] }, article).join('\n\n');
      if (child.type === 'element' && name === 'div') read(child);
      else lines.push(name === 'dd' ? prefixed(text, '    ', '    ') : text);
    }
  };
  read(element);
  return lines.filter((line) => line.trim() !== '').join('\n');
}

/** The caption, then a line for each row. */
function table(element: Element, article: Article): string[] {
  const caption = element.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  );
  const rows = rowsIn(element).map((row) => {
    const cells = row.children.filter((cell) => cell.type === 'element');
    return cells
      .map((cell) => oneLine(blocksOf(cell, article).join(' / ')))
      .join(' | ')
      .trimEnd();
  });
  return [...caption.flatMap((each) => blocksOf(each, article)), rows.join('\n')];
}

/** Rows of a table, not those of tables in its cells. */
function rowsIn(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'caption') return [];
    return child.tagName === 'tr' ? [child] : rowsIn(child);
  });
}

/** Pictures by their words in square brackets: the caption, where that says the same. */
function figure(element: Element, article: Article): string[] {
  const hasWords = element.children.some(
    (child) => child.type === 'element' && child.tagName === 'img' && altOf(child, element) !== '',
  );
  return element.children.flatMap((child): string[] => {
    const name = child.type === 'element' ? child.tagName : '';
    if (child.type === 'element' && name === 'img') {
      const alt = altOf(child, element);
      return alt ? [`[${alt}]`] : [];
    }
    const blocks = blocksOf({ ...element, children: [child] }, article);
    return name === 'figcaption' && !hasWords ? [`[${blocks.join('\n\n')}]`] : blocks;
  });
}

function inlineOf(nodes: readonly RootContent[], article: Article): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' ? inlineElement(node, article) : '';
    })
    .join('');
}

function inlineElement(element: Element, article: Article): string {
  const note = element.tagName === 'sup' ? markIn(element, article) : noteOf(element, article);
  if (note) return `[${note.number}]`;
  const task = taskOf(element);
  if (task) return task === 'done' ? '[x]' : '[ ]';
  const words = () => inlineOf(element.children, article);
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
      return `“${words()}”`;
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
