import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { shared } from './shared.ts';
import { findBrowser } from './support/find-browser.ts';
import { installTools } from './support/tools.ts';

const resultsSchema = z.looseObject({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});
const packageSchema = z.looseObject({
  bin: z.union([z.string(), z.record(z.string(), z.string())]),
});
const resultsFile = join('.cache', 'vitest-results.json');
/** Scripts of `package.json`. */
const checks = ['format:check', 'lint', 'typecheck'];

const total = { passed: 0, failed: 0, skipped: 0 };
const vitestArgs = process.argv.slice(2);
if (parseArgs({ strict: false, options: { help: { type: 'boolean' } } }).values.help === true) {
  console.log(`Runs everything that must hold: formatting, lint, types, then all tests. Ends with one line
over all runners: "N passed, N failed, N skipped".

Usage: npm test
       npm test -- <files and options of vitest run>   runs these tests alone`);
  process.exit();
}
if (vitestArgs.length === 0) {
  for (const name of checks) {
    const code = await run(['--run', name]);
    console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
    total[code === 0 ? 'passed' : 'failed'] += 1;
  }
}
prepareTools();
await rm(resultsFile, { force: true });
const code = await run([
  binPath('vitest'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${resultsFile}`,
  ...vitestArgs,
]);
const results = await readResults();
total.passed += results?.numPassedTests ?? 0;
total.failed += results?.numFailedTests ?? 0;
total.skipped += (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0);
// A suite that could not even start has no failed test of its own.
if (code !== 0 && (results?.numFailedTests ?? 0) === 0) total.failed += 1;
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Installs what judges the site, where that is allowed, and says which tests are left out. */
function prepareTools(): void {
  try {
    process.env['CHROME_PATH'] ??= findBrowser();
  } catch (error) {
    console.warn(error instanceof Error ? error.message : String(error));
  }
  const missing = installTools();
  const corpora = shared('corpus') === undefined ? ['the corpora beside the repository'] : [];
  const absent = [...missing, ...corpora];
  if (absent.length > 0)
    console.warn(`Not found, so that their tests are skipped: ${absent.join(', ')}`);
}

async function readResults(): Promise<z.infer<typeof resultsSchema> | undefined> {
  const text = await readFile(resultsFile, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : resultsSchema.parse(JSON.parse(text));
}

/** Runs Node with `args`, its output shown; resolves to the exit code. */
function run(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}

function binPath(bin: string): string {
  const require = createRequire(import.meta.url);
  const file = require.resolve(`${bin}/package.json`);
  const { bin: named } = packageSchema.parse(require(file));
  const path = typeof named === 'string' ? named : named[bin];
  if (path === undefined) throw new Error(`${bin} brings no command of its name`);
  return join(dirname(file), path);
}
