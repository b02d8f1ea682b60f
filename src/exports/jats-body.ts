import type { Element as HtmlElement, RootContent } from 'hast';
import type { Element, ElementContent } from 'xast';
import type { Article } from '../compile/article.ts';
import { absolute } from './addresses.ts';
import { oneLine } from './safe-text.ts';
import { citationOf, fragmentOf, isMarkBesideMark, noteOf, texOf, wordsOf } from './tree.ts';
import { some, x } from './xml.ts';

export interface JatsContext {
  readonly article: Article;
  /** Absolute address of the article page. */
  readonly base: string;
  /** XML name of an id. */
  readonly id: (id: string) => string;
  /** Ids that the JATS file has. */
  readonly known: ReadonlySet<string>;
}

/** HTML blocks as JATS blocks; words between blocks become paragraphs. */
export function jatsBlocks(nodes: readonly RootContent[], context: JatsContext): Element[] {
  const blocks: Element[] = [];
  let words: RootContent[] = [];
  const flush = () => {
    const inline = jatsInline(words, context);
    if (words.some((node) => wordsOf(node).trim() !== '' || node.type === 'element')) {
      if (inline.length > 0) blocks.push(x('p', inline));
    }
    words = [];
  };
  for (const node of nodes) {
    const block = node.type === 'element' ? blockOf(node, context) : undefined;
    if (block) {
      flush();
      blocks.push(...block);
    } else words.push(node);
  }
  flush();
  return blocks;
}

/** The same for elements that hold paragraphs and nothing else: other blocks stand in one. */
export function jatsParagraphs(nodes: readonly RootContent[], context: JatsContext): Element[] {
  return jatsBlocks(nodes, context).map((block) => (block.name === 'p' ? block : x('p', block)));
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

function blockOf(element: HtmlElement, context: JatsContext): Element[] | undefined {
  const { tagName, children } = element;
  const blocks = () => jatsBlocks(children, context);
  switch (tagName) {
    case 'p': {
      const id = String(element.properties['id'] ?? '');
      const inline = jatsInline(children, context);
      if (inline.length === 0) return [];
      return [x('p', context.known.has(id) ? { id: context.id(id) } : {}, inline)];
    }
    case 'blockquote':
      return wrapped('disp-quote', blocks());
    case 'ul':
    case 'ol':
      return [list(element, context)];
    case 'dl':
      return wrapped('def-list', definitions(element, context));
    case 'pre':
      return [x('preformat', { 'preformat-type': 'code' }, wordsOf(element))];
    case 'figure':
      return figure(element, context);
    case 'table':
      return [tableWrap(element, context)];
    case 'math':
      return element.properties['display'] === 'block'
        ? [x('p', formula(element, 'disp-formula'))]
        : undefined;
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [x('p', x('bold', jatsInline(children, context)))];
    case 'hr':
      return [];
    case 'address':
    case 'article':
    case 'aside':
    case 'details':
    case 'div':
    case 'footer':
    case 'header':
    case 'main':
    case 'nav':
    case 'section':
    case 'summary':
      return blocks();
    default:
      return undefined;
  }
}

function inlineOf(element: HtmlElement, context: JatsContext): ElementContent[] {
  const { tagName, children } = element;
  const inline = () => jatsInline(children, context);
  const name = inlineNames.get(tagName);
  if (name !== undefined) {
    const content = some(inline());
    return content ? [x(name, content)] : [];
  }
  switch (tagName) {
    case 'a':
      return link(element, context);
    case 'br':
      return [{ type: 'text', value: ' ' }];
    case 'img':
      return picture(element, 'inline-graphic', context);
    case 'math':
      return [formula(element, 'inline-formula')];
    case 'q':
      return [{ type: 'text', value: '“' }, ...inline(), { type: 'text', value: '”' }];
    default:
      return inline();
  }
}

function link(element: HtmlElement, context: JatsContext): ElementContent[] {
  const words = jatsInline(element.children, context);
  const note = noteOf(element, context.article);
  if (note) return [x('xref', { 'ref-type': 'fn', rid: context.id(note.id) }, String(note.number))];
  const target = fragmentOf(element);
  if (target !== undefined && context.known.has(target)) {
    const type = citationOf(element)
      ? 'bibr'
      : context.article.sections.some(({ id }) => id === target)
        ? 'sec'
        : 'other';
    return [x('xref', { 'ref-type': type, rid: context.id(target) }, words)];
  }
  if (target !== undefined && citationOf(element)) return words;
  const href = absolute(String(element.properties['href'] ?? ''), context.base);
  return href === undefined
    ? words
    : [x('ext-link', { 'ext-link-type': 'uri', 'xlink:href': href }, words)];
}

function picture(
  element: HtmlElement,
  name: 'graphic' | 'inline-graphic',
  context: JatsContext,
): Element[] {
  const src = absolute(String(element.properties['src'] ?? ''), context.base);
  const alt = oneLine(String(element.properties['alt'] ?? ''));
  if (src === undefined) return [];
  return [x(name, { 'xlink:href': src }, alt ? x('alt-text', alt) : undefined)];
}

function figure(element: HtmlElement, context: JatsContext): Element[] {
  const caption = find(element, 'figcaption');
  const images = all(element, 'img').flatMap((img) => picture(img, 'graphic', context));
  if (images.length === 0) return jatsBlocks(element.children, context);
  const words = caption && some(jatsBlocks(caption.children, context));
  return [x('fig', words ? x('caption', words) : undefined, images)];
}

function list(element: HtmlElement, context: JatsContext): Element {
  const items = element.children
    .filter((child): child is HtmlElement => child.type === 'element' && child.tagName === 'li')
    .map((item) => x('list-item', some(inItem(item, context)) ?? x('p')));
  return x('list', { 'list-type': element.tagName === 'ol' ? 'order' : 'bullet' }, items);
}

/** Items hold paragraphs (and some of them lists) only; other blocks stand in a paragraph. */
function inItem(
  item: HtmlElement,
  context: JatsContext,
  allowed: readonly string[] = ['p', 'list', 'def-list'],
): Element[] {
  return jatsBlocks(item.children, context).map((block) =>
    allowed.includes(block.name) ? block : x('p', block),
  );
}

function definitions(element: HtmlElement, context: JatsContext): Element[] {
  const items: Element[] = [];
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'dt') {
      items.push(x('def-item', x('term', jatsInline(child.children, context))));
    } else if (child.tagName === 'dd') {
      const last = items.at(-1) ?? x('def-item', x('term'));
      if (items.length === 0) items.push(last);
      last.children.push(x('def', some(inItem(child, context, ['p'])) ?? x('p')));
    }
  }
  return items;
}

