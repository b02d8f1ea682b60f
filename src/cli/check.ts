import {
  compileLibrary,
  howToRun,
  libraryProblems,
  librarySettings,
  librarySources,
} from '../library/index.ts';
import { type ReportFormat, formatProblems, hasErrors } from '../article/index.ts';
import { isIn, progress } from '../build/index.ts';
import { commandLine } from './arguments.ts';
import { shardNamed } from './build-options.ts';

const formats = ['terminal', 'plain', 'json', 'github'] as const satisfies ReportFormat[];
const { values } = await commandLine({
  usage: howToRun('check', '[options]'),
  about:
    'Compiles every article without building pages and prints every problem. Exit code 1 if any problem is an error.',
  options: {
    format: {
      type: 'string',
      choices: formats,
      about: 'Form of the report (default: terminal on a terminal, plain elsewhere).',
    },
    shard: {
      type: 'string',
      value: 'n/N',
      about:
        'Compiles this share of the articles alone, of which a build with the same option makes the pages. Links between articles are left to that.',
    },
  },
});
const shard = values.shard === undefined ? undefined : shardNamed(values.shard);
const settings = {
  ...librarySettings(),
  ...(shard && { only: (slug: string) => isIn(shard, slug) }),
};
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
if (entries.every(({ article, problems: own }) => !article && own.length === 0) && !shard) {
  process.stderr.write(
    `No article found in ${settings.contentDir}/articles: add one with ${howToRun('new', '<slug>')}\n`,
  );
}
process.exitCode = hasErrors(problems) ? 1 : 0;
