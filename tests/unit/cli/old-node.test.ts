import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'acorn';
import { afterAll, beforeAll, expect, it } from 'vitest';

const bin = 'bin/scholium.cjs';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'old-node-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Starts the package's command on a Node that says it is another one. */
async function startOn(version: string): Promise<{ status: number | null; stderr: string }> {
  const pretend = join(folder, 'pretend.cjs');
  await writeFile(
    pretend,
    `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`,
  );
  const { status, stderr } = spawnSync(process.execPath, ['--require', pretend, bin], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

it.each(['22.11.0', '20.18.1', '14.0.0'])('Node %s is told what is needed', async (version) => {
  expect(await startOn(version)).toEqual({
    status: 1,
    stderr: `Unexpected Node ${version}, expected 22.12 or later: see https://nodejs.org\n`,
  });
});

it('the command can be read by every Node that knows modules', async () => {
  const text = await readFile(bin, 'utf8');
  expect(() => parse(text, { ecmaVersion: 2020, allowHashBang: true })).not.toThrow();
});
