import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  parseDocument,
  visit,
} from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import { type Place, type Problem, report, rules } from '../../article/index.ts';

/** A YAML value as an author typed it: every scalar is its words, an empty one is `null`. */
export type YamlValue = string | null | YamlValue[] | { [key: string]: YamlValue };

export interface YamlDocument {
  readonly value: YamlValue;
  readonly problems: readonly Problem[];
  /** Place of the value at `path`, or of the nearest thing that holds it. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** Place of the key at `path`; falls back to the value's. */
  readonly placeOfKey: (path: readonly PropertyKey[]) => Place;
  /** Place of the first of the words at `path`, past the head of a block scalar. */
  readonly placeOfWords: (path: readonly PropertyKey[]) => Place;
  /** The scalar at `path` exactly as it stands in the file, with its line ends. */
  readonly sourceOf: (path: readonly PropertyKey[]) => string | undefined;
}

/** More values than this in one file are an attack or an accident (YAML's "billion laughs"). */
const MAX_VALUES = 50_000;
const MAX_DEPTH = 50;
const MAX_SYNTAX_PROBLEMS = 5;

/**
 * Reads YAML 1.2 with the failsafe schema: scalars stay the words that were typed, so that
 * `no` is Norwegian, `2022-06-29` a date to be read by us and `10.1000` keeps its zeros.
 * Lines count from `firstLine`, so that a block inside a larger file keeps its places.
 * Never throws: what cannot be read is a problem, the rest is read.
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlDocument {
  const source = text.replace(/\r\n?/g, '\n');
  const lines = new LineCounter();
  const at = (offset: number, end?: number): Place => {
    const from = point(lines, offset, firstLine);
    const to = end !== undefined && end > offset ? point(lines, end, firstLine) : undefined;
    return to === undefined ? { file, ...from } : { file, ...from, end: to };
  };
  const document = parse(source, lines);
  if (document === undefined) {
    const place = { file, line: firstLine, column: 1 };
    return empty(place, [
      report(rules.yamlSyntax, place, { fault: 'it is nested too deeply to be read' }),
    ]);
  }
  const problems = [...syntaxProblems(document, source, at), ...unreadNodes(document, at)];
  const reading: Reading = { document, problems, at, values: 0, open: new Set(), stopped: false };
  const value = toValue(document.contents, reading, 0);
  const find = (path: readonly PropertyKey[]) => walk(document, path);
  return {
    value,
    problems,
    placeOf: (path) => {
      const node = find(path)?.value;
      return node?.range ? at(node.range[0], node.range[1]) : at(0);
    },
    placeOfKey: (path) => {
      const found = find(path);
      const node = found?.key ?? found?.value;
      return node?.range ? at(node.range[0], node.range[1]) : at(0);
    },
    placeOfWords: (path) => {
      const node = find(path)?.value;
      return node?.range ? at(wordsAt(node, source), node.range[1]) : at(0);
    },
    sourceOf: (path) => {
      const found = find(path);
      return found?.exact && isScalar(found.value) && found.value.range
        ? source.slice(found.value.range[0], found.value.range[1])
        : undefined;
    },
  };
}

/** "a list", "a map", "nothing", or the words themselves: for "Unexpected …" messages. */
export function describeYaml(value: YamlValue | undefined): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return `"${value.length > 60 ? `${value.slice(0, 60).trim()}…` : value.trim()}"`;
}

/** The value at a path; nothing where there is none. */
export function valueAt(value: YamlValue, path: readonly PropertyKey[]): YamlValue | undefined {
  let found: YamlValue | undefined = value;
  for (const part of path) {
    if (found === null || typeof found !== 'object') return undefined;
    found = Array.isArray(found) ? found[Number(part)] : found[String(part)];
  }
  return found;
}

/** A path for people: `author[1].name`, entries counted from 1. */
export function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : String(part)))
    .join('.')
    .replaceAll('.[', '[');
}

interface Reading {
  readonly document: Document.Parsed;
  readonly problems: Problem[];
  readonly at: (offset: number, end?: number) => Place;
  readonly open: Set<Node>;
  values: number;
  stopped: boolean;
}

