import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { type Article, type CslDate, changed } from '../article/index.ts';
import { markup } from '../article/markup.ts';

/** A reference whose words end in the only web address that they print. */
export interface LastAddress {
  readonly tree: Root;
  /** The address is found, and may stand apart from the words. */
  readonly isLast: boolean;
}

/**
 * Marks what a reference or note says around a web address at its end, where that is its only one:
 * the words that announce the address and the day of access, which a list may say once for all its
 * entries, and the sign of punctuation that is too much where the address stands apart. The words
 * of the tree stay the same. A style that prints an address otherwise has nothing marked.
 *
 * @param tree a text whose addresses are read by their hosts
 * @param accessed the day on which the address was read
 */
export function markLastAddress(tree: Root, accessed: CslDate | undefined): LastAddress {
  const flat = changed(tree, (node) =>
    node.type === 'citationCluster' ? node.children : undefined,
  );
  const unmarked = { tree: flat, isLast: false };
  if (countAddresses(flat.children) !== 1) return unmarked;
  const at = flat.children.findLastIndex((node) => toString(node).trim() !== '');
  const last = flat.children[at];
  if (last?.type !== 'element' || last.tagName !== 'p') {
    const children = marked(flat.children, accessed);
    return children ? { tree: { ...flat, children }, isLast: true } : unmarked;
  }
  const children = marked(last.children, accessed);
  if (!children) return unmarked;
  return {
    tree: { ...flat, children: flat.children.with(at, { ...last, children }) },
    isLast: true,
  };
}

/** The day on which every work with a web address was read; undefined where there are several. */
export function accessedOnce({ works }: Pick<Article, 'works'>): CslDate | undefined {
  const days = works.filter(({ href }) => href !== undefined).map(({ csl }) => csl.accessed);
  const [first] = days;
  const [day] = first?.['date-parts'] ?? [];
  const isSame = days.every((each) => JSON.stringify(each) === JSON.stringify(first));
  return day?.length === 3 && days.length > 1 && isSame ? first : undefined;
}

function marked(
  nodes: readonly (Root['children'][number] | ElementContent)[],
  accessed: CslDate | undefined,
): ElementContent[] | undefined {
  const content = nodes.filter((node) => node.type !== 'doctype');
  const at = content.findIndex(isAddress);
  const link = content[at];
  const behind = content.slice(at + 1);
  if (link?.type !== 'element' || behind.some(({ type }) => type !== 'text')) return undefined;
  const tail = afterAddress.exec(behind.map((node) => toString(node)).join(''))?.groups;
  if (!tail || (tail['said'] && !namesDay(tail['said'], accessed))) return undefined;
  const before = content.slice(0, at);
  const announced = announce(before);
  if (!announced.isAnnounced) return undefined;
  const { said = '', stop = '' } = tail;
  return [
    ...announced.nodes,
    { ...link, properties: { ...link.properties, className: classes(link, 'last-address') } },
    ...span('repeats', said),
    ...(announced.isEnded ? span('spare', stop) : textOf(stop)),
  ];
}

const afterAddress = /^(?<said>[\s,;]*[([]?\p{L}[^()[\]]{4,60}[)\]]?)?(?<stop>\.?)\s*$/u;

function namesDay(words: string, accessed: CslDate | undefined): boolean {
  const [year, , day] = accessed?.['date-parts']?.[0] ?? [];
  const numbers = words.match(/\d+/g)?.map(Number) ?? [];
  return (
    year !== undefined && day !== undefined && [year, day].every((n) => numbers.includes(Number(n)))
  );
}

/** The words before an address, what announces it marked; whether they end as a sentence does. */
function announce(before: readonly ElementContent[]): {
  readonly nodes: readonly ElementContent[];
  readonly isEnded: boolean;
  /** The address does not go on with their sentence. */
  readonly isAnnounced: boolean;
} {
  const last = before.findLastIndex((node) => toString(node).trim() !== '');
  const node = before[last];
  if (!node) return unannounced(before);
  const gap = before.slice(last + 1);
  if (node.type === 'element' && node.tagName !== 'i' && node.tagName !== 'em') {
    const { nodes, ...found } = announce(node.children);
    const inner = { ...node, children: [...nodes] };
    return { nodes: [...before.slice(0, last), inner, ...spare(gap)], ...found };
  }
  if (node.type !== 'text') return unannounced(before);
  const { words = '', comma = '', phrase = '', space = '' } = ending.exec(node.value)?.groups ?? {};
  const isEnded = comma === '' && /[.,;!?]["”’»]?$/.test(words);
  const nodes = [
    ...before.slice(0, last),
    ...textOf(words),
    ...span('spare', comma),
    ...span('repeats', phrase),
    ...spare([...textOf(space), ...gap]),
  ];
  return { nodes, isEnded, isAnnounced: isEnded || comma + phrase !== '' };
}

function spare(gap: readonly ElementContent[]): ElementContent[] {
  return span('spare', gap.map((node) => toString(node)).join(''));
}

function unannounced(nodes: readonly ElementContent[]): ReturnType<typeof announce> {
  return { nodes, isEnded: false, isAnnounced: false };
}

/** "…, available at: ": up to four words between a comma and a colon. */
const ending = /^(?<words>.*?)(?<comma>,?)(?<phrase>(?:\s+\p{L}+){1,4}:)?(?<space>\s*)$/su;

function countAddresses(nodes: readonly (Root['children'][number] | ElementContent)[]): number {
  return nodes.reduce(
    (sum, node) =>
      sum + (isAddress(node) ? 1 : 'children' in node ? countAddresses(node.children) : 0),
    0,
  );
}

function isAddress(node: Root['children'][number] | ElementContent): boolean {
  return node.type === 'element' && classes(node).includes(markup.byHostClass);
}

function classes({ properties: { className } }: Element, ...more: readonly string[]): string[] {
  return [...(Array.isArray(className) ? className.map(String) : []), ...more];
}

function span(className: string, value: string): ElementContent[] {
  return value === ''
    ? []
    : [
        {
          type: 'element',
          tagName: 'span',
          properties: { className: [className] },
          children: textOf(value),
        },
      ];
}

function textOf(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
