import type { PhrasingContent, Root, RootContent } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { toMarkdown, type Options, type Unsafe } from 'mdast-util-to-markdown';
import { blockPrinters } from './markdown-print-blocks.ts';
import { inlinePrinters } from './markdown-print-inline.ts';
import { tablePrinter } from './markdown-print-table.ts';
import { oneLine } from '../safe-text.ts';

/** A Markdown tree (see `markdown-tree.ts`) as Pandoc's Markdown, without a final line end. */
export function printMarkdown(tree: Root): string {
  return toMarkdown(tree, options).trimEnd();
}

/** Phrasing content on one line. */
export function printPhrasing(children: readonly PhrasingContent[]): string {
  return printMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [...children] }] })
    .replace(/\\?\s*\n\s*/g, ' ')
    .trim();
}

/** Plain words as one line of Markdown that says just these words. */
export function markdownWords(words: string): string {
  return oneLine(words)
    .replace(/[\\`*{}[\]<>$^~@]|_(?!\w)|(?<!\w)_|&(?=#?\w+;)/g, '\\$&')
    .replace(/-(?=-)/g, '-\\')
    .replace(/\.(?=\.\.)/g, '.\\')
    .replace(/^[-+:%(#|=]/, '\\$&');
}

/** A note's definition: every line after the first belongs to it by its indent. */
export function printNote(label: string, blocks: readonly RootContent[]): string {
  const body = printMarkdown({ type: 'root', children: [...blocks] });
  return `[^${label}]: ${body.replace(/\n(?=[^\n])/g, '\n    ')}`;
}

/**
 * What Pandoc reads as markup beyond CommonMark (Pandoc User's Guide, "Pandoc's Markdown"):
 * citations, sub- and superscript, TeX, attributes, lists of letters, captions, line blocks,
 * dashes and ellipses.
 */
const unsafe: Unsafe[] = [
  ...['@', '^', '~', '$', '{', '\\'].map((character) => ({
    character,
    inConstruct: 'phrasing' as const,
  })),
  { character: '-', before: '-', inConstruct: 'phrasing' },
  { character: '.', before: '\\.', after: '\\.', inConstruct: 'phrasing' },
  { atBreak: true, character: '|' },
  { atBreak: true, character: '(' },
  { atBreak: true, character: ':' },
  { atBreak: true, character: '%' },
  { atBreak: true, before: '[Tt]able', character: ':' },
  { atBreak: true, before: '(?:[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+|#)', character: '.' },
  { atBreak: true, before: '(?:[A-Za-z\\d]+|#)', character: ')' },
];

const options: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  listItemIndent: 'tab',
  resourceLink: false,
  rule: '*',
  extensions: [
    tablePrinter(),
    gfmStrikethroughToMarkdown(),
    gfmTaskListItemToMarkdown(),
    gfmAutolinkLiteralToMarkdown(),
  ],
  unsafe,
  handlers: { ...inlinePrinters, ...blockPrinters },
};
