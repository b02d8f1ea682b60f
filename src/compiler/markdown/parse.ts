import type { Root } from 'mdast';
import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Extension } from 'micromark-util-types';
import remarkFootnotes from 'remark-footnotes';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { type Problem, lowered, rules, sortProblems } from '../../article/index.ts';
import { attributeSyntax } from './attribute-syntax.ts';
import { captionLines } from './caption-lines.ts';
import { caretLabel } from './caret-label.ts';
import { checkBlocks } from './check-blocks.ts';
import { citation } from './citation.ts';
import { dataRun } from './data-run.ts';
import { definitionDescription } from './definition-list.ts';
import { flattenDeep, limitContainers } from './depth.ts';
import { divFence, type DivFences } from './fenced-div.ts';
import { foldBlocks } from './fold-blocks.ts';
import { imageCaption } from './image-caption.ts';
import { resolveImageReferences } from './image-references.ts';
import { mendInlineNotes } from './inline-note.ts';
import { readInnerNotes } from './inner-notes.ts';
import { latex } from './latex.ts';
import { undefinedReference } from './link-reference.ts';
import { termsOf } from './locator-terms.ts';
import { math } from './math.ts';
import { metadataBlock } from './metadata.ts';
import { undefinedNoteCall } from './note-call.ts';
import { mendDefinitions } from './note-definition.ts';
import { offsetFinder } from '../lines.ts';
import { unclosed } from './unclosed.ts';
import { surplusMarks } from './many-marks.ts';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type Report, reporter } from './report.ts';
import { script } from './script.ts';
import { setextHeading } from './setext.ts';
import { findTextBlocks, type TextBlock } from './text-table-find.ts';
import { textTable } from './text-table.ts';
import { autolinkLiteral } from './autolink.ts';
import { bracketedSpan } from './span.ts';

/**
 * Reads an article's Markdown: CommonMark, GFM, remark-footnotes and the scholarly parts of
 * Pandoc's Markdown, as mdast with the node types of `nodes.ts`. Never throws; what only a
 * parser can see to be wrong comes back as problems, placed in `file`.
 * @param lang BCP 47 tag of the language whose terms of locators are read beside the English ones.
 */
export function parseMarkdown(
  source: string,
  file: string,
  lang = 'en',
): { tree: Root; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = reporter(problems, file);
  const fences: DivFences = new WeakMap();
  const readable = limitContainers(source, report);
  const blocks = findTextBlocks(readable);
  const processor = unified()
    .use(remarkParse)
    .use(before, {
      report,
      fences,
      source: readable,
      captions: captionLines(readable, blocks),
      lang,
    })
    .use(footnotes)
    .use(after, report, readable, blocks);
  const tree = processor.parse(readable);
  foldBlocks(tree, fences, report);
  readInnerNotes(tree);
  resolveImageReferences(tree);
  flattenDeep(tree, source, report);
  const swallowed = checkBlocks(tree, source, report);
  return { tree, problems: sortProblems(lowerSwallowed(problems, swallowed, source)) };
}

/** A call whose note stands in code that is never closed: that fence is the fault to fix. */
function lowerSwallowed(
  problems: Problem[],
  swallowed: ReadonlySet<string>,
  source: string,
): Problem[] {
  if (swallowed.size === 0) return problems;
  const lines = source.split(/\r\n|\n|\r/);
  return problems.map((problem) => {
    if (problem.rule !== rules.noteUndefined.id) return problem;
    const { line, column } = problem.place;
    const label = /^\[\^([^\]]+)\]/.exec(lines[line - 1]?.slice(column - 1) ?? '')?.[1];
    if (label === undefined || !swallowed.has(label)) return problem;
    return lowered(
      problem,
      'The note stands in a code block that is never closed: close that first.',
    );
  });
}

interface BeforeOptions {
  readonly report: Report;
  readonly fences: DivFences;
  readonly source: string;
  readonly captions: ReadonlySet<number>;
  readonly lang: string;
}

/** Extensions that yield to the footnotes of remark-footnotes. micromark asks the last one first. */
function before(
  this: Processor,
  { report, fences, source, captions, lang }: BeforeOptions,
): undefined {
  const [syntax, mdast] = extensions(this);
  const offsetOf = offsetFinder(source);
  const { enter, exit } = gfmAutolinkLiteralFromMarkdown();
  syntax.push(
    autolinkLiteral(source, offsetOf),
    gfmStrikethrough({ singleTilde: false }),
    gfmTable(),
  );
  syntax.push(gfmTaskListItem(), metadataBlock(), setextHeading(), caretLabel(source));
  // Without its transform: only what the tokenizer takes for an address is one.
  mdast.push({ ...(enter && { enter }), ...(exit && { exit }) });
  mdast.push(gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown());
  mdast.push(imageCaption());
  for (const part of [
    attributeSyntax(report),
    bracketedSpan(),
    citation(report, termsOf(lang)),
    undefinedNoteCall(report),
    undefinedReference(report),
    script(),
    math(),
    latex(report),
    divFence(fences),
    definitionDescription(captions),
    surplusMarks(),
    unclosed(source, offsetOf),
  ]) {
    syntax.push(part.syntax);
    mdast.push(part.mdast);
  }
}

/** Of the types of an older unified, which is why it is not handed to `use`. */
function footnotes(this: Processor): undefined {
  remarkFootnotes.call(this, { inlineNotes: true });
}

function after(
  this: Processor,
  report: Report,
  source: string,
  blocks: ReadonlyMap<number, TextBlock>,
): undefined {
  const [syntax, mdast] = extensions(this);
  const at = syntax.findIndex((extension) => '_hiddenFootnoteSupport' in extension);
  const footnotes = syntax[at];
  if (footnotes) syntax[at] = mendDefinitions(mendInlineNotes(footnotes, report));
  syntax.push(dataRun());
  const tables = textTable(source, blocks, report);
  if (tables) {
    syntax.push(tables.syntax);
    mdast.push(tables.mdast);
  }
}

function extensions(processor: Processor): [Extension[], (MdastExtension | MdastExtension[])[]] {
  const data = processor.data();
  return [(data.micromarkExtensions ??= []), (data.fromMarkdownExtensions ??= [])];
}
