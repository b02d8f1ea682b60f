import { beforeAll, describe, expect, test } from 'vitest';
import { articleFolders, compileFolders, type CompiledFolder } from '../../support/articles.ts';
import { endEngineAfterTests, engineOfTests } from '../../support/engine.ts';
import { roundTrip, total, trips } from '../../support/round-trips.ts';

endEngineAfterTests();

/** Formats of which the keys of works come back; in others citations are words. */
const withKeys: ReadonlySet<string> = new Set(['Word (.docx)', 'JATS XML', 'Markdown']);

/** Formats whose file has keys where the article has printed citations, or that leave words to a program. */
const leastWords: Readonly<Record<string, number>> = { Markdown: 0.97, 'JATS XML': 0.98 };

for (const { name: folder, dir } of articleFolders.filter(({ name }) =>
  ['the library', 'corpus/articles'].includes(name),
)) {
  describe.skipIf(dir === undefined)(`the articles in ${folder}, written and read again`, () => {
    let found: CompiledFolder[] = [];
    beforeAll(async () => {
      if (dir !== undefined) found = await compileFolders(dir);
    }, 120_000);

    test.each(trips)(
      'keep their words, notes and citations in $name',
      async (trip) => {
        const kept = [];
        for (const made of found) kept.push(await roundTrip(trip, made, await engineOfTests()));
        const { words, notes, citations } = total(kept);
        expect(words.of).toBeGreaterThan(1000);
        expect(words.kept / words.of).toBeGreaterThan(leastWords[trip.name] ?? 0.99);
        expect(notes.of).toBeGreaterThan(20);
        // Pandoc's Markdown has no notes in notes: their words follow the note that calls them.
        expect(notes.kept / notes.of).toBeGreaterThanOrEqual(trip.name === 'Markdown' ? 0.95 : 1);
        expect(citations.of).toBeGreaterThan(20);
        expect(citations.kept).toBe(withKeys.has(trip.name) ? citations.of : 0);
      },
      120_000,
    );
  });
}
