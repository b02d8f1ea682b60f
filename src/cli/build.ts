import { howToRun } from '../library/index.ts';
import { commandLine } from './arguments.ts';
import { buildOptions, buildWith } from './build-options.ts';

const { values } = await commandLine({
  usage: howToRun('build', '[options]'),
  about: 'Builds the site. A build that fails leaves the last one as it was.',
  options: buildOptions,
});
process.exitCode = await buildWith(values);
