import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { type Problem, report, rules } from '../../article/index.ts';
import type { Locate, RawBibliography } from './entry.ts';
import { locator } from './locate.ts';
import { entriesOf, type Value } from './records.ts';

/** Deeper than any bibliography; the parser calls itself for each level. */
const deepest = 200;

/**
 * Reads CSL-JSON: a list of works, one work, or an object with `items` or `references`.
 * Syntax faults are reported with their place, and what can be read around them is read.
 */
export function readJson(file: string, text: string): RawBibliography {
  const locate = locator(file, text);
  if (text.trim() === '') return { entries: [], problems: [] };
  const tooDeep = nestedTooDeep(text);
  if (tooDeep !== undefined) {
    const fault = `Unexpected nesting deeper than ${deepest} levels, expected a list of works`;
    return { entries: [], problems: [report(rules.jsonSyntax, locate(tooDeep), { fault })] };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  // After the first fault the parser often sees more of the same one.
  const problems = errors.slice(0, 1).map((error) => syntaxProblem(error, text, locate));
  if (!tree) return { entries: [], problems };
  const root = value(tree);
  const records = entriesOf(root, locate);
  if (root.fields && records.entries.length > 0) {
    const place = locate(root.start, root.start + 1);
    problems.push(report(rules.bibliographyObject, place, { isWork: root.fields.has('id') }));
  }
  return { entries: records.entries, problems: [...problems, ...records.problems] };
}

function value(node: Node): Value {
  const place = { start: node.offset, end: node.offset + node.length };
  if (node.type === 'array') return { ...place, list: (node.children ?? []).map(value) };
  if (node.type !== 'object') return { ...place, scalar: scalar(node) };
  const fields = new Map<string, Value>();
  for (const property of node.children ?? []) {
    const [name, content] = property.children ?? [];
    if (typeof name?.value !== 'string' || !content) continue;
    fields.set(name.value, { ...value(content), start: property.offset });
  }
  return { ...place, fields };
}

function scalar(node: Node): string | number | boolean | null {
  const content: unknown = node.value;
  return typeof content === 'string' || typeof content === 'number' || typeof content === 'boolean'
    ? content
    : null;
}

function syntaxProblem(error: ParseError, text: string, locate: Locate): Problem {
  const { offset, fault } = explain(error, text);
  return report(rules.jsonSyntax, locate(offset), { fault });
}

function explain(
  { error, offset, length }: ParseError,
  text: string,
): { offset: number; fault: string } {
  const found = text.slice(offset, offset + Math.max(length, 1)).slice(0, 20);
  const what = offset >= text.trimEnd().length ? 'end of the file' : `"${found}"`;
  // A comma before a bracket is seen at the bracket; the editor has to go to the comma.
  const comma = /,\s*$/.exec(text.slice(0, offset));
  if (comma && /^[\]}]/.test(text.slice(offset))) {
    return {
      offset: comma.index,
      fault: `Malformed JSON: unexpected comma before "${text.charAt(offset)}", expected none after the last item`,
    };
  }
  return { offset, fault: `Malformed JSON: unexpected ${what}, expected ${expected(error)}` };
}

// Codes of jsonc-parser's ParseErrorCode, a const enum that cannot be imported one file at a time.
function expected(code: number): string {
  switch (code) {
    case 3:
      return 'the name of a field in double quotation marks';
    case 4:
      return 'a value';
    case 5:
      return 'a colon after the name of the field';
    case 6:
      return 'a comma between two items';
    case 7:
      return 'a closing brace "}"';
    case 8:
      return 'a closing bracket "]"';
    case 9:
      return 'the end of the file';
    case 10:
    case 11:
      return 'no comment: JSON has none';
    case 12:
      return 'a closing quotation mark on the same line';
    case 13:
    case 2:
      return 'a number';
    case 14:
    case 15:
      return 'a JSON escape such as \\n, \\" or \\u00e9';
    case 16:
      return 'no control character within quotation marks';
    default:
      return 'text in double quotation marks, a number, true, false or null';
  }
}

/** Offset of the first bracket that is nested more deeply than a parser may follow. */
export function nestedTooDeep(text: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at += 1;
      else if (char === '"' || char === '\n') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '[' || char === '{') {
      depth += 1;
      if (depth > deepest) return at;
    } else if (char === ']' || char === '}') depth -= 1;
  }
  return undefined;
}
