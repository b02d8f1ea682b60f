import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { prune } from '../../../src/build/prune.ts';

let dir: string;
const now = new Date('2026-06-30T12:00:00Z');
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'prune-'));
  await keep('fresh.json', '2026-06-29');
  await keep('used.json', '2026-01-01');
  await keep('forgotten.json', '2026-01-01');
  await mkdir(join(dir, 'folder'));
  await writeFile(join(dir, 'folder', 'article.epub'), 'x');
  await utimes(join(dir, 'folder'), new Date('2026-01-01'), new Date('2026-01-01'));
});
afterEach(() => rm(dir, { recursive: true }));

it('what nobody has used for a month goes, files and folders', async () => {
  await prune(dir, new Set(['used.json']), { now });
  expect((await readdir(dir)).sort()).toEqual(['fresh.json', 'used.json']);
});

it('what is used stays, and counts as new', async () => {
  await prune(dir, new Set(['used.json']), { now });
  expect((await stat(join(dir, 'used.json'))).mtime).toEqual(now);
  await prune(dir, new Set(), { now: new Date('2026-07-20') });
  expect(await readdir(dir)).toContain('used.json');
});

it('a folder that is not there needs nothing', async () => {
  await expect(prune(join(dir, 'nowhere'), new Set(), { now })).resolves.toBeUndefined();
});

async function keep(name: string, date: string): Promise<void> {
  await writeFile(join(dir, name), '{}');
  await utimes(join(dir, name), new Date(date), new Date(date));
}
