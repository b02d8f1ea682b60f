import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { editOneWord, makeCopies } from '../../bench/copies.ts';
import { hashes } from '../support/hashes.ts';
import { pathOf } from '../support/tools.ts';

let folder: string;
let content: string;
let whole: string;
let merged: string;
beforeAll(async () => {
  await mkdir('.cache', { recursive: true });
  folder = await mkdtemp(join('.cache', 'shards-'));
  content = join(folder, 'content');
  whole = join(folder, 'whole');
  merged = join(folder, 'merged');
  await makeCopies('content', content, 12);
  // One article leads to another, which belongs to another shard.
  const file = join(content, 'articles', 'copy-00002', 'article.md');
  await appendFile(file, '\n\nSee [the third](../copy-00003/article.md).\n');
  await command('build', '--outDir', whole);
  await buildShards(['1', '2', '3']);
  expect(await merge(['1', '2', '3'])).toMatchObject({ code: 0 });
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

it('a shard has the folders of some articles, a record and nothing else', async () => {
  const shares = await Promise.all(
    ['1', '2', '3'].map(async (number) => {
      expect((await readdir(shard(number))).sort()).toEqual(['articles', 'shard.json']);
      return readdir(join(shard(number), 'articles'));
    }),
  );
  expect(shares.every((slugs) => slugs.length > 0)).toBe(true);
  expect(shares.find((slugs) => slugs.includes('copy-00002'))).not.toContain('copy-00003');
  expect(shares.flat().sort()).toEqual(await readdir(join(content, 'articles')));
});

it('three shards that are merged give the site of one build, search included, byte for byte', async () => {
  const expected = await hashes(whole);
  const files = Object.keys(expected);
  expect(files.filter((file) => file.startsWith('articles/')).length).toBeGreaterThan(2000);
  expect(files.some((file) => file.startsWith('pagefind/index/'))).toBe(true);
  expect(await hashes(merged)).toEqual(expected);
});

it('the pictures of the library lead to its pages, and the table to each article', async () => {
  const page = fromHtml(await readFile(join(merged, 'sources', 'index.html'), 'utf8'));
  const figures = selectAll('figure[data-picture]', page);
  expect(figures.map(({ properties }) => properties['dataPicture'])).toEqual(['cited', 'shared']);
  const links = figures.flatMap((figure) => selectAll('a[href]', figure));
  const paths = links.map(({ properties }) => String(properties['href']));
  expect(paths.filter((path) => !existsSync(join(merged, path, 'index.html')))).toEqual([]);
  expect(paths).toContain('/articles/copy-00001/');
  expect(paths).toContain('/articles/copy-00012/sources/maresca1996/');
});

it('nothing is made of shards of which one is missing', async () => {
  const out = join(folder, 'of-two');
  const { code, said } = await merge(['1', '2'], out);
  expect(said).toBe('Shard 3 of 3 is missing\n');
  expect(code).toBe(1);
  expect(await readdir(folder)).not.toContain('of-two');
}, 60_000);

it.each(['.', 'shards', 'shards/2', 'shards/2/articles'])(
  'the site takes no place from its shards: %s',
  async (name) => {
    const out = join(folder, name);
    const { code, said } = await merge(['1', '2', '3'], out);
    expect(said).toMatch(/^Unexpected folder .+, expected one apart from the shards\n$/);
    expect(code).toBe(1);
  },
  60_000,
);

it('after an edit its shard is refused until it is built anew, and the last site stays', async () => {
  const before = await hashes(merged);
  await editOneWord(content, 'copy-00005');
  const refused = await merge(['1', '2', '3']);
  expect(refused.said).toContain(
    'was built from other content: the content has changed: "copy-00005"',
  );
  expect(refused.code).toBe(1);
  expect(await hashes(merged)).toEqual(before);
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);

  const [own = ''] = /shards\/\d/.exec(refused.said) ?? [];
  await buildShards([own.slice(-1)]);
  expect(await merge(['1', '2', '3'])).toMatchObject({ code: 0 });
  await command('build', '--outDir', whole);
  expect(await hashes(merged)).toEqual(await hashes(whole));
}, 240_000);

it.each(['0/3', '4/3', 'three'])('--shard %s is refused in a line', async (typed) => {
  const { code, said } = await command('build', '--shard', typed);
  expect(said).toBe(
    `Unexpected --shard "${typed}", expected its number and that of all, as in 3/100\n`,
  );
  expect(code).toBe(1);
});

const shard = (number: string): string => join(folder, 'shards', number);

function merge(numbers: readonly string[], out = merged): Promise<Ran> {
  return command('merge', ...numbers.map(shard), '--outDir', out);
}

/** All at the same time: under GNU parallel where it is there, as a user has it. */
async function buildShards(numbers: readonly string[]): Promise<void> {
  const one = (number: string): string[] => [
    ...['src/cli/main.ts', 'build', '--shard', `${number}/3`],
    ...['--outDir', shard(number)],
  ];
  const parallel = pathOf('parallel');
  const ran =
    parallel === undefined
      ? await Promise.all(numbers.map((number) => run(process.execPath, one(number))))
      : [
          await run(parallel, [
            ...['--will-cite', '--halt', 'now,fail=1', '-j3', process.execPath],
            ...[...one('{}'), ':::', ...numbers],
          ]),
        ];
  for (const { code, said } of ran) {
    expect(code, said).toBe(0);
    expect(said).not.toContain('link-elsewhere-dead');
  }
}

interface Ran {
  readonly code: number | null;
  /** What it printed as errors. */
  readonly said: string;
}

function command(name: string, ...args: string[]): Promise<Ran> {
  return run(process.execPath, ['src/cli/main.ts', name, ...args]);
}

function run(program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: {
        ...process.env,
        NODE_ENV: undefined,
        VITEST: undefined,
        CONTENT_DIR: content,
        PDF: '0',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}
