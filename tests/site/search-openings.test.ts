import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Element, Nodes } from 'hast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { compile, type CompileResult } from '../../src/compiler/compile.ts';
import { readFolder } from '../../src/library/read-folder.ts';
import { parseFragment } from '../../src/compiler/html/parse.ts';
import { buildSearchIndex } from '../../src/search/index/write-index.ts';
import { lostPlaces, pasted, placesOf } from '../fixtures/search/openings.ts';
import { openSearch, type Searcher } from '../fixtures/search/pagefind.ts';
import { shared } from '../shared.ts';
import { compileTexts } from '../support/compile.ts';
import { compileMadeUp } from '../support/made-up.ts';
import { pageHtml } from '../support/page.ts';

const content = fileURLToPath(new URL('../../content/articles', import.meta.url));
const corpora = ['corpus/articles', 'corpus/cases'];

/** Every kind of beginning that a search has lost, or may lose. */
const openings = `
In the end, it is as it was.

It was with that, and for this, that she came to the sea.

1996 was the year of 2,500 meetings in 12 towns.

"Don't," he said, "it's the king's" -- and the rest was lost.

'Tis said that l'Europe and O'Brien's friends ate the bread.

Long-term, well-being and half-truths - dashes, too—stand here.

E.g. the U.S. and C++ or C# in 10.1000/xyz and 3.5 % of it.

A first[^1] and a second[^2] mark between words of the text.

Cf. pp. 4-5, vol. 2, no. 3 of the said journal.

No.

C++

Donaudampfschifffahrtsgesellschaftskapitänsmütze ist ein langes deutsches Wort.

Note 12 of the treaty says what note 13 does not say.

Note 12

Section 3

1939–1945: the war years, and 1990s afterwards.

1939–1945

2020s

author:brown year:1996 type:book is how others search.

kind:note

section: the word that begins this very paragraph.

10.1000/xyz123

"Quoted words" stand first, then words that are not.

Über die Straße nach Łódź, œuvre complète de Sørensen.

В начале было слово, и слово было ёлкой у моря.

في البدء كان الكلمة والكلمة كانت عند الله

בראשית ברא אלהים את השמים ואת הארץ

我们在这里谈论外交政策的未来和过去的历史问题。

値5をStringに束縛する。それからxの値をコピーします。

한국어 문장은 띄어쓰기가 있는 문장입니다 그리고 길다

हिन्दी में लिखा हुआ यह एक लंबा वाक्य है

ประเทศไทยรวมเลือดเนื้อชาติเชื้อไทย

Ἐν ἀρχῇ ἦν ὁ λόγος, καὶ ὁ λόγος ἦν πρὸς τὸν θεόν

x = y + z, and a < b & c.

- To be or not to be
- To be or not to be, that is the question
- Or
- \`no_builtins\` in \`__init__\` of co\u00ADoper\u00ADation

is
:   It is.

    Or it is not.

| One | Two |
|---|---|
| 1,000 | of it |

\`\`\`js
const a = "b"; // the "first" of it
\`\`\`

$$
\\frac{a}{b} = \\alpha
$$

[^1]: Ibid.
[^2]: https://example.org/2020/10/some-long-path?and=more, p. 4.
`;

const articles: (readonly [name: string, article: Article])[] = [];
for (const [name, result] of [
  ['openings of every kind', compileTexts(openings)],
  ['made-up words in every construct', compileMadeUp()],
  ...[content, ...corpora.flatMap((corpus) => shared(corpus) ?? [])].flatMap(folders),
] as const) {
  const { article } = await result;
  if (article) articles.push([name, article]);
}

describe.each(articles)('%s', (_, article) => {
  let outDir: string;
  let searcher: Searcher;
  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'scholium-search-'));
    await buildSearchIndex({ articles: [article], outDir });
    searcher = await openSearch(outDir);
  });
  afterAll(async () => {
    searcher.close();
    await rm(outDir, { recursive: true });
  });

  it.each([5, 8])('is found place by place by the first %i words', async (count) => {
    expect(await lostPlaces([article], searcher, count)).toEqual([]);
  });
  it('is found by them as a page sets them, with curly quotes and dashes', async () => {
    expect(await lostPlaces([article], searcher, 6, pasted)).toEqual([]);
  });
  it('has an element on its page for the address of every place', () => {
    const ids = idsIn(parseFragment(pageHtml(article)));
    const wanted = placesOf(article).flatMap(({ url }) => url.split('#')[1] ?? []);
    expect(wanted.map(decodeURIComponent).filter((id) => !ids.has(id))).toEqual([]);
  });
});

