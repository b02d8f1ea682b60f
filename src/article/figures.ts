import type { Element, Nodes } from 'hast';
import type { Words } from '../messages/index.ts';
import type { Article, Block } from './article.ts';
import { captionLabelClass, idPart, markup } from './markup.ts';
import { elementsOf } from './tree.ts';

/** A figure or table of the text that has an address of its own. */
export interface TextFigure {
  /** Its permanent id: the author's, or `at-…`. */
  readonly id: string;
  /** Last part of its page's address: the id made safe for a path. */
  readonly slug: string;
  readonly kind: 'figure' | 'table';
  /** What the text calls it: "Figure 2". */
  readonly label?: string;
  /** Plain words of its caption, without note marks; empty where it has none. */
  readonly caption: string;
  readonly section: string;
  /** Number of the paragraph before it; 0 before the first. */
  readonly after: number;
  /** The `figure` or `table` as it stands in the text. */
  readonly element: Element;
  /** Its pictures that are files of the article. */
  readonly images: readonly FigureImage[];
}

/** A picture of a figure. */
export interface FigureImage {
  /** Path relative to the article's folder. */
  readonly path: string;
  /** Address as the trees have it. */
  readonly src: string;
  readonly width?: number;
  readonly height?: number;
  /** Address of the largest file of it, where that is another one. */
  readonly largest?: string;
  /** Address of its image service (IIIF). */
  readonly iiif?: string;
}

/** Every figure and table of the text, in reading order. Those of notes have no address. */
export function figuresOf(article: Article): readonly TextFigure[] {
  const known = made.get(article);
  if (known) return known;
  const blocks = article.blocks.filter(isFigure);
  const elements = blocks.length > 0 ? elementsById(article) : new Map<string, Element>();
  const slugs = slugsOf(blocks.map(({ id }) => id));
  const figures = blocks.flatMap((block): TextFigure[] => {
    const element = elements.get(block.id);
    if (!element) return [];
    const { id, kind, label, section, after } = block;
    return [
      {
        id,
        slug: slugs.get(id) ?? idPart(id),
        kind,
        ...(label !== undefined && { label }),
        caption: captionOf(element),
        section,
        after,
        element,
        images: kind === 'figure' ? imagesIn(element, article) : [],
      },
    ];
  });
  made.set(article, figures);
  return figures;
}

const made = new WeakMap<Article, readonly TextFigure[]>();

/** "Figure 2", or what it is where the text does not number it. */
export function figureName(
  { label, kind }: Pick<TextFigure, 'label' | 'kind'>,
  { terms }: Words,
): string {
  return label ?? (kind === 'table' ? terms.table : terms.figure);
}

/** Plain words of a piece of the text: no note marks, no additions, white space folded. */
export function plainWordsOf(node: Nodes): string {
  return words(node).replace(/\s+/gu, ' ').trim();
}

function words(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element') {
    const { properties, meaning, tagName } = node;
    const classes = Array.isArray(properties['className']) ? properties['className'] : [];
    if (meaning?.kind === 'noteMark' || tagName === 'annotation') return '';
    if (tagName === 'math') return formula(node);
    if (classes.includes(markup.editorialClass) || classes.includes(captionLabelClass)) return '';
  }
  return node.children.map(words).join('');
}

/** A formula in one line: its signs, or its TeX where they stand above each other. */
function formula(math: Element): string {
  const elements = elementsOf(math);
  const tex = elements.find(({ tagName }) => tagName === 'annotation');
  const isPlain = elements.every(({ tagName }) => inLine.has(tagName));
  const from = isPlain || !tex ? math.children : tex.children;
  return from.map(words).join('');
}

const inLine = new Set('math semantics annotation mrow mi mn mo mtext mspace mstyle'.split(' '));

function isFigure(block: Block): block is Block & { readonly kind: 'figure' | 'table' } {
  return block.kind === 'figure' || block.kind === 'table';
}

/** The figures and tables of the text by their ids; of a figure that of its picture may be it. */
function elementsById({ sections }: Article): Map<string, Element> {
  const found = new Map<string, Element>();
  const add = (id: unknown, element: Element): void => {
    if (typeof id === 'string' && !found.has(id)) found.set(id, element);
  };
  for (const element of sections.flatMap(({ tree }) => elementsOf(tree))) {
    if (element.tagName !== 'figure' && element.tagName !== 'table') continue;
    add(element.properties['id'], element);
    if (element.tagName === 'table') continue;
    for (const inner of elementsOf(element)) {
      if (inner.tagName === 'img') add(inner.properties['id'], element);
    }
  }
  return found;
}

/** `fig-map` for `fig:map`, unless another one has that name. */
function slugsOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const short = (id: string) => idPart(id.replaceAll(':', '-'));
  const names = ids.map(short);
  const isOnce = (name: string) => names.indexOf(name) === names.lastIndexOf(name);
  return new Map(ids.map((id) => [id, isOnce(short(id)) ? short(id) : idPart(id)]));
}

function captionOf(element: Element): string {
  const caption = element.children.find(
    (child) =>
      child.type === 'element' && (child.tagName === 'figcaption' || child.tagName === 'caption'),
  );
  return caption ? plainWordsOf(caption) : '';
}

function imagesIn(figure: Element, { images }: Article): FigureImage[] {
  return elementsOf(figure).flatMap(({ tagName, properties }): FigureImage[] => {
    const { src, srcSet, dataIiif, width, height } = properties;
    if (tagName !== 'img' || typeof src !== 'string') return [];
    const path = images.find((image) => src.endsWith(`/${addressOf(image)}`));
    if (path === undefined) return [];
    const largest = largestOf(srcSet);
    return [
      {
        path,
        src,
        ...(isSize(width) && { width: Number(width) }),
        ...(isSize(height) && { height: Number(height) }),
        ...(largest !== undefined && { largest }),
        ...(typeof dataIiif === 'string' && { iiif: dataIiif }),
      },
    ];
  });
}

function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function isSize(value: unknown): boolean {
  return Number(value) > 0;
}

/** The last address of a `srcset` as the compiler writes it: the smallest first. */
function largestOf(srcSet: unknown): string | undefined {
  const last = [srcSet].flat().at(-1);
  return typeof last === 'string' ? last.split(',').at(-1)?.trim().split(' ')[0] : undefined;
}
