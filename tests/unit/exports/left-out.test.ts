import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { leftOut } from '../../../src/exports/left-out.ts';

test('docs/exports.md prints what each form leaves out', async () => {
  const docs = await readFile('docs/exports.md', 'utf8');
  const [, table = ''] = /<!-- left-out -->\n([^]*)<!-- \/left-out -->/.exec(docs) ?? [];
  const printed = table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(printed.slice(2)).toEqual(
    leftOut.map(({ faces, what, why }) => [faces.join(', '), what, why]),
  );
});