const settings = { version: '1.2', strict: true, prettyErrors: false, logLevel: 'silent' } as const;

/**
 * The documents of a file of data, whose numbers are numbers and whose dates are words (YAML 1.2,
 * core schema); none of an empty file. What cannot be read stands in the `errors` of its document,
 * see {@link syntaxProblem}.
 */
export function dataDocuments(source: string): readonly Document.Parsed[] {
  const documents = parseAllDocuments(source, { ...settings, schema: 'core' });
  return 'empty' in documents ? [] : documents;
}

function parse(source: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(source, {
      ...settings,
      lineCounter,
      schema: 'failsafe',
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function empty(place: Place, problems: Problem[]): YamlDocument {
  return {
    value: null,
    problems,
    placeOf: () => place,
    placeOfKey: () => place,
    placeOfWords: () => place,
    sourceOf: () => undefined,
  };
}

function point(lines: LineCounter, offset: number, firstLine: number) {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
}

/**
 * What of a document is read otherwise than it is written: tags, which say of what type a value is
 * (YAML 1.2, section 6.8.1), and keys that are no words.
 * @param at The place of a stretch of the file, by the offsets of its ends.
 */
export function unreadNodes(
  document: Document.Parsed,
  at: (offset: number, end?: number) => Place,
): Problem[] {
  const problems: Problem[] = [];
  try {
    visit(document, {
      Node(_, node) {
        const { tag, range } = node;
        if (tag === undefined || !range || tag === 'tag:yaml.org,2002:str') return;
        const typed = tag.replace('tag:yaml.org,2002:', '!!');
        problems.push(report(rules.yamlTag, at(range[0], range[1]), { tag: typed }));
      },
      Pair(_, { key }) {
        if (isScalar(key) || isAlias(key)) return;
        const range = isSeq(key) || isMap(key) ? key.range : undefined;
        problems.push(report(rules.yamlKey, at(range?.[0] ?? 0, range?.[1])));
      },
    });
  } catch (error) {
    // Nested too deeply to be visited: a problem of its own.
    if (!(error instanceof RangeError)) throw error;
  }
  return problems;
}

/** One problem a line, the first few: what follows a syntax error is mostly its echo. */
function syntaxProblems(
  document: Document.Parsed,
  source: string,
  at: (offset: number, end?: number) => Place,
): Problem[] {
  const { errors } = document;
  if (errors.length === 0) return [];
  const tab = /^ *\t/m.exec(source);
  if (tab !== null) {
    const offset = tab.index + tab[0].length - 1;
    return [report(rules.yamlTab, at(offset, offset + 1))];
  }
  const seen = new Set<number>();
  const problems: Problem[] = [];
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const problem = syntaxProblem(document, error, at);
    const { line } = problem.place;
    if (seen.has(line) || problems.length >= MAX_SYNTAX_PROBLEMS) continue;
    seen.add(line);
    problems.push(problem);
  }
  return problems;
}

/** What is told of an error of the parser, and at which place. */
export function syntaxProblem(
  document: Document.Parsed,
  error: YAMLError,
  at: (offset: number, end?: number) => Place,
): Problem {
  const opened = unclosedQuotation(document, error);
  const place = opened === undefined ? at(error.pos[0], error.pos[1]) : at(opened, opened + 1);
  return report(rules.yamlSyntax, place, { fault: plainWords(error), code: error.code });
}

/** Where the quotation mark stands that the error finds unclosed at the end. */
function unclosedQuotation(document: Document.Parsed, error: YAMLError): number | undefined {
  if (error.code !== 'MISSING_CHAR' || !error.message.includes('quote')) return undefined;
  let opened: number | undefined;
  visit(document, {
    Scalar(_, node) {
      const start = node.range?.[0];
      if (!node.type?.startsWith('QUOTE') || start === undefined || start > error.pos[0]) return;
      opened = Math.max(opened ?? 0, start);
    },
  });
  return opened;
}

function plainWords(error: YAMLError): string {
  const message = error.message.split('\n', 1)[0] ?? error.code;
  return message.replace(/\.$/, '');
}

function toValue(node: unknown, reading: Reading, depth: number): YamlValue {
  if (reading.stopped) return null;
  reading.values += 1;
  if (isAlias(node)) {
    const target = node.resolve(reading.document);
    if (target === undefined || reading.open.has(target)) {
      stop(reading, node, 'an alias that has no end or no target');
      return null;
    }
    return toValue(target, reading, depth);
  }
  if (isScalar(node)) return scalar(node.value, node.type);
  if (!isSeq(node) && !isMap(node)) return null;
  if (reading.values > MAX_VALUES) {
    stop(reading, node, `more than ${MAX_VALUES} values (aliases count where they are used)`);
    return null;
  }
  if (depth > MAX_DEPTH) {
    stop(reading, node, `values nested more than ${MAX_DEPTH} deep`);
    return null;
  }
  reading.open.add(node);
  const value = isSeq(node)
    ? node.items.map((item) => toValue(item, reading, depth + 1))
    : mapValue(node.items, reading, depth);
  reading.open.delete(node);
  return value;
}

function mapValue(
  items: readonly { key: unknown; value: unknown }[],
  reading: Reading,
  depth: number,
): YamlValue {
  // Without a prototype, so that a key such as `__proto__` is a key like any other.
  const map = Object.create(null) as { [key: string]: YamlValue };
  const first = new Map<string, Place>();
  for (const pair of items) {
    const key = keyOf(pair.key);
    if (key === undefined) continue;
    const range = isScalar(pair.key) ? pair.key.range : undefined;
    const place = range ? reading.at(range[0], range[1]) : reading.at(0);
    const before = first.get(key);
    if (before !== undefined) {
      reading.problems.push(report(rules.yamlDuplicateKey, place, { key, line: before.line }));
      continue;
    }
    first.set(key, place);
    map[key] = toValue(pair.value, reading, depth + 1);
  }
  return map;
}

function keyOf(key: unknown): string | undefined {
  return isScalar(key) && typeof key.value === 'string' ? key.value.normalize('NFC') : undefined;
}

function scalar(value: unknown, type: string | undefined): string | null {
  if (typeof value !== 'string') return null;
  return (type === undefined || type === 'PLAIN') && /^(?:~|null|Null|NULL)?$/.test(value)
    ? null
    : value;
}

function stop(reading: Reading, node: Node, what: string): void {
  reading.stopped = true;
  const start = node.range?.[0] ?? 0;
  reading.problems.push(report(rules.yamlTooLarge, reading.at(start), { what }));
}

/** Offset of the first word of a scalar; of the beginning of any other node. */
function wordsAt(node: Node, source: string): number {
  const [start = 0, end = start] = node.range ?? [];
  if (!isScalar(node)) return start;
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const lead = isBlock ? /^[^\n]*\n\s*/ : /^["']?\s*/;
  return start + (lead.exec(source.slice(start, end))?.[0].length ?? 0);
}

interface Found {
  readonly key?: Node;
  readonly value: Node | undefined;
  /** False if only something around the path was found. */
  readonly exact: boolean;
}

function walk(document: Document.Parsed, path: readonly PropertyKey[]): Found | undefined {
  let found: Found = { value: document.contents ?? undefined, exact: true };
  for (const part of path) {
    const node = isAlias(found.value) ? found.value.resolve(document) : found.value;
    let next: Found | undefined;
    if (isMap(node)) {
      const pair = node.items.find((item) => keyOf(item.key) === String(part));
      if (pair !== undefined) {
        const key = pair.key as Node;
        next = { key, value: (pair.value as Node | null) ?? key, exact: pair.value !== null };
      }
    } else if (isSeq(node)) {
      const item = node.items[Number(part)] as Node | undefined;
      if (item !== undefined) next = { value: item, exact: true };
    }
    if (next === undefined) return { ...found, exact: false };
    found = next;
  }
  return found;
}
