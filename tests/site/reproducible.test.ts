import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hashes } from '../support/hashes.ts';
import { siteDist } from './dist.ts';

const root = join(import.meta.dirname, '../..');

it('a second build, into another folder, gives the same bytes in every file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scholium-again-'));
  try {
    const outDir = join(folder, 'dist');
    expect(await build(outDir)).toBe(0);
    const first = await hashes(await siteDist());
    expect(Object.keys(first).length).toBeGreaterThan(50);
    expect(await hashes(outDir)).toEqual(first);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** `npm run build` as a reader runs it, outside the tests. */
function build(outDir: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/build.ts', '--outDir', outDir], {
      cwd: root,
      env: { ...process.env, NODE_ENV: undefined, VITEST: undefined },
      stdio: 'ignore',
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? -1));
  });
}
