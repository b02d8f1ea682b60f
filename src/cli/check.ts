import {
  compileLibrary,
  libraryProblems,
  librarySettings,
  librarySources,
} from '../library/index.ts';
import { type ReportFormat, formatProblems, hasErrors } from '../article/index.ts';
import { progress } from '../build/index.ts';

/**
 * Compiles every article without building pages and prints every problem.
 * `--format terminal|plain|json|github` chooses the form; exit code 1 if any problem is an error.
 */
const settings = librarySettings();
const bar = progress('Checking');
const entries = await compileLibrary({ ...settings, onProgress: bar.update });
bar.end();
const problems = libraryProblems(entries);
const report = formatProblems(problems, {
  format: reportFormat(),
  sources: librarySources(entries),
});
process.stdout.write(report.endsWith('\n') ? report : `${report}\n`);
if (entries.length === 0) {
  process.stderr.write(
    `No article found in ${settings.contentDir}/articles: add one with npm run new -- <slug>\n`,
  );
}
process.exitCode = hasErrors(problems) ? 1 : 0;

function reportFormat(): ReportFormat {
  const at = process.argv.indexOf('--format');
  const named =
    at >= 0
      ? process.argv[at + 1]
      : process.argv.find((arg) => arg.startsWith('--format='))?.slice(9);
  if (named === 'json' || named === 'github' || named === 'plain' || named === 'terminal')
    return named;
  return process.stdout.isTTY ? 'terminal' : 'plain';
}
