import type { Element as HtmlElement, ElementContent as HtmlContent, RootContent } from 'hast';
import type { Element, ElementContent } from 'xast';
import { idOf, jatsFormula, jatsInline, jatsPicture, type JatsContext } from './jats-inline.ts';
import { jatsList, jatsDefinitions } from './jats-list.ts';
import { jatsTable } from './jats-table.ts';
import { hasBreak, linesOf } from '../text/lines.ts';
import { holdsBlock, isCaptionLabel, withoutLabel, wordsOf } from '../tree.ts';
import { some, x } from '../xml.ts';

/** HTML blocks as JATS blocks; words between blocks become paragraphs. */
export function jatsBlocks(nodes: readonly RootContent[], context: JatsContext): Element[] {
  const blocks: Element[] = [];
  let words: RootContent[] = [];
  const flush = () => {
    if (words.some((node) => wordsOf(node).trim() !== '' || node.type === 'element'))
      blocks.push(...paragraph(words, {}, context));
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
  return within(nodes, context, ['p']);
}

/** The same for items and cells: paragraphs and lists. */
export function jatsItem({ children }: HtmlElement, context: JatsContext): Element[] {
  return within(children, context, ['p', 'list', 'def-list']);
}

function within(
  nodes: readonly RootContent[],
  context: JatsContext,
  allowed: readonly string[],
): Element[] {
  return jatsBlocks(nodes, context).map((block) =>
    allowed.includes(block.name) ? block : x('p', block),
  );
}

/** A paragraph; one of several lines as verse, since a paragraph of JATS has no line breaks. */
function paragraph(
  nodes: readonly RootContent[],
  attributes: { id?: string },
  context: JatsContext,
): Element[] {
  if (!hasBreak(nodes)) {
    const inline = jatsInline(nodes, context);
    return inline.length > 0 ? [x('p', attributes, inline)] : [];
  }
  const lines = linesOf(nodes).map((line) => jatsInline(line, context));
  // A line of verse may hold no link (Publishing).
  const isVerse = lines.every((line) => !line.some(holdsLink));
  if (isVerse)
    return [
      x(
        'verse-group',
        attributes,
        lines.map((line) => x('verse-line', line)),
      ),
    ];
  const items = lines.map((line) => x('list-item', x('p', line)));
  return [x('list', { ...attributes, 'list-type': 'simple' }, items)];
}

function holdsLink(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return node.name === 'ext-link' || node.children.some(holdsLink);
}

function blockOf(element: HtmlElement, context: JatsContext): Element[] | undefined {
  const { tagName, children } = element;
  const id = idOf(element, context);
  const blocks = () => jatsBlocks(children, context);
  switch (tagName) {
    case 'p':
      return paragraph(children, id, context);
    case 'blockquote':
      return wrapped('disp-quote', id, blocks());
    case 'ul':
    case 'ol':
      return jatsList(element, context);
    case 'dl':
      return wrapped('def-list', id, jatsDefinitions(element, context));
    case 'pre':
      return [x('preformat', { ...id, 'preformat-type': 'code' }, wordsOf(element))];
    case 'figure':
      return figure(element, context);
    case 'table':
      return [tableWrap(element, context)];
    case 'math':
      return element.properties['display'] === 'block'
        ? [x('p', jatsFormula(element, 'disp-formula'))]
        : undefined;
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [x('p', id, x('bold', jatsInline(children, context)))];
    case 'hr':
      return [];
    case 'div':
      return displayed(element, context) ?? blocks();
    case 'address':
    case 'article':
    case 'aside':
    case 'details':
    case 'figcaption':
    case 'footer':
    case 'header':
    case 'main':
    case 'nav':
    case 'section':
      return blocks();
    case 'summary':
      return paragraph(children, id, context);
    default:
      // A link or a span of raw HTML may hold paragraphs.
      return children.some(holdsBlock) ? blocks() : undefined;
  }
}

/** A formula on lines of its own, which has its id on the `div` around it. */
function displayed(div: HtmlElement, context: JatsContext): Element[] | undefined {
  const [only, ...more] = div.children.filter(
    (child) => !isCaptionLabel(child) && (child.type !== 'text' || child.value.trim() !== ''),
  );
  if (more.length > 0 || only?.type !== 'element' || only.tagName !== 'math') return undefined;
  const formula = jatsFormula(only, 'disp-formula');
  const id = idOf(div, context);
  Object.assign(formula.attributes, id);
  const label = labelOf(div, [div], context);
  if (label) formula.children.unshift(label);
  return [x('p', formula)];
}

function figure(element: HtmlElement, context: JatsContext): Element[] {
  const images = all(element, 'img');
  if (images.length === 0) return jatsBlocks(element.children, context);
  const caption = find(element, 'figcaption');
  const words = caption && some(jatsParagraphs(withoutLabel(caption.children), context));
  const graphics = images.flatMap((image) => jatsPicture(image, 'graphic', context, element));
  const [named] = [element, ...images].filter(({ properties }) => properties['id'] !== undefined);
  const rest = element.children.filter((child) => child !== caption).flatMap(withoutImages);
  return [
    x(
      'fig',
      named ? idOf(named, context) : {},
      labelOf(caption, [element, ...images], context),
      words ? x('caption', words) : undefined,
      graphics.map((graphic) => (graphic.type === 'element' ? graphic : x('p', graphic))),
    ),
    ...jatsBlocks(rest, context),
  ];
}

function tableWrap(element: HtmlElement, context: JatsContext): Element {
  const caption = find(element, 'caption');
  const words = caption && some(jatsParagraphs(withoutLabel(caption.children), context));
  return x(
    'table-wrap',
    idOf(element, context),
    labelOf(caption, [element], context),
    words ? x('caption', words) : undefined,
    jatsTable(element, context),
  );
}

/** The name that references have for one of `elements`, if `holder` prints it: no author has typed it. */
function labelOf(
  holder: HtmlElement | undefined,
  elements: readonly HtmlElement[],
  { labels }: JatsContext,
): Element | undefined {
  if (!holder?.children.some(isCaptionLabel)) return undefined;
  const [label] = elements.flatMap(({ properties }) => labels.get(String(properties['id'])) ?? []);
  return label === undefined ? undefined : x('label', label);
}

function withoutImages(node: HtmlContent): HtmlContent[] {
  if (node.type !== 'element') return [node];
  if (node.tagName === 'img') return [];
  return [{ ...node, children: node.children.flatMap(withoutImages) }];
}

function wrapped(
  name: string,
  attributes: { id?: string },
  children: readonly Element[],
): Element[] {
  return children.length > 0 ? [x(name, attributes, [...children])] : [];
}

function find(element: HtmlElement, name: string): HtmlElement | undefined {
  return element.children.find(
    (child): child is HtmlElement => child.type === 'element' && child.tagName === name,
  );
}

/** Elements of a name below `element`, the outermost; those of a caption are its own. */
function all(element: HtmlElement, name: string): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'figcaption') return [];
    return child.tagName === name ? [child] : all(child, name);
  });
}
