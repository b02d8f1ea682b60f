import type { Element, RootContent } from 'hast';
import type { Inline } from '../../pandoc/index.ts';
import { absolute } from '../addresses.ts';
import { oneLine, safeText } from '../safe-text.ts';
import {
  altOf,
  citationOf,
  fragmentOf,
  hasClass,
  isBlock,
  isMarkBesideMark,
  noteOf,
  markIn,
  taskOf,
  texOf,
  wordsOf,
} from '../tree.ts';
import { type DocumentContext, placeholder } from './context.ts';
import { citationField } from './fields.ts';
import { attr, lineBreak, link, space, span, words, wrapped } from './nodes.ts';
import { noteMark } from './notes.ts';

/** HTML as a line of words; blocks within give theirs. */
export function inlines(nodes: readonly RootContent[], context: DocumentContext): Inline[] {
  return nodes.flatMap((node, index): Inline[] => {
    if (node.type === 'text') return words(safeText(node.value));
    if (node.type !== 'element') return [];
    // Two marks side by side would read as one number.
    const comma = isMarkBesideMark(nodes, index, context.article)
      ? [wrapped('Superscript', words(','))]
      : [];
    return [...comma, ...inLanguage(node, named(node, inlineOf(node, context), context))];
  });
}

/** A picture; its words where it is not packed with the document. */
export function picture(image: Element, context: DocumentContext, figure?: Element): Inline[] {
  const address = absolute(String(image.properties['src'] ?? ''), context.addresses.article);
  const file = address === undefined ? undefined : context.pictures.get(address);
  const alt = altOf(image, figure);
  if (file === undefined) return alt ? words(`[${alt}]`) : [];
  return [{ t: 'Image', c: [attr(), words(alt), [file, '']] }];
}

/** A formula as its TeX, of which Pandoc makes Word's own; its words where it has none. */
export function formula(math: Element): Inline[] {
  const tex = texOf(math);
  if (tex === undefined) return words(oneLine(wordsOf(math)));
  const t = math.properties['display'] === 'block' ? 'DisplayMath' : 'InlineMath';
  return [{ t: 'Math', c: [{ t }, safeText(tex)] }];
}

function inlineOf(element: Element, context: DocumentContext): Inline[] {
  const { tagName, children } = element;
  const inside = (): Inline[] => inlines(children, context);
  const note = tagName === 'sup' ? markIn(element, context.article) : undefined;
  if (note) return noteMark(note, context);
  const name = simple.get(tagName);
  if (name !== undefined) {
    const content = inside();
    return content.length > 0 ? [wrapped(name, content)] : [];
  }
  const task = taskOf(element);
  if (task) return words(task === 'done' ? '☑' : '☐');
  switch (tagName) {
    case 'a':
      return anchor(element, context);
    case 'br':
      return [lineBreak];
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return children.every(({ type }) => type === 'text')
        ? [{ t: 'Code', c: [attr(), safeText(wordsOf(element)).replaceAll('\n', ' ')] }]
        : inside();
    case 'img':
      return picture(element, context);
    case 'math':
      return formula(element);
    case 'q':
      return [...words('“'), ...inside(), ...words('”')];
    case 'span':
      return spanned(element, context);
    default:
      return isBlock(element) ? [space, ...inside(), space] : inside();
  }
}

function spanned(element: Element, context: DocumentContext): Inline[] {
  const nth = element.properties[placeholder];
  if (typeof nth === 'number') return cluster(element, nth, context);
  const content = inlines(element.children, context);
  return hasClass(element, 'smallcaps') && content.length > 0
    ? [wrapped('SmallCaps', content)]
    : content;
}

/** Citations as they are printed; for Word in a field, which brings no links. */
function cluster(element: Element, nth: number, context: DocumentContext): Inline[] {
  const typed = context.article.clusters?.[nth];
  if (context.target !== 'docx' || !typed) return inlines(element.children, context);
  const printed = inlines(withoutLinks(element.children), context);
  return citationField(typed, nth, printed, oneLine(wordsOf(element)), context);
}

function withoutLinks(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const children = withoutLinks(node.children);
    if (node.tagName === 'a' && citationOf(node)) return children;
    return [{ ...node, children: children.filter((child) => child.type !== 'doctype') }];
  });
}

function anchor(element: Element, context: DocumentContext): Inline[] {
  const note = noteOf(element, context.article);
  if (note) return noteMark(note, context);
  const content = inlines(element.children, context);
  if (content.length === 0) return [];
  const target = fragmentOf(element);
  if (target !== undefined && target !== '')
    return context.targets.has(target) ? [link(content, `#${target}`)] : content;
  const href = absolute(String(element.properties['href'] ?? ''), context.addresses.article);
  return href === undefined ? content : [link(content, href)];
}

/** With its id, where a link leads to it. */
function named(element: Element, content: Inline[], { targets }: DocumentContext): Inline[] {
  const { id } = element.properties;
  return typeof id === 'string' && targets.has(id) ? [span({ id }, content)] : content;
}

function inLanguage({ properties }: Element, content: Inline[]): Inline[] {
  const { lang } = properties;
  if (typeof lang !== 'string' || lang === '' || content.length === 0) return content;
  return [span({ values: { lang } }, content)];
}

const simple: ReadonlyMap<string, Parameters<typeof wrapped>[0]> = new Map([
  ['b', 'Strong'],
  ['cite', 'Emph'],
  ['del', 'Strikeout'],
  ['dfn', 'Emph'],
  ['em', 'Emph'],
  ['i', 'Emph'],
  ['s', 'Strikeout'],
  ['strong', 'Strong'],
  ['sub', 'Subscript'],
  ['sup', 'Superscript'],
  ['u', 'Underline'],
  ['var', 'Emph'],
]);
