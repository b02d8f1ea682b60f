import { z } from 'zod';
import type { Attr, Block, Inline, Node } from '../../pandoc/index.ts';

/*
 * Pandoc's nodes with what they hold (pandoc-types 1.23, `Text.Pandoc.Definition`): each schema
 * looks one level deep.
 */

const node: z.ZodType<Node> = z.custom<Node>(
  (value) => typeof value === 'object' && value !== null && 't' in value,
);
const nodes = z.array(node);
const attr = z.tuple([z.string(), z.array(z.string()), z.array(z.tuple([z.string(), z.string()]))]);
const target = z.tuple([z.string(), z.string()]);
const caption = z.tuple([nodes.nullable(), nodes]);
const alignment = z.looseObject({ t: z.string() });
const cell = z.tuple([attr, alignment, z.number(), z.number(), nodes]);
const row = z.tuple([attr, z.array(cell)]);
const rows = z.array(row);
const headOrFoot = z.tuple([attr, rows]);
const body = z.tuple([attr, z.number(), rows, rows]);
const column = z.tuple([alignment, z.looseObject({ t: z.string() })]);
const citation = z.object({
  citationId: z.string(),
  citationPrefix: nodes,
  citationSuffix: nodes,
  citationMode: z.object({ t: z.enum(['NormalCitation', 'AuthorInText', 'SuppressAuthor']) }),
  citationNoteNum: z.number(),
  citationHash: z.number(),
});

export const shapes = {
  Str: z.object({ t: z.literal('Str'), c: z.string() }),
  Span: z.object({ t: z.literal('Span'), c: z.tuple([attr, nodes]) }),
  Div: z.object({ t: z.literal('Div'), c: z.tuple([attr, nodes]) }),
  Header: z.object({ t: z.literal('Header'), c: z.tuple([z.number(), attr, nodes]) }),
  Para: z.object({ t: z.literal('Para'), c: nodes }),
  Plain: z.object({ t: z.literal('Plain'), c: nodes }),
  Note: z.object({ t: z.literal('Note'), c: nodes }),
  Link: z.object({ t: z.literal('Link'), c: z.tuple([attr, nodes, target]) }),
  Image: z.object({ t: z.literal('Image'), c: z.tuple([attr, nodes, target]) }),
  Figure: z.object({ t: z.literal('Figure'), c: z.tuple([attr, caption, nodes]) }),
  Superscript: z.object({ t: z.literal('Superscript'), c: nodes }),
  Cite: z.object({ t: z.literal('Cite'), c: z.tuple([z.array(citation), nodes]) }),
  RawInline: z.object({ t: z.literal('RawInline'), c: z.tuple([z.string(), z.string()]) }),
  RawBlock: z.object({ t: z.literal('RawBlock'), c: z.tuple([z.string(), z.string()]) }),
  CodeBlock: z.object({ t: z.literal('CodeBlock'), c: z.tuple([attr, z.string()]) }),
  Code: z.object({ t: z.literal('Code'), c: z.tuple([attr, z.string()]) }),
  Table: z.object({
    t: z.literal('Table'),
    c: z.tuple([attr, caption, z.array(column), headOrFoot, z.array(body), headOrFoot]),
  }),
};

export type Cell = z.infer<typeof cell>;
export type Row = z.infer<typeof row>;
export type TableContent = z.infer<(typeof shapes)['Table']>['c'];
type Shapes = typeof shapes;

/** What a node of this constructor holds; undefined for any other node. */
export function contentOf<K extends keyof Shapes>(
  kind: K,
  value: Node | undefined,
): z.infer<Shapes[K]>['c'] | undefined {
  if (value?.t !== kind) return undefined;
  const read = shapes[kind].safeParse(value);
  return read.success ? (read.data.c as z.infer<Shapes[K]>['c']) : undefined;
}

/** No identifier, class or attribute. */
export const noAttr: Attr = ['', [], []];

export const space: Inline = { t: 'Space' };

export function str(words: string): Inline {
  return { t: 'Str', c: words };
}

/** Words as inlines, spaces parted. */
export function wordsAsInlines(words: string): Inline[] {
  return words.split(/(\s+)/).flatMap((part) => {
    if (part === '') return [];
    return [/^\s/.test(part) ? space : str(part)];
  });
}

export function para(content: readonly Inline[]): Block {
  return { t: 'Para', c: content };
}

/** Value of an attribute. */
export function attribute([, , pairs]: Attr, name: string): string | undefined {
  return pairs.find(([key]) => key === name)?.[1];
}

/** Inlines of blocks one after the other, with a space between them. */
export function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block, at) => {
    const inner =
      contentOf('Para', block) ??
      contentOf('Plain', block) ??
      contentOf('Header', block)?.[2] ??
      (contentOf('Div', block) ? inlinesOf(contentOf('Div', block)?.[1] ?? []) : undefined);
    const content = inner ?? nested(block);
    return at > 0 && content.length > 0 ? [space, ...content] : content;
  });
}

/** Inlines of a block of any other kind: of its blocks, in their order. */
function nested(value: unknown): Inline[] {
  if (Array.isArray(value)) {
    const list: unknown[] = value;
    return list.flatMap(nested);
  }
  const read = node.safeParse(value);
  if (!read.success) return [];
  const { t } = read.data;
  if (t === 'DefinitionList' && Array.isArray(read.data.c)) {
    const entries: unknown[] = read.data.c;
    return entries.flatMap((entry) =>
      Array.isArray(entry) ? entry.flatMap((part) => [...nested(part), space]) : [],
    );
  }
  if (t === 'Para' || t === 'Plain' || t === 'Header') return [...inlinesOf([read.data]), space];
  if (t === 'CodeBlock')
    return [{ t: 'Code', c: [noAttr, contentOf('CodeBlock', read.data)?.[1] ?? ''] }];
  return inlineNames.has(t) ? [read.data] : [...nested(read.data.c), space];
}

/** Constructors of inlines: terms of definitions and lines of verse stand in no block of their own. */
const inlineNames = new Set(
  'Str Emph Underline Strong Strikeout Superscript Subscript SmallCaps Quoted Cite Code Space SoftBreak LineBreak Math RawInline Link Image Note Span'.split(
    ' ',
  ),
);
