import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { markup, workId } from '../../article/markup.ts';
import type { CitationContext } from './citation-context.ts';
import { printLocators } from './locator-text.ts';
import { plainText } from '../html/text.ts';
import { fold } from '../html/text.ts';
import { locatorParts } from '../markdown/locator.ts';
import type { CitationItem } from '../markdown/nodes.ts';

/** Turns the `a[data-item]` of a printed cluster into links to works, wherever they stand. */
export function linkItems(
  node: ElementContent,
  items: readonly CitationItem[],
  ids: readonly string[],
  texts: Map<number, string>,
  context: CitationContext,
): ElementContent[] {
  if (node.type !== 'element') return [node];
  const at = node.properties['dataItem'];
  if (at === undefined) {
    const children = node.children.flatMap((child) => linkItems(child, items, ids, texts, context));
    return [{ ...node, children }];
  }
  const index = Number(at);
  const item = items[index];
  const id = ids[index];
  if (!item || id === undefined) return node.children;
  const first = !texts.has(index);
  texts.set(index, `${texts.get(index) ?? ''} ${plainText(node)}`);
  const link = (children: ElementContent[], withId: boolean): ElementContent =>
    linkToWork(item, children, context, withId ? id : undefined);
  if (context.works.broken.has(item.key)) {
    return first ? [link([fault([item])], true)] : [];
  }
  const url = context.works.items.get(item.key)?.URL;
  const split = url === undefined ? undefined : splitAt(node.children, url);
  if (!split || url === undefined) return [link(node.children, first)];
  const href = context.works.addresses.get(item.key);
  const address: ElementContent =
    href === undefined
      ? h('span.work-url', url)
      : h('a.work-url', { href, rel: ['noopener', 'noreferrer'] }, url);
  return [link(split.before, first), ...split.gap, address, ...split.after];
}

/** Where the style's words cannot be told apart, all of them lead to the first work. */
export function linkedWhole(
  children: ElementContent[],
  [item]: readonly CitationItem[],
  [id]: readonly string[],
  context: CitationContext,
): ElementContent[] {
  return item && children.length > 0 ? [linkToWork(item, children, context, id)] : children;
}

/** The parts of the work that a citation names, for readers, where it names any. */
export function locatorText(
  { label = 'page', locator, suffix, term }: CitationItem,
  { lang }: CitationContext,
): { locatorText?: string } {
  if (locator === undefined) return {};
  const parts = locatorParts(label, locator, suffix, { lang, term });
  return { locatorText: printLocators(parts, lang) };
}

/** Printed words as a link to their work. */
export function linkToWork(
  item: CitationItem,
  children: readonly ElementContent[],
  context: CitationContext,
  id?: string,
): ElementContent {
  const { locatorText: words } = locatorText(item, context);
  const locator = words ?? item.locator;
  const link = h(
    `a.${markup.citationClass}`,
    {
      ...(id !== undefined && { id }),
      role: 'doc-biblioref',
      href: `#${workId(item.key)}`,
      dataKey: item.key,
      ...(item.locator !== undefined && { dataLocator: item.locator }),
      ...(words !== undefined && { dataLocatorText: words }),
    },
    [...children],
  );
  const named = { key: item.key, ...(locator !== undefined && { locator }) };
  return { ...link, meaning: { kind: 'citation', ...named } };
}

/** Cuts printed words at an address that stands in them, at top level. */
function splitAt(
  children: readonly ElementContent[],
  words: string,
): Record<'before' | 'gap' | 'after', ElementContent[]> | undefined {
  const flat = children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'a' ? child.children : [child],
  );
  for (const [index, child] of flat.entries()) {
    const at = child.type === 'text' ? child.value.indexOf(words) : -1;
    if (child.type !== 'text' || at < 0) continue;
    const rest = child.value.slice(at + words.length);
    const lead = child.value.slice(0, at);
    const before = [...flat.slice(0, index), ...textOf(lead.trimEnd())];
    if (before.length === 0) return undefined;
    const gap = lead.slice(lead.trimEnd().length);
    return { before, gap: textOf(gap), after: [...textOf(rest), ...flat.slice(index + 1)] };
  }
  return undefined;
}

/** A text, unless it is empty. */
export function textOf(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** Citations that cannot be printed, with all words that the author put to them. */
export function fault(items: readonly CitationItem[]): ElementContent {
  const words = items.map(({ key, prefix, locator, suffix }) =>
    fold(`${prefix} [?${key}] ${locator ?? ''} ${suffix}`),
  );
  return h(`span.${markup.faultClass}`, words.join('; '));
}
