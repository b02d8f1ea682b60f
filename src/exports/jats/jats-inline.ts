import type { Element as HtmlElement, RootContent } from 'hast';
import type { Element, ElementContent } from 'xast';
import type { Article } from '../../article/index.ts';
import { absolute } from '../addresses.ts';
import {
  altOf,
  citationOf,
  fragmentOf,
  isBlock,
  isMarkBesideMark,
  noteOf,
  taskOf,
  texOf,
} from '../tree.ts';
import { some, x, type XmlIds } from '../xml.ts';

export interface JatsContext {
  readonly article: Article;
  /** Absolute address of the article page. */
  readonly base: string;
  readonly ids: XmlIds;
  /** Ids of works, of which there is a list at the end. */
  readonly works: ReadonlySet<string>;
  /** What figures and tables are called where the text refers to them: "Figure 1". */
  readonly labels: ReadonlyMap<string, string>;
  /** Ids that links of the article lead to, by the `xref` that has each. */
  readonly targets: Map<Element, string>;
  /** True within elements that JATS lets break their lines. */
  readonly breaks?: boolean;
}

/** HTML as JATS inline content; blocks within give their words. */
export function jatsInline(nodes: readonly RootContent[], context: JatsContext): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type === 'text') return node.value ? [{ type: 'text', value: node.value }] : [];
    if (node.type !== 'element') return [];
    const comma = isMarkBesideMark(nodes, index, context.article) ? [x('sup', ',')] : [];
    return [...comma, ...inlineOf(node, context)];
  });
}

/** The same for titles and cells, which may have several lines. */
export function jatsLines(nodes: readonly RootContent[], context: JatsContext): ElementContent[] {
  return jatsInline(nodes, { ...context, breaks: true });
}

/** The `id` of an element, to be spread into its attributes; nothing where it has none. */
export function idOf({ properties }: HtmlElement, { ids }: JatsContext): { id?: string } {
  return typeof properties['id'] === 'string' ? { id: ids.name(properties['id']) } : {};
}

/** An image as `graphic` or `inline-graphic`; its words where its address is none of the web. */
export function jatsPicture(
  image: HtmlElement,
  name: 'graphic' | 'inline-graphic',
  { base }: JatsContext,
  figure?: HtmlElement,
): ElementContent[] {
  const src = absolute(String(image.properties['src'] ?? ''), base);
  const alt = altOf(image, figure);
  if (src === undefined) return alt ? [{ type: 'text', value: `[${alt}]` }] : [];
  return [x(name, { 'xlink:href': src }, alt ? x('alt-text', alt) : undefined)];
}

/** A formula as MathML, its TeX beside it. */
export function jatsFormula(math: HtmlElement, name: 'inline-formula' | 'disp-formula'): Element {
  const tex = texOf(math);
  const mathml = mathMl(math);
  return x(name, tex === undefined ? mathml : x('alternatives', x('tex-math', tex), mathml));
}

function inlineOf(element: HtmlElement, context: JatsContext): ElementContent[] {
  const { tagName, children } = element;
  const inline = () => jatsInline(children, context);
  const name = inlineNames.get(tagName);
  if (name !== undefined) {
    const content = some(inline());
    return content ? [x(name, content)] : [];
  }
  const task = taskOf(element);
  if (task) return [{ type: 'text', value: task === 'done' ? '☑' : '☐' }];
  switch (tagName) {
    case 'a':
      return link(element, context);
    case 'br':
      return [context.breaks === true ? x('break') : space];
    case 'img':
      return jatsPicture(element, 'inline-graphic', context);
    case 'math':
      return [jatsFormula(element, 'inline-formula')];
    case 'q':
      return [{ type: 'text', value: '“' }, ...inline(), { type: 'text', value: '”' }];
    default:
      return isBlock(element) ? [space, ...inline(), space] : inline();
  }
}

const space = { type: 'text' as const, value: ' ' };

function link(element: HtmlElement, context: JatsContext): ElementContent[] {
  const { article, base, ids, targets, works } = context;
  const words = jatsInline(element.children, context);
  const note = noteOf(element, article);
  if (note) return [x('xref', { 'ref-type': 'fn', rid: ids.name(note.id) }, String(note.number))];
  const target = fragmentOf(element);
  if (target !== undefined && citationOf(element)) {
    if (!works.has(target)) return words;
    return [x('xref', { 'ref-type': 'bibr', rid: ids.name(target) }, words)];
  }
  if (target !== undefined && target !== '') {
    const reference = x('xref', { 'ref-type': 'other', rid: ids.name(target) }, words);
    targets.set(reference, target);
    return [reference];
  }
  const href = absolute(String(element.properties['href'] ?? ''), base);
  return href === undefined ? words : externalLink(words, href);
}

/** A link of the web. Pictures and formulas stand beside it: it may not hold them (Publishing). */
function externalLink(words: readonly ElementContent[], href: string): ElementContent[] {
  const content: ElementContent[] = [];
  let open: Element | undefined;
  for (const word of words) {
    if (word.type === 'element' && unlinked.has(word.name)) {
      content.push(word);
      open = undefined;
    } else if (open) open.children.push(word);
    else {
      open = x('ext-link', { 'ext-link-type': 'uri', 'xlink:href': href }, word);
      content.push(open);
    }
  }
  return content;
}

const unlinked = new Set(['inline-formula', 'inline-graphic']);

function mathMl(element: HtmlElement): Element {
  const attributes = Object.entries(element.properties).flatMap(([key, value]) =>
    /^[a-z]+$/.test(key) && !['class', 'id', 'xmlns'].includes(key) && !Array.isArray(value)
      ? [[key, String(value)] as const]
      : [],
  );
  return x(
    `mml:${element.tagName}`,
    Object.fromEntries(attributes),
    element.children.flatMap((child): ElementContent[] => {
      if (child.type === 'text') return [{ type: 'text' as const, value: child.value }];
      // The TeX stands beside the MathML.
      if (child.type !== 'element' || child.tagName === 'annotation') return [];
      return [mathMl(child)];
    }),
  );
}

const inlineNames: ReadonlyMap<string, string> = new Map([
  ['b', 'bold'],
  ['cite', 'italic'],
  ['code', 'monospace'],
  ['del', 'strike'],
  ['dfn', 'italic'],
  ['em', 'italic'],
  ['i', 'italic'],
  ['kbd', 'monospace'],
  ['s', 'strike'],
  ['samp', 'monospace'],
  ['strong', 'bold'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['tt', 'monospace'],
  ['u', 'underline'],
  ['var', 'italic'],
]);
