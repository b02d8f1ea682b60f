import { resolve } from 'node:path';
import { nginxFile, readPolicies, readPolicy, sitePolicy } from '../build/index.ts';
import { howToRun, librarySettings } from '../library/index.ts';
import { commandLine } from './arguments.ts';

const { positionals } = await commandLine({
  usage: howToRun('nginx', '[folder]'),
  about: 'Prints a server block for nginx that serves the built site (default: dist) as it is.',
  options: {},
  operands: 1,
});
const dir = resolve(positionals[0] ?? 'dist');
const policies = await readPolicies(dir).catch(() => []);
if (policies.length === 0) {
  process.stderr.write(`No built site in ${dir}: run ${howToRun('build')} first\n`);
  process.exitCode = 1;
} else {
  const policy = sitePolicy(policies.map(readPolicy));
  process.stdout.write(nginxFile(policy, librarySettings().base, { root: dir }));
}
