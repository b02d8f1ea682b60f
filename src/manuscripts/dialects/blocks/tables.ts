import { readIncluded } from '../include.ts';
import { placeIn } from '../run.ts';
import { bodyOf, takenLabel } from './boxes.ts';
import { type Directive, type DirectiveRule, labelOf } from './directive.ts';
import { type BlockScan, divOf, lineOf, tell } from './scan.ts';

/** A table in Markdown with its caption. */
export const table: DirectiveRule = (typed, scan) => {
  tell(scan, 'syntax', 'converted', `{table} ${typed.argument}`);
  return withCaption(bodyOf(typed, scan), typed, scan);
};

/** A table as a list of rows, each a list of cells (MyST, "List tables"). */
export const listTable: DirectiveRule = (typed, scan) => {
  const rows = readRows(typed.body.lines);
  if (rows === undefined) {
    const why = 'It is no list of lists: its words stand as they are.';
    tell(scan, 'syntax', 'guessed', `{list-table} ${typed.argument}`, why);
    return withCaption(bodyOf(typed, scan), typed, scan);
  }
  tell(scan, 'syntax', 'converted', `{list-table} ${typed.argument}`);
  const heads = Number(typed.options.get('header-rows') ?? '0');
  return withCaption(pipeTable(rows, heads > 0, scan), typed, scan);
};

/** A table of values with commas between them. */
export const csvTable: DirectiveRule = (typed, scan) => {
  const { options, body, argument } = typed;
  const file = options.get('file');
  const read =
    file === undefined
      ? undefined
      : readIncluded(file, scan.run, placeIn(scan.piece, scan.at), `{csv-table} ${file}`);
  const lines = file === undefined ? body.lines : (read?.piece.lines ?? []);
  tell(scan, 'syntax', 'converted', `{csv-table} ${argument}`);
  const sign = options.get('delim') ?? ',';
  const head = options.get('header');
  const rows = readCsv(
    [...(head === undefined ? [] : [head]), ...lines].join('\n'),
    sign === 'tab' ? '\t' : (sign[0] ?? ','),
  );
  const hasHead = head !== undefined || Number(options.get('header-rows') ?? '0') > 0;
  return withCaption(pipeTable(rows, hasHead, scan), typed, scan);
};

function withCaption(lines: string[], typed: Directive, scan: BlockScan): string[] {
  const label = labelOf(typed);
  const id = label === undefined ? takenLabel(scan) : scan.run.labels.define(label, 'tbl');
  const words = typed.argument === '' ? '' : lineOf(typed.argument, scan);
  const list = id === undefined ? '' : `{#${id}}`;
  const isTable = lines.some((line) => /^[\s:|+-]+$/.test(line) && line.includes('--'));
  if (words === '' && id === undefined) return lines;
  if (isTable) return [...lines, '', `Table: ${words} ${list}`.trimEnd()];
  return divOf(`{.table${id === undefined ? '' : ` #${id}`}}`, [
    ...(words === '' ? [] : [words, '']),
    ...lines,
  ]);
}

/** Rows of cells; a cell is its lines. */
function readRows(lines: readonly string[]): string[][] | undefined {
  const rows: string[][] = [];
  let cell = 0;
  for (const line of lines) {
    const row = /^[ \t]*[-*+][ \t]+[-*+](?:[ \t]+(.*))?$/.exec(line);
    const next = /^[ \t]+[-*+](?:[ \t]+(.*))?$/.exec(line);
    if (row) {
      rows.push([row[1] ?? '']);
      cell = line.search(/\S[ \t]+[-*+]/) + 2;
    } else if (next && rows.length > 0 && line.search(/\S/) <= cell + 2)
      rows.at(-1)?.push(next[1] ?? '');
    else if (line.trim() !== '') {
      const last = rows.at(-1);
      if (!last) return undefined;
      last.push(`${last.pop() ?? ''} ${line.trim()}`.trim());
    }
  }
  return rows.length === 0 ? undefined : rows;
}

/** Values with quotation marks around those that hold the sign between them (RFC 4180). */
function readCsv(text: string, sign: string): string[][] {
  const rows: string[][] = [[]];
  let value = '';
  let isQuoted = false;
  for (let at = 0; at <= text.length; at += 1) {
    const next = text[at];
    if (isQuoted && next !== undefined) {
      if (next !== '"') value += next;
      else if (text[at + 1] === '"') value += text[(at += 1)] ?? '';
      else isQuoted = false;
    } else if (next === '"' && value.trim() === '') {
      isQuoted = true;
      value = '';
    } else if (next === sign || next === '\n' || next === undefined) {
      rows.at(-1)?.push(value.trim());
      value = '';
      if (next === '\n') rows.push([]);
    } else value += next;
  }
  return rows.filter((row) => row.some((each) => each !== ''));
}

/** A pipe table; without a head the first row stands below an empty one. */
function pipeTable(
  rows: readonly (readonly string[])[],
  hasHead: boolean,
  scan: BlockScan,
): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => escaped(lineOf(cells[at] ?? '', scan))).join(' | ')} |`;
  const [head = [], ...rest] = hasHead ? rows : [[], ...rows];
  return [line(head), `|${' --- |'.repeat(width)}`, ...rest.map(line)];
}

/** A bar within a cell is no border. */
function escaped(words: string): string {
  return words.replace(/(?<!\\)\|/g, '\\|');
}
