import type { Element, ElementContent, Properties, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { type Article, type Note, breakAddresses } from '../../article/index.ts';
import type { Words } from '../../messages/index.ts';
import { absolute } from '../addresses.ts';
import { drawnNumber } from './pdf-digits.ts';
import { pieceLanguage } from '../piece-language.ts';
import {
  citationOf,
  fragmentOf,
  isCaptionLabel,
  isMarkBesideMark,
  markIn,
  noteOf,
  treeOf,
  wordsOf,
} from '../tree.ts';

/** What the pieces of a PDF's document have in common. */
export interface PdfContext {
  readonly article: Article;
  /** What the document says of itself, in the article's language. */
  readonly words: Words;
  /** Address of the article. */
  readonly base: string;
  /** Numbers of paragraphs by their ids; none where readers are shown none. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** A title of the article, for its PDF: numbers of notes for their marks, nothing for the screen. */
export function wordsIn(text: Root, context: PdfContext): ElementContent[] {
  return inside(treeOf(text), context);
}

/** A text of the article, for its PDF, with web addresses that may break where they are long. */
export function blocksOf(text: Root, context: PdfContext): ElementContent[] {
  return inside(breakAddresses(treeOf(text)), context);
}

/** A link within the document. */
export function linkTo(id: string, text: string): Element {
  return h('a', { href: `#${encodeURI(id)}` }, text);
}

function inside(parent: Readonly<Root | Element>, context: PdfContext): ElementContent[] {
  const { article, base, numbers, words } = context;
  return parent.children.flatMap((child, index): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (child.type !== 'element') return [child];
    const note = child.tagName === 'sup' ? markIn(child, article) : noteOf(child, article);
    if (note) {
      const beside = isMarkBesideMark(parent.children, index, article);
      return [...(beside ? [h('sup', ',')] : []), mark(child, note, context)];
    }
    if (child.tagName === 'annotation') return [];
    if (isCaptionLabel(child)) return [child];
    const children = inside(child, context);
    const { properties } = child;
    const kept = Object.entries(properties).filter(
      ([name]) => allowed.has(name) || child.tagName.startsWith('m'),
    );
    if (child.tagName === 'a') {
      // An address reads from left to right in every text.
      const dir = /^\w+:\/\//.test(wordsOf(child)) ? { dir: 'ltr' } : {};
      const piece = citationOf(child) ? pieceLanguage(wordsOf(child), article) : {};
      return [h('a', { ...idOf(child), ...piece, ...dir, href: properties['href'] }, children)];
    }
    if (child.tagName === 'img') {
      const src = absolute(String(properties['src'] ?? ''), base);
      const { alt, width, height } = properties;
      return src === undefined
        ? []
        : [h('img', { ...idOf(child), src, alt: alt ?? '', width, height })];
    }
    // Nobody opens anything on paper.
    if (child.tagName === 'details') kept.push(['open', true]);
    const attributes = Object.fromEntries(kept);
    if (child.tagName === 'li') return [item(attributes, children)];
    const number = child.tagName === 'p' ? numbers.get(String(properties['id'])) : undefined;
    if (number !== undefined) children.unshift(drawnNumber(number, words.digits));
    return [{ ...child, properties: attributes, children }];
  });
}

/** The tags of a PDF tell the body of an item from its sign (`pdf-tags.ts`). */
export function item(attributes: Properties, children: ElementContent[]): Element {
  return h('li', attributes, h('div', { role: 'group' }, children));
}

/** The number of a note, with the id that its note leads back to. */
function mark(element: Element, note: Note, { words }: PdfContext): Element {
  const link = element.tagName === 'a' ? element : element.children[0];
  const id = link?.type === 'element' ? idOf(link) : {};
  return h('sup', { className: ['mark'] }, [
    h('a', { ...id, href: `#${encodeURI(note.id)}` }, words.digits(String(note.number))),
  ]);
}

/** Links lead to what is in the document, or to the web; what leads nowhere is no link. */
export function leadSomewhere(body: Element, base: string): void {
  const ids = new Set<string>();
  visit(body, 'element', ({ properties }) => void ids.add(String(properties['id'])));
  visit(body, 'element', (element, index, parent) => {
    if (element.tagName !== 'a') return undefined;
    const target = fragmentOf(element);
    if (target !== undefined && ids.has(target)) {
      element.properties['href'] = `#${encodeURI(target)}`;
      return undefined;
    }
    const href = absolute(String(element.properties['href'] ?? ''), base);
    if (href !== undefined) element.properties['href'] = href;
    else if (index !== undefined && parent) {
      parent.children.splice(index, 1, ...element.children);
      return index;
    }
    return undefined;
  });
}

function idOf({ properties: { id } }: Element): Properties {
  return id === undefined || id === null ? {} : { id };
}

const allowed = new Set(
  'id lang dir title colSpan rowSpan start reversed type align value checked disabled'.split(' '),
);
