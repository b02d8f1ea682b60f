import type { Element, Nodes } from 'hast';
import {
  type Article,
  type Note,
  type Paragraph,
  type TextFigure,
  isBlock,
  lookup,
  plainWordsOf,
} from '../article/index.ts';
import { sentences } from '../compiler/index.ts';

/** A sentence that speaks of a figure: it refers to it. */
export interface FigureMention {
  readonly sentence: string;
  /** Fragment of the article's page at which it is met. */
  readonly target: string;
  readonly paragraph?: Paragraph;
  readonly note?: Note;
}

/** The sentences of text and notes that refer to a figure, in reading order, each once. */
export function mentionsOfFigure(article: Article, figure: TextFigure): FigureMention[] {
  const { paragraphs } = lookup(article);
  const found: FigureMention[] = [];
  const add = (mention: FigureMention): void => {
    const isKnown = found.some(
      ({ sentence, target }) => sentence === mention.sentence && target === mention.target,
    );
    if (mention.sentence !== '' && !isKnown) found.push(mention);
  };
  for (const { id, tree } of article.sections) {
    for (const { link, block, target } of referencesIn(tree, figure.id, id)) {
      const paragraph = paragraphs.get(target);
      const sentence = sentenceOf(block, link, article.lang);
      add({ sentence, target, ...(paragraph && { paragraph }) });
    }
  }
  for (const note of article.notes) {
    for (const { link, block } of referencesIn(note.body.tree, figure.id, note.id)) {
      add({ sentence: sentenceOf(block, link, article.lang), target: note.id, note });
    }
  }
  // Its own caption does not speak of it.
  return found.filter(({ target }) => target !== figure.id);
}

interface Reference {
  readonly link: Element;
  /** The innermost block that holds it. */
  readonly block: Nodes;
  /** Id of the innermost element that has one, or of the section. */
  readonly target: string;
}

function referencesIn(tree: Nodes, figure: string, outermost: string): Reference[] {
  const found: Reference[] = [];
  const walk = (node: Nodes, block: Nodes, target: string): void => {
    if (!('children' in node)) return;
    const isElement = node.type === 'element';
    const inner = isElement && isBlock(node) ? node : block;
    const { id } = isElement ? node.properties : {};
    const place = typeof id === 'string' && inner === node ? id : target;
    if (isElement && refersTo(node, figure))
      found.push({ link: node, block: inner, target: place });
    for (const child of node.children) walk(child, inner, place);
  };
  walk(tree, tree, outermost);
  return found;
}

function refersTo({ tagName, meaning, properties: { href } }: Element, id: string): boolean {
  if (meaning) return meaning.kind === 'crossReference' && meaning.to === id;
  return tagName === 'a' && (href === `#${id}` || href === `#${encodeURIComponent(id)}`);
}

/** The sentence of a block that a link stands in. */
function sentenceOf(block: Nodes, link: Element, lang: string): string {
  const whole = plainWordsOf(block);
  const before = plainWordsOf(upTo(block, link)).length;
  const found = sentences(whole, lang).find(({ end }) => end > before);
  return (found ? whole.slice(found.start, found.end) : whole).trim();
}

/** A block without all that comes after the link, and without its words. */
function upTo(block: Nodes, link: Element): Nodes {
  let isPast = false;
  const cut = (node: Nodes): Nodes => {
    if (!('children' in node)) return node;
    const children = [];
    for (const child of node.children) {
      if (child === link) isPast = true;
      if (isPast) break;
      children.push(cut(child));
    }
    return Object.assign({ ...node }, { children });
  };
  return cut(block);
}
