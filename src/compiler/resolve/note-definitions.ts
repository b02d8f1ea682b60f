import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import { append } from '../../article/index.ts';
import { rewrite } from '../markdown/rewrite.ts';

/**
 * Finds the definitions of notes.
 * @param typed Parts of the article, in the order of the page.
 * @returns the definitions, and `typed` without them.
 */
export function definitionsIn(typed: readonly Root[]): {
  readonly trees: readonly Root[];
  readonly definitions: Definitions;
} {
  const definitions = new Definitions();
  // Those of the text, which comes last, count first: a label that an abstract defines, too, is
  // the abstract's fault.
  const open: Nodes[] = [...typed];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'footnoteDefinition') definitions.add(node);
    if ('children' in node) append(open, [...node.children].reverse());
  }
  return { trees: typed.map(withoutDefinitions), definitions };
}

/** Definitions by what calls them: exact label first, else Markdown's normalised identifier. */
export class Definitions {
  readonly #byLabel = new Map<string, FootnoteDefinition>();
  readonly #byIdentifier = new Map<string, FootnoteDefinition>();
  readonly #repeated = new Map<FootnoteDefinition, FootnoteDefinition[]>();

  add(definition: FootnoteDefinition): void {
    const label = definition.label ?? definition.identifier;
    const first = this.#byLabel.get(label);
    if (first) this.#repeated.set(first, [...this.repeated(first), definition]);
    else this.#byLabel.set(label, definition);
    if (!this.#byIdentifier.has(definition.identifier)) {
      this.#byIdentifier.set(definition.identifier, definition);
    }
  }

  /** The definition that a call means. */
  get(call: FootnoteReference): FootnoteDefinition | undefined {
    return (
      this.#byLabel.get(call.label ?? call.identifier) ?? this.#byIdentifier.get(call.identifier)
    );
  }

  /** True for a label as it is typed. */
  has(label: string): boolean {
    return this.#byLabel.has(label);
  }

  /** The first definition of every label, in the order of the file. */
  values(): IterableIterator<FootnoteDefinition> {
    return this.#byLabel.values();
  }

  /** Further definitions of the label of `first`. */
  repeated(first: FootnoteDefinition): readonly FootnoteDefinition[] {
    return this.#repeated.get(first) ?? [];
  }

  /** The blocks of a definition, without the definitions that stand in it. */
  blocksOf(definition: FootnoteDefinition): FootnoteDefinition['children'] {
    return withoutDefinitions(definition).children;
  }
}

function withoutDefinitions<Node extends Nodes>(tree: Node): Node {
  return rewrite(tree, (nodes) =>
    nodes.some(isDefinition) ? nodes.filter((node) => !isDefinition(node)) : nodes,
  );
}

function isDefinition({ type }: Nodes): boolean {
  return type === 'footnoteDefinition';
}
