import type { Element as HtmlElement, Root as HtmlRoot } from 'hast';
import type { Element } from 'xast';
import type { Article } from '../../article/index.ts';
import type { JatsContext } from './jats-inline.ts';
import { fragmentOf, treeOf, wordsOf } from '../tree.ts';

/** What the text calls its figures, tables and formulas ("Figure 1"), by their ids. */
export function labelsIn(article: Article): Map<string, string> {
  const labels = new Map<string, string>();
  const { sections, notes, abstract } = article;
  const texts = [
    ...sections.map((section) => section.tree),
    ...notes.map(({ body }) => body.tree),
    ...(abstract ? [abstract.tree] : []),
  ];
  const open: Readonly<HtmlRoot | HtmlElement>[] = texts.map(treeOf);
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      open.push(child);
      const id = referredBy(child);
      const words = id === undefined ? '' : wordsOf(child);
      if (id !== undefined && name.test(words)) labels.set(id, words);
    }
  }
  return labels;
}

/** What a cross-reference leads to, or a link that stands for one, as in our Markdown. */
function referredBy(element: HtmlElement): string | undefined {
  if (element.meaning?.kind === 'crossReference') return element.meaning.to;
  const id = element.tagName === 'a' ? fragmentOf(element) : undefined;
  return id !== undefined && numbered.test(id) ? id : undefined;
}

/** Ids that `@fig:x` refers to, and what it gives for words. */
const numbered = /^(?:fig|figure|tbl|tab|table|eq|equation|lst):/;
const name = /^(?:Figure|Table|Equation|Listing) \d+$/;

/**
 * Gives each reference within the article the type of what it refers to; one whose target has no
 * element of its own in JATS becomes a link to the place on the page (in verse, words).
 */
export function resolveReferences(tree: Element, { targets, ids, base }: JatsContext): void {
  const found = new Map<string, string>();
  const inVerse = new Set<Element>();
  const open: Element[] = [tree];
  for (let element = open.pop(); element; element = open.pop()) {
    const { attributes, children, name: type } = element;
    if (typeof attributes['id'] === 'string') found.set(attributes['id'], type);
    for (const child of children) {
      if (child.type !== 'element') continue;
      open.push(child);
      if (type === 'verse-line' || inVerse.has(element)) inVerse.add(child);
    }
  }
  for (const [reference, target] of targets) {
    const type = found.get(ids.name(target));
    if (type !== undefined) {
      reference.attributes['ref-type'] = referenceTypes.get(type) ?? 'other';
      continue;
    }
    const href = `${base}#${encodeURIComponent(target)}`;
    // A line of verse may hold no link (Publishing).
    reference.name = inVerse.has(reference) ? 'named-content' : 'ext-link';
    reference.attributes = inVerse.has(reference)
      ? { 'content-type': 'link' }
      : { 'ext-link-type': 'uri', 'xlink:href': href };
  }
}

const referenceTypes: ReadonlyMap<string, string> = new Map([
  ['disp-formula', 'disp-formula'],
  ['fig', 'fig'],
  ['fn', 'fn'],
  ['list', 'list'],
  ['ref', 'bibr'],
  ['sec', 'sec'],
  ['table-wrap', 'table'],
]);
