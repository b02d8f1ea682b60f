import { merge } from '../build/index.ts';
import { howToRun } from '../library/index.ts';
import { commandLine, typedOptions } from './arguments.ts';
import { buildOptions } from './build-options.ts';

const { values, positionals } = await commandLine({
  usage: howToRun('merge', '<folder>… [options]'),
  about: `Makes the site of the shards in these folders, which ${howToRun('build', '--shard n/N')} has built: all of them, of the content, the program and the settings that are here. The shards stay as they are. A merge that fails leaves the last site as it was.`,
  options: buildOptions,
  operands: Infinity,
});
const { outDir, ...others } = values;
process.exitCode = await merge(positionals, outDir, typedOptions(others));
