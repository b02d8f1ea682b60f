import type { Heading, Root } from 'mdast';
import { type Problem, append } from '../../article/index.ts';
import type { Metadata } from './frontmatter.ts';
import { articleFile } from './read-sources.ts';
import { parseMarkdown } from '../markdown/parse.ts';

/** A piece of Markdown that stands in the frontmatter: title, subtitle, abstract, author's note. */
export interface FrontText {
  /** `title`, `subtitle`, `author 0`, …, `abstract`. */
  readonly name: string;
  readonly tree: Root;
  /** The Markdown on the lines of the article's file where it stands. */
  readonly source: string;
}

/**
 * Parses the Markdown of the frontmatter, in the order in which the page shows it. Each piece is
 * Markdown like the text: notes that are defined in the text can be called, citations are
 * citations. Problems stand at the lines of the frontmatter.
 * @param labels Labels of the notes that the text defines.
 * @param lang BCP 47 tag of the article's language.
 */
export function parseFrontText(
  metadata: Metadata,
  labels: readonly string[],
  lang = 'en',
): { readonly texts: FrontText[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const texts: FrontText[] = [];
  const add = (name: string, typed: string | undefined): void => {
    if (typed === undefined) return;
    // Below as many empty lines as stand above it in the file.
    const text = '\n'.repeat((metadata.textPlaces.get(name)?.line ?? 1) - 1) + typed;
    const parsed = parseMarkdown(withDefinitions(text, labels), articleFile, lang);
    texts.push({ name, source: text, tree: withoutDefinitions(parsed.tree, lineCount(text)) });
    append(
      problems,
      parsed.problems.filter((problem) => problem.place.line <= lineCount(text)),
    );
  };
  add('title', metadata.title);
  add('subtitle', metadata.subtitle);
  metadata.authors.forEach(({ note }, index) => add(`author ${index}`, note));
  add('abstract', metadata.abstract);
  return { texts, problems };
}

/** The heading that serves as the title, as a piece of the frontmatter. */
export function titleOfHeading({ children, position }: Heading, source: string): FrontText {
  return {
    name: 'title',
    source,
    tree: {
      type: 'root',
      children: [{ type: 'paragraph', children, ...(position && { position }) }],
    },
  };
}

/** Definitions that are there only to be called: those of the text are parsed with the text. */
function withDefinitions(text: string, labels: readonly string[]): string {
  const called = labels.filter((label) => text.includes(`[^${label}]`));
  return [text, ...called.map((label) => `[^${label}]: ${label}`)].join('\n\n');
}

function withoutDefinitions(tree: Root, lines: number): Root {
  const children = tree.children.filter(
    ({ type, position }) => type !== 'footnoteDefinition' || (position?.start.line ?? 0) <= lines,
  );
  return { ...tree, children };
}

function lineCount(text: string): number {
  return text.split('\n').length;
}
