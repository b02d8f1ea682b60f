/*
 * Pandoc's document as JSON (pandoc-types 1.23, `Text.Pandoc.Definition`). Only what is read here is
 * typed; all else passes as it is.
 */

/** Identifier, classes, and pairs of key and value. */
export type Attr = readonly [string, readonly string[], readonly (readonly [string, string])[]];

export interface Citation {
  readonly citationId: string;
  readonly citationPrefix: readonly Inline[];
  readonly citationSuffix: readonly Inline[];
  readonly citationMode: { readonly t: 'NormalCitation' | 'AuthorInText' | 'SuppressAuthor' };
  readonly citationNoteNum: number;
  readonly citationHash: number;
}

/** A node: `t` is its constructor, `c` what it holds, which depends on `t`. */
export interface Node {
  readonly t: string;
  readonly c?: unknown;
}
export type Inline = Node;
export type Block = Node;

export type MetaValue =
  | { readonly t: 'MetaMap'; readonly c: Readonly<Record<string, MetaValue>> }
  | { readonly t: 'MetaList'; readonly c: readonly MetaValue[] }
  | { readonly t: 'MetaBool'; readonly c: boolean }
  | { readonly t: 'MetaString'; readonly c: string }
  | { readonly t: 'MetaInlines'; readonly c: readonly Inline[] }
  | { readonly t: 'MetaBlocks'; readonly c: readonly Block[] };

export interface PandocTree {
  readonly 'pandoc-api-version': readonly number[];
  readonly meta: Readonly<Record<string, MetaValue>>;
  readonly blocks: readonly Block[];
}

/** What takes a node's place: itself, others, or none. */
export type Change = (node: Node) => Node | readonly Node[] | undefined;

/**
 * The tree with every node handed to `change` after its children. A change that gives back several
 * nodes puts them all in the node's place; an empty list takes it out; `undefined` leaves it.
 */
export function mapTree<T>(value: T, change: Change): T {
  return map(value, change) as T;
}

function map(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.flatMap((each) => mapItem(each, change));
  if (isNode(value)) {
    const node = 'c' in value ? { ...value, c: map(value.c, change) } : value;
    const changed = change(node) ?? node;
    return Array.isArray(changed) ? changed[0] : changed;
  }
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, map(each, change)]));
  return value;
}

function mapItem(value: unknown, change: Change): readonly unknown[] {
  if (!isNode(value)) return [map(value, change)];
  const node = 'c' in value ? { ...value, c: map(value.c, change) } : value;
  const changed = change(node) ?? node;
  return Array.isArray(changed) ? changed : [changed];
}

/** Every node below a value, in the order of the text. */
export function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) yield value;
  for (const each of Array.isArray(value) ? value : Object.values(value)) yield* nodesOf(each);
}

/** The words of a value, with spaces where the text has spaces or breaks, notes left out. */
export function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (!isNode(value)) return '';
  const { t, c } = value;
  if (t === 'Note') return '';
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Code' || t === 'Math' || t === 'CodeBlock')
    return String(Array.isArray(c) ? c[1] : '');
  if (t === 'Para' || t === 'Plain' || t === 'Header') return `${wordsOf(c)} `;
  return wordsOf(c);
}

/** True for a node of the tree. */
export function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    't' in value &&
    typeof value.t === 'string'
  );
}
