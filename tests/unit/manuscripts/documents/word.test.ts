import { beforeAll, describe, expect, it } from 'vitest';
import { importedProblems } from '../../../../src/manuscripts/documents/check-words.ts';
import {
  type DocumentInput,
  importDocument,
} from '../../../../src/manuscripts/documents/import-document.ts';
import { type Imported, isWhole } from '../../../../src/manuscripts/model.ts';
import type { Pandoc } from '../../../../src/pandoc/index.ts';
import { field, makeDocx, mark, p, picture, t } from '../../../support/make-docx.ts';
import { endEngineAfterTests, engineOfTests } from '../../../support/engine.ts';

endEngineAfterTests();
let pandoc: Pandoc;
beforeAll(async () => {
  pandoc = await engineOfTests();
});

async function read(
  parts: Parameters<typeof makeDocx>[0],
  options: Partial<DocumentInput> = {},
): Promise<Imported & { readonly text: string; readonly lines: readonly string[] }> {
  const imported = await importDocument({
    name: 'paper.docx',
    bytes: makeDocx(parts),
    pandoc,
    ...options,
  });
  return {
    ...imported,
    text: String(imported.files.get('article.md')),
    lines: imported.report.map(({ kind, fate, what }) => `${kind} ${fate}: ${what}`),
  };
}

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const insertion = (words: string): string =>
  `<w:ins w:id="1" w:author="Ann" w:date="2020-01-01T00:00:00Z">${t(words)}</w:ins>`;
const deletion = (words: string): string =>
  `<w:del w:id="2" w:author="Bob" w:date="2020-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const changed = {
  body: p(
    `${t('One ')}${insertion('new ')}${deletion('old ')}${t('word ')}<w:commentRangeStart w:id="0"/>${t('here')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${t('.')}`,
  ),
  comments: `<w:comment w:id="0" w:author="Carl" w:date="2020-01-01T00:00:00Z">${p('Really?')}</w:comment>`,
};
const zotero = `ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({
  citationID: 'x',
  properties: { noteIndex: 0 },
  citationItems: [
    {
      id: 12,
      prefix: 'see ',
      locator: '12',
      label: 'page',
      itemData: {
        id: 12,
        type: 'book',
        title: 'On Notes',
        author: [{ family: 'Smith', given: 'Jane' }],
        issued: { 'date-parts': [[2001]] },
      },
    },
  ],
  schema: 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json',
})}`;
const endnote =
  'ADDIN EN.CITE <EndNote><Cite><Author>Doe</Author><Year>1999</Year><RecNum>7</RecNum><Pages>4</Pages><record><rec-number>7</rec-number><foreign-keys><key app="EN" db-id="a">7</key></foreign-keys><ref-type name="Journal Article">17</ref-type><contributors><authors><author>Doe, John</author></authors></contributors><titles><title>Endings</title><secondary-title>Journal of Ends</secondary-title></titles><pages>1-9</pages><dates><year>1999</year></dates></record></Cite></EndNote>';
const sources =
  '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:Tag>Smi03</b:Tag><b:SourceType>JournalArticle</b:SourceType><b:Author><b:Author><b:NameList><b:Person><b:Last>Smit</b:Last><b:First>Jan</b:First></b:Person></b:NameList></b:Author></b:Author><b:Title>A Third</b:Title><b:JournalName>J</b:JournalName><b:Year>2003</b:Year></b:Source></b:Sources>';

describe('a Word document', { timeout: 60_000 }, () => {
  it('becomes an article that passes the check, with its notes, front and picture', async () => {
    const { text, files, report } = await read({
      body: [
        p('My Title', 'Title'),
        p('A Sub', 'Subtitle'),
        p('Jane Doe', 'Author'),
        p('This says.', 'Abstract'),
        p('Keywords: notes; margins', 'Keywords'),
        p('Begin', 'Heading1'),
        p(t('Words') + mark(1) + t(' and more') + mark(1, 'endnote') + t('.')),
        p(t('Deeper') + mark(2), 'Heading3'),
        p(picture('img', 'A cat')),
        p('A cat sits', 'Caption'),
        p('Somebody’s words', 'Quote'),
      ].join(''),
      footnotes: ['First note.', 'At a heading.'],
      endnotes: ['An endnote.'],
      core: '<dc:language>en-GB</dc:language>',
      relations: [['img', 'image', 'media/Große Katze.png']],
      files: { 'word/media/Große Katze.png': png },
    });
    expect(text).toBe(`---
title: My Title
subtitle: A Sub
author:
  - name: Jane Doe
abstract: This says.
keywords:
  - notes
  - margins
lang: en-GB
---

## Begin

Words[^1] and more[^2].

### Deeper[^3]

![A cat sits](img/grosse-katze.png)

> Somebody’s words

[^1]: First note.

[^2]: An endnote.

