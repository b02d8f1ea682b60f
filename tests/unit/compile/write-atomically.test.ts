import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileTexts } from '../../support/compile.ts';
import { referencesIn } from '../../../src/exports/cite/reference-styles.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a file that several threads write at once is whole at any time, and nothing is left over', async () => {
  const file = join(folder, 'deep', 'kept.json');
  const workerData = { file, content: 'word '.repeat(40_000), times: 40 };
  const script = new URL('../../support/hammer-worker.ts', import.meta.url);
  const answers = Array.from({ length: 4 }, () => {
    return once(new Worker(script, { workerData }), 'message');
  });
  expect((await Promise.all(answers)).flat(2)).toEqual([]);
  expect(await readdir(join(folder, 'deep'))).toEqual(['kept.json']);
});

test('articles that cite the same works can be made at the same time', async () => {
  const files = {
    'article.md': '---\ntitle: One\n---\n\nA claim [@doe].',
    'references.json': '[{"id":"doe","type":"book","title":"On Notes"}]',
  };
  const made = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const { article } = await compileTexts(files);
      return article && (await referencesIn(article, folder)).get('doe')?.length;
    }),
  );
  expect(made).toEqual([3, 3, 3, 3, 3, 3]);
});
