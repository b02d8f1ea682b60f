import { findPandoc } from '../src/pandoc/index.ts';
import { articleFolders, compileFolders } from '../tests/support/articles.ts';
import { roundTrip, total, trips, type Share } from '../tests/support/round-trips.ts';
import { table } from './figures.ts';

/**
 * Prints, as a table for the documentation, what each format keeps of the articles of the library
 * and of those in the shared corpus, where it is there: `node bench/round-trips.ts`.
 */
const pandoc = await findPandoc();
if (!pandoc) throw new Error('Pandoc is not installed');
const groups = articleFolders.filter(({ name }) => /^(?:the library|corpus\/articles)$/.test(name));
const rows: string[][] = trips.map(({ name }) => [name]);
for (const { dir } of groups) {
  const found = dir === undefined ? [] : await compileFolders(dir);
  for (const [index, trip] of trips.entries()) {
    const kept = [];
    for (const made of found) kept.push(await roundTrip(trip, made, pandoc));
    const { words, notes, citations } = total(kept);
    rows[index]?.push(percent(words), counted(notes), counted(citations));
  }
}
await pandoc.close();
const head = groups.flatMap(() => ['words', 'notes', 'citations']);
console.log(table(['format', ...head], rows));

function percent({ kept, of }: Share): string {
  return of === 0 ? '–' : `${((100 * kept) / of).toFixed(1)} %`;
}

function counted({ kept, of }: Share): string {
  return `${String(kept)} of ${String(of)}`;
}
