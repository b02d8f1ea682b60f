import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { append } from '../append.ts';
import type { Problem } from '../problem.ts';
import { unreadNodes } from '../yaml.ts';
import type { Locate, RawBibliography } from './entry.ts';
import { locator } from './locate.ts';
import { entriesOf, type Value } from './records.ts';
import { report } from './rules.ts';

/**
 * Reads CSL-YAML: as CSL-JSON, usually with the list under `references`. Aliases are not
 * followed (a few lines of them can stand for billions of values).
 */
export function readYaml(file: string, text: string): RawBibliography {
  const locate = locator(file, text);
  const document = parseDocument(text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    // Works have ids such as "1e3" and dates such as 2020-05-01: no guessing beyond numbers.
    schema: 'core',
    uniqueKeys: true,
  });
  const problems = document.errors.slice(0, 1).map((error) =>
    report('yaml-syntax', locate(error.pos[0], error.pos[1]), {
      message: `Malformed YAML: ${error.message.replace(/\.$/, '')}`,
    }),
  );
  const root: unknown = document.contents;
  if (root === null || (problems.length > 0 && !isMap(root) && !isSeq(root))) {
    return { entries: [], problems };
  }
  append(problems, unreadNodes(document, locate));
  append(problems, aliases(document, locate));
  const records = entriesOf(value(root), locate);
  return { entries: records.entries, problems: [...problems, ...records.problems] };
}

function aliases(document: Document, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias(_, { source, range }) {
      problems.push(
        report('yaml-alias', locate(range?.[0] ?? 0, range?.[1]), {
          message: `Unexpected alias "*${source}", expected the value itself`,
        }),
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
  const content: unknown = isScalar(node) ? node.value : null;
  return {
    ...range,
    scalar:
      typeof content === 'string' || typeof content === 'number' || typeof content === 'boolean'
        ? content
        : null,
  };
}

function nodeRange(node: unknown): { start: number; end: number } {
  const range = isRanged(node) ? node.range : undefined;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

function isRanged(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node;
}
