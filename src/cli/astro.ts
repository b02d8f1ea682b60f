import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { isPageLine } from './astro-lines.ts';
import { progress } from './progress.ts';

/**
 * Runs an Astro command in a process of its own, telemetry off; resolves to its exit code.
 * `env` is added to the environment. Of a build the pages are counted, on a terminal, and not
 * listed.
 */
export function astro(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const root = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
  const counted = args[0] === 'build';
  const colours = process.stdout.isTTY ? { FORCE_COLOR: process.env['FORCE_COLOR'] ?? '1' } : {};
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'astro.mjs'), ...args], {
      stdio: ['inherit', counted ? 'pipe' : 'inherit', 'inherit'],
      env: {
        ...process.env,
        ...(counted && colours),
        ...env,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    if (child.stdout) {
      const bar = progress('Pages');
      let pages = 0;
      createInterface(child.stdout)
        .on('line', (line) => {
          if (isPageLine(line)) bar.update(++pages);
          else {
            bar.end();
            process.stdout.write(`${line}\n`);
          }
        })
        .on('close', bar.end);
    }
    const stop = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}
