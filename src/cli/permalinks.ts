import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ledgerFile, serializeLedger } from '../compiler/index.ts';
import { compileLibrary, howToRun, librarySettings } from '../library/index.ts';
import { commandLine } from './arguments.ts';
import { hasErrors, rules } from '../article/index.ts';

/** Errors that the new ledger itself fixes: it says where a removed address leads. */
const fixedHere = new Set<string>([rules.permalinkRemoved.id]);

await commandLine({
  usage: howToRun('permalinks'),
  about:
    'Writes the permalink ledger of every article that has no errors: ids once published stay with their text. To be run before publishing, and the files committed.',
  options: {},
});
for (const { slug, folder, ledger, problems } of await compileLibrary(librarySettings())) {
  if (!ledger || hasErrors(problems.filter(({ rule }) => !fixedHere.has(rule)))) {
    process.stderr.write(
      `${slug}: has errors, its ledger is left as it was (see ${howToRun('check')})\n`,
    );
    process.exitCode = 1;
    continue;
  }
  const file = join(folder, ledgerFile);
  const before = await readFile(file, 'utf8').catch(() => '');
  const after = serializeLedger(ledger);
  if (after !== before) await writeFile(file, after);
  const { length } = ledger.paragraphs;
  process.stdout.write(
    `${slug}: ${length} paragraphs, ${after === before ? 'unchanged' : 'written'}\n`,
  );
}
