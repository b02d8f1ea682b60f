import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { structureNotes } from '../../../../src/manuscripts/index.ts';

const root = 'tests/fixtures/typed-notes';
const library = new Map(
  readdirSync('content/styles').map((name) => [
    name,
    readFileSync(join('content/styles', name), 'utf8'),
  ]),
);

/** A folder is an article; what is to become of it stands in `expected/`. */
describe.each(readdirSync(root))('notes after the manner of %s', (name) => {
  const folder = join(root, name);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const styles = new Map([
    ...library,
    ...readdirSync(folder)
      .filter((file) => file.endsWith('.csl'))
      .map((file) => [file, read(file)] as const),
  ]);
  const files = new Map([['article.md', read('article.md')]]);
  const structured = structureNotes({ slug: name, files, styles });

  test('are structured where they are printed back as typed', async () => {
    const { take } = await structured;
    const { files: made, changed } = await take(() => true);
    for (const file of changed)
      await expect(made.get(file)).toMatchFileSnapshot(
        join('../../../../', folder, 'expected', file),
      );
    expect([...changed].sort()).toEqual(readdirSync(join(folder, 'expected')).sort());
  });

  test('are left as typed where nothing is proved, and each is accounted for', async () => {
    const { proposals, take } = await structured;
    const { files: made, report } = await take();
    const lines = (text: string | undefined) => text?.split('\n') ?? [];
    const kept = report.filter(({ kind, fate }) => kind === 'note' && fate === 'kept');
    for (const { where } of kept) {
      const line = Number(where?.split(':')[1]);
      expect(lines(made.get('article.md'))[line - 1]).toBe(
        lines(files.get('article.md'))[line - 1],
      );
    }
    expect(report.filter(({ kind }) => kind === 'note')).toHaveLength(proposals.length);
  });

  test('say nothing new the second time', async () => {
    const { take } = await structured;
    const { files: made } = await take(() => true);
    const again = await structureNotes({ slug: name, files: made, styles });
    const { changed } = await again.take(() => true);
    expect(changed).toEqual([]);
  });
});

test('the folders of the fixtures hold what is expected', () => {
  for (const name of readdirSync(root)) expect(existsSync(join(root, name, 'expected'))).toBe(true);
});
