import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { structureNotes } from '../../../../src/manuscripts/index.ts';
import { articleWith } from './made-up-works.ts';

const own = 'caucasus-strategic-perspectives';
const styles = new Map([[own, readFileSync(`content/styles/${own}.csl`, 'utf8')]]);
const note = 'Miller, K., *Rivers of the North* (Mill, 2003), p. 4.';
const bib = `@book{mill03, author = {Miller, K.}, title = {{Rivers of the North}}, publisher = {Mill}, year = 2003, isbn = {9783161484100}}`;

test('a work that is in a given bibliography is cited by its key, with all that is known of it', async () => {
  const files = new Map([['article.md', articleWith([note], own)]]);
  const known = [{ file: 'known.bib', text: bib }];
  const { take } = await structureNotes({ slug: 'x', files, styles, known });
  const { files: made } = await take();
  expect(made.get('article.md')).toContain('[^1]: [@mill03, p. 4]');
  expect(made.get('references.json')).toContain('"ISBN": "9783161484100"');
});

test('a work that the article has already is not written again', async () => {
  const files = new Map([
    ['article.md', articleWith([note, 'Boatman, L., *Crossings* (Mill, 2001).'], own)],
    ['references.bib', bib],
  ]);
  const { take } = await structureNotes({ slug: 'x', files, styles });
  const { files: made, changed } = await take();
  expect([...changed].sort()).toEqual(['article.md', 'references.json']);
  expect(made.get('article.md')).toContain('[^1]: [@mill03, p. 4]');
  expect(made.get('references.json')).not.toContain('mill03');
});

test('a work that may be a known one or another is left as typed', async () => {
  const alike = 'Miller, K., *Rivers of the Nord* (Mill, 2003), p. 4.';
  const files = new Map([['article.md', articleWith([note, alike], own)]]);
  const { take } = await structureNotes({ slug: 'x', files, styles });
  const { files: made } = await take();
  expect(made.get('article.md')).toContain(`[^2]: ${alike}`);
});

test('a bibliography without works is an error', async () => {
  const files = new Map([['article.md', articleWith([note], own)]]);
  const known = [{ file: 'known.bib', text: 'nothing' }];
  await expect(structureNotes({ slug: 'x', files, styles, known })).rejects.toThrow(/known\.bib/);
  await expect(structureNotes({ slug: 'x', files: new Map(), styles })).rejects.toThrow(
    /article\.md/,
  );
});
