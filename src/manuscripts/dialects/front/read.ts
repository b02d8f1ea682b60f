import { TomlDate, TomlError, parse as parseToml } from 'smol-toml';
import { rules } from '../../../article/index.ts';
import { findBlock, readYaml } from '../../../compiler/index.ts';
import { ManuscriptError } from '../../model.ts';

/** A value of the frontmatter; every scalar is the words that were typed. */
export type Value = string | null | readonly Value[] | { readonly [key: string]: Value };

export interface Front {
  readonly form: 'yaml' | 'toml' | 'none';
  readonly values: ReadonlyMap<string, Value>;
  /** Comments in it, with the numbers of their lines. */
  readonly comments: readonly { readonly line: number; readonly words: string }[];
  /** The manuscript with blank lines in place of the frontmatter: every line keeps its number. */
  readonly body: string;
}

/**
 * Reads the frontmatter of a manuscript: YAML between lines of `---`, or TOML between lines of
 * `+++` (Hugo's documentation, "Front matter formats").
 * @throws {ManuscriptError} where it cannot be read, with its line.
 */
export function readFront(text: string, name: string): Front {
  const toml = findToml(text, name);
  if (toml) return readToml(toml.text, toml.body, name);
  const block = findBlock(text);
  if (block === 'unclosed') {
    throw new ManuscriptError(
      `${name}:1: Unexpected end of the file in the frontmatter, expected a line "---" that closes it. Put one below its last key.`,
    );
  }
  if (block === undefined) return { form: 'none', values: new Map(), comments: [], body: text };
  const yaml = readYaml(block.text, name, block.firstLine);
  const fault = yaml.problems.find(({ rule }) => fatal.has(rule));
  if (fault) {
    const { line, column } = fault.place;
    throw new ManuscriptError(
      `${name}:${line}:${column}: The frontmatter cannot be read. ${fault.message}. ${fault.hint ?? ''}`.trim(),
    );
  }
  const { value } = yaml;
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMap && value !== null && value !== '') {
    throw new ManuscriptError(
      `${name}:${block.firstLine}: Unexpected ${Array.isArray(value) ? 'list' : 'words'} in the frontmatter, expected keys and values such as "title: …".`,
    );
  }
  return {
    form: 'yaml',
    values: new Map(isMap ? Object.entries(value) : []),
    comments: commentsOf(block.text, block.firstLine),
    body: block.body,
  };
}

/** Faults that leave nothing to be relied on. */
const fatal: ReadonlySet<string> = new Set([
  rules.yamlSyntax.id,
  rules.yamlTab.id,
  rules.yamlTooLarge.id,
]);

function commentsOf(text: string, first: number): Front['comments'] {
  return text.split(/\r\n|\n|\r/).flatMap((line, at) => {
    const words = /^#+[ \t]*(\S.*)$/.exec(line)?.[1];
    return words === undefined ? [] : [{ line: first + at, words }];
  });
}

function findToml(text: string, name: string): { text: string; body: string } | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines[0]?.trimEnd() !== '+++') return undefined;
  const close = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '+++');
  // A block break of MyST is no frontmatter.
  if (!/^\s*(?:#|\[|[\w"'.-]+\s*=|\+\+\+|$)/.test(lines[1] ?? '')) return undefined;
  if (close < 0) {
    throw new ManuscriptError(
      `${name}:1: Unexpected end of the file in the frontmatter, expected a line "+++" that closes it. Put one below its last key.`,
    );
  }
  const body = [...lines.slice(0, close + 1).map(() => ''), ...lines.slice(close + 1)];
  return { text: lines.slice(1, close).join('\n'), body: body.join('\n') };
}

function readToml(text: string, body: string, name: string): Front {
  try {
    const values = Object.entries(parseToml(text, { maxDepth: 50 })).map(
      ([key, value]) => [key, valueOf(value, 0)] as const,
    );
    return { form: 'toml', values: new Map(values), comments: commentsOf(text, 2), body };
  } catch (error) {
    if (error instanceof TomlError) {
      throw new ManuscriptError(
        `${name}:${error.line + 1}:${error.column}: The frontmatter cannot be read as TOML. ${error.message.split('\n', 1)[0] ?? ''}`,
      );
    }
    if (error instanceof RangeError) {
      throw new ManuscriptError(`${name}:1: The frontmatter is nested too deeply to be read.`);
    }
    throw error;
  }
}

/** A value of TOML as the words of it. */
function valueOf(value: unknown, depth: number): Value {
  if (depth > 50) throw new RangeError('nested too deeply');
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map((each) => valueOf(each, depth + 1));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, valueOf(each, depth + 1)]),
    );
  }
  return String(value);
}

/** The words of a scalar; nothing of a list, a map or an empty value. */
export function wordsOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The values of a map; none of anything else. */
export function entriesOf(value: Value | undefined): ReadonlyMap<string, Value> {
  if (typeof value !== 'object' || value === null || isList(value)) return new Map();
  return new Map(Object.entries(value));
}

/** The values of a list, or the one value that stands for a list of one. */
export function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null || value === '') return [];
  return isList(value) ? value : [value];
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** A value in a line, for reports. */
export function describe(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map(describe).join(', ');
  return Object.entries(value)
    .map(([key, each]) => `${key}: ${describe(each)}`)
    .join('; ');
}
