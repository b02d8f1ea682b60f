import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { scriptsCache } from './caches.ts';

/**
 * Runs an Astro command in a process of its own, telemetry off; resolves to its exit code.
 * `env` is added to the environment.
 */
export function astro(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const root = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'astro.mjs'), ...args], {
      stdio: 'inherit',
      env: {
        NODE_COMPILE_CACHE: scriptsCache,
        ...process.env,
        ...env,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    const stop = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}
