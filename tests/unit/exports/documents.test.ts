import { strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { toDocx } from '../../../src/exports/documents/docx.ts';
import { toLatex } from '../../../src/exports/documents/latex.ts';
import { documentWriter } from '../../../src/exports/documents/writer.ts';
import { nodesOf, PandocError, wordsOf, type Pandoc } from '../../../src/pandoc/index.ts';
import { smallArticle } from '../../fixtures/exports/article.ts';
import { richArticle } from '../../fixtures/exports/rich.ts';
import { compileTexts } from '../../support/compile.ts';
import { docxParts, docxWords } from '../../support/document-words.ts';
import { endEngineAfterTests, engineOfTests } from '../../support/engine.ts';
import { metaList, metaMap, metaWords, type PandocDocument } from './pandoc.ts';

const site = { root: 'https://example.org/', name: 'Scholium' };
const none = new Map<string, Uint8Array>();
endEngineAfterTests();

const text = `---
title: On notes
author: Ada Roe
date: 2020-03-01
lang: fr
abstract: The abstract.
---

## One

Words.[^a] Words again.[^b] And again.[^a]

> A quotation.

![The caption](map.png)

| a | b |
| - | - |
| 1 | 2 |

[^a]: See [@roe, p. 4; @poe].
[^b]: It calls[^c] another.
[^c]: The inner one.
`;
const references = JSON.stringify([
  { id: 'roe', type: 'book', title: 'Lantern', author: [{ family: 'Roe', given: 'A. <B> & C.' }] },
  { id: 'poe', type: 'book', title: 'Raven', author: [{ family: 'Poe' }] },
]);
const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (char) => char.charCodeAt(0),
);

async function read(docx: Uint8Array, from: string): Promise<PandocDocument> {
  const pandoc = await engineOfTests();
  const { output } = await pandoc.convert({ from, to: 'json', input: docx });
  return JSON.parse(strFromU8(output)) as PandocDocument;
}

describe('article.docx', () => {
  let article: Article;
  let docx: Uint8Array;
  let parts: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const assets = [{ path: 'map.png', picture: 'png', width: 1, height: 1 }];
    const files = { 'article.md': text, 'references.json': references };
    const compiled = await compileTexts(files, {}, { assets });
    article = compiled.article!;
    docx = await toDocx(article, site, new Map([['map.png', png]]), await engineOfTests());
    parts = docxParts(docx);
  });

  test('has the styles that Word knows, in the language of the article', () => {
    const used = new Set(
      Array.from(parts['word/document.xml']!.matchAll(/<w:pStyle w:val="(\w+)"/g), ([, id]) => id),
    );
    for (const style of ['Title', 'Author', 'Abstract', 'Heading1', 'BlockText', 'Bibliography'])
      expect(used).toContain(style);
    expect([...used].some((style) => /Caption/.test(style ?? ''))).toBe(true);
    expect(parts['word/styles.xml']).toMatch(/<w:lang [^>]*w:val="fr"/);
    expect(Object.keys(parts).some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true);
  });

  test('has its notes as footnotes of Word, each once, and those within notes after them', async () => {
    const { blocks } = await read(docx, 'docx');
    const notes = [...nodesOf(blocks)].filter(({ t }) => t === 'Note').map(({ c }) => wordsOf(c));
    expect(notes).toHaveLength(2);
    expect(notes[1]).toMatch(/calls3 another\. 3 The inner one/);
    expect(docxWords(docx)).not.toContain('ADDIN');
  });

  test('holds citations as fields that read as keys, places and works', async () => {
    const { meta, blocks } = await read(docx, 'docx+citations');
    const cites = [...nodesOf(blocks)].filter(({ t }) => t === 'Cite');
    expect(cites).toHaveLength(1);
    expect(JSON.stringify(cites)).toMatch(/"citationId":"roe".*"4".*"citationId":"poe"/);
    const works = metaList(meta['references']).map((work) => metaWords(metaMap(work)['title']));
    expect(works.toSorted()).toEqual(['Lantern', 'Raven']);
    // As words where nobody looks for fields.
    const plain = wordsOf((await read(docx, 'docx')).blocks);
    const printed = article.notes[0]!.body.text;
    expect(docxWords(docx).replace(/\s+/g, ' ')).toContain(printed.replace(/\s+/g, ' ').trim());
    expect(plain).not.toContain('ADDIN');
  });

  test('is the same at every making, and tells the date of the article and no other', async () => {
    const again = await toDocx(article, site, new Map([['map.png', png]]), await engineOfTests());
    expect(Buffer.compare(docx, again)).toBe(0);
    const times = parts['docProps/core.xml']!.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g);
    expect(new Set(times)).toEqual(new Set(['2020-03-01T00:00:00Z']));
  });

  test('keeps every cell of a table of any shape', async () => {
    const cells = Array.from({ length: 9 }, (_, n) => `qcell${n}`);
    const rows = [
      `<tr><td rowspan="2">${cells[0]}</td><td>${cells[1]}</td></tr>`,
      `<tr><td>${cells[2]}</td><td colspan="2">${cells[3]}</td></tr>`,
      `<tr><td>${cells[4]}</td><td>${cells[5]}</td><td>${cells[6]}</td><td>${cells[7]}</td><td>${cells[8]}</td></tr>`,
    ];
    const { article: tabled } = await compileTexts(`<table>${rows.join('')}</table>`);
    const words = docxWords(await toDocx(tabled!, site, none, await engineOfTests()));
    expect(cells.filter((cell) => !words.includes(cell))).toEqual([]);
  });
});

