import { expect, test } from 'vitest';
import { structureNotes } from '../../../../src/manuscripts/index.ts';
import { articleWith } from './made-up-works.ts';

const many = (part: string): string =>
  part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000);

/** Notes of ten thousand characters that make a careless reader go back again and again. */
const notes: Readonly<Record<string, string>> = {
  'opening brackets': many('('),
  'brackets in brackets': `${many('((').slice(0, 5000)}${many('))').slice(0, 5000)}`,
  'straight quotation marks': many('"a'),
  'opening quotation marks': many('“a '),
  'single quotation marks': many("'a "),
  commas: many(', '),
  capitals: many('A. '),
  names: many('Anna Berg and '),
  'words in capitals': many('Word '),
  digits: many('1'),
  'pages and pages': many('1-'),
  'years in brackets': many('(1999) '),
  addresses: many('https://a.b/c '),
  'one address': `https://${many('a.b/')}`,
  'brackets in an address': `https://a.b/${many(')')}`,
  signals: many('see also '),
  semicolons: many('; '),
  'character references': many('&amp;'),
  escapes: many('\\*'),
  emphasis: many('*a* '),
  titles: many('*Title*, "Other," '),
  references: many('Berg, A., "Title," *Journal*, 1999; '),
  spaces: `a${many(' ')}b`,
  Ibid: many('Ibid., '),
};

test.each(Object.entries(notes))('a note of %s takes no long time', async (_, note) => {
  const short = articleWith(['Berg, A., *Title* (Mill, 1999), p. 3.', 'Short.'], 'chicago-notes');
  const article = articleWith([note, 'Short.'], 'chicago-notes');
  const time = async (text: string): Promise<number> => {
    const begun = performance.now();
    const files = new Map([['article.md', text]]);
    const { take } = await structureNotes({ slug: 'hostile', files, styles: new Map() });
    const { report } = await take(() => true);
    expect(report.filter(({ kind }) => kind === 'note')).toHaveLength(2);
    return performance.now() - begun;
  };
  await time(short);
  expect(await time(article)).toBeLessThan(8000);
});
