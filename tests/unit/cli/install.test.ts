import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const root = new URL('../../../', import.meta.url).pathname;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scholium-install-'));
  for (const name of ['package.json', 'package-lock.json', '.npmrc', 'tools/node/package.json'])
    await cp(join(root, name), join(folder, name));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What npm says of an installation that it only tries, with no settings but the project's. */
async function install(): Promise<string> {
  const settings = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const result = await run('npm', ['ci', '--dry-run', '--offline'], {
    cwd: folder,
    env: Object.fromEntries(settings),
  }).catch((error: { stdout: string; stderr: string }) => error);
  return (result.stdout + result.stderr).trim();
}

test('installing says how many packages there are, and nothing that a newcomer cannot judge', async () => {
  // As the packages do that want a newer Node than the newcomer has, and get it.
  await change('"node": ">=22.12"', '"node": ">=99"');
  const lines = (await install()).split('\n').filter((line) => !/^(?:add .*)?$/.test(line));
  expect(lines).toEqual([expect.stringMatching(/^added \d+ packages in [\d.]+m?s$/)]);
});

test('installing says what is wrong where something is', async () => {
  await change('"dependencies": {', '"dependencies": { "left-pad": "1.3.0",');
  expect(await install()).toContain('left-pad');
});

async function change(from: string, to: string): Promise<void> {
  const text = await readFile(join(root, 'package.json'), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, 'package.json'), text.replace(from, to));
}
