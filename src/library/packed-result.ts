import type { Article } from '../article/index.ts';
import type { CompileResult } from '../compiler/index.ts';

/*
 * Trees as objects take several times the memory of their text. So a compiled article is kept as
 * two lines of JSON, its facts and its trees, and the second is read when a tree is asked for.
 */

/** A result as it is kept in a file and in memory. */
export function packed(result: CompileResult): Buffer {
  const trees = result.article ? carriers(result.article).map(({ tree }) => tree) : [];
  const known = new Set<unknown>(trees);
  const facts = JSON.stringify(result, (_, value: unknown) => (known.has(value) ? null : value));
  return Buffer.from(`${facts}\n${JSON.stringify(trees)}`);
}

/**
 * The result that was packed. A tree of its article is read from `bytes` whenever it is asked
 * for, and shared by all who ask at the same time: it is not to be changed.
 * @throws {SyntaxError} where the bytes are no packed result.
 */
export function unpacked(bytes: Buffer): CompileResult {
  const end = bytes.indexOf('\n');
  if (end < 0) throw new SyntaxError('Unexpected end of a packed result, expected its trees');
  const result: CompileResult = JSON.parse(bytes.toString('utf8', 0, end));
  // A copy: the whole would be held as long as the trees.
  const trees = new PackedTrees(Buffer.from(bytes.subarray(end + 1)));
  if (result.article) {
    for (const [index, carrier] of carriers(result.article).entries()) {
      const get = (): Tree | undefined => trees.at(index);
      Object.defineProperty(carrier, 'tree', { get, enumerable: true, configurable: true });
    }
  }
  return result;
}

type Tree = Article['title']['tree'];

/** Everything of an article that carries a tree, always in the same order. */
function carriers(article: Article): { readonly tree: Tree }[] {
  const { title, subtitle, abstract, authors, sections, notes, works } = article;
  return [
    ...[title, subtitle, abstract, ...authors.map(({ note }) => note)].filter(
      (text) => text !== undefined,
    ),
    ...sections.flatMap((section) => [section.title, section]),
    ...notes.map(({ body }) => body),
    ...works.map(({ reference }) => reference),
  ];
}

/** The articles whose trees are held as objects: as many as pages are made at the same time. */
const atOnce = 4;
const recent: PackedTrees[] = [];

class PackedTrees {
  readonly #bytes: Buffer;
  #trees: readonly Tree[] | undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  at(index: number): Tree | undefined {
    this.#trees ??= this.#read();
    return this.#trees[index];
  }

  #read(): readonly Tree[] {
    recent.push(this);
    if (recent.length > atOnce) recent.shift()?.release();
    const trees: readonly Tree[] = JSON.parse(this.#bytes.toString());
    return trees;
  }

  release(): void {
    this.#trees = undefined;
  }
}
