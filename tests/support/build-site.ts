import { spawn } from 'node:child_process';

/**
 * Builds the site as a user does, in a process of its own, with `env` added to the environment;
 * rejects with what it complained of.
 */
export function buildSite(
  outDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/build.ts', '--outDir', outDir], {
      env: {
        ...process.env,
        ...env,
        NODE_ENV: undefined,
        VITEST: undefined,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(words))));
  });
}
