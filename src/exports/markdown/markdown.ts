import type { Article, Section } from '../../article/index.ts';
import type { Site } from '../addresses.ts';
import { addressesOf } from '../addresses.ts';
import { knownFacts } from '../known.ts';
import { authorsId } from './markdown-attributes.ts';
import { frontmatterOf } from './markdown-frontmatter.ts';
import type { MarkdownTreeOptions } from './markdown-nodes.ts';
import { printedNotes, standingNotes } from './markdown-notes.ts';
import { printMarkdown, printPhrasing } from './markdown-print.ts';
import { elementsIn } from './markdown-source.ts';
import { markdownPhrasing, markdownTree } from './markdown-tree.ts';
import { safeText } from '../safe-text.ts';
import { treeOf } from '../tree.ts';

/**
 * `article.md`: the article as Pandoc's Markdown, which the compiler reads back, with
 * `references.json` and the pictures beside it, as the same article. Citations and notes stand as
 * their author typed them; the works stand in the frontmatter as well, for Pandoc.
 */
export function toMarkdown(given: Article, site: Site): string {
  const article = knownFacts(given);
  const options: MarkdownTreeOptions = {
    article,
    base: addressesOf(article, site).article,
    inNote: false,
    ids: new Set(article.sections.flatMap(idsOf)),
    standing: standingNotes(article),
  };
  const blocks = [
    `---\n${frontmatterOf(article, site, options)}---`,
    ...article.sections.flatMap((section) => [
      heading(section, options),
      printMarkdown(markdownTree(section.tree, options)),
    ]),
    ...printedNotes(options),
  ];
  return `${safeText(blocks.filter(Boolean).join('\n\n'))}\n`;
}

function heading({ title, id, level, number }: Section, options: MarkdownTreeOptions): string {
  // Text before the first heading has neither.
  if (title.text === '' && number === '') return '';
  const words = printPhrasing(markdownPhrasing(title.tree, options));
  const attributes = `{#${id}${number === '' ? ' .unnumbered' : ''}}`;
  return ['#'.repeat(level - 1), words, attributes].filter(Boolean).join(' ');
}

/** Ids of a section and of what its author named in it. */
function idsOf({ id, tree }: Section): string[] {
  const named = treeOf(tree).children.flatMap((child) =>
    child.type === 'element' ? [child, ...elementsIn(child)] : [],
  );
  return [id, ...named.flatMap(({ properties }) => authorsId(properties['id']) ?? [])];
}
