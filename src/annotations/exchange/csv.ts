import type { Found } from './found.ts';
import { addressOf, groupsOf } from './order.ts';
import type { Collection, ExportOptions } from './types.ts';

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
  const header = text.slice(0, 5000);
  const separator = [',', ';', '\t'].find((each) =>
    fixed.every((name) => new RegExp(`["${each}]${name}["\\r\\n${each}]`).test(header)),
  );
  if (separator === undefined) return undefined;
  const rows = rowsOf(text, separator);
  const names = rows[0] ?? [];
  const places = new Map(names.map((name, at) => [name, at]));
  if (names.length < readable + fixed.length) return undefined;
  return rows.slice(1).flatMap((row): Found[] => {
    if (row.every((words) => words === '')) return [];
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

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\r\\n${separator}]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  while (cells.lastIndex < text.length) {
    const match = cells.exec(text);
    if (!match) break;
    const words = match[1]?.replaceAll('""', '"') ?? match[2] ?? '';
    row.push(words.replace(/^'(?=[=+\-@\t\r\n'＝＋－＠])/, ''));
    if (match[3] === separator) continue;
    rows.push(row);
    row = [];
    if (match[0] === '') break;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
