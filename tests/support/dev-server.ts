import { spawn } from 'node:child_process';

export interface DevServer {
  readonly url: string;
  /** All that it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts `npm run dev` on a content folder; resolves when it answers. */
export async function startDev(
  contentDir: string,
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<DevServer> {
  // What a test runner sets keeps Astro from following files.
  const args = ['src/cli/dev.ts', '--port', String(port), '--ignore-lock'];
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      NO_COLOR: '1',
      VITEST: '',
      NODE_ENV: 'development',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /Local\s+(http:\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found.replace(/\/?$/, '/'));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    void ended.then(() => reject(new Error(`the dev server ended:\n${output}`)));
  });
  return {
    url,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
