import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { howToRun, librarySettings } from '../library/index.ts';
import { commandLine } from './arguments.ts';
import { serve } from './serve.ts';

const { positionals } = await commandLine({
  usage: howToRun('serve', '[folder]'),
  about:
    'Serves a site that is built (default: dist) until it is stopped. PORT names the port (default: 4321).',
  options: {},
  operands: 1,
});
const dir = positionals[0] ?? 'dist';
if (existsSync(join(dir, 'index.html'))) {
  const port = Number(process.env['PORT'] || 4321);
  const { url } = await serve(dir, port, librarySettings().base);
  process.stdout.write(`The site is at ${url} (Ctrl-C stops it)\n`);
} else {
  process.stderr.write(`No built site in ${dir}: run ${howToRun('build')} first\n`);
  process.exitCode = 1;
}
