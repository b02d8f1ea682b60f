import { SaxesParser } from 'saxes';
import { ManuscriptError } from '../model.ts';

/** What is told while an XML text is read; positions are offsets into the text. */
export interface XmlHandler {
  /** `start` is where the tag begins, `end` is behind it. */
  readonly open?: (tag: XmlTag, start: number, end: number) => void;
  /** `start` is where the closing tag begins, `end` is behind it. Both are one of `<x/>`. */
  readonly close?: (name: string, start: number, end: number) => void;
  readonly text?: (words: string) => void;
}

export interface XmlTag {
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Reads an XML text to its end.
 * @throws ManuscriptError where it is not well-formed; `name` says in which part.
 */
export function readXml(text: string, name: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ position: true, xmlns: false });
  let before = 0;
  parser.on('error', (error) => {
    throw new ManuscriptError(
      `The file is damaged: its part ${name} is no well-formed XML (${error.message.slice(0, 120)}).`,
    );
  });
  parser.on('text', (words) => handler.text?.(words));
  parser.on('cdata', (words) => handler.text?.(words));
  parser.on('opentag', (tag) => {
    before = text.lastIndexOf('<', parser.position - 1);
    handler.open?.(tag, before, parser.position);
  });
  parser.on('closetag', (tag) => {
    const start = tag.isSelfClosing ? parser.position : text.lastIndexOf('<', parser.position - 1);
    handler.close?.(tag.name, start, parser.position);
  });
  parser.write(text).close();
}

/**
 * XML that no parser can be harmed by: entities of its own are refused, the document type is taken
 * out (its entities in the DTD would be files or addresses elsewhere; XML 1.0, 4.2.2).
 * @throws ManuscriptError where the XML declares entities.
 */
export function withoutDoctype(text: string, name: string): string {
  const doctype = /<!DOCTYPE/i.exec(text.slice(0, 20_000));
  if (/<!ENTITY/i.test(text.slice(0, 1_000_000)))
    throw new ManuscriptError(
      `${name} declares entities of its own, which may read other files or never end. It is not read: write out what they stand for and save it without them.`,
    );
  if (!doctype) return text;
  const start = doctype.index;
  const bracket = text.indexOf('[', start);
  const first = text.indexOf('>', start);
  const end =
    bracket >= 0 && bracket < first ? text.indexOf('>', text.indexOf(']', bracket)) : first;
  if (end < 0)
    throw new ManuscriptError(`The file is damaged: the document type of ${name} never ends.`);
  return text.slice(0, start) + text.slice(end + 1);
}

/** A change of a text: what stands between two offsets is replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its edits made; they must not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let made = '';
  let at = 0;
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start)) {
    made += text.slice(at, start) + put;
    at = Math.max(at, end);
  }
  return made + text.slice(at);
}

/** Characters that stand for themselves in XML. */
export function escapeXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A tree of elements, for parts that are small. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** The root element of an XML text. @throws ManuscriptError where it is not well-formed. */
export function parseXml(text: string, part: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  readXml(text, part, {
    open: ({ name, attributes }) => {
      const element = { name: localName(name), attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (words) => open.at(-1)?.children.push(words),
  });
  return root.children.find((each) => typeof each !== 'string') ?? root;
}

/** Elements of a name among the children, or anywhere below with `deep`. */
export function elements(parent: XmlElement | undefined, name: string, deep = false): XmlElement[] {
  return (parent?.children ?? []).flatMap((child) =>
    typeof child === 'string'
      ? []
      : [...(child.name === name ? [child] : []), ...(deep ? elements(child, name, true) : [])],
  );
}

/** The words of an element, spaces folded. */
export function contentOf(element: XmlElement | undefined): string {
  return collect(element).replace(/\s+/g, ' ').trim();
}

function collect(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : collect(child)))
    .join('');
}

/** `w:p` is `p`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
