import type { Found } from './found.ts';
import { addressOf, groupsOf } from './order.ts';
import { type Collection, type ExportOptions, mostAnnotations } from './types.ts';

/** Columns that are only read back; their names are the same in every language. */
const fixed = ['id', 'path', 'prefix', 'suffix', 'start', 'end', 'where'] as const;
/** Columns before them: they are read by their order, since their headings are translated. */
const readable = 9;

/** A table with one row for each annotation (RFC 4180), in UTF-8 with its mark, as Excel needs it. */
export function toCsv(collection: Collection, { words }: ExportOptions): string {
  const c = words.columns;
  const header = [
    ...[c.article, c.authors, c.place, c.quote, c.note, c.color],
    ...[c.created, c.modified, c.address, ...fixed],
  ];
  const rows = groupsOf(collection).flatMap(({ article, annotations }) =>
    annotations.map((annotation) => {
      const { id, target, note, color, created, modified, where } = annotation;
      const { exact, prefix, suffix } = target.quote;
      return [
        ...[article.title, article.authors.join('; '), words.citation(annotation, article)],
        ...[exact, note, color, created, modified, addressOf(annotation, article)],
        ...[id, article.path, prefix, suffix],
        ...[target.start, target.end, where].map((value) => JSON.stringify(value)),
      ];
    }),
  );
  return `\ufeff${[header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A cell that no program takes for a formula (OWASP, CSV Injection), and that can be read back. */
function cell(words: string): string {
  const guarded = /^[=+\-@\t\r\n'＝＋－＠]/.test(words) ? `'${words}` : words;
  return `"${guarded.replaceAll('"', '""')}"`;
}

/** The rows of a table that {@link toCsv} has written; undefined where it is another one. */
export function fromCsv(text: string): Found[] | undefined {
  const line = text.slice(0, 5000).split(/[\r\n]/, 1)[0] ?? '';
  // Programs that write tables in other countries put other signs between cells.
  const separator = [',', ';', '\t'].find((sign) => {
    const names = (rowsOf(line, sign)[0] ?? []).slice(readable);
    return fixed.every((name) => names.includes(name));
  });
  if (separator === undefined) return undefined;
  const rows = rowsOf(text, separator);
  const names = rows[0] ?? [];
  const places = new Map(names.map((name, at) => [name, at]));
  return rows.slice(1).flatMap((row): Found[] => {
    const at = (name: (typeof fixed)[number]) => row[places.get(name) ?? -1];
    return [
      {
        value: row,
        title: row[0],
        exact: row[3],
        note: row[4],
        color: row[5],
        created: row[6],
        modified: row[7],
        source: row[8],
        id: at('id'),
        prefix: at('prefix'),
        suffix: at('suffix'),
        start: parsed(at('start')),
        end: parsed(at('end')),
        where: parsed(at('where')),
      },
    ];
  });
}

function parsed(words: string | undefined): unknown {
  try {
    return JSON.parse(words ?? '') as unknown;
  } catch {
    return undefined;
  }
}

/** Cells of a row, and rows, that are read: there is no end to a file of separators. */
const mostCells = 100;
const mostRows = mostAnnotations + 100;

/** The rows of a table that have any words (RFC 4180, section 2). */
function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const finishRow = () => {
    if (row.some((words) => words !== '')) rows.push(row);
    row = [];
  };
  while (at < text.length && rows.length < mostRows) {
    const { words, end } = cellAt(text, at, separator);
    if (row.length < mostCells) row.push(unguarded(words));
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[end + 1] === '\n') at++;
    finishRow();
  }
  finishRow();
  return rows;
}

/** The cell that begins at a place, and where the sign behind it is. */
function cellAt(text: string, from: number, separator: string): { words: string; end: number } {
  if (text[from] !== '"') {
    let end = from;
    while (end < text.length && !isEnd(text[end], separator)) end++;
    return { words: text.slice(from, end), end };
  }
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) close = text.length;
  let end = close + 1;
  while (end < text.length && !isEnd(text[end], separator)) end++;
  return { words: text.slice(from + 1, close).replaceAll('""', '"'), end };
}

function isEnd(char: string | undefined, separator: string): boolean {
  return char === separator || char === '\r' || char === '\n';
}

function unguarded(words: string): string {
  return words.replace(/^'(?=[=+\-@\t\r\n'＝＋－＠])/, '');
}