function tableWrap(element: HtmlElement, context: JatsContext): Element {
  const caption = find(element, 'caption');
  const words = caption && some(jatsBlocks(caption.children, context));
  const parts = element.children.filter((child) => child.type === 'element');
  const body = parts.filter(({ tagName }) => tagName === 'tbody');
  const head = parts.filter(({ tagName }) => tagName === 'thead');
  const loose = parts.filter(({ tagName }) => tagName === 'tr');
  const part = (name: string, elements: readonly HtmlElement[]) =>
    elements.flatMap((each) => {
      const rows = all(each, 'tr').map((row) => tableRow(row, context));
      return rows.length > 0 ? [x(name, rows)] : [];
    });
  const bodies = [
    ...part('tbody', body),
    ...(loose.length > 0
      ? [
          x(
            'tbody',
            loose.map((row) => tableRow(row, context)),
          ),
        ]
      : []),
  ];
  return x(
    'table-wrap',
    words ? x('caption', words) : undefined,
    x('table', part('thead', head), some(bodies) ?? x('tbody', x('tr', x('td')))),
  );
}

function tableRow(row: HtmlElement, context: JatsContext): Element {
  const cells = row.children.filter(
    (cell): cell is HtmlElement =>
      cell.type === 'element' && (cell.tagName === 'td' || cell.tagName === 'th'),
  );
  return x(
    'tr',
    some(
      cells.map(({ tagName, properties, children }) =>
        x(
          tagName,
          {
            align: one(properties['align'], ['left', 'center', 'right', 'justify']),
            colspan: span(properties['colSpan']),
            rowspan: span(properties['rowSpan']),
          },
          jatsInline(children, context),
        ),
      ),
    ) ?? x('td'),
  );
}

function formula(math: HtmlElement, name: 'inline-formula' | 'disp-formula'): Element {
  const tex = texOf(math);
  const mathml = mathMl(math);
  return x(name, tex === undefined ? mathml : x('alternatives', x('tex-math', tex), mathml));
}

function mathMl(element: HtmlElement): Element {
  const attributes = Object.entries(element.properties).flatMap(([key, value]) =>
    /^[a-z]+$/.test(key) && key !== 'class' && key !== 'xmlns' && !Array.isArray(value)
      ? [[key, String(value)] as const]
      : [],
  );
  return x(
    `mml:${element.tagName}`,
    Object.fromEntries(attributes),
    element.children.flatMap((child): ElementContent[] =>
      child.type === 'text'
        ? [{ type: 'text' as const, value: child.value }]
        : child.type === 'element'
          ? [mathMl(child)]
          : [],
    ),
  );
}

function wrapped(name: string, children: readonly Element[]): Element[] {
  return children.length > 0 ? [x(name, [...children])] : [];
}

function find(element: HtmlElement, name: string): HtmlElement | undefined {
  return element.children.find(
    (child): child is HtmlElement => child.type === 'element' && child.tagName === name,
  );
}

function all(element: HtmlElement, name: string): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === name ? [child] : all(child, name);
  });
}

function one(value: unknown, allowed: readonly string[]): string | undefined {
  return allowed.find((each) => each === value);
}

function span(value: unknown): string | undefined {
  return /^\d+$/.test(String(value)) && String(value) !== '1' ? String(value) : undefined;
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
