import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { inProject, programDir } from '../library/index.ts';
import { scriptsCache } from './caches.ts';

/**
 * Runs an Astro command on the project in a process of its own, telemetry off; resolves to its exit
 * code. A project without a configuration of Astro gets the program's. `env` is added to the
 * environment.
 */
export function astro(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const root = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
  const project = resolve(inProject());
  const script = join(root, 'bin', 'astro.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args, ...configuration(project)], {
      stdio: 'inherit',
      cwd: project,
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

/** Astro takes the path of a configuration from the project's folder. */
function configuration(project: string): string[] {
  const own = ['mjs', 'js', 'ts', 'mts'].map((ending) => join(project, `astro.config.${ending}`));
  if (own.some((file) => existsSync(file))) return [];
  return ['--config', relative(project, join(programDir, 'build', 'astro.config.mjs'))];
}