[^3]: At a heading.
`);
    expect(files.get('img/grosse-katze.png')).toEqual(png);
    expect(isWhole(report)).toBe(true);
    expect(await importedProblems(files, 'paper')).toEqual([]);
  });

  it('has citations of Zotero, EndNote and Word as keys, and their works', async () => {
    const { text, files, lines } = await read({
      body: p(
        [
          t('One '),
          field(zotero, '(see Smith, 2001, p. 12)'),
          t(', two '),
          field(endnote, '(Doe, 1999)'),
          t(', three '),
          field(' CITATION Smi03 \\l 1033 \\p 3 ', '(Smit, 2003, p. 3)'),
          t(', four '),
          field(' CITATION Gone \\l 1033 ', '(Gone, 2000)'),
          field('ADDIN ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY', 'Smith, J. (2001). On Notes.'),
        ].join(''),
      ),
      files: { 'customXml/item1.xml': sources },
    });
    expect(text).toContain(
      'One [see @smith2001, page 12], two [@doe1999, 4], three [@Smi03, page 3], four (Gone, 2000)',
    );
    const works: unknown = JSON.parse(String(files.get('references.json')));
    expect(works).toMatchObject([
      { id: 'smith2001', type: 'book', title: 'On Notes' },
      { id: 'doe1999', type: 'article-journal', page: '1-9' },
      { id: 'Smi03', author: [{ family: 'Smit', given: 'Jan' }], 'container-title': 'J' },
    ]);
    expect(lines).toContain('furniture left out: the printed list of works');
    expect(lines.filter((line) => line.startsWith('citation'))).toEqual([
      'citation kept: CITATION Gone \\l 1033',
      expect.stringContaining('@smith2001'),
      expect.stringContaining('@doe1999'),
      expect.stringContaining('@Smi03'),
    ]);
  });

  it('has its tracked changes accepted, and tells them and its comments', async () => {
    const { text, lines, report } = await read(changed);
    expect(text).toContain('One new word here.');
    expect(lines).toContain('change left out: deleted by Bob: "old"');
    expect(lines).toContain('comment left out: comment by Carl: "Really?"');
    expect(isWhole(report)).toBe(true);
  });

  it('keeps the words of text boxes, and says what stands around its pages', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('Boxed words')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('Boxed words')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { text, lines, report } = await read({
      body: p(t('Before.') + box) + p('After.'),
      relations: [['h', 'header', 'header1.xml']],
      files: {
        'word/header1.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('Running head')}</w:hdr>`,
        'word/vbaProject.bin': png,
      },
    });
    expect(text).toContain('Before.\n\nBoxed words\n\nAfter.');
    expect(lines).toContain('words guessed: text box "Boxed words"');
    expect(lines).toContain('furniture left out: running head: "Running head"');
    expect(lines).toContain('furniture left out: macros');
    expect(isWhole(report)).toBe(true);
  });

  it('tells a word that Pandoc passes over', async () => {
    // A column that the grid has not has no place in Pandoc's table.
    const rows = [p('First'), `${p('Second')}</w:tc><w:tc>${p('Vanishing')}`];
    const { report } = await read({
      body: `<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>${rows.map((row) => `<w:tr><w:tc>${row}</w:tc></w:tr>`).join('')}</w:tbl>`,
    });
    expect(report.filter(({ fate }) => fate === 'lost')).toMatchObject([
      { kind: 'words', what: '1 word: vanishing' },
    ]);
    expect(isWhole(report)).toBe(false);
  });

  it('tells a picture that is none, and leaves it out', async () => {
    const { text, files, lines } = await read({
      body: p(t('See ') + picture('img', 'The map')),
      relations: [['img', 'image', 'media/a.png']],
      files: { 'word/media/a.png': '<script>alert(1)</script>' },
    });
    expect([...files.keys()]).toEqual(['article.md']);
    expect(text).toContain('See The map');
    expect(lines).toContainEqual(expect.stringMatching(/^picture lost: The map/));
  });
});

describe('a table', { timeout: 60_000 }, () => {
  const cell = (content: string, more = ''): string =>
    `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${more}</w:tcPr>${content}</w:tc>`;
  const table = (rows: readonly string[], columns = 2): string =>
    `<w:tbl><w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(columns)}</w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

  it('whose cells span others keeps their words and notes', async () => {
    const { text, files, report } = await read({
      body: `${table([cell(p('Wide'), '<w:gridSpan w:val="2"/>'), cell(p(t('a') + mark(1))) + cell(p('b') + p('c'))])}${p('End.')}`,
      footnotes: ['In a table.'],
    });
    for (const words of ['Wide', 'a[^1]', 'b', 'c', '[^1]: In a table.'])
      expect(text).toContain(words);
    expect(report).toContainEqual(
      expect.objectContaining({
        fate: 'guessed',
        why: 'Cells that span others have their words in the first of them.',
      }),
    );
    expect(isWhole(report)).toBe(true);
    expect((await importedProblems(files, 'a')).map(({ rule }) => rule)).toEqual([]);
  });

  it('of one cell is a frame', async () => {
    const { text } = await read({ body: table([cell(p('Framed words.'))], 1) + p('End.') });
    expect(text).toContain('\n\nFramed words.\n\nEnd.\n');
  });
});

it('two thousand notes take less than a minute', { timeout: 60_000 }, async () => {
  const notes = Array.from({ length: 2000 }, (_, at) => `Note number ${at + 1}.`);
  const { text, report } = await read({
    body: notes.map((_, at) => p(t(`Paragraph ${at + 1}`) + mark(at + 1))).join(''),
    footnotes: notes,
  });
  expect(text).toContain('[^2000]: Note number 2000.');
  expect(report.filter(({ kind }) => kind === 'note')).toHaveLength(2000);
  expect(isWhole(report)).toBe(true);
});
