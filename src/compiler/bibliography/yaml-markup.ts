import type { PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { mathRuns } from './latex-math.ts';
import { latexText } from './latex.ts';

/**
 * A text of Pandoc's YAML, which is Markdown, with the markup of CSL-JSON: emphasis, bold,
 * scripts, small capitals, and words that keep their case. Formulas become signs in one line.
 */
export function inlineMarkup(markdown: string): string {
  if (markdown.length > longest || !/[*_\\^~[\]$`&<]|--|\.\.\./.test(markdown)) return markdown;
  const tree = fromMarkdown(withTags(markdown), {
    extensions: [{ disable: { null: [...blocks] } }],
  });
  const [paragraph, ...others] = tree.children;
  if (paragraph?.type !== 'paragraph' || others.length > 0) return markdown;
  return print(paragraph.children);
}

/** Characters of a text that may hold markup: reading it takes longer than its length says. */
const longest = 10_000;

/** Blocks of Markdown, of which a field has none: "1. Title" and "# Title" are text. */
const blocks = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
] as const;

/** Pandoc's own marks as tags, which Markdown lets through. */
function withTags(markdown: string): string {
  return markdown
    .replace(/`([^`]+)`\{=(?:latex|tex)\}/g, (_, tex: string) => escaped(latexText(tex)))
    .replace(/(?<!\\)\$(\S|\S[^$]*?\S)\$(?!\d)/g, (typed, tex: string) => {
      const runs = mathRuns(tex);
      if (!runs) return typed;
      return runs.map((run) => (run.tag ? run.text : escaped(run.text))).join('');
    })
    .replace(/(?<![\\~])~((?:\\.|[^\s~\\])+)~(?!~)/g, '<sub>$1</sub>')
    .replace(/(?<!\\)\^((?:\\.|[^\s^\\])+)\^/g, '<sup>$1</sup>')
    .replace(
      /(?<!\\)\[((?:\\.|[^[\]\\])*)\]\{\.smallcaps\}/g,
      '<span style="font-variant: small-caps;">$1</span>',
    )
    .replace(/(?<!\\)\[((?:\\.|[^[\]\\])*)\]\{\.nocase\}/g, '<span class="nocase">$1</span>')
    .replace(/(?<!\\)\[((?:\\.|[^[\]\\])*)\]\{\.[\w-]+\}/g, '$1');
}

function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function print(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'emphasis':
          return `<i>${print(node.children)}</i>`;
        case 'strong':
          return `<b>${print(node.children)}</b>`;
        case 'link':
          return print(node.children);
        case 'text':
          return node.value.replaceAll('---', '—').replaceAll('--', '–').replaceAll('...', '…');
        case 'html':
          return node.value;
        case 'break':
          return ' ';
        default:
          return toString(node);
      }
    })
    .join('');
}
