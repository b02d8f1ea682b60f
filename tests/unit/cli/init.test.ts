import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFiles } from '../../../src/cli/init-files.ts';
import { commands } from '../../../src/cli/commands.ts';

describe('a new project', () => {
  const files = projectFiles({ folder: 'Law & Gardens', version: '0.2.0' });

  it('depends on one package, and its scripts are commands of it', () => {
    const manifest = z
      .object({
        name: z.string().regex(/^[a-z0-9-]+$/),
        private: z.literal(true),
        scripts: z.record(z.string(), z.string()),
        dependencies: z.record(z.string(), z.string()),
      })
      .parse(JSON.parse(files['package.json'] ?? ''));
    expect(manifest.dependencies).toEqual({ scholium: '^0.2.0' });
    const names = commands.map(({ name }) => `scholium ${name}`);
    expect(Object.values(manifest.scripts).filter((script) => !names.includes(script))).toEqual([]);
  });

  it('is published only when its content has been checked and built', () => {
    const { jobs } = z
      .object({
        jobs: z.record(
          z.string(),
          z.object({
            needs: z.string().optional(),
            steps: z.array(z.looseObject({ run: z.string().optional() })),
          }),
        ),
      })
      .parse(parse(files['.github/workflows/pages.yml'] ?? ''));
    expect(jobs['build']?.needs).toBe('check');
    expect(jobs['deploy']?.needs).toBe('build');
    const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(runs).toContain('npx scholium check --format github');
    expect(runs).toContain('npm run build');
  });

  it('is named after its folder', () => {
    expect(parse(files['content/site.yaml'] ?? '')).toMatchObject({ name: 'Law & Gardens' });
  });
});

describe('init', { timeout: 30_000 }, () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'init-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  function init(...args: string[]): { status: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(process.cwd(), 'src/cli/main.ts'), 'init', ...args],
      { cwd: folder, encoding: 'utf8' },
    );
    return { status, said: stdout + stderr };
  }

  it('writes the files into a new folder, or into one that is empty but for its history', async () => {
    expect(init('journal').status).toBe(0);
    expect((await readdir(join(folder, 'journal'))).sort()).toEqual(
      ['.github', '.gitignore', 'README.md', 'content', 'package.json'].sort(),
    );
    await mkdir(join(folder, 'blog/.git'), { recursive: true });
    expect(init('blog').status).toBe(0);
  });

  it('overwrites nothing', async () => {
    await mkdir(join(folder, 'mine'));
    await writeFile(join(folder, 'mine/package.json'), 'mine');
    expect(init('mine')).toEqual({
      status: 1,
      said: 'mine is not empty (package.json); nothing was written.\n',
    });
    expect(await readdir(join(folder, 'mine'))).toEqual(['package.json']);
    expect(await readFile(join(folder, 'mine/package.json'), 'utf8')).toBe('mine');
    expect(init('mine/package.json')).toEqual({
      status: 1,
      said: 'mine/package.json is a file; nothing was written.\n',
    });
  });

  it('asks for a folder', () => {
    expect(init()).toEqual({ status: 1, said: 'Usage: scholium init <folder>\n' });
  });
});
