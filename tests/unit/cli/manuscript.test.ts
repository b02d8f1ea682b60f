import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Found, findManuscript, typedManuscript } from '../../../src/cli/manuscript.ts';
import { placeManuscript } from '../../../src/cli/place-manuscript.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manuscript-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** What was found, by where it is to stand: the file that it comes from. */
function takenIn(found: Found): unknown {
  if (!('files' in found)) return found;
  return Object.fromEntries(
    found.files.map(({ target, source }) => [target, source?.slice(folder.length + 1)]),
  );
}

const find = async (name = ''): Promise<unknown> =>
  takenIn(await findManuscript(join(folder, name)));

describe('of what lies beside a text', () => {
  it('pictures and files that it names are taken, and nothing else', async () => {
    await write({
      'Mon Été.md':
        '![a](a.png) ![b](<figures/b c.svg>) [data](data.csv "D") <img src="d.jpg">\n\n![e][e]\n\n[e]: e.webp\n\n[no](https://example.org/x.png) [out](../out.png) [up](/etc/hosts.txt) [src](key.pem)',
      'a.png': '',
      'figures/b c.svg': '',
      'data.csv': '',
      'd.jpg': '',
      'e.webp': '',
      'other.png': '',
      'key.pem': '',
      'notes.md': '',
    });
    expect(await find('Mon Été.md')).toEqual({
      'articles/mon-ete/article.md': 'Mon Été.md',
      'articles/mon-ete/a.png': 'a.png',
      'articles/mon-ete/figures/b c.svg': 'figures/b c.svg',
      'articles/mon-ete/data.csv': 'data.csv',
      'articles/mon-ete/d.jpg': 'd.jpg',
      'articles/mon-ete/e.webp': 'e.webp',
    });
  });

  it.each([
    ['a bibliography that lies there alone', '', ['mine.bib'], { 'references.bib': 'mine.bib' }],
    ['none of several', '', ['one.bib', 'two.bib'], {}],
    [
      'the one with the usual name',
      '',
      ['one.bib', 'references.json'],
      { 'references.json': 'references.json' },
    ],
    [
      'those that it names',
      '---\nbibliography: [one.bib, sub/two.json]\n---\n',
      ['one.bib', 'sub/two.json', 'references.bib'],
      { 'one.bib': 'one.bib', 'sub/two.json': 'sub/two.json' },
    ],
  ])('%s is taken', async (_, text, names, taken) => {
    await write({ 'paper.md': text, ...Object.fromEntries(names.map((name) => [name, '[]'])) });
    const found = Object.entries(taken).map(([to, from]) => [`articles/paper/${to}`, from]);
    expect(await find('paper.md')).toEqual({
      'articles/paper/article.md': 'paper.md',
      ...Object.fromEntries(found),
    });
  });

  it('the style that it names is taken', async () => {
    await write({ 'paper.md': '---\ncsl: journal\n---\n', 'journal.csl': '<style/>' });
    expect(await find('paper.md')).toMatchObject({ 'styles/journal.csl': 'journal.csl' });
  });

  it('no link to elsewhere is followed', async () => {
    await write({ 'paper.md': '![a](a.png)', 'secret/s.png': 'secret' });
    await symlink('secret/s.png', join(folder, 'a.png'));
    expect(await find('paper.md')).toEqual({ 'articles/paper/article.md': 'paper.md' });
  });
});

describe('of a folder', () => {
  it('every text is an article, but for its README', async () => {
    await write({ 'README.md': '', 'a.md': '', 'b.md': '' });
    expect(await find()).toEqual({
      'articles/a/article.md': 'a.md',
      'articles/b/article.md': 'b.md',
    });
  });

  it('one that is an article is called by its name and keeps its ledger', async () => {
    await write({ 'on-it/article.md': '', 'on-it/notes.md': '', 'on-it/permalinks.json': '{}' });
    expect(await find('on-it')).toEqual({
      'articles/on-it/article.md': 'on-it/article.md',
      'articles/on-it/permalinks.json': 'on-it/permalinks.json',
    });
  });

  it('one that holds content is taken as it is', async () => {
    await write({ 'content/articles/a/article.md': '' });
    const content = join(folder, 'content');
    expect(await find()).toEqual({ content });
    expect(await find('content')).toEqual({ content });
  });
});

it('what is typed on standard input may name files of the working directory', async () => {
  await write({ 'a.png': '' });
  const found = await typedManuscript(Buffer.from('![a](a.png)'), folder);
  expect(takenIn(found)).toEqual({
    'articles/manuscript/article.md': undefined,
    'articles/manuscript/a.png': 'a.png',
  });
});

it('a project holds what was taken last, and knows where it came from', async () => {
  const project = join(folder, 'project');
  const place = async (text: string): Promise<string[]> => {
    await write({ 'paper.md': text, 'a.png': 'a', 'b.png': 'b' });
    const found = await findManuscript(join(folder, 'paper.md'));
    if ('files' in found) await placeManuscript(found.files, project);
    const entries = await readdir(project, { recursive: true, withFileTypes: true });
    return entries.flatMap((entry) => (entry.isFile() ? entry.name : [])).sort();
  };
  expect(await place('![a](a.png)')).toEqual(['a.png', 'article.md', 'originals.json']);
  expect(await place('![b](b.png)')).toEqual(['article.md', 'b.png', 'originals.json']);
  const originals = await readFile(join(project, 'originals.json'), 'utf8');
  expect(Object.entries(JSON.parse(originals) as object)).toContainEqual([
    join(project, 'content/articles/paper/article.md'),
    expect.objectContaining({ name: join(folder, 'paper.md') }),
  ]);
});
