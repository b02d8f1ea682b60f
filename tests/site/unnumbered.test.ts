import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { type BuiltSite, pageAt, readSite } from '../support/built-site.ts';

const text = [
  '---\ntitle: Tiny\nauthor: Jane Doe\nlang: en\n---\n',
  'A first paragraph.[^1] [A sentence to be drawn.]{.pull-quote}[^2][^3]\n',
  '## Two\n\nA second one, which cites [@doe].[^4]\n',
  '[^1]: A note [@doe].\n\n[^2]: Another.\n\n[^3]: A third.\n\n[^4]: A fourth.\n',
].join('\n');
const works = [{ id: 'doe', type: 'book', title: 'Book', author: [{ family: 'Doe' }] }];

describe('a site built with PARAGRAPH_NUMBERS=0', () => {
  let folder: string;
  let numbered: BuiltSite;
  let site: BuiltSite;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scholium-unnumbered-'));
    const article = join(folder, 'content', 'articles', 'tiny');
    await mkdir(article, { recursive: true });
    await writeFile(join(article, 'article.md'), text);
    await writeFile(join(article, 'references.json'), JSON.stringify(works));
    const built = async (name: string, env: Readonly<Record<string, string>>) => {
      const outDir = join(folder, name);
      await buildSite(outDir, { CONTENT_DIR: join(folder, 'content'), PDF: '0', ...env });
      return readSite(outDir);
    };
    numbered = await built('with', {});
    site = await built('without', { PARAGRAPH_NUMBERS: '0' });
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('shows no number of a paragraph on any page, and loses no address', () => {
    const shown = /¶\d|data-n="\d|[Pp]aragraph \d|\bpara?\. \d/;
    expect([...numbered.pages.values()].filter(({ html }) => shown.test(html))).not.toEqual([]);
    for (const { path, html } of site.pages.values()) expect(html, path).not.toMatch(shown);
    expect([...site.pages.keys()]).toEqual([...numbered.pages.keys()]);
    for (const [path, { ids }] of numbered.pages) expect(pageAt(site, path).ids).toEqual(ids);
  });

  it('names none in its exports', async () => {
    const read = (dir: string, file: string) => readFile(join(dir, file), 'utf8');
    for (const file of ['articles/tiny/cite.json', 'works.json']) {
      const number = /\bpara?\. \d|"paragraph": ?\d/;
      expect(await read(numbered.dir, file), file).toMatch(number);
      expect(await read(site.dir, file), file).not.toMatch(number);
    }
  });
});
