import type { Extension } from 'micromark-util-types';
import { append } from '../append.ts';

/** An array that answers `includes` from an index: micromark asks it once for every bracket. */
class IndexedList extends Array<string> {
  readonly #index = new Set<string>();

  override push(...items: string[]): number {
    for (const item of items) this.#index.add(item);
    return super.push(...items);
  }

  override includes(item: string): boolean {
    return this.#index.has(item);
  }
}

/**
 * Gives the parser indexed lists of what is defined before the first definition is read, so that
 * ten thousand notes take linear time. Makes nothing of its own.
 */
export function indexDefinitions(): Extension {
  const prepared = new WeakSet<object>();
  return {
    document: {
      91: {
        name: 'indexDefinitions',
        tokenize(_effects, _ok, nok) {
          if (!prepared.has(this.parser)) {
            prepared.add(this.parser);
            const defined = new IndexedList();
            append(defined, this.parser.defined);
            Object.assign(this.parser, { defined, footnotes: new IndexedList() });
          }
          return nok;
        },
      },
    },
  };
}
