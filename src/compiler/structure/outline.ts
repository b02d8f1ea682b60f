import type { Element, ElementContent, Root, RootContent } from 'hast';
import { blocksIn, type FoundBlock } from './blocks.ts';
import { fold, hasClass, plainText } from '../html/text.ts';

/** The running text cut at its headings, before anything has an address. */
export interface Outline {
  readonly sections: readonly OutlineSection[];
  /** Every block, in reading order. */
  readonly blocks: readonly OutlineBlock[];
  /** Those of the blocks that get a number. */
  readonly paragraphs: readonly OutlineBlock[];
}

export interface OutlineSection {
  /** Absent for text before the first heading. */
  readonly heading?: Element;
  readonly title: string;
  readonly level: 2 | 3 | 4;
  readonly number: string;
  /** Index of the section that holds this one. */
  readonly parent?: number;
  readonly children: ElementContent[];
  /** Id that the author gave with `{#id}`. */
  readonly givenId?: string;
}

export interface OutlineBlock extends FoundBlock {
  /** Index into the outline's sections. */
  readonly section: number;
}

const headingName = /^h([1-6])$/;

/**
 * Numbers of sections ("2.1"), by their headings in order: the highest rank in use counts as the
 * first, ranks below the third as the third; a heading of the class `unnumbered` has none.
 */
export function sectionNumbers(
  headings: readonly { readonly depth: number; readonly unnumbered: boolean }[],
): string[] {
  const top = headings.reduce((least, { depth }) => Math.min(least, depth), 6);
  const counters = [0, 0, 0];
  return headings.map(({ depth, unnumbered }) => {
    const rank = Math.min(depth - top, 2);
    counters[rank] = (counters[rank] ?? 0) + (unnumbered ? 0 : 1);
    counters.fill(0, rank + 1);
    if (unnumbered) return '';
    const counts = counters.slice(0, rank + 1);
    return counts.filter((count) => count > 0).join('.');
  });
}

/**
 * Cuts the running text into sections at its top-level headings. The highest rank in use becomes
 * level 2, whatever the author began with; ranks below level 4 are shown as level 4.
 */
export function outline(body: Root): Outline {
  const depths = body.children.flatMap((child) => depthOf(child) ?? []);
  const top = depths.length > 0 ? Math.min(...depths) : 1;
  const sections: OutlineSection[] = [];
  const numbers = sectionNumbers(
    body.children.flatMap((child) => {
      const depth = depthOf(child);
      if (depth === undefined || child.type !== 'element') return [];
      return { depth, unnumbered: hasClass(child, 'unnumbered') };
    }),
  ).values();
  const open: (number | undefined)[] = [undefined, undefined, undefined];
  for (const child of body.children) {
    if (child.type === 'doctype') continue;
    const depth = depthOf(child);
    if (depth === undefined || child.type !== 'element') {
      const last = sections.at(-1);
      if (last) last.children.push(child);
      else if (child.type !== 'text' || child.value.trim() !== '') {
        sections.push({ title: '', level: 2, number: '', children: [child] });
      }
      continue;
    }
    const rank = Math.min(depth - top, 2);
    open.fill(undefined, rank);
    open[rank] = sections.length;
    const parent = open.slice(0, rank).findLast((index) => index !== undefined);
    const { id } = child.properties;
    sections.push({
      heading: child,
      title: fold(plainText(child)),
      level: rank === 0 ? 2 : rank === 1 ? 3 : 4,
      number: numbers.next().value ?? '',
      ...(parent !== undefined && { parent }),
      children: [],
      ...(typeof id === 'string' && { givenId: id }),
    });
  }
  const blocks = sections.flatMap(({ children }, section) =>
    blocksIn(children).map((block) => ({ ...block, section })),
  );
  return { sections, blocks, paragraphs: blocks.filter(({ kind }) => kind === 'paragraph') };
}

function depthOf(node: RootContent): number | undefined {
  const depth = node.type === 'element' ? headingName.exec(node.tagName)?.[1] : undefined;
  return depth === undefined ? undefined : Number(depth);
}
