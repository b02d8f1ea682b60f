import { spawn } from 'node:child_process';

/** Builds the site of a content folder in a process of its own; rejects with what it complained of. */
export function buildContent(
  content: string,
  outDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/build.ts', '--outDir', outDir], {
      env: {
        ...process.env,
        CONTENT_DIR: content,
        PDF: '0',
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
