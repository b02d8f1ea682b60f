import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import {
  type Ledger,
  type Place,
  type Problem,
  ledger as ledgerSchema,
  report,
  rules,
} from '../../article/index.ts';
import { nestedTooDeep } from '../bibliography/json.ts';
import { pointFinder } from '../lines.ts';

/** The ledger as `permalinks.json` holds it: one entry a line, so that a change reads well. */
export function serializeLedger(ledger: Ledger): string {
  const list = (entries: readonly object[]) =>
    entries.length === 0
      ? '[]'
      : `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  return [
    '{',
    `  "version": ${ledger.version},`,
    `  "sections": ${list(ledger.sections)},`,
    `  "paragraphs": ${list(ledger.paragraphs)},`,
    `  "aliases": ${list(ledger.aliases)},`,
    `  "named": ${list(ledger.named)}`,
    '}\n',
  ].join('\n');
}

/** Reads `permalinks.json`. A ledger that cannot be read is an error: ids would be minted anew. */
export function readLedger(
  text: string,
  file: string,
): { readonly ledger?: Ledger; readonly problems: readonly Problem[] } {
  const unreadable = (place: Place, fault: string) => ({
    problems: [report(rules.permalinksUnreadable, place, { fault })],
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return unreadable(
      placeOfSyntax(text, file),
      'Unexpected text, expected the JSON of a permalink ledger',
    );
  }
  const start = { file, line: 1, column: 1 };
  const result = ledgerSchema.safeParse(json);
  if (!result.success) {
    const path = result.error.issues[0]?.path.join('.') ?? '';
    return unreadable(start, `Unexpected value at \`${path}\`, expected a permalink ledger`);
  }
  const { sections, paragraphs, aliases, named } = result.data;
  const seen = new Set<string>();
  for (const { id } of [...sections, ...paragraphs, ...aliases, ...named]) {
    if (seen.has(id)) {
      const again = ledgerEntries(text, file).findLast((entry) => entry.id === id);
      return unreadable(again?.place ?? start, `Unexpected second entry for the id "${id}"`);
    }
    seen.add(id);
  }
  return { ledger: result.data, problems: [] };
}

/** An entry of the ledger and where it stands. */
export interface LedgerEntry {
  readonly id: string;
  readonly place: Place;
}

/** The entries of a ledger that can be read, in the order of the file. */
export function ledgerEntries(text: string, file: string): LedgerEntry[] {
  const point = pointFinder(text);
  return (parse(text)?.tree?.children ?? []).flatMap(({ children: [, list] = [] }) =>
    (list?.children ?? []).flatMap((entry): LedgerEntry[] => {
      const id = idOf(entry);
      return id === undefined ? [] : [{ id, place: { file, ...point(entry.offset) } }];
    }),
  );
}

function idOf(entry: Node): string | undefined {
  const id = entry.children?.find(({ children: [name] = [] }) => name?.value === 'id');
  const value: unknown = id?.children?.[1]?.value;
  return typeof value === 'string' ? value : undefined;
}

function placeOfSyntax(text: string, file: string): Place {
  const offset = parse(text)?.errors[0]?.offset ?? 0;
  return { file, ...pointFinder(text)(offset) };
}

/** Nothing for a file that no ledger can be: the parser calls itself for each level. */
function parse(text: string): { readonly tree?: Node; readonly errors: ParseError[] } | undefined {
  if (nestedTooDeep(text) !== undefined) return undefined;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  return { errors, ...(tree && { tree }) };
}
