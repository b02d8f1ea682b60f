import type { PhrasingContent, Root, RootContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Options, type Unsafe } from 'mdast-util-to-markdown';
import { oneLine, safeText } from './safe-text.ts';

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
export function printNote(number: number, blocks: readonly RootContent[]): string {
  const body = printMarkdown({ type: 'root', children: [...blocks] });
  return `[^${number}]: ${body.replace(/\n(?=[^\n])/g, '\n    ')}`;
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
  extensions: [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()],
  unsafe,
  handlers: {
    link(node, parent, state, info) {
      if (!node.data?.cites && !node.data?.picture) {
        return defaultHandlers.link(node, parent, state, info);
      }
      const exit = state.enter('link');
      const exitLabel = state.enter('label');
      const words = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
      exitLabel();
      exit();
      if (node.data.picture) return `![${words}](<${encodeURI(decodeUri(node.url))}>)`;
      const { key, locator } = node.data.cites ?? { key: '' };
      const values = [
        `cites="${attribute(key)}"`,
        ...(locator === undefined ? [] : [`locator="${attribute(locator)}"`]),
      ];
      return `[${words}]{.citation ${values.join(' ')}}`;
    },
    emphasis(node, parent, state, info) {
      const sign = node.data?.raised;
      if (!sign) return defaultHandlers.emphasis(node, parent, state, info);
      const words = state.containerPhrasing(node, { ...info, before: sign, after: sign });
      return `${sign}${words.replace(/(?<!\\)\s/g, '\\ ')}${sign}`;
    },
    inlineCode(node, parent, state) {
      const tex = node.data?.tex;
      if (!tex) return defaultHandlers.inlineCode(node, parent, state);
      const value = node.value.trim().replace(/\s*\n\s*/g, ' ');
      return tex === 'display' ? `$$${value}$$` : `$${value}$`;
    },
    footnoteReference: (node) => `[^${node.label ?? node.identifier}]`,
    paragraph(node, parent, state, info) {
      const words = defaultHandlers.paragraph(node, parent, state, info);
      return node.data?.tableCaption ? `: ${words}` : words;
    },
  },
};

function attribute(value: string): string {
  return safeText(value).replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ');
}

function decodeUri(uri: string): string {
  try {
    return decodeURI(uri);
  } catch {
    return uri;
  }
}