it.skipIf(corpora.some((corpus) => shared(corpus) === undefined))(
  'articles of others are among those that are searched',
  () => expect(articles.length).toBeGreaterThan(40),
);

it('all articles in one index are found place by place among those of the others', async () => {
  const all = articles.map(([, article], at) => ({ ...article, slug: `${at}-${article.slug}` }));
  const outDir = await mkdtemp(join(tmpdir(), 'scholium-search-'));
  await buildSearchIndex({ articles: all, outDir });
  const searcher = await openSearch(outDir);
  const lost = await lostPlaces(all, searcher, 8);
  searcher.close();
  await rm(outDir, { recursive: true });
  expect(lost).toEqual([]);
});

describe('the made-up article', () => {
  it('is found by each of its words, which lead to the element that holds it', async () => {
    const { article, words } = await compileMadeUp();
    const outDir = await mkdtemp(join(tmpdir(), 'scholium-search-'));
    await buildSearchIndex({ articles: [article], outDir });
    const searcher = await openSearch(outDir);
    const homes = holders(article);
    const wrong: string[] = [];
    for (const { word, where } of words) {
      // A word may be made of several that nothing parts: "E^2^", "half*way*".
      const written = [...homes.keys()].find((one) => one.includes(word)) ?? word;
      const home = homes.get(written);
      const { groups } = await searcher.find({ q: written, limit: 4 });
      const [first, ...others] = groups.flatMap(({ results }) => results.map(({ url }) => url));
      if (home === undefined || first !== home || others.length > 0)
        wrong.push(`${written} (${where}): ${[first, ...others].join(' ')}, not ${home ?? '?'}`);
    }
    searcher.close();
    await rm(outDir, { recursive: true });
    expect(words.length).toBeGreaterThan(2000);
    expect(wrong).toEqual([]);
  });
});

function folders(path: string): [name: string, result: Promise<CompileResult>][] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [
      name,
      readFolder(join(path, name), name).then((folder) =>
        compile(folder, { draft: true, base: '/', styles: new Map() }),
      ),
    ]);
}

function idsIn(node: Nodes, ids = new Set<string>()): Set<string> {
  if (node.type === 'element' && typeof node.properties['id'] === 'string')
    ids.add(node.properties['id']);
  if ('children' in node) for (const child of node.children) idsIn(child, ids);
  return ids;
}

/** The address that each word of a page stands at: that of the nearest element that is a place. */
function holders(article: Article): Map<string, string> {
  const page = `articles/${article.slug}/`;
  const places = new Set(placesOf(article).map(({ url }) => url.split('#')[1] ?? ''));
  const homes = new Map<string, string>();
  const read = (text: string, home: string): void => {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) homes.set(word, home);
  };
  const walk = (node: Nodes, home: string): string => {
    if (node.type === 'text') return node.value;
    if (!('children' in node)) return '';
    let here = home;
    if (node.type === 'element') {
      const { role, alt } = node.properties;
      if (node.tagName === 'annotation' || role === 'doc-noteref' || isPermalink(node)) return '';
      // A figure is named by its picture.
      const id = node.tagName === 'figure' ? [...idsIn(node)][0] : node.properties['id'];
      if (typeof id === 'string' && places.has(encodeURIComponent(id)))
        here = `${page}#${encodeURIComponent(id)}`;
      if (node.tagName === 'img') read(String(alt), here);
    }
    const words = node.children.map((child) => walk(child, here)).join('');
    if (here === home) return words;
    read(words, here);
    return ' ';
  };
  const authors = article.authors.flatMap(({ name, affiliations }) => [name, ...affiliations]);
  read([...authors, ...article.keywords].join(' '), page);
  read(walk(parseFragment(pageHtml(article)), page), page);
  return homes;
}

function isPermalink({ properties }: Element): boolean {
  return [properties['className']].flat().includes('para-link');
}
