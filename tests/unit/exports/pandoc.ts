import { run } from '../../support/tools.ts';

/** What Pandoc reads in `input`. */
export function pandocReads(format: string, input: string | Uint8Array): PandocDocument {
  return JSON.parse(run('pandoc', ['-f', format, '-t', 'json'], input)) as PandocDocument;
}

/** What `pandoc -t csljson` finds in a bibliography. */
export function pandocWorks(format: string, input: string): Record<string, unknown>[] {
  return JSON.parse(run('pandoc', ['-f', format, '-t', 'csljson'], input)) as Record<
    string,
    unknown
  >[];
}

export interface PandocDocument {
  readonly meta: Readonly<Record<string, PandocNode>>;
  readonly blocks: readonly PandocNode[];
}
export interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

/** Words of a value of Pandoc's metadata; nothing where the key is not there. */
export function metaWords(node: PandocNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  return typeof node.c === 'string' ? node.c : plain(pandocWords(node.c));
}

/** Items of a list in Pandoc's metadata. */
export function metaList(node: PandocNode | undefined): PandocNode[] {
  return node?.t === 'MetaList' && Array.isArray(node.c) ? node.c.filter(isNode) : [];
}

/** Entries of a map in Pandoc's metadata. */
export function metaMap(node: PandocNode | undefined): Readonly<Record<string, PandocNode>> {
  if (node?.t !== 'MetaMap' || typeof node.c !== 'object' || node.c === null) return {};
  return Object.fromEntries(
    Object.entries(node.c).flatMap(([key, value]) => (isNode(value) ? [[key, value]] : [])),
  );
}

/** Every node of the kind `t` below `node`, in order. */
export function nodesOf(node: unknown, t: string): PandocNode[] {
  if (Array.isArray(node)) return node.flatMap((each) => nodesOf(each, t));
  if (typeof node !== 'object' || node === null) return [];
  const here = isNode(node) && node.t === t ? [node] : [];
  return [...here, ...Object.values(node).flatMap((each) => nodesOf(each, t))];
}

/** Words of a Pandoc tree without notes and the kinds in `left`, quotation marks as in ASCII. */
export function pandocWords(node: unknown, left: readonly string[] = []): string {
  if (Array.isArray(node)) return node.map((each) => pandocWords(each, left)).join('');
  if (!isNode(node) || left.includes(node.t)) return '';
  const { t, c } = node;
  const parts = Array.isArray(c) ? c : [c];
  const blocks = ['Para', 'Plain', 'Header', 'CodeBlock', 'LineBlock'];
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Note' || t === 'RawInline' || t === 'RawBlock') return '';
  if (t === 'Code' || t === 'Math' || t === 'CodeBlock') return String(parts[1]);
  if (t === 'Quoted') {
    const mark = JSON.stringify(parts[0]).includes('Double') ? '"' : "'";
    return `${mark}${pandocWords(parts[1], left)}${mark}`;
  }
  const words = ['Header'].includes(t) ? pandocWords(parts[2], left) : pandocWords(c, left);
  return blocks.includes(t) ? `${words} ` : words;
}

/** `text` with white space, dashes' neighbours and quotation marks in one shape, to compare words. */
export function plain(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}

function isNode(node: unknown): node is PandocNode {
  return typeof node === 'object' && node !== null && 't' in node;
}
