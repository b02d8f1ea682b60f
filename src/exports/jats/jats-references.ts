import type { RootContent } from 'hast';
import type { Element, ElementContent } from 'xast';
import type { Work } from '../../article/index.ts';
import { jatsInline, type JatsContext } from './jats-inline.ts';
import { partsOf, type Part } from './jats-parts.ts';
import { isBlock, treeOf, wordsOf } from '../tree.ts';
import { x } from '../xml.ts';

/**
 * A work as `ref` with a `mixed-citation`: the words and punctuation that the style of the article
 * prints, and in them the parts that can be told by what they are. An `element-citation` beside
 * it would be printed as a second reference, its parts run together (NCBI's style sheets).
 */
export function jatsReference(work: Work, context: JatsContext): Element {
  const line = inOneLine(treeOf(work.reference.tree).children);
  const words = line.map(wordsOf).join('');
  const type = types.get(work.csl.type) ?? 'other';
  return x(
    'ref',
    { id: context.ids.name(work.id) },
    x('mixed-citation', { 'publication-type': type }, tagged(line, partsOf(work, words), context)),
  );
}

/** What a style sets in blocks, such as a number and then the work, with a space before each. */
function inOneLine(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node, index) => {
    if (node.type !== 'element' || !isBlock(node)) return [node];
    const space = index > 0 ? [{ type: 'text' as const, value: ' ' }] : [];
    return [...space, ...inOneLine(node.children)];
  });
}

/** The words of `nodes`, with the parts in them as elements; offsets count from `base`. */
function tagged(
  nodes: readonly RootContent[],
  parts: readonly Part[],
  context: JatsContext,
  base = 0,
): ElementContent[] {
  const content: ElementContent[] = [];
  let at = base;
  for (const { start, end, name, attributes, parts: inside = [] } of parts) {
    content.push(...jatsInline(slice(nodes, at - base, start - base), context));
    const own = slice(nodes, start - base, end - base);
    const words =
      inside.length > 0 ? tagged(own, inside, context, start) : partWords(own, name, context);
    content.push(x(name, attributes ?? {}, words));
    at = end;
  }
  content.push(...jatsInline(slice(nodes, at - base, Number.POSITIVE_INFINITY), context));
  return content;
}

/** Titles keep what is set in italics within them; all other parts are words only. */
function partWords(
  nodes: readonly RootContent[],
  name: string,
  context: JatsContext,
): ElementContent[] {
  if (titles.has(name)) return jatsInline(nodes.flatMap(withoutLinks), context);
  return [{ type: 'text', value: nodes.map(wordsOf).join('') }];
}

const titles = new Set(['article-title', 'chapter-title', 'source', 'series']);

function withoutLinks(node: RootContent): RootContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(withoutLinks);
  return node.tagName === 'a' ? children : [{ ...node, children: children.filter(isContent) }];
}

/** The part of `nodes` whose words are those from `start` to `end`, in the elements around them. */
function slice(nodes: readonly RootContent[], start: number, end: number): RootContent[] {
  const kept: RootContent[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = wordsOf(node).length;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)];
    at += length;
    if (from >= to) continue;
    if (node.type === 'text') kept.push({ ...node, value: node.value.slice(from, to) });
    else if (node.type === 'element')
      kept.push({ ...node, children: slice(node.children, from, to).filter(isContent) });
  }
  return kept;
}

function isContent(node: RootContent): node is Exclude<RootContent, { type: 'doctype' }> {
  return node.type !== 'doctype';
}

/** Values that JATS4R recommends for `publication-type`. */
const types: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'journal'],
  ['article-magazine', 'magazine'],
  ['article-newspaper', 'newspaper'],
  ['book', 'book'],
  ['chapter', 'book'],
  ['dataset', 'data'],
  ['entry-encyclopedia', 'book'],
  ['legal_case', 'legal'],
  ['legislation', 'legal'],
  ['paper-conference', 'confproc'],
  ['patent', 'patent'],
  ['post', 'webpage'],
  ['post-weblog', 'webpage'],
  ['report', 'report'],
  ['software', 'software'],
  ['thesis', 'thesis'],
  ['treaty', 'legal'],
  ['webpage', 'webpage'],
]);
