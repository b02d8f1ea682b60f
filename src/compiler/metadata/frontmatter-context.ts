import type { FrontmatterKey, Place, Problem } from '../../article/index.ts';
import type { YamlDocument } from './yaml.ts';

/** What the readers of single keys need to know, and where they report. */
export interface Context {
  readonly yaml: YamlDocument;
  readonly problems: Problem[];
  /** Where the value of each key stands; keys in their first spelling. */
  readonly places: ReadonlyMap<string, Place>;
  /** How each key is spelt in the file. */
  readonly typedAs: ReadonlyMap<FrontmatterKey, string>;
}

/** A key as it is spelt in the file. */
export function typed(key: FrontmatterKey, context: Context): string {
  return context.typedAs.get(key) ?? key;
}