describe('article.tex', () => {
  test('is a whole document with a footnote for each note that is called', async () => {
    const { article } = await compileTexts({
      'article.md': text.replace(/^!.*$/m, ''),
      'references.json': references,
    });
    const tex = await toLatex(article!, site, none, await engineOfTests());
    expect(tex).toMatch(/^\\documentclass\[\n {2}french,/m);
    expect(tex.match(/\\footnote\{/g)).toHaveLength(2);
    expect(tex).toMatch(/\\begin\{abstract\}\nThe abstract\./);
    expect(tex.trimEnd()).toMatch(/\\end\{document\}$/);
    for (const [, name] of tex.matchAll(/\\begin\{(CSL\w+)\}/g))
      expect(tex).toMatch(new RegExp(`\\\\New?\\w*[Ee]nvironment\\{${name!}\\}`, 'i'));
  });
});

describe('a writer of documents', () => {
  test('says once what is missing, and writes nothing', async () => {
    const said: string[] = [];
    const none = () => Promise.resolve(undefined);
    const { write, close } = documentWriter(site, (line) => said.push(line), none);
    expect(await write('docx', smallArticle(), new Map())).toBeUndefined();
    expect(await write('latex', richArticle(), new Map())).toBeUndefined();
    await close();
    expect(said).toEqual([
      'The site is built without article.docx and article.tex, which need Pandoc: npm install pandoc-wasm.',
    ]);
  });

  test('names the article that Pandoc refuses and goes on', async () => {
    const said: string[] = [];
    let closed = 0;
    const pandoc: Pandoc = {
      name: 'pandoc',
      version: '3.9',
      convert: ({ to }) =>
        to === 'docx'
          ? Promise.reject(new PandocError('Unknown\nthing'))
          : Promise.resolve({ output: strToU8('tex'), media: new Map(), warnings: [] }),
      close: () => Promise.resolve(void closed++),
    };
    const { write, close } = documentWriter(
      site,
      (line) => said.push(line),
      () => Promise.resolve(pandoc),
    );
    expect(await write('docx', smallArticle(), none)).toBeUndefined();
    expect(await write('latex', smallArticle(), none)).toBe('tex');
    await close();
    expect(said).toEqual([`No article.docx of ${smallArticle().slug}: Unknown`]);
    expect(closed).toBe(1);
  });
});
