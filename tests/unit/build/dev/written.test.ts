import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { written } from '../../../../src/build/dev/written.ts';

test('a file that an editor has emptied is waited for until its words are there', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'written-'));
  const file = join(dir, 'article.md');
  await writeFile(file, '');
  let isOver = false;
  const waiting = written([file]).then(() => (isOver = true));
  await new Promise(setImmediate);
  expect(isOver).toBe(false);
  await writeFile(file, 'Words.');
  await waiting;
  // One that is gone is not waited for, nor one that stays empty for ever.
  await written([join(dir, 'gone.md')]);
  await writeFile(file, '');
  await written([file]);
  await rm(dir, { recursive: true });
});
