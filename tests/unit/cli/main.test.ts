import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { commands } from '../../../src/cli/commands.ts';
import { takeContent } from '../../../src/cli/project.ts';

const main = join(process.cwd(), 'src/cli/main.ts');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'main-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the package's command in a folder that is no project, without a terminal. */
function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: join(folder, '.caches') },
    input: '',
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the one command', { timeout: 30_000 }, () => {
  it('names every command when it is asked for help', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    for (const { name } of commands) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  it('says what a mistyped command may mean', () => {
    const { status, stderr } = run('biuld');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Unexpected command "biuld": did you mean "build"\?$/m);
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n` });
  });

  it('checks content that lies elsewhere, and writes nothing where it runs', async () => {
    const content = join(folder, 'far', 'content');
    expect(run('init', 'far').status).toBe(0);
    await rm(join(folder, 'far', 'package.json'));
    expect(run('check', '--content', 'far')).toMatchObject({ status: 0 });
    await writeFile(join(content, 'articles/on-footnotes/article.md'), 'No title.');
    const { status, stdout } = run('check', `--content=${content}`);
    expect(stdout).toMatch(/article\.md:\d+:\d+ {2}error .*title-missing/);
    expect(status).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(['.caches', 'far']);
  });

  it('refuses content that is not there', () => {
    const { status, stderr } = run('build', '--content', 'nowhere');
    expect(status).toBe(1);
    expect(stderr).toBe('Unexpected --content "nowhere", expected a folder that is there\n');
  });
});

describe('a manuscript that cannot be shown', { timeout: 30_000 }, () => {
  beforeAll(async () => {
    await mkdir(join(folder, 'papers/empty'), { recursive: true });
    await writeFile(join(folder, 'papers/data.md'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
    await writeFile(join(folder, 'papers/latin.md'), Buffer.from('caf\xe9', 'latin1'));
    await writeFile(join(folder, 'papers/paper.docx'), 'words');
    await writeFile(join(folder, 'papers/good.md'), '---\ntitle: Good\n---\n\nWords.\n');
    await mkdir(join(folder, 'photos'));
    await writeFile(join(folder, 'photos/one.png'), 'picture');
  });

  it.each([
    ['papers/none.md', 'No file papers/none.md, expected a Markdown file or a folder'],
    ['papers/paper.docx', 'Unexpected ending .docx of papers/paper.docx, expected Markdown (.md)'],
    ['papers/data.md', 'Unexpected binary file papers/data.md, expected Markdown'],
    ['papers/latin.md', 'Unexpected binary file papers/latin.md, expected Markdown'],
    ['papers/empty', 'No article in the folder papers/empty, expected a Markdown file (.md)'],
    ['-', 'Nothing came on standard input, expected Markdown'],
  ])('%s is refused in one line', (path, line) => {
    expect(run(path)).toEqual({ status: 1, stdout: '', stderr: `${line}\n` });
  });

  it('never takes the place of files that are no site', async () => {
    const { status, stderr } = run('papers/good.md', '--out', 'photos');
    expect(status).toBe(1);
    expect(stderr).toBe('photos holds files that are no site made before; nothing was written\n');
    expect(await readdir(join(folder, 'photos'))).toEqual(['one.png']);
  });
});

test.each([
  [['--format', 'plain'], { rest: ['--format', 'plain'] }],
  [['--content', 'src', '--force'], { content: 'src', rest: ['--force'] }],
  [['--content=src'], { content: 'src', rest: [] }],
  [
    ['--content'],
    {
      rest: [],
      mistake: 'Unexpected --content without a folder, expected --content <folder>',
    },
  ],
])('the folder of the content is taken out of %j', (typed, taken) => {
  expect(takeContent(typed)).toEqual(taken);
});
