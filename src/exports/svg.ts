import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import type { Element } from 'xast';
import { drawingAttributes, drawingElements, textElements } from './svg-names.ts';
import { xmlDocument } from './xml.ts';

/**
 * A copy of a picture in SVG that can do nothing but be looked at: no scripts, event handlers,
 * animations or links, nothing that is fetched from elsewhere, no names of other programs. What
 * is left is SVG 1.1 (the elements and attributes in `svg-names.ts`), which every reader of EPUB
 * shows. Nothing where the bytes are no well-formed SVG.
 */
export function inertSvg(bytes: Uint8Array): Uint8Array | undefined {
  const root = drawingIn(new TextDecoder().decode(bytes));
  if (!root) return undefined;
  root.attributes = {
    xmlns: svgNamespace,
    'xmlns:xlink': xlinkNamespace,
    version: '1.1',
    ...root.attributes,
  };
  while (withoutDangling(root, idsIn(root)));
  return new TextEncoder().encode(xmlDocument(root));
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const htmlNamespace = 'http://www.w3.org/1999/xhtml';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Deeper than any drawing; what writes the copy recurses. */
const deepest = 300;

/** Elements that go while what they hold stays. */
const transparent = new Set(['a']);

function drawingIn(svg: string): Element | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const open: (Element | 'dropped' | 'transparent')[] = [];
  const ids = new Set<string>();
  let root: Element | undefined;
  let sound = true;
  const holder = (): Element | undefined => {
    if (open.includes('dropped')) return undefined;
    return open.findLast((each): each is Element => typeof each !== 'string');
  };
  parser.on('error', () => (sound = false));
  parser.on('doctype', (doctype) => {
    for (const [, name = '', value = ''] of doctype.matchAll(plainEntity))
      parser.ENTITIES[name] = value;
  });
  parser.on('opentag', (tag) => {
    if (open.length > deepest) sound = false;
    const parent = sound ? holder() : undefined;
    const element = open.length === 0 || parent ? elementOf(tag, parent, ids) : 'dropped';
    open.push(element);
    if (typeof element === 'string') return;
    if (parent) parent.children.push(element);
    else root = element;
  });
  const text = (value: string) => {
    const parent = holder();
    if (parent && textElements.has(parent.name)) parent.children.push({ type: 'text', value });
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (typeof closed === 'object' && closed.name === 'style') localStyle(closed);
  });
  parser.write(svg).close();
  return sound && root?.name === 'svg' ? root : undefined;
}

/** `<!ENTITY ns "http://…">`, as Illustrator writes: nothing in it that stands for more. */
const plainEntity = /<!ENTITY\s+([\w.-]+)\s+["']([^"'&%<]*)["']\s*>/g;

function elementOf(
  tag: SaxesTagNS,
  parent: Element | undefined,
  ids: Set<string>,
): Element | 'dropped' | 'transparent' {
  const { uri, local } = tag;
  const isHtml = uri === htmlNamespace && parent !== undefined && inForeign.has(parent.name);
  if (uri === svgNamespace && transparent.has(local)) return 'transparent';
  const known = uri === svgNamespace ? drawingElements.has(local) : isHtml && html.has(local);
  if (!known) return 'dropped';
  const isOutermostHtml = isHtml && parent.name === 'foreignObject';
  const attributes: Record<string, string> = isOutermostHtml ? { xmlns: htmlNamespace } : {};
  for (const attribute of Object.values(tag.attributes)) {
    const kept = isHtml ? htmlAttribute(attribute) : svgAttribute(attribute);
    if (kept === undefined) continue;
    if (kept === 'id') {
      // Twice the same, or one that is no name, would make the document invalid.
      if (!/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(attribute.value) || ids.has(attribute.value))
        continue;
      ids.add(attribute.value);
    }
    attributes[kept] = attribute.value;
  }
  return { type: 'element', name: local, attributes, children: [] };
}

