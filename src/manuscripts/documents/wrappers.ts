import { type Attr, type Block, mapTree, type Node, nodesOf } from '../../pandoc/index.ts';
import type { Accounted } from '../model.ts';
import { attribute, contentOf, inlinesOf, noAttr } from './shapes.ts';
import { shortened } from './shorten.ts';

type Pairs = [string, string][];

/** Attributes that our Markdown has a use for: none but the identifier. */
export function attributesKept([id]: readonly [string, ...unknown[]]): [string, string[], Pairs] {
  return [id, [], []];
}

/** Identifiers that links of the document lead to. */
function linkedIds(blocks: readonly Block[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const node of nodesOf(blocks)) {
    const url = contentOf('Link', node)?.[2][0];
    if (url?.startsWith('#')) ids.add(url.slice(1));
  }
  return ids;
}

/** Identifiers that something in the document has. */
export function ownIds(blocks: readonly Block[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const node of nodesOf(blocks)) {
    const attr =
      contentOf('Span', node)?.[0] ??
      contentOf('Div', node)?.[0] ??
      contentOf('Header', node)?.[1] ??
      contentOf('Image', node)?.[0] ??
      contentOf('Figure', node)?.[0] ??
      contentOf('Table', node)?.[0] ??
      contentOf('CodeBlock', node)?.[0] ??
      contentOf('Link', node)?.[0];
    if (attr && attr[0] !== '') ids.add(attr[0]);
  }
  return ids;
}

/** Identifiers as our addresses have them: `#_Toc123 x` would not be one. */
function safeId(id: string): string {
  return id.replaceAll(/[^\p{L}\p{N}_:.-]+/gu, '-').replace(/^[^\p{L}\p{N}_]+/u, '');
}

/**
 * Takes off what wraps words and says nothing to readers: divs and spans of styles and layout. What a
 * link leads to keeps its identifier, all other identifiers go; a link to nothing becomes its words.
 */
export function unwrap(blocks: readonly Block[]): {
  readonly value: readonly Block[];
  readonly report: readonly Accounted[];
} {
  const report: Accounted[] = [];
  const wanted = linkedIds(blocks);
  const there = ownIds(blocks);
  const taken = new Set<string>();
  const idFor = (id: string): string => {
    const safe = safeId(id);
    if (!wanted.has(id) || safe === '' || taken.has(safe)) return '';
    taken.add(safe);
    return safe;
  };
  const value = mapTree(blocks, (node): Node | readonly Node[] | undefined => {
    const span = contentOf('Span', node);
    if (span) return unwrapSpan(span[0], span[1], idFor);
    const div = contentOf('Div', node);
    if (div) return unwrapDiv(div[1], idFor(div[0][0]));
    const header = contentOf('Header', node);
    if (header) return { t: 'Header', c: [header[0], [idFor(header[1][0]), [], []], header[2]] };
    const image = contentOf('Image', node);
    if (image)
      return { t: 'Image', c: [[idFor(image[0][0]), [], []], image[1], [image[2][0], '']] };
    const link = contentOf('Link', node);
    if (link) return unwrapLink(link, there, report);
    const table = contentOf('Table', node);
    if (table) return { t: 'Table', c: [[idFor(table[0][0]), [], []], ...table.slice(1)] };
    const code = contentOf('Code', node);
    if (code) return { t: 'Code', c: [noAttr, code[1]] };
    const block = contentOf('CodeBlock', node);
    if (block)
      return {
        t: 'CodeBlock',
        c: [['', block[0][1].slice(0, 1).filter((name) => /^[\w+#-]+$/.test(name)), []], block[1]],
      };
    return undefined;
  });
  return { value, report };
}

function unwrapSpan(
  [id, classes]: Attr,
  content: readonly Node[],
  idFor: (id: string) => string,
): readonly Node[] {
  const kept = idFor(id);
  if (kept !== '') return [{ t: 'Span', c: [[kept, [], []], content] }];
  if (classes.includes('smallcaps')) return [{ t: 'SmallCaps', c: content }];
  if (classes.includes('underline')) return [{ t: 'Underline', c: content }];
  if (classes.includes('mark')) return [{ t: 'Span', c: [['', ['mark'], []], content] }];
  return content;
}

/** The blocks of divs in their place, so that the front of the text stands at its top; styles stay. */
export function openDivs(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    const div = contentOf('Div', block);
    if (!div || attribute(div[0], 'custom-style') !== undefined) return [block];
    return openDivs(unwrapDiv(div[1], div[0][0]));
  });
}

/** An identifier goes to the first paragraph. */
function unwrapDiv(content: readonly Block[], id: string): readonly Block[] {
  if (id === '') return content;
  const anchor: Node = { t: 'Span', c: [[id, [], []], []] };
  const [first, ...rest] = content;
  const inner = contentOf('Para', first) ?? contentOf('Plain', first);
  return inner
    ? [{ t: 'Para', c: [anchor, ...inner] }, ...rest]
    : [{ t: 'Para', c: [anchor] }, ...content];
}

function unwrapLink(
  [attr, content, [url, title]]: [Attr, readonly Node[], [string, string]],
  there: ReadonlySet<string>,
  report: Accounted[],
): readonly Node[] | Node {
  const words = shortened(
    inlinesOf([{ t: 'Plain', c: content }])
      .map(({ c }) => (typeof c === 'string' ? c : ' '))
      .join(''),
  );
  if (url.startsWith('#')) {
    const id = url.slice(1);
    if (there.has(id) && safeId(id) !== '')
      return { t: 'Link', c: [noAttr, content, [`#${safeId(id)}`, '']] };
    if (words !== '')
      report.push({
        kind: 'syntax',
        fate: 'converted',
        what: `link "${words}"`,
        why: 'It leads to a place that the text does not have; its words stay.',
      });
    return content;
  }
  if (/^(?:https?|mailto|tel|ftp|doi|urn|news):/i.test(url))
    return { t: 'Link', c: [noAttr, content, [url, title]] };
  if (url !== '')
    report.push({
      kind: 'syntax',
      fate: /^[a-z][\w+.-]*:/i.test(url) ? 'left out' : 'lost',
      what: `link "${words}" to ${shortened(url)}`,
      why: 'What it leads to is no part of the article; its words stay.',
    });
  void attr;
  return content;
}
