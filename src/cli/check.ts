import {
  compileLibrary,
  libraryProblems,
  librarySettings,
  librarySources,
} from '../library/index.ts';
import { type ReportFormat, formatProblems, hasErrors } from '../article/index.ts';
import { progress } from '../build/index.ts';
import { commandLine } from './arguments.ts';

const formats = ['terminal', 'plain', 'json', 'github'] as const satisfies ReportFormat[];
const { values } = await commandLine({
  usage: 'npm run check -- [options]',
  about:
    'Compiles every article without building pages and prints every problem. Exit code 1 if any problem is an error.',
  options: {
    format: {
      type: 'string',
      choices: formats,
      about: 'Form of the report (default: terminal on a terminal, plain elsewhere).',
    },
  },
});
const settings = librarySettings();
const bar = progress('Checking');
const entries = await compileLibrary({ ...settings, onProgress: bar.update });
bar.end();
const problems = libraryProblems(entries);
const report = formatProblems(problems, {
  format:
    formats.find((name) => name === values.format) ?? (process.stdout.isTTY ? 'terminal' : 'plain'),
  sources: librarySources(entries),
});
process.stdout.write(report.endsWith('\n') ? report : `${report}\n`);
if (entries.every(({ article, problems: own }) => !article && own.length === 0)) {
  process.stderr.write(
    `No article found in ${settings.contentDir}/articles: add one with npm run new -- <slug>\n`,
  );
}
process.exitCode = hasErrors(problems) ? 1 : 0;
