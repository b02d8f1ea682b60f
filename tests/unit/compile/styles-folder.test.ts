import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileLibrary, libraryProblems } from '../../../src/library/compile-library.ts';

const ours = join(import.meta.dirname, '../../../content');
let contentDir = '';

beforeAll(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'scholium-styles-'));
  await cp(join(ours, 'articles'), join(contentDir, 'articles'), { recursive: true });
  await mkdir(join(contentDir, 'styles', 'folder.csl'), { recursive: true });
});

afterAll(() => rm(contentDir, { recursive: true, force: true }));

it('a style that is a link is not read, and the article that names it says so', async () => {
  const style = 'caucasus-strategic-perspectives.csl';
  await symlink(join(ours, 'styles', style), join(contentDir, 'styles', style));
  expect(await rules()).toContain('style-unusable');
});

it.skipIf(process.platform === 'win32')('a pipe named as a style does not hang', async () => {
  execFileSync('mkfifo', [join(contentDir, 'styles', 'pipe.csl')]);
  expect(await rules()).toContain('style-unusable');
});

async function rules(): Promise<string[]> {
  const entries = await compileLibrary({ contentDir, draft: false, base: '/' });
  return libraryProblems(entries).map(({ rule }) => rule);
}
