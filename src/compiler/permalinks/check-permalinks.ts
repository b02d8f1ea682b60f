import type { Ledger, Problem } from '../../article/index.ts';
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
  const named = (id: string) => (words.has(id) ? `"${id}" ("${words.get(id)}…")` : `"${id}"`);
  const problems: Problem[] = [
    ...addresses.removed.map(({ id, to }) => ({
      rule: 'permalink-removed',
      severity: 'error' as const,
      place: place(id),
      message: `Unexpected end of a published address: nothing has the id ${named(id)} any more`,
      hint: `Run "npm run permalinks": it will lead to "${to}" from then on.`,
    })),
    ...addresses.dead.map((id) => ({
      rule: 'permalink-dead',
      severity: 'error' as const,
      place: place(id),
      message: `Unexpected end of a published address: ${named(id)} has nothing left to lead to`,
      hint: 'An article that was published keeps at least one paragraph.',
    })),
    ...addresses.moved.map(({ id, now }) => ({
      rule: 'permalink-moved',
      severity: 'error' as const,
      place: place(id),
      message: `Unexpected other note at a published address: the words of "${id}" stand at "${now}" now`,
      hint: 'Give both notes their labels back: a label is a name, the page counts the numbers.',
    })),
  ];
  if (problems.length === 0 && serializeLedger(ledger) !== serializeLedger(addresses.ledger)) {
    problems.push({
      rule: 'permalinks-stale',
      severity: 'warning',
      place: { file, line: 1, column: 1 },
      message: 'Unexpected permalink ledger: the text has changed since it was written',
      hint: 'Run "npm run permalinks" before you publish.',
    });
  }
  return problems;
}
