import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { sortProblems, type Problem } from './problem.ts';
import { counted } from './counted.ts';

export type ReportFormat = 'terminal' | 'plain' | 'json' | 'github';

export interface ReportOptions {
  readonly format: ReportFormat;
  /** Text of each file by the name that places use: source excerpts are taken from it. */
  readonly sources: ReadonlyMap<string, string>;
  /** Put before file names in the output, for example `content/articles/my-article`. */
  readonly root?: string;
  /** How many files were looked at; the summary says so where it is given. */
  readonly files?: number;
}

/**
 * Prints problems as compilers do: `file:line:column  severity  message  rule-id`, sorted, then
 * a summary line. `terminal` adds colour, a source excerpt with a caret and the hint; `plain`
 * has neither; `json` is one document for tools; `github` are workflow commands that annotate a
 * pull request. What comes from content is never printed raw: control characters, escapes and
 * bidirectional controls become visible, so that no title can repaint the terminal.
 */
export function formatProblems(problems: readonly Problem[], options: ReportOptions): string {
  const sorted = sortProblems(problems);
  const rooted = sorted.map((problem) => withRoot(problem, options.root));
  switch (options.format) {
    case 'json':
      return formatJson(rooted);
    case 'github':
      return [...rooted.map(githubLine), summary(sorted, options.files)].join('\n');
    case 'plain':
      return [...rooted.map(plainLine), summary(sorted, options.files)].join('\n');
    case 'terminal':
      return [
        ...terminalBlocks(rooted, sorted, options.sources),
        style(sorted.length === 0 ? 'green' : 'bold', summary(sorted, options.files)),
      ].join('\n');
  }
}

/** Control, bidirectional and invisible characters as `\u{…}`; line ends and TABs as spaces. */
export function visible(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(
      /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu,
      escape,
    );
}

/** "2 errors, 1 warning in 3 files". */
export function summary(problems: readonly Problem[], files?: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const touched = new Set(problems.map(({ place }) => place.file)).size;
  const checked = files === undefined ? '' : ` (${counted(files, 'file')} checked)`;
  if (problems.length === 0) return `No problems${checked}`;
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return `${parts.join(', ')} in ${counted(touched, 'file')}${checked}`;
}

type Style = Parameters<typeof styleText>[0];

const TAB = 4;
const EXCERPT = 100;

function withRoot(problem: Problem, root: string | undefined): Problem {
  if (root === undefined || root === '' || root === '.') return problem;
  const file = `${root.replace(/\/+$/, '')}/${problem.place.file}`;
  return { ...problem, place: { ...problem.place, file } };
}

function address({ place }: Problem): string {
  return `${visible(place.file)}:${place.line}:${place.column}`;
}

function plainLine(problem: Problem): string {
  return [
    address(problem),
    problem.severity,
    visible(problem.message) + (problem.hint === undefined ? '' : ` (${visible(problem.hint)})`),
    problem.rule,
  ].join('  ');
}

function terminalBlocks(
  rooted: readonly Problem[],
  sorted: readonly Problem[],
  sources: ReadonlyMap<string, string>,
): string[] {
  const lines = new Map<string, readonly string[]>();
  return rooted.map((problem, index) => {
    const { file, line } = (sorted[index] ?? problem).place;
    if (!lines.has(file)) lines.set(file, sources.get(file)?.split(/\r\n|\n|\r/) ?? []);
    return terminalBlock(problem, lines.get(file)?.[line - 1]);
  });
}

function terminalBlock(problem: Problem, line: string | undefined): string {
  const tint = problem.severity === 'error' ? 'red' : 'yellow';
  const head = [
    style('cyan', address(problem)),
    style(tint, problem.severity),
    visible(problem.message),
    style('dim', problem.rule),
  ].join('  ');
  const excerpt = line === undefined || line.trim() === '' ? [] : excerptOf(problem, line, tint);
  const hint =
    problem.hint === undefined ? [] : [`  ${style('cyan', 'help:')} ${visible(problem.hint)}`];
  return [head, ...excerpt, ...hint, ''].join('\n');
}

/** The line and a caret below the place; long lines are cut around it. */
function excerptOf(problem: Problem, text: string, tint: Style): string[] {
  const { line, column, end } = problem.place;
  const from = Math.min(Math.max(column - 1, 0), text.length);
  const start = cutBefore(text, from > EXCERPT - 30 ? from - (EXCERPT - 40) : 0);
  const stop = cutBefore(text, Math.min(text.length, start + EXCERPT));
  // A stretch that goes on over several lines is marked to the end of its first.
  const last = end === undefined ? from + 1 : end.line === line ? end.column - 1 : text.length;
  const to = Math.max(Math.min(last, stop), from);
  const before = (start > 0 ? '…' : '') + shown(text.slice(start, from));
  const marked = shown(text.slice(from, to));
  const rest = shown(text.slice(to, stop)) + (stop < text.length ? '…' : '');
  const gutter = String(line);
  const carets = '^'.repeat(Math.max(1, stringWidth(marked.trimEnd())));
  return [
    `  ${style('dim', `${gutter} |`)} ${before}${marked}${rest}`,
    `  ${style('dim', `${' '.repeat(gutter.length)} |`)} ${' '.repeat(stringWidth(before))}${style(tint, carets)}`,
  ];
}

/** Never between the halves of a surrogate pair, nor before a combining mark. */
function cutBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && at < text.length && /[\p{M}\u200d\udc00-\udfff]/u.test(text.charAt(at))) at -= 1;
  return at;
}

function shown(text: string): string {
  return visible(text.replaceAll('\t', ' '.repeat(TAB)));
}

function escape(char: string): string {
  return `\\u{${char.codePointAt(0)!.toString(16)}}`;
}

/** Whoever asks for the form of a terminal gets its colours, wherever the text goes. */
function style(format: Style, text: string): string {
  return styleText(format, text, { validateStream: false });
}

function formatJson(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const flat = problems.map(({ rule, severity, place, message, hint }) => ({
    file: place.file,
    line: place.line,
    column: place.column,
    ...(place.end === undefined ? {} : { endLine: place.end.line, endColumn: place.end.column }),
    severity,
    rule,
    message,
    ...(hint === undefined ? {} : { hint }),
  }));
  const json = JSON.stringify(
    { problems: flat, errors, warnings: problems.length - errors },
    undefined,
    2,
  );
  // JSON.stringify leaves DEL, C1 and bidirectional controls as they are.
  return json.replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function githubLine(problem: Problem): string {
  const { file, line, column, end } = problem.place;
  const properties = [
    ['file', file],
    ['line', String(line)],
    ['endLine', end === undefined ? undefined : String(end.line)],
    ['col', String(column)],
    ['endColumn', end?.line === line ? String(end.column) : undefined],
    ['title', problem.rule],
  ]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${githubProperty(value!)}`)
    .join(',');
  const hint = problem.hint === undefined ? '' : `\n${visible(problem.hint)}`;
  const message = visible(problem.message) + hint;
  return `::${problem.severity} ${properties}::${githubData(message)}`;
}

function githubData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function githubProperty(text: string): string {
  return githubData(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
