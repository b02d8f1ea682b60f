import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeDocx, mark, p, t } from '../../support/make-docx.ts';
import { runCommand } from '../../support/run-command.ts';

let content: string;
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'import-'));
});
afterEach(() => rm(content, { recursive: true }));

const run = (script: string, ...args: string[]) => runCommand(content, script, ...args);

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

it(
  'Markdown of another tool becomes an article, its typed notes works where they are proved',
  { timeout: 120_000 },
  async () => {
    const file = join(content, 'paper.qmd');
    await writeFile(
      file,
      `---
title: On lanterns
lang: en
csl: chicago-fullnote-bibliography
---

## One {#sec-one}

Words, see @sec-one.[^1] More.[^2]

::: {.callout-note}
Mind the step.
:::

[^1]: Ada Roe, *Lanterns and Lamps* (London: Mill Press, 2001), 4.

[^2]: Only prose stands here.
`,
    );
    const { status, said } = run('src/cli/import.ts', file, '--structure', '--yes');
    expect(said).toContain('Notes: 2, proved 1');
    expect(status).toBe(0);
    const article = await readFile(join(content, 'articles', 'on-lanterns', 'article.md'), 'utf8');
    expect(article).toContain('[^1]: [@roe2001, p. 4]');
    expect(article).toContain('[^2]: Only prose stands here.');
    expect(article).toContain('@sec:one');
  },
);

it('the text of a PDF becomes an article', { timeout: 120_000 }, async () => {
  const file = join(content, 'printed.text');
  await writeFile(
    file,
    'A title of an article\n\nJane Doe\n\nThe first paragraph has a mark.1 It goes on over\n\n1 A note at the foot.\n\n\fthe page.\n',
  );
  const { status, said } = run('src/cli/import.ts', file, 'printed', '--from-text');
  expect(said).toContain('Kept: 1 note');
  const article = await readFile(join(content, 'articles', 'printed', 'article.md'), 'utf8');
  expect(article).toContain('It goes on over the page.');
  expect(article).toMatch(/a mark\.\[\^1\]/);
  expect(status).toBe(0);
});

it(
  'a Word file that came back changes what is changed in it, and nothing else',
  { timeout: 120_000 },
  async () => {
    const folder = join(content, 'articles', 'lamps');
    const text =
      '---\ntitle: Lamps\nlang: en\n---\n\n## One {#one}\n\nWords of *mine*.[^a]\n\nMore.\n\n[^a]: A note.\n';
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'article.md'), text);
    const body =
      p('Lamps', 'Title') +
      p('One', 'Heading1') +
      p(`${t('Words of mine.')}${mark(1)}`) +
      p('Many more.');
    const file = join(content, 'back.docx');
    await writeFile(file, makeDocx({ body, footnotes: ['A note.'] }));
    const { said } = run('src/cli/import.ts', file, '--onto', 'lamps');
    expect(said).toContain('article.md is written');
    expect(await readFile(join(folder, 'article.md'), 'utf8')).toBe(
      text.replace('More.', 'Many more.').replace('*mine*', 'mine'),
    );
    const unknown = run('src/cli/import.ts', file, '--onto', 'none');
    expect(unknown).toMatchObject({
      status: 1,
      said: expect.stringContaining('No article "none"'),
    });
  },
);
