import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compileLibrary, libraryProblems } from '../../../src/library/compile-library.ts';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

/** The lines of an article of links that lead nowhere on a site with this `site.yaml`. */
async function dead(yaml: string): Promise<number[]> {
  const contentDir = await mkdtemp(join(tmpdir(), 'offers-'));
  folders.push(contentDir);
  const article = join(contentDir, 'articles', 'tiny');
  await mkdir(article, { recursive: true });
  await writeFile(join(contentDir, 'site.yaml'), yaml);
  const text = [
    '---\ntitle: Tiny\n---\n',
    '[PDF](article.pdf)\n',
    '[EPUB](/articles/tiny/article.epub)\n',
    '[Works](references.bib)\n',
    '[Search](/search/)\n',
  ].join('\n');
  await writeFile(join(article, 'article.md'), text);
  const problems = libraryProblems(await compileLibrary({ contentDir, draft: false, base: '/' }));
  return problems
    .filter(({ rule }) => rule === 'link-elsewhere-dead')
    .map(({ place }) => place.line);
}

describe('links of an article to what the site offers', () => {
  test('hold while it offers everything', async () => {
    expect(await dead('name: Tiny')).toEqual([]);
  });

  test('lead nowhere where it is switched off', async () => {
    expect(await dead('downloads: no')).toEqual([5, 7, 9]);
    expect(await dead('downloads: [pdf, bib]')).toEqual([7]);
    expect(await dead('search: no')).toEqual([11]);
  });
});
