import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeDocx, mark, p, t } from '../../support/make-docx.ts';

let content: string;
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'import-'));
});
afterEach(() => rm(content, { recursive: true }));

/** Runs a command of the project on the folder of content. */
function run(script: string, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

it(
  'a Word file becomes an article that passes the check, with its report',
  { timeout: 120_000 },
  async () => {
    const file = join(content, 'paper.docx');
    const body = p('Über Noten: A Study', 'Title') + p('One', 'Heading1') + p(t('Words') + mark(1));
    await writeFile(file, makeDocx({ body, footnotes: ['A note.'] }));
    const imported = run('src/cli/import.ts', file);
    expect(imported.said).toContain('Kept: 1 note, 1 field of metadata');
    expect(imported.status).toBe(0);
    const folder = join(content, 'articles', 'uber-noten-a-study');
    expect((await readdir(folder)).sort()).toEqual(['article.md', 'import-report.md']);
    expect(await readFile(join(folder, 'import-report.md'), 'utf8')).toContain(
      '- `note: note 1: "A note."`',
    );
    expect(run('src/cli/check.ts')).toMatchObject({
      status: 0,
      said: expect.stringContaining('No problems'),
    });

    await writeFile(join(folder, 'article.md'), 'My words.');
    const again = run('src/cli/import.ts', file);
    expect(again).toMatchObject({
      status: 1,
      said: expect.stringContaining('is there already; nothing was written'),
    });
    expect(await readFile(join(folder, 'article.md'), 'utf8')).toBe('My words.');
  },
);

it.each([
  [['none.docx'], 'No file none.docx, expected a manuscript.'],
  [['src'], 'src is no file, expected a manuscript.'],
  [['package.json', 'Big Words'], 'Unexpected slug "Big Words"'],
  [['package.json'], 'package.json is none of the documents that can be read'],
  [[], 'No manuscript is named, expected a file.'],
])(
  'what cannot be imported is refused, and nothing written: %j',
  { timeout: 60_000 },
  async (args, line) => {
    const { status, said } = run('src/cli/import.ts', ...args);
    expect(status).toBe(1);
    expect(said).toContain(line);
    expect(await readdir(content)).toEqual([]);
  },
);
