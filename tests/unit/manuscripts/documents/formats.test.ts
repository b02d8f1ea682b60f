import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { importedProblems } from '../../../../src/manuscripts/documents/check-words.ts';
import { importDocument } from '../../../../src/manuscripts/documents/import-document.ts';
import { type Imported, isWhole } from '../../../../src/manuscripts/model.ts';
import type { Pandoc } from '../../../../src/pandoc/index.ts';
import { endEngineAfterTests, engineOfTests } from '../../../support/engine.ts';

endEngineAfterTests();
let pandoc: Pandoc;
beforeAll(async () => {
  pandoc = await engineOfTests();
});

async function read(
  name: string,
  content: string | Uint8Array,
  beside: Readonly<Record<string, string>> = {},
): Promise<Imported & { readonly text: string; readonly lines: readonly string[] }> {
  const imported = await importDocument({
    name,
    bytes: typeof content === 'string' ? strToU8(content) : content,
    pandoc,
    neighbours: (path) => (beside[path] === undefined ? undefined : strToU8(beside[path])),
  });
  return {
    ...imported,
    text: String(imported.files.get('article.md')),
    lines: imported.report.map(({ kind, fate, what }) => `${kind} ${fate}: ${what}`),
  };
}

const odt = (body: string): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
    ),
    'META-INF/manifest.xml': strToU8('<manifest/>'),
  });

describe('LaTeX', { timeout: 60_000 }, () => {
  const bib = '@book{doe2020, title={A Book}, author={Doe, Jane}, publisher={P}, year=2020}';
  const tex = String.raw`\documentclass{article}
\title{On Notes}\author{Jane Doe\thanks{Of the university.}}
\begin{document}\maketitle
\begin{abstract}What it says.\end{abstract}
\section{Begin}\label{sec:b}
Words \cite[p.~3]{doe2020}\footnote{A note\footnote{within a note}.} see \ref{sec:b}. \vspace{3pt}
\unknown[a]{bar baz} \input{more}
\bibliography{refs}
\end{document}`;

  it('has notes, citations with the works beside it, and the words of what is not known', async () => {
    const { text, files, lines, report } = await read('a.tex', tex, {
      'refs.bib': bib,
      'more.tex': 'More words.',
    });
    expect(text).toBe(`---
title: On Notes
author:
  - name: Jane Doe
    note: Of the university.
abstract: What it says.
bibliography: refs.bib
---

## Begin {#sec:b}

Words [@doe2020, p.\u00a03][^1] see [1](#sec:b). a bar baz More words.

[^1]: A note^[within a note].
`);
    expect([...files.keys()]).toEqual(['article.md', 'refs.bib']);
    expect(lines).toContain('syntax guessed: \\unknown');
    expect(isWhole(report)).toBe(true);
    expect(await importedProblems(files, 'a')).toEqual([]);
  });

  it('tells a bibliography that is not there, and keeps its keys', async () => {
    const { text, lines } = await read('a.tex', tex);
    expect(text).toContain('[@doe2020, p.\u00a03]');
    expect(lines).toContain('work lost: refs.bib');
  });
});

it('JATS has its front, its notes and its works', { timeout: 60_000 }, async () => {
  const { text, files, report } = await read(
    'a.xml',
    `<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS 1.3//EN" "JATS.dtd">
<article xml:lang="en" xmlns:xlink="http://www.w3.org/1999/xlink"><front><journal-meta><journal-title-group><journal-title>Caf&eacute; Studies</journal-title></journal-title-group></journal-meta><article-meta><article-id pub-id-type="doi">10.1234/x</article-id><title-group><article-title>On Notes</article-title></title-group><contrib-group><contrib contrib-type="author" corresp="yes"><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id><name><surname>Doe</surname><given-names>Jane</given-names></name><xref ref-type="aff" rid="a1"/></contrib></contrib-group><aff id="a1"><label>1</label>University of X</aff><pub-date date-type="pub"><day>2</day><month>3</month><year>2020</year></pub-date><volume>4</volume><permissions><license xlink:href="https://creativecommons.org/licenses/by/4.0/"><license-p>Free.</license-p></license></permissions><abstract><p>What it says.</p></abstract><kwd-group><kwd>notes</kwd></kwd-group></article-meta></front>
<body><sec><title>Begin</title><p>Words<sup><xref ref-type="fn" rid="fn1">1</xref></sup> of <xref ref-type="bibr" rid="B1">1</xref> and <xref ref-type="bibr" rid="B2">2</xref>.</p></sec></body>
<back><fn-group><fn id="fn1"><p>A note.</p></fn></fn-group><ref-list><ref id="B1"><element-citation publication-type="journal"><person-group person-group-type="author"><name><surname>Roe</surname><given-names>R.</given-names></name></person-group><article-title>Ends</article-title><source>Journal</source><year>1999</year><fpage>1</fpage><lpage>9</lpage></element-citation></ref><ref id="B2"><label>2</label><mixed-citation>Somebody, Something, 1900.</mixed-citation></ref></ref-list></back></article>`,
  );
  expect(text).toBe(`---
title: On Notes
author:
  - name: Jane Doe
    affiliation: University of X
    orcid: 0000-0002-1825-0097
    corresponding: true
date: 2020-03-02
abstract: What it says.
keywords:
  - notes
lang: en
journal:
  title: Café Studies
  volume: "4"
doi: 10.1234/x
license: https://creativecommons.org/licenses/by/4.0/
bibliography: references.json
---

## Begin

Words[^1] of [@roe1999] and [@somebodysomething].

[^1]: A note.
`);
  expect(JSON.parse(String(files.get('references.json')))).toEqual([
    {
      id: 'roe1999',
      type: 'article-journal',
      author: [{ family: 'Roe', given: 'R.' }],
      title: 'Ends',
      'container-title': 'Journal',
      page: '1-9',
      issued: { 'date-parts': [[1999]] },
    },
    { id: 'somebodysomething', type: 'document', title: 'Somebody, Something, 1900.' },
  ]);
  expect(isWhole(report)).toBe(true);
});

