import { describe, expect, test } from 'vitest';
import { recordEndings } from '../../../src/article/published-files.ts';
import { isText } from '../../../src/build/hosting/precompress.ts';
import { downloadType, endingOf } from '../../../src/build/hosting/media-types.ts';
import { dossierFiles, linkedFiles } from '../../../src/exports/downloads.ts';
import { articleFiles, fileKinds, siteFiles } from '../../../src/exports/files.ts';
import { linkedAt } from '../../../src/exports/linked-file.ts';
import { isArticleDownload } from '../../../src/article/published-files.ts';
import { richArticle } from '../../fixtures/exports/rich.ts';

const site = { root: 'https://example.org/journal/', name: 'Site' };
const article = richArticle();
const written = articleFiles(article, site).map(({ path }) => path);

describe('the tables of formats', () => {
  test('name one media type for each ending that servers go by', () => {
    const kinds = fileKinds().filter(({ served }) => served === 'by ending');
    const types = Map.groupBy(kinds, ({ file }) => endingOf(file));
    for (const [ending, some] of types)
      expect(new Set(some.map(({ type }) => type)).size, ending).toBe(1);
  });

  test('have every file that is written, sent as its kind says', () => {
    const all = [...written, ...siteFiles([article], site).map(({ path }) => path)];
    const kinds = fileKinds();
    for (const path of all) {
      const kind =
        kinds.find(({ file }) => file === path) ??
        kinds.find(({ file }) => file === `references.${endingOf(path)}`);
      expect(kind, path).toBeDefined();
      const sent = downloadType(path)?.split(';')[0];
      expect(sent, path).toBe(kind!.served === 'known' ? undefined : kind!.type);
      expect(isText(path), path).toBe(kind!.text);
    }
  });

  test('link to files that are written, but for the PDF, which a browser prints', () => {
    const links = linkedFiles(article, { made: ['pdf'] }).map(({ file }) => file);
    expect(links.filter((file) => !written.includes(file))).toEqual(['article.pdf']);
    expect(linkedFiles(article)).toEqual(
      linkedFiles(article, { made: ['pdf'] }).filter(({ file }) => file !== 'article.pdf'),
    );
  });

  test('offer a reader downloads that a text may link to, too', () => {
    const offered = linkedAt(linkedFiles(article, { made: ['pdf'] }), 'downloads');
    for (const { file } of offered) expect(isArticleDownload(file), file).toBe(true);
    for (const work of article.works)
      for (const { file } of dossierFiles(work)) {
        expect(written, file).toContain(`sources/${file}`);
        expect(isArticleDownload(`sources/${file}`), file).toBe(true);
      }
    for (const file of [
      'citation.bib',
      'sources/.bib',
      'sources/a/b.bib',
      'sources/a.txt',
      'x.pdf',
    ])
      expect(isArticleDownload(file), file).toBe(false);
  });

  test('list each work in every format once, those of reference managers first', () => {
    const [work] = article.works;
    const endings = dossierFiles(work!).map(({ file }) => endingOf(file));
    expect(endings.slice(0, 2)).toEqual(['bib', 'ris']);
    expect(endings.toSorted()).toEqual([...recordEndings].sort());
  });
});
