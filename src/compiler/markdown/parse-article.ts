import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type Problem, append, report, rules } from '../../article/index.ts';
import { parseFrontText, titleOfHeading, type FrontText } from '../metadata/front-text.ts';
import { articleFile, type Inputs } from '../metadata/read-sources.ts';
import { parseMarkdown } from './parse.ts';
import { placeOf } from './place.ts';

/** An article's Markdown as the parser reads it: no stage changes these trees. */
export interface ParsedArticle {
  /** Definitions of notes stand in it, and a heading that is the title. */
  readonly typed: Root;
  /** The pieces of the frontmatter. */
  readonly typedFront: readonly FrontText[];
  /** `typed` without a heading that is the title. */
  readonly text: Root;
  /** Title, subtitle, authors' notes and abstract, in the order of the page. */
  readonly front: readonly FrontText[];
  readonly problems: readonly Problem[];
}

/**
 * Parses an article's text and the Markdown of its frontmatter, and finds its title.
 * @param lang BCP 47 tag of the language whose terms its locators may use.
 */
export function parseArticle(inputs: Inputs, lang: string): ParsedArticle {
  const { metadata, body } = inputs;
  const isEmpty = inputs.problems.some(({ rule }) => rule === rules.fileEmpty.id);
  const parsed = parseMarkdown(body, articleFile, lang);
  const typed = parsed.tree;
  const front = parseFrontText(metadata, labelsIn(typed), lang);
  const problems = [...parsed.problems, ...front.problems];
  if (body.trim() === '' && !isEmpty)
    problems.push(report(rules.textMissing, beginning, { holds: 'frontmatter' }));
  const title = metadata.title === undefined ? titleHeading(typed) : undefined;
  if (title) {
    const { file, line, column } = placeOf(title, articleFile);
    problems.push(
      report(rules.titleFromHeading, { file, line, column }, { heading: toString(title) }),
    );
  } else if (metadata.title === undefined && inputs.metadataComplete && !isEmpty) {
    problems.push(report(rules.titleMissing, beginning));
  }
  return {
    typed,
    typedFront: front.texts,
    text: title ? { ...typed, children: typed.children.slice(1) } : typed,
    front: [...(title ? [titleOfHeading(title, body)] : []), ...front.texts],
    problems,
  };
}

/** Where a problem of the article as a whole stands. */
const beginning = { file: articleFile, line: 1, column: 1 };

/** The single top heading, where it opens the text. */
function titleHeading({ children }: Root): Heading | undefined {
  const headings = children.filter((node): node is Heading => node.type === 'heading');
  const top = Math.min(...headings.map(({ depth }) => depth));
  const [first, ...rest] = headings.filter(({ depth }) => depth === top);
  return first && rest.length === 0 && children[0] === first ? first : undefined;
}

/** Labels of the notes that a text defines, each once. */
function labelsIn(tree: Root): string[] {
  const labels = new Set<string>();
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'footnoteDefinition') labels.add(node.label ?? node.identifier);
    if ('children' in node) append(open, node.children);
  }
  return [...labels];
}
