import type { Element, ElementContent, RootContent } from 'hast';
import { mathmlTagNames } from 'mathml-tag-names';
import { markup } from '../../article/markup.ts';
import type { BlockKind } from '../../article/index.ts';
import { fold, hasClass, isApparatus, plainText } from '../html/text.ts';

/** A block of the running text that a reader can be led to. */
export interface FoundBlock {
  readonly element: Element;
  /** `paragraph` for those that get a number. */
  readonly kind: BlockKind | 'paragraph';
  /** Its own words, without those of blocks within it. */
  readonly text: string;
  /** The author's own id (`{#tbl:x}`), where it has one. */
  readonly givenId?: string;
}

/** A div that asks for a pull-quote; see `pull-quotes.ts`. Its words stand in the text already. */
export const pullQuoteSource = 'pull-quote';

/**
 * The blocks of a section in reading order, each word of the section in exactly one of them:
 * paragraphs, list items, terms and definitions, tables with their captions, figures, code,
 * formulas, headings that open no section, and what stands loose between them. A paragraph of a
 * list item, a definition or a cell belongs to it.
 */
export function blocksIn(children: readonly RootContent[]): FoundBlock[] {
  const found: FoundBlock[] = [];
  for (const child of children) walk(child, 'text', found);
  return found;
}

/** What holds a node: the text itself (also quoted), something else that is no block, a block. */
type Holder = 'text' | 'other' | 'block';

function walk(node: RootContent, holder: Holder, found: FoundBlock[]): void {
  if (node.type !== 'element' || isApparatus(node) || hasClass(node, pullQuoteSource)) return;
  const kind = kindOf(node, holder);
  if (kind !== undefined) add(node, kind, found);
  if (kind !== undefined && whole.has(kind)) return;
  for (const child of node.children) walk(child, holderIn(node, kind, holder), found);
}

function holderIn(
  { tagName }: Element,
  kind: FoundBlock['kind'] | undefined,
  holder: Holder,
): Holder {
  if (kind !== undefined && kind !== 'text') return 'block';
  return holder === 'text' && !quoting.has(tagName) ? 'other' : holder;
}

function add(element: Element, kind: FoundBlock['kind'], found: FoundBlock[]): void {
  const text = kind === 'formula' ? texOf(element) : ownWords(element, kind);
  if (text === '') return;
  const givenId = idOf(element);
  found.push({ element, kind, text, ...(givenId !== undefined && { givenId }) });
}

const named: Readonly<Record<string, BlockKind>> = {
  li: 'item',
  dt: 'term',
  dd: 'definition',
  table: 'table',
  figure: 'figure',
  pre: 'code',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};

/** Blocks that hold no further ones. */
const whole = new Set<FoundBlock['kind']>([
  'paragraph',
  'table',
  'figure',
  'code',
  'formula',
  'heading',
]);
/** What a paragraph of the text may stand in. */
const quoting = new Set(['div', 'blockquote']);
const inline = new Set([
  ...'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
  // A formula is part of the words that it stands in.
  ...mathmlTagNames,
]);

function kindOf(element: Element, holder: Holder): FoundBlock['kind'] | undefined {
  if (hasClass(element, markup.displayMathClass)) return 'formula';
  if (element.tagName === 'p') {
    return holder === 'text' ? 'paragraph' : holder === 'other' ? 'text' : undefined;
  }
  const kind = named[element.tagName];
  if (kind !== undefined) return kind;
  // Words that stand in it directly, beside or without blocks.
  const loose =
    holder !== 'block' && !inline.has(element.tagName) && element.children.some(isWords);
  return loose ? 'text' : undefined;
}

function isWords(node: ElementContent): boolean {
  if (node.type === 'text') return /[\p{L}\p{N}]/u.test(node.value);
  return node.type === 'element' && inline.has(node.tagName) && node.children.some(isWords);
}

/** Its words without those of the blocks inside it. */
function ownWords(element: Element, kind: FoundBlock['kind']): string {
  if (whole.has(kind)) return fold(plainText(element));
  return fold(
    plainText(element, { skip: (inner) => inner !== element && isOwnBlock(inner, kind) }),
  );
}

function isOwnBlock(element: Element, kind: FoundBlock['kind']): boolean {
  if (named[element.tagName] !== undefined || hasClass(element, markup.displayMathClass))
    return true;
  return kind === 'text' && !inline.has(element.tagName);
}

function texOf(element: Element): string {
  const words: string[] = [];
  const open: ElementContent[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type !== 'element') continue;
    if (node.tagName !== 'annotation') open.push(...node.children);
    else for (const child of node.children) if (child.type === 'text') words.push(child.value);
  }
  return fold(words.join(' '));
}

/** Its own id, or that of the picture in a figure, which has the author's. */
function idOf(element: Element): string | undefined {
  const { id } = element.properties;
  if (typeof id === 'string') return id;
  if (element.tagName !== 'figure') return undefined;
  const open: ElementContent[] = [...element.children];
  for (let node = open.shift(); node; node = open.shift()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'img' && typeof node.properties['id'] === 'string') {
      return node.properties['id'];
    }
    open.push(...node.children);
  }
  return undefined;
}
