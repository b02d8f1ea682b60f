import { type Ledger, type Problem, report, rules } from '../../article/index.ts';
import { ledgerEntries, serializeLedger } from './ledger-file.ts';
import type { Addresses } from './permalinks.ts';

/**
 * What a build says about addresses: an error for each published id that has lost its text and
 * of which the ledger does not yet say where it leads, naming it; a warning where the ledger is
 * behind the text. `npm run permalinks` repairs both. Nothing without a ledger: nothing is published.
 * @param text The ledger as it stands in `file`.
 */
export function checkPermalinks(
  ledger: Ledger | undefined,
  addresses: Addresses,
  file: string,
  text = ledger && serializeLedger(ledger),
): Problem[] {
  if (ledger === undefined || text === undefined) return [];
  const isDead = [addresses.removed, addresses.dead, addresses.moved].some(
    ({ length }) => length > 0,
  );
  const entries = isDead ? ledgerEntries(text, file) : [];
  const places = new Map(entries.map(({ id, place }) => [id, place]));
  const place = (id: string) => places.get(id) ?? { file, line: 1, column: 1 };
  const words = new Map(ledger.paragraphs.map(({ id, begins }) => [id, begins]));
  const problems: Problem[] = [
    ...addresses.removed.map(({ id, to }) =>
      report(rules.permalinkRemoved, place(id), { id, begins: words.get(id), to }),
    ),
    ...addresses.dead.map((id) =>
      report(rules.permalinkDead, place(id), { id, begins: words.get(id) }),
    ),
    ...addresses.moved.map(({ id, now }) => report(rules.permalinkMoved, place(id), { id, now })),
  ];
  if (problems.length === 0 && serializeLedger(ledger) !== serializeLedger(addresses.ledger)) {
    problems.push(report(rules.permalinksStale, { file, line: 1, column: 1 }));
  }
  return problems;
}
