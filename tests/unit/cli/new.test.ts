import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCommand } from '../../support/run-command.ts';

let content: string;
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'new-'));
});
afterEach(() => rm(content, { recursive: true }));

const run = (script: string, ...args: string[]) => runCommand(content, script, ...args);

it('a new article passes the check as it is', { timeout: 60_000 }, async () => {
  expect(run('src/cli/new.ts', 'on-footnotes').status).toBe(0);
  const text = await readFile(join(content, 'articles/on-footnotes/article.md'), 'utf8');
  expect(text).toContain('title: On footnotes');
  const checked = run('src/cli/check.ts');
  expect(checked.said).not.toMatch(/error|warning/);
  expect(checked.status).toBe(0);
});

it('an article that is there is never overwritten', { timeout: 60_000 }, async () => {
  run('src/cli/new.ts', 'mine');
  const file = join(content, 'articles/mine/article.md');
  await writeFile(file, 'My words.');
  expect(run('src/cli/new.ts', 'mine')).toMatchObject({ status: 1 });
  expect(await readFile(file, 'utf8')).toBe('My words.');
});

it.each(['', '../out', 'Big Words', '-', 'a/b'])('%j is no name for a folder', (slug) => {
  const { status, said } = run('src/cli/new.ts', slug);
  expect(status).toBe(1);
  expect(said).toContain('expected small letters, digits and hyphens');
});