it(
  'OpenDocument gives its authors the affiliations that stand in a style',
  { timeout: 60_000 },
  async () => {
    const styled = (style: string, words: string): string =>
      `<text:p text:style-name="${style}">${words}</text:p>`;
    const { text, report } = await read(
      'a.odt',
      odt(
        styled('P1', 'On Notes') +
          styled('Author', 'Jane Doe') +
          styled('Affiliation', 'A University (of this town)') +
          '<text:p>Words.</text:p>',
      ),
    );
    expect(text).toMatch(/name: Jane Doe\n\s*affiliation: A University \(of this town\)/);
    expect(isWhole(report)).toBe(true);
  },
);

it(
  'OpenDocument has its title, notes, comments and deleted words accounted for',
  { timeout: 60_000 },
  async () => {
    const { text, lines, report } = await read(
      'a.odt',
      odt(
        `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Bob</dc:creator><dc:date>2020-01-01T00:00:00</dc:date></office:change-info><text:p>old</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p text:style-name="P1">On Notes</text:p><text:h text:outline-level="1">Begin</text:h><text:p>Words<office:annotation><dc:creator>Carl</dc:creator><dc:date>2020-01-01T00:00:00</dc:date><text:p>Really?</text:p></office:annotation><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> end.</text:p>`,
      ),
    );
    expect(text).toBe('---\ntitle: On Notes\n---\n\n## Begin\n\nWords[^1] end.\n\n[^1]: A note.\n');
    expect(lines).toContain('comment left out: comment by Carl: "Really?"');
    expect(lines).toContain('change left out: deletion by Bob: "old"');
    expect(isWhole(report)).toBe(true);
  },
);

it(
  'HTML has notes, no scripts, and pictures and links of elsewhere told',
  { timeout: 60_000 },
  async () => {
    const { text, lines } = await read(
      'a.html',
      `<!DOCTYPE html><html lang="de"><head><title>Notizen</title><meta name="citation_author" content="Jane Doe"><script>alert(1)</script></head><body><h1>Notizen</h1><h2>Anfang</h2><p onclick="x()">Worte<a href="#fn1" id="r1" role="doc-noteref">1</a> <img src="https://example.org/a.png" alt="Karte"> <a href="javascript:alert(1)">böse</a></p><section role="doc-endnotes"><ol><li id="fn1"><p>Eine Note.</p></li></ol></section></body></html>`,
    );
    expect(text).toBe(`---
title: Notizen
author:
  - name: Jane Doe
lang: de
---

## Anfang

Worte[^1] [Karte](https://example.org/a.png) böse

[^1]: Eine Note.
`);
    expect(lines).toContain('picture lost: Karte (https://example.org/a.png)');
    expect(lines).toContain('syntax left out: link "böse" to javascript:alert(1)');
  },
);

it('a notebook has its cells and their output', { timeout: 60_000 }, async () => {
  const cells = [
    { cell_type: 'markdown', metadata: {}, source: ['# My Notebook\n', '\n', 'Words.'] },
    {
      cell_type: 'code',
      execution_count: 1,
      metadata: {},
      outputs: [{ output_type: 'stream', name: 'stdout', text: ['said\n'] }],
      source: ["print('said')"],
    },
  ];
  const { text, report } = await read(
    'a.ipynb',
    JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 4 }),
  );
  expect(text).toContain('Words.\n\n```');
  expect(text).toMatch(/print\('said'\)\n```\n\n``` text\nsaid\n```\n$/);
  expect(isWhole(report)).toBe(true);
});
