import type { Block, Paragraph, PullQuote, Section } from '../../article/index.ts';
import type { Outline, OutlineBlock } from '../structure/outline.ts';
import type { PlacedPullQuote } from '../structure/pull-quotes.ts';
import { articleLine, articleTree, type ClusterFinder } from './article-tree.ts';
import type { SectionIds } from './parts.ts';

/** The sections of the article, with all that stands in each. */
export function sectionsOf(
  outline: Outline,
  ids: readonly string[],
  clusterAt: ClusterFinder,
): Section[] {
  return outline.sections.map(({ heading, title, level, number, parent, children }, index) => ({
    id: ids[index] ?? '',
    level,
    number,
    title: { tree: articleLine(heading?.children ?? [], clusterAt), text: heading ? title : '' },
    ...(parent !== undefined && { parent: ids[parent] ?? '' }),
    tree: articleTree(children, clusterAt),
  }));
}

/** The numbered paragraphs. */
export function paragraphsOf(
  outline: Outline,
  ids: readonly string[],
  sectionId: SectionIds,
): Paragraph[] {
  return outline.paragraphs.map(({ text, section }, index) => ({
    id: ids[index] ?? '',
    n: index + 1,
    section: sectionId(section),
    text,
  }));
}

/** The blocks that are no numbered paragraphs, with their addresses. */
export function blocksOf(
  outline: Outline,
  idOf: ReadonlyMap<OutlineBlock, string>,
  sectionId: SectionIds,
): Block[] {
  let after = 0;
  return outline.blocks.flatMap((block): Block[] => {
    const { kind, givenId, section, text } = block;
    if (kind === 'paragraph') {
      after += 1;
      return [];
    }
    const id = idOf.get(block) ?? givenId ?? '';
    return [{ id, kind, section: sectionId(section), after, text }];
  });
}

/** The pull-quotes, each with the section and the paragraph of its words. */
export function pullQuotesOf(
  placed: readonly PlacedPullQuote[],
  paragraphIds: readonly string[],
  sectionId: SectionIds,
): PullQuote[] {
  return placed.map(({ id, text, excerpt, source, section, paragraph }) => ({
    id,
    text,
    ...(excerpt !== undefined && { excerpt }),
    source,
    section: sectionId(section),
    ...(paragraph !== undefined && { paragraph: paragraphIds[paragraph] ?? '' }),
  }));
}
