import { expect, it } from 'vitest';
import { compileTexts, problemLines } from '../../support/compile.ts';

it.each([
  ['title: Of [@nobody2020]', 2],
  ['title:\n  main: |\n    Of\n    [@nobody2020]', 5],
  ['title: T\nsubtitle: "\n  Of [@nobody2020]"', 4],
  ['title: T\nabstract: | # Of\n\n\n  Of\n  [@nobody2020]', 7],
  ['title: T\nauthor:\n  - name: Ada\n    note: |\n      Ada\n      writes [@nobody2020].', 7],
  ['title: T\nauthor:\n  name: Ada\n  affiliation: Ada\n  bio: Ada [@nobody2020].', 6],
])('a problem of a text in the frontmatter stands on its line: %j', async (frontmatter, line) => {
  const found = await compileTexts({ 'article.md': `---\n${frontmatter}\n---\n\nText.\n` });
  expect(problemLines(found)).toEqual([`article.md:${line} citation-unknown`]);
});
