import type { Element, ElementContent, RootContent } from 'hast';
import type { Block } from '../../pandoc/index.ts';
import { safeText } from '../safe-text.ts';
import { holdsBlock, isCaptionLabel, wordsOf } from '../tree.ts';
import type { DocumentContext } from './context.ts';
import { formula, inlines, picture } from './inline.ts';
import { definitionList, list } from './lists.ts';
import { attr, div, para, space, span } from './nodes.ts';
import { table } from './table.ts';

/** HTML as Pandoc's blocks; words between blocks become paragraphs. */
export function blocksOf(nodes: readonly RootContent[], context: DocumentContext): Block[] {
  const blocks: Block[] = [];
  let line: RootContent[] = [];
  const flush = (): void => {
    blocks.push(...para(inlines(line, context)));
    line = [];
  };
  for (const node of nodes) {
    const isWithin = node.type !== 'element' || !(isBlockHere(node) || holdsBlock(node));
    if (isWithin) line.push(node);
    else {
      flush();
      blocks.push(...named(node, blockOf(node, context), context));
    }
  }
  flush();
  return blocks;
}

function isBlockHere({ tagName, properties }: Element): boolean {
  return tagName === 'math' ? properties['display'] === 'block' : tagName === 'summary';
}

function blockOf(element: Element, context: DocumentContext): Block[] {
  const { tagName, children } = element;
  switch (tagName) {
    case 'p':
    case 'summary':
      return children.some(holdsBlock)
        ? blocksOf(children, context)
        : para(inlines(children, context));
    case 'blockquote': {
      const c = blocksOf(children, context);
      return c.length > 0 ? [{ t: 'BlockQuote', c }] : [];
    }
    case 'ul':
    case 'ol':
      return list(element, context);
    case 'dl':
      return definitionList(element, context);
    case 'pre':
      return preformatted(element, context);
    case 'figure':
      return figure(element, context);
    case 'table':
      return table(element, context);
    case 'math':
      return para(formula(element));
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(element, context);
    case 'hr':
      return [{ t: 'HorizontalRule' }];
    case 'div':
      return numberedFormula(element, context) ?? blocksOf(children, context);
    default:
      return blocksOf(children, context);
  }
}

/** A heading that is no section: below those that are. */
function heading({ tagName, children, properties }: Element, context: DocumentContext): Block[] {
  const id = typeof properties['id'] === 'string' ? properties['id'] : '';
  const [line] = para(inlines(children, { ...context, targets: new Set() }));
  const level = Math.max(4, Number(tagName.slice(1)) - 1);
  return line ? [{ t: 'Header', c: [level, attr({ id, classes: ['unnumbered'] }), line.c] }] : [];
}

function preformatted(element: Element, context: DocumentContext): Block[] {
  // A mark of a note or a picture is no letter of code.
  const isPlain = element.children.every(holdsTextOnly);
  if (!isPlain) return para(inlines(element.children, context));
  const text = safeText(wordsOf(element)).replace(/\n$/, '');
  return text === '' ? [] : [{ t: 'CodeBlock', c: [attr(), text] }];
}

function holdsTextOnly(node: ElementContent): boolean {
  if (node.type !== 'element') return true;
  if (['a', 'img', 'math', 'br', 'input'].includes(node.tagName)) return false;
  return node.children.every(holdsTextOnly);
}

/** A formula on a line of its own, with the number that the page prints beside it. */
function numberedFormula(element: Element, context: DocumentContext): Block[] | undefined {
  const parts = element.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  const math = parts.find((child) => child.type === 'element' && child.tagName === 'math');
  const rest = parts.filter((child) => child !== math);
  if (math?.type !== 'element' || rest.length === 0 || !rest.every(isCaptionLabel))
    return undefined;
  return para([...formula(math), space, ...inlines(rest, context)]);
}

/** A figure with its caption; one without pictures is what it holds. */
function figure(element: Element, context: DocumentContext): Block[] {
  const caption = element.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'figcaption',
  );
  const captionBlocks = caption ? blocksOf(caption.children, context) : [];
  const rest = element.children.filter((child) => child !== caption);
  const content = withPictures(rest, element, context);
  if (content.length === 0) return captionBlocks;
  if (!holdsPicture(content)) return [...content, ...captionBlocks];
  return [
    { t: 'Figure', c: [attr({ id: idOf(element, context) }), [null, captionBlocks], content] },
  ];
}

/** What a figure holds; alternative texts that say what the caption says are left out. */
function withPictures(
  nodes: readonly RootContent[],
  element: Element,
  context: DocumentContext,
): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type !== 'element') return blocksOf([node], context);
    if (node.tagName === 'img') {
      const [line] = para(picture(node, context, element));
      return line ? [{ t: 'Plain', c: line.c }] : [];
    }
    const holdsOne = node.children.some(
      (child) => child.type === 'element' && child.tagName === 'img',
    );
    return holdsOne ? withPictures(node.children, element, context) : blocksOf([node], context);
  });
}

function holdsPicture(blocks: readonly Block[]): boolean {
  return JSON.stringify(blocks).includes('"t":"Image"');
}

/** With its id, where a link leads to it. */
function named(element: Element, blocks: Block[], context: DocumentContext): Block[] {
  const id = idOf(element, context);
  if (id === undefined || element.tagName === 'figure') return blocks;
  const [first, ...rest] = blocks;
  // A paragraph has no id, but a place in it has.
  if (first?.t === 'Para' && Array.isArray(first.c) && element.tagName === 'p')
    return [{ t: 'Para', c: [span({ id }, []), ...first.c] }, ...rest];
  return first?.t === 'Header' ? blocks : div({ id }, blocks);
}

function idOf({ properties }: Element, { targets }: DocumentContext): string | undefined {
  const { id } = properties;
  return typeof id === 'string' && targets.has(id) ? id : undefined;
}
