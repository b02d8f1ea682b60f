import { isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import type { Document, Node, Scalar } from 'yaml';
import { type Problem, append, report, rules } from '../../article/index.ts';
import { dataDocuments, syntaxProblem, unreadNodes } from '../metadata/yaml.ts';
import type { Locate, RawBibliography, RawEntry } from './entry.ts';
import { locator } from './locate.ts';
import { entriesOf, type Value } from './records.ts';
import { fromPandoc } from './yaml-pandoc.ts';

/**
 * Reads CSL-YAML: as CSL-JSON, usually with the list under `references`, or as Pandoc writes it,
 * between two lines of `---`. Aliases are not followed (a few lines of them can stand for
 * billions of values).
 */
export function readYaml(file: string, text: string): RawBibliography {
  const locate = locator(file, text);
  const documents = dataDocuments(text);
  const entries: RawEntry[] = [];
  const problems: Problem[] = [];
  for (const document of documents) {
    // The line `---` at the end begins another document, which is empty.
    if (documents.length > 1 && isEmpty(document)) continue;
    const read = readDocument(document, locate);
    append(entries, read.entries);
    append(problems, read.problems);
  }
  return { entries, problems };
}

function isEmpty({ contents, errors }: Document.Parsed): boolean {
  return errors.length === 0 && isScalar(contents) && contents.value === null;
}

function readDocument(document: Document.Parsed, locate: Locate): RawBibliography {
  const problems = document.errors
    .slice(0, 1)
    .map((error) => syntaxProblem(document, error, locate));
  const root: unknown = document.contents;
  if (root === null || (problems.length > 0 && !isMap(root) && !isSeq(root))) {
    return { entries: [], problems };
  }
  append(problems, unreadNodes(document, locate));
  append(problems, aliases(document, locate));
  const records = entriesOf(value(root), locate);
  return {
    entries: records.entries.map(fromPandoc),
    problems: [...problems, ...records.problems],
  };
}

function aliases(document: Document, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias(_, { source, range }) {
      problems.push(
        report(rules.yamlAlias, locate(range?.[0] ?? 0, range?.[1]), { alias: source }),
      );
    },
  });
  return problems;
}

function value(node: unknown): Value {
  const range = nodeRange(node);
  if (isSeq(node)) return { ...range, list: node.items.map(value) };
  if (isMap(node)) {
    const fields = new Map<string, Value>();
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const content = value(pair.value);
      const start = pair.key.range?.[0] ?? content.start;
      fields.set(String(pair.key.value), { ...content, start });
    }
    return { ...range, fields };
  }
  const content: unknown = isScalar(node) ? typed(node) : null;
  return {
    ...range,
    scalar:
      typeof content === 'string' || typeof content === 'number' || typeof content === 'boolean'
        ? content
        : null,
  };
}

/** A scalar, or the text of a number that would lose by being one: "007", "1e3". */
function typed({ value, source }: Scalar): unknown {
  return typeof value === 'number' && source !== undefined && source !== String(value)
    ? source
    : value;
}

function nodeRange(node: unknown): { start: number; end: number } {
  const range = isRanged(node) ? node.range : undefined;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

function isRanged(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node;
}