/** Words in a drawing that are set as HTML, by diagram programs. */
const html = new Set('b br code div em i li ol p span strong sub sup ul'.split(' '));
const inForeign = new Set(['foreignObject', ...html]);

function htmlAttribute({ uri, local, value }: SaxesAttributeNS): string | undefined {
  if (uri !== '' || !['class', 'style'].includes(local)) return undefined;
  return local === 'style' && !isLocal(value) ? undefined : local;
}

/** The name to write an attribute by; nothing where it is not to be written. */
function svgAttribute({ uri, local, value }: SaxesAttributeNS): string | undefined {
  if (local === 'href' && (uri === xlinkNamespace || uri === '')) {
    return isOwnAddress(value) ? 'xlink:href' : undefined;
  }
  if (uri === xmlNamespace)
    return local === 'space' || local === 'lang' ? `xml:${local}` : undefined;
  if (uri !== '' || !drawingAttributes.has(local)) return undefined;
  return isLocal(value) ? local : undefined;
}

/** A place in the drawing itself, or a picture that stands in the address. */
function isOwnAddress(address: string): boolean {
  return /^\s*(?:#|data:image\/(?:png|jpe?g|gif)[;,])/i.test(address);
}

/** True for styles and paints that fetch nothing. Escapes could hide an address. */
function isLocal(css: string): boolean {
  return (
    !/@import|\\/i.test(css) && [...css.matchAll(cssAddress)].every(([, url = '']) => own(url))
  );
}

const cssAddress = /url\(\s*["']?([^)"']*)/gi;

function own(url: string): boolean {
  return isOwnAddress(url) || /^data:(?:font\/|application\/(?:x-)?font-)/i.test(url);
}

/** Takes fonts and style sheets from elsewhere out of a `style` element, and all else that fetches. */
function localStyle(style: Element): void {
  const css = style.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .replace(/@import[^;]*(?:;|$)/gi, '')
    .replace(/@font-face\s*\{[^}]*\}/gi, (rule) => (isLocal(rule) ? rule : ''));
  style.attributes['type'] = 'text/css';
  style.children = isLocal(css) ? [{ type: 'text', value: css }] : [];
}

function idsIn(element: Element, ids = new Set<string>()): Set<string> {
  const { id } = element.attributes;
  if (typeof id === 'string') ids.add(id);
  for (const child of element.children) if (child.type === 'element') idsIn(child, ids);
  return ids;
}

/**
 * Takes away what refers to something that is not there (any more), an element that is nothing
 * but a reference as a whole; true if there was any.
 */
function withoutDangling(element: Element, ids: ReadonlySet<string>): boolean {
  let changed = false;
  for (const [name, value] of Object.entries(element.attributes)) {
    const target = targetOf(name, value ?? '');
    if (target === undefined || ids.has(target)) continue;
    element.attributes = Object.fromEntries(
      Object.entries(element.attributes).filter(([each]) => each !== name),
    );
    changed = true;
  }
  const kept = element.children.filter(
    (child) => child.type !== 'element' || !isEmptyReference(child),
  );
  changed ||= kept.length < element.children.length;
  element.children = kept;
  for (const child of kept) {
    if (child.type !== 'element') continue;
    if (withoutDangling(child, ids)) changed = true;
    // Its words stay, on a straight line.
    if (child.name === 'textPath' && child.attributes['xlink:href'] === undefined)
      child.name = 'tspan';
  }
  return changed;
}

/** The id that an attribute refers to, where it does. */
function targetOf(name: string, value: string): string | undefined {
  const pattern = name === 'xlink:href' ? /^\s*#(.*)$/s : /^\s*url\(\s*["']?#([^)"']*)/;
  return pattern.exec(value)?.[1]?.trim();
}

function isEmptyReference({ name, attributes }: Element): boolean {
  return references.has(name) && attributes['xlink:href'] === undefined;
}

const references = new Set(['use', 'image', 'feImage']);
