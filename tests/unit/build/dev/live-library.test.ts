import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LiveLibrary } from '../../../../src/build/dev/live-library.ts';
import { compiledResults, liveArticles } from '../../../../src/library/index.ts';

let contentDir: string;
let compiled: string[];
let library: LiveLibrary;

beforeEach(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'live-'));
  compiled = [];
  library = new LiveLibrary({
    contentDir,
    draft: true,
    base: '/',
    onCompiled: (slug) => compiled.push(slug),
  });
});
afterEach(async () => {
  delete liveArticles().digests;
  await rm(contentDir, { recursive: true, force: true });
});

async function save(slug: string, words: string): Promise<void> {
  const folder = join(contentDir, 'articles', slug);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'article.md'), `---\ntitle: ${slug}\n---\n\n${words}\n`);
  library.touch(slug);
}

/** Compiles what has changed; the slugs of what is new to readers. */
async function changes(): Promise<readonly string[]> {
  const { changed, lost } = await library.compile();
  return [...changed.map(({ slug }) => slug), ...lost.map((slug) => `no ${slug}`)];
}

/** The words that a page would show. */
function shown(slug: string): string | undefined {
  const digest = liveArticles().digests?.get(slug);
  return digest && compiledResults().get(digest)?.article?.paragraphs[0]?.text;
}

test('of a change only the articles that it touches are compiled', async () => {
  await save('one', 'Words.');
  await save('two', 'Words.');
  expect(await changes()).toEqual(['one', 'two']);
  compiled.splice(0);
  await save('two', 'Other words.');
  expect(await changes()).toEqual(['two']);
  expect(compiled).toEqual(['two']);
  expect(shown('two')).toBe('Other words.');
});

test('the same bytes are no change', async () => {
  await save('one', 'Words.');
  await changes();
  compiled.splice(0);
  await save('one', 'Words.');
  expect(await changes()).toEqual([]);
  expect(compiled).toEqual([]);
});

test('an article that is gone is shown no more, and one that comes back is', async () => {
  await save('one', 'Words.');
  await changes();
  await rm(join(contentDir, 'articles', 'one'), { recursive: true });
  library.touch('one');
  expect(await changes()).toEqual(['no one']);
  expect(shown('one')).toBeUndefined();
  await save('one', 'Words again.');
  expect(await changes()).toEqual(['one']);
  expect(shown('one')).toBe('Words again.');
});

test('a save leaves no earlier state of the article in memory', async () => {
  await save('one', 'Words.');
  await changes();
  const { size } = compiledResults();
  for (const words of ['Second.', 'Third.', 'A [link](../gone/).', 'Another [link](../gone/).']) {
    await save('one', words);
    expect(await changes()).toEqual(['one']);
  }
  await save('one', 'Last.');
  await changes();
  expect(compiledResults().size).toBe(size);
});

test('a link that goes dead with the article it leads to is a change of both', async () => {
  await save('one', 'Read [more](../two/).');
  await save('two', 'Words.');
  await changes();
  await rm(join(contentDir, 'articles', 'two'), { recursive: true });
  library.touch('two');
  expect(await changes()).toEqual(['one', 'no two']);
});
