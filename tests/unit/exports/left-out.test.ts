import { strToU8 } from 'fflate';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { markup } from '../../../src/article/markup.ts';
import { toDocx } from '../../../src/exports/documents/docx.ts';
import { toLatex } from '../../../src/exports/documents/latex.ts';
import { toEpub } from '../../../src/exports/epub/epub.ts';
import { toFeed } from '../../../src/exports/feed/feed.ts';
import { toJats } from '../../../src/exports/jats/jats.ts';
import { leftOut, type FaceName } from '../../../src/exports/left-out.ts';
import { toPdfHtml } from '../../../src/exports/pdf/pdf-html.ts';
import { toPlainText } from '../../../src/exports/text/text.ts';
import { compileTexts } from '../../support/compile.ts';
import { nameOf } from '../../fixtures/exports/chosen.ts';
import { docxParts } from '../../support/document-words.ts';
import { endEngineAfterTests, engineOfTests } from '../../support/engine.ts';
import { epubSource } from '../../support/face-words.ts';
import { treeFrom } from '../../support/html.ts';

const text = `---
title: What is left out
author:
  - name: Ada Roe
    email: qmail@example.org
    orcid: 0000-0002-1825-0097
    roles: [Methodology]
    affiliation: { name: Open Press, ror: 03yrm5c26 }
    portrait: { file: map.svg, alt: A qportrait, credit: Jane Doe }
cover: { file: map.svg, alt: A qcover, credit: Jane Doe }
---

A claim. [The sentence is qpull.]{.pull-quote} A [link](https://example.org/qlink).

Called.[^1] Again.[^2]

[^1]: [@roe].
[^2]: Ibid.

A picture ![qwebp](a.webp), another ![qgif](b.gif) in a line, and $q_{tex}$.

![The figure is qfigure](map.svg)
`;

const references = JSON.stringify([
  { id: 'roe', type: 'book', title: 'Lantern', author: [{ family: 'Roe' }] },
]);
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><a href="https://example.org/qsvg"><rect/></a></svg>';
const images = new Map([
  ['map.svg', strToU8(svg)],
  ['b.gif', new Uint8Array([...strToU8('GIF89a'), 4, 0, 3, 0, 0, 0, 0, 59])],
  ['a.webp', strToU8('RIFF\u0004\u0000\u0000\u0000WEBPVP8 ')],
]);
const site = { root: 'https://example.org/journal/', name: 'Scholium' };

/** Where the article below has been compiled for: pictures are known by their addresses. */
const root = { ...site, root: 'https://example.org/' };

/** The files as they are written, an EPUB unpacked: what is not in them, nobody can read there. */
const makers = new Map<FaceName, (article: Article) => string | Promise<string>>([
  ['pdf', (article) => toPdfHtml(article, site, '')],
  ['epub', (article) => epubSource(toEpub(article, site, images))],
  [
    'docx',
    async (article) =>
      Object.values(docxParts(await toDocx(article, root, images, await engineOfTests()))).join(),
  ],
  ['latex', async (article) => toLatex(article, root, images, await engineOfTests())],
  ['jats', (article) => toJats(article, site)],
  ['text', (article) => toPlainText(article, site)],
  ['feed', (article) => toFeed([article], site)],
]);

interface Sign {
  readonly sign: string;
  /** How often it stands where it is left out; elsewhere it stands more often. */
  readonly times: number;
  /** Forms that write it in another way, so that nothing follows from its not being there. */
  readonly unlike?: readonly FaceName[];
}

/** For each row of the table, what of the article above is to be looked for. */
const signs: Readonly<Record<string, readonly Sign[]>> = {
  'Pull-quotes': [{ sign: 'qpull', times: 1 }],
  'What the edition adds within the text, such as addresses of pictures that are not shown': [
    { sign: 'qadded', times: 0 },
  ],
  'The pictures of the article, and its index of names': [{ sign: 'qname', times: 0 }],
  'The work that "Ibid." stands for': [{ sign: 'Ibid. =', times: 0 }],
  'Authors’ e-mail addresses': [{ sign: 'qmail@', times: 0 }],
  'Authors’ ORCID iDs': [{ sign: '0000-0002-1825-0097', times: 0 }],
  'Authors’ roles, and the ROR ids of their affiliations': [
    { sign: 'ethodology', times: 0 },
    { sign: '03yrm5c26', times: 0 },
  ],
  'The cover': [{ sign: 'qcover', times: 0 }],
  'Portraits of authors': [{ sign: 'qportrait', times: 0 }],
  'Pictures in WebP and AVIF': [{ sign: '.webp', times: 0, unlike: ['text'] }],
  'Pictures in GIF': [{ sign: '.gif', times: 0, unlike: ['text'] }],
  'Scripts, animations, links and what is fetched from elsewhere in an SVG': [
    // The others do not hold the drawing itself.
    { sign: 'qsvg', times: 0, unlike: ['pdf', 'latex', 'jats', 'text', 'feed'] },
  ],
  'The alternative text of a figure whose caption says the same': [{ sign: 'qfigure', times: 1 }],
  'Pictures, formulas as they are set, and the addresses of links': [
    // A book and a Word file name their pictures themselves.
    { sign: 'map.svg', times: 0, unlike: ['epub', 'docx'] },
    // Word and LaTeX set formulas in their own way.
    { sign: 'msub', times: 0, unlike: ['docx', 'latex'] },
    { sign: 'qlink', times: 0 },
  ],
};

test('docs/exports.md prints what each form leaves out', async () => {
  const docs = await readFile('docs/exports.md', 'utf8');
  const [, table = ''] = /<!-- left-out -->\n([^]*)<!-- \/left-out -->/.exec(docs) ?? [];
  const printed = table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(printed.slice(2)).toEqual(
    leftOut.map(({ faces, what, why }) => [faces.join(', '), what, why]),
  );
});

endEngineAfterTests();

describe('the forms of one file leave out', () => {
  const counts = new Map<string, number>();
  beforeAll(async () => {
    const assets = [
      { path: 'map.svg', picture: 'svg', width: 4, height: 3 },
      { path: 'a.webp', picture: 'webp', width: 4, height: 3 },
      { path: 'b.gif', picture: 'gif', width: 4, height: 3 },
    ];
    const { article } = await compileTexts(
      { 'article.md': text, 'references.json': references },
      {},
      { assets },
    );
    const added = treeFrom(`<p>Ibid. <span class="${markup.editorialClass}">qadded</span></p>`);
    const [first, ...rest] = article!.sections;
    const children = [...first!.tree.children, ...added.children];
    const sections = [{ ...first!, tree: { ...first!.tree, children } }, ...rest];
    const [{ id: target } = { id: '' }] = article!.paragraphs;
    const names = [nameOf({ label: 'qname', mentions: [{ target, n: 1, text: 'claim', at: 2 }] })];
    for (const [name, make] of makers) {
      const made = await make({ ...article!, sections, edition: { ...article!.edition, names } });
      for (const { sign } of Object.values(signs).flat())
        counts.set(`${name} ${sign}`, made.split(sign).length - 1);
    }
  });

  test.each(leftOut)('$what: those that the table names, and no others', ({ what, faces }) => {
    const found = signs[what] ?? [];
    expect(found).not.toEqual([]);
    for (const { sign, times, unlike = [] } of found) {
      for (const face of makers.keys()) {
        const count = counts.get(`${face} ${sign}`);
        if (faces.includes(face)) expect(count, `${sign} in ${face}`).toBe(times);
        else if (!unlike.includes(face)) expect(count, `${sign} in ${face}`).toBeGreaterThan(times);
      }
    }
  });
});
