import { build } from '../build/index.ts';
import { serve } from './serve.ts';
import { librarySettings } from '../library/index.ts';

/** Builds the site and serves it until it is stopped; `PORT` names the port (default 4321). */
const code = await build(process.argv.slice(2));
if (code === 0) {
  const { url } = await serve('dist', Number(process.env['PORT'] || 4321), librarySettings().base);
  process.stdout.write(`\nThe site is at ${url} (Ctrl-C stops it)\n`);
} else process.exitCode = code;
