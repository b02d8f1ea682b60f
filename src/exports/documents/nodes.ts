import type { Attr, Block, Inline } from '../../pandoc/index.ts';

/*
 * Makers of Pandoc's nodes (pandoc-types 1.23, `Text.Pandoc.Definition`).
 */

export interface Attributes {
  readonly id?: string | undefined;
  readonly classes?: readonly string[];
  readonly values?: Readonly<Record<string, string>>;
}

export function attr({ id = '', classes = [], values = {} }: Attributes = {}): Attr {
  return [id, classes, Object.entries(values)];
}

/** Words as `Str` and `Space`; white space that a browser would collapse becomes one space. */
export function words(text: string): Inline[] {
  return text
    .split(/([ \t\n\r\f]+)/)
    .filter((part) => part !== '')
    .map((part) => (/^[ \t\n\r\f]/.test(part) ? space : { t: 'Str', c: part }));
}

export const space: Inline = { t: 'Space' };
export const lineBreak: Inline = { t: 'LineBreak' };

/** `Emph`, `Strong`, `Superscript` and others that hold nothing but a line of words. */
export function wrapped(
  t: 'Emph' | 'Strong' | 'Strikeout' | 'Superscript' | 'Subscript' | 'SmallCaps' | 'Underline',
  c: readonly Inline[],
): Inline {
  return { t, c };
}

export function span(attributes: Attributes, content: readonly Inline[]): Inline {
  return { t: 'Span', c: [attr(attributes), content] };
}

export function link(content: readonly Inline[], target: string): Inline {
  return { t: 'Link', c: [attr(), content, [target, '']] };
}

/** Paragraphs of these words, none where there are no words; white space at the ends is none. */
export function para(content: readonly Inline[]): Block[] {
  const trimmed = trim(content);
  return trimmed.length > 0 ? [{ t: 'Para', c: trimmed }] : [];
}

/** A block with a style of the word processor; nothing around nothing. */
export function styled(style: string, blocks: readonly Block[], id?: string): Block[] {
  return div({ id, values: { 'custom-style': style } }, blocks);
}

export function div(attributes: Attributes, blocks: readonly Block[]): Block[] {
  return blocks.length > 0 ? [{ t: 'Div', c: [attr(attributes), blocks] }] : [];
}

export function header(level: number, attributes: Attributes, content: readonly Inline[]): Block {
  return { t: 'Header', c: [level, attr(attributes), trim(content)] };
}

/** Without the white space at the ends of a line. */
export function trim(content: readonly Inline[]): readonly Inline[] {
  const isWhite = ({ t }: Inline): boolean => t === 'Space' || t === 'SoftBreak';
  const from = content.findIndex((node) => !isWhite(node));
  const to = content.findLastIndex((node) => !isWhite(node));
  return from < 0 ? [] : content.slice(from, to + 1);
}
