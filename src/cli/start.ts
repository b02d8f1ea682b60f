import { howToRun, librarySettings } from '../library/index.ts';
import { commandLine } from './arguments.ts';
import { buildOptions, buildWith } from './build-options.ts';
import { serve } from './serve.ts';

const { values } = await commandLine({
  usage: howToRun('start', '[options]'),
  about: 'Builds the site and serves it until it is stopped. PORT names the port (default: 4321).',
  options: buildOptions,
});
const code = await buildWith(values);
if (code === 0) {
  const port = Number(process.env['PORT'] || 4321);
  const { url } = await serve(values.outDir, port, librarySettings().base);
  process.stdout.write(`\nThe site is at ${url} (Ctrl-C stops it)\n`);
} else process.exitCode = code;
