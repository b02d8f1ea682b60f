import type { Element } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { Image, Nodes } from 'mdast';
import { articlePath } from '../../article/index.ts';
import { markup } from '../../article/markup.ts';
import type { Attributes } from '../../compiler/index.ts';
import { absolute } from '../addresses.ts';
import { attributesOf } from './markdown-attributes.ts';
import { rawFlow } from './markdown-blocks.ts';
import { phrasingIn, type MarkdownTreeOptions } from './markdown-nodes.ts';
import { elementsIn } from './markdown-source.ts';
import { oneLine } from '../safe-text.ts';
import { hasClass, wordsOf } from '../tree.ts';

/** Makes Markdown of pictures, their addresses relative to the article's folder. */
export function pictureHandlers(options: MarkdownTreeOptions): Record<string, Handle> {
  return {
    img: (_state, element) => image(element, options),
    figure: (state, element) => figure(state, element, options),
    figcaption: rawFlow,
  };
}

function image(element: Element, options: MarkdownTreeOptions): Image | undefined {
  const { src, alt, title } = element.properties;
  const url = addressOf(String(src ?? ''), options);
  if (url === undefined) return undefined;
  const attributes = pictureAttributes(element);
  return {
    type: 'image',
    url,
    alt: oneLine(String(alt ?? '')),
    ...(typeof title === 'string' && { title }),
    ...(attributes && { data: { attributes } }),
  };
}

/** Path of a picture of the article's folder, wherever its site is; else its absolute address. */
function addressOf(address: string, { article, base }: MarkdownTreeOptions): string | undefined {
  const path = article.images
    .map((image) => image.split('/').map(encodeURIComponent).join('/'))
    .find((image) => address.endsWith(`${articlePath(encodeURIComponent(article.slug))}${image}`));
  return path ?? absolute(address, base);
}

/** Its width is the author's where it has no height: the compiler gives it both. */
function pictureAttributes(element: Element): Attributes | undefined {
  const { width, height } = element.properties;
  const given = attributesOf(element);
  if (width === undefined || height !== undefined) return given;
  const { classes = [], values = {}, ...id } = given ?? {};
  return { ...id, classes, values: { ...values, width: String(width) } };
}

const notInCaptions = new Set(['p', 'table', 'pre', 'ul', 'ol', 'blockquote', 'dl', 'div']);

/** One picture with a caption is a figure when it stands alone in its paragraph. */
function figure(state: State, element: Element, options: MarkdownTreeOptions): Nodes | Nodes[] {
  const inner = elementsIn(element);
  const caption = inner.find(({ tagName }) => tagName === 'figcaption');
  const shown = pictureOf(element, options);
  if (!caption || !shown || inner.some(({ tagName }) => notInCaptions.has(tagName))) {
    return rawFlow(state, element);
  }
  const attributes = shown.data?.attributes ?? attributesOf(element);
  const data = { caption: phrasingIn(state, caption), ...(attributes && { attributes }) };
  return { type: 'paragraph', children: [{ ...shown, data }] };
}

/** The picture of a figure; of one that is not in the folder, its address. */
function pictureOf(figure: Element, options: MarkdownTreeOptions): Image | undefined {
  const picture = elementsIn(figure).find(({ tagName }) => tagName === 'img');
  if (picture) return image(picture, options);
  const [first] = figure.children.filter((child) => child.type === 'element');
  if (first?.tagName === 'a') {
    return { type: 'image', url: String(first.properties['href'] ?? ''), alt: '' };
  }
  if (!first || !hasClass(first, markup.missingImageClass)) return undefined;
  return { type: 'image', url: encodeURI(wordsOf(first).slice(1, -1)), alt: '' };
}
