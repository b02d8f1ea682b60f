import { unzipSync } from 'fflate';
import type { Element as HtmlElement, Nodes as HtmlNode } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes as XmlNode } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/**
 * Words of a book as a reader meets them: its documents in the order of its spine, without the
 * pictures and the index of the edition, which repeat words of the text.
 */
export function epubWords(epub: Uint8Array): string {
  const files = unzipSync(epub);
  const read = (path: string) => fromXml(new TextDecoder().decode(files[`EPUB/${path}`]));
  const opf = read('package.opf');
  const hrefs = new Map(
    elementsOf(opf, 'item').map(({ attributes }) => [attributes['id'], attributes['href']]),
  );
  return elementsOf(opf, 'itemref')
    .filter(({ attributes }) => attributes['linear'] !== 'no')
    .map(({ attributes }) => hrefs.get(attributes['idref'] ?? ''))
    .filter((href) => href !== 'evidence.xhtml')
    .flatMap((href) => elementsOf(read(href ?? ''), 'body'))
    .map((body) => xmlText(body, inlineHtml))
    .join(' ');
}

/** All files of a book that are texts, one after the other. */
export function epubSource(epub: Uint8Array): string {
  const texts = Object.entries(unzipSync(epub)).filter(([name]) =>
    /\.(?:xhtml|opf|svg)$/.test(name),
  );
  return texts.map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n');
}

/** Words of a document in JATS; of alternatives, the last is what is read. */
export function jatsWords(jats: string): string {
  const [front] = elementsOf(fromXml(jats), 'article');
  return front ? xmlText(front, inlineJats) : '';
}

/** Words of the only entry of a feed: title, keywords and the text, read as HTML. */
export function feedWords(feed: string): string {
  const [entry] = elementsOf(fromXml(feed), 'entry');
  if (!entry) return '';
  const texts = (name: string) => elementsOf(entry, name).map((each) => xmlText(each, inlineHtml));
  const terms = elementsOf(entry, 'category').map(({ attributes }) => attributes['term']);
  const content = texts('content').map((html) => htmlText(fromHtml(html, { fragment: true })));
  return [...texts('title'), ...terms, ...content].join(' ');
}

/** Words of HTML: an image is its alternative text, a formula what is seen of it. */
export function htmlText(node: HtmlNode): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type !== 'element') return node.children.map(htmlText).join('');
  if (node.tagName === 'annotation' || isNoteNumber(node)) return '';
  const alt = node.tagName === 'img' ? String(node.properties['alt'] ?? '') : '';
  const words = node.children.map(htmlText).join('') + alt;
  return inlineHtml.has(node.tagName) ? words : ` ${words} `;
}

/** The number of a note is no word, and stands against one. */
function isNoteNumber({ tagName, children }: HtmlElement): boolean {
  const [only] = children;
  return (
    tagName === 'sup' &&
    only?.type === 'element' &&
    String(only.properties['href']).includes('#note-')
  );
}

function xmlText(node: XmlNode, inline: ReadonlySet<string>): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  if (!('children' in node)) return '';
  if (node.type !== 'element') return node.children.map((each) => xmlText(each, inline)).join('');
  const { name, attributes, children } = node;
  if (attributes['epub:type'] === 'noteref') return '';
  // A mark says the number of its note; a link of the author has words.
  const isMark = attributes['ref-type'] === 'fn' && children.every(isNumber);
  if (isMark) return '';
  const read = name === 'alternatives' ? children.slice(-1) : children;
  const alt = name === 'img' ? (attributes['alt'] ?? '') : '';
  const words = read.map((child) => xmlText(child, inline)).join('') + alt;
  return inline.has(name.replace(/^mml:/, '')) ? words : ` ${words} `;
}

function isNumber(node: XmlNode): boolean {
  return node.type === 'text' && /^\d+$/.test(node.value);
}

function elementsOf(node: XmlNode, name: string): (XmlNode & { type: 'element' })[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    child.type === 'element' && child.name === name ? [child] : elementsOf(child, name),
  );
}

const mathMl =
  'math semantics menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none';

const inlineHtml = new Set(
  `a abbr b bdi bdo cite code del dfn em i img ins kbd mark q s samp small span strong sub sup u var ${mathMl}`.split(
    ' ',
  ),
);

const inlineJats = new Set(
  `abbrev bold ext-link inline-formula italic monospace named-content overline roman sans-serif sc strike styled-content sub sup underline xref alternatives ${mathMl}`.split(
    ' ',
  ),
);
