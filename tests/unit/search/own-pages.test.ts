import { expect, it } from 'vitest';
import { searchedPage, textRecords } from '../../../src/search/index/records.ts';
import { workFiles } from '../../../src/search/index/work-records.ts';
import { compileTexts } from '../../support/compile.ts';

const references = '@book{doe,\n  title = {Book},\n  author = {Doe, Jane},\n  year = {2020}\n}\n';
const files = {
  'article.md': '---\ntitle: Imprint\n---\n\nWho we are.[^1]\n\n[^1]: See [@doe].\n',
  'references.bib': references,
};

it('a page of the publication’s own is found at its address, without numbers of paragraphs', async () => {
  const { article } = await compileTexts(files, {}, { slug: 'imprint', isPage: true });
  const records = textRecords([searchedPage(article!)], true);
  expect(records.map(({ url }) => url)).toEqual(['/imprint/#^title-0', '/imprint/#note-1']);
  expect(records[0]?.html).toContain('Who we are.');
  expect(records[0]?.html).not.toContain('paragraph:');
});

it('its works are no sources of the library, and no article can have the name that it has there', async () => {
  const { article } = await compileTexts(files, {}, { slug: 'imprint', isPage: true });
  expect(workFiles([searchedPage(article!)]).manifest).toMatchObject({
    works: 0,
    articles: { '~imprint': 'Imprint' },
  });
  const { problems } = await compileTexts(files, {}, { slug: '~imprint' });
  expect(problems.map(({ rule }) => rule)).toContain('slug-unusable');
});
