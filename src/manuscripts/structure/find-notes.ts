import type { Nodes, Parents, Root } from 'mdast';
import { parseMarkdown, readFrontmatter } from '../../compiler/index.ts';
import { ManuscriptError } from '../model.ts';
import { type TypedText, typedText } from './typed-text.ts';

/** A note of an article as it is typed. */
export interface TypedNote {
  /** As the compiler names it: the author's label, or `inline-1`, … for notes in place. */
  readonly label: string;
  /** Line of the article's file. */
  readonly line: number;
  /** Its paragraphs; of a note in place, the one line. */
  readonly paragraphs: readonly TypedText[];
  /** True where a citation by key stands in it already. */
  readonly cites: boolean;
}

/** What is read of an article's file. */
export interface TypedArticle {
  readonly notes: readonly TypedNote[];
  /** BCP 47 tag, `en` where the frontmatter names none. */
  readonly lang: string;
  /** As the frontmatter has it. */
  readonly csl?: string;
  readonly bibliography: readonly string[];
  /** True where citations stand in it already outside of notes. */
  readonly citesInText: boolean;
}

/**
 * The notes of an article's Markdown, in the order in which they are typed. Places are offsets in
 * `source`.
 */
export function findNotes(source: string): TypedArticle {
  const { metadata, body } = readFrontmatter(source, 'article.md');
  // The frontmatter is blank lines in `body`: what follows it stands so much later in the source.
  const shift = source.length - body.length;
  const text = body.trimStart();
  if (!source.endsWith(text)) throw new ManuscriptError('Unexpected frontmatter, expected its end');
  const { tree } = parseMarkdown(body, 'article.md', metadata.lang);
  const notes: TypedNote[] = [];
  let inline = 0;
  let citesInText = false;
  const visit = (node: Nodes, note: boolean): void => {
    const isNote = node.type === 'footnoteDefinition' || node.type === 'footnote';
    if (node.type === 'citation' && !note) citesInText = true;
    if (node.type === 'footnoteDefinition')
      notes.push({ label: node.label ?? node.identifier, ...readNote(node, body, shift) });
    else if (node.type === 'footnote')
      notes.push({ label: `inline-${++inline}`, ...readNote(node, body, shift) });
    if ('children' in node) for (const child of node.children) visit(child, note || isNote);
  };
  visit(tree, false);
  return {
    notes,
    lang: metadata.lang ?? 'en',
    ...(metadata.csl !== undefined && { csl: metadata.csl }),
    bibliography: metadata.bibliography,
    citesInText,
  };
}

function readNote(
  node: Exclude<Parents, Root>,
  body: string,
  shift: number,
): Omit<TypedNote, 'label'> {
  const lines = node.type === 'footnote' ? [node] : paragraphsOf(node);
  return {
    line: node.position?.start.line ?? 1,
    cites: citesIn(node),
    paragraphs: lines.map((line) => shifted(typedText(line, body), shift)),
  };
}

function citesIn(node: Nodes): boolean {
  return node.type === 'citation' || ('children' in node && node.children.some(citesIn));
}

/** Paragraphs that stand directly in a note; those of lists and quotations in it stay as typed. */
function paragraphsOf({ children }: Parents): Parents[] {
  const found: Parents[] = [];
  for (const child of children) if (child.type === 'paragraph') found.push(child);
  return found;
}

function shifted(typed: TypedText, by: number): TypedText {
  return {
    ...typed,
    sourceOf: (from, to) => {
      const range = typed.sourceOf(from, to);
      return range && { start: range.start + by, end: range.end + by };
    },
  };
}
