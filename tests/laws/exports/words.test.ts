import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import type { Site } from '../../../src/exports/addresses.ts';
import { toDocx } from '../../../src/exports/documents/docx.ts';
import { toLatex } from '../../../src/exports/documents/latex.ts';
import { toEpub } from '../../../src/exports/epub/epub.ts';
import { toFeed } from '../../../src/exports/feed/feed.ts';
import { toJats } from '../../../src/exports/jats/jats.ts';
import type { FaceName } from '../../../src/exports/left-out.ts';
import { toPlainText } from '../../../src/exports/text/text.ts';
import { articleFolders, compileFolders, type CompiledFolder } from '../../support/articles.ts';
import { docxWords, latexWords } from '../../support/document-words.ts';
import { endEngineAfterTests, engineOfTests } from '../../support/engine.ts';
import { epubWords, feedWords, htmlText, jatsWords } from '../../support/face-words.ts';
import { compileTexts } from '../../support/compile.ts';
import { compileMadeUp, madeUpArticle, type MadeUpWord } from '../../support/made-up.ts';
import { lostWords, notOnce, passagesOf, wordCounts } from '../../support/words.ts';
import { htmlOf } from '../../support/html.ts';

const site: Site = { root: 'https://example.org/journal/', name: 'Scholium' };

interface Face {
  readonly name: FaceName;
  readonly words: (article: Made) => string | Promise<string>;
}

/** The forms of one file, each with a reader that is not ours. */
const faces: readonly Face[] = [
  { name: 'epub', words: ({ article, images }) => epubWords(toEpub(article, site, images)) },
  { name: 'jats', words: ({ article }) => jatsWords(toJats(article, site)) },
  { name: 'text', words: ({ article }) => toPlainText(article, site) },
  {
    name: 'docx',
    words: async ({ article, images }) =>
      docxWords(await toDocx(article, site, images, await engineOfTests())),
  },
  {
    name: 'latex',
    words: async ({ article, images }) =>
      latexWords(await toLatex(article, site, images, await engineOfTests())),
  },
  { name: 'feed', words: ({ article }) => feedWords(toFeed([article], site)) },
];

interface Made {
  readonly article: Article;
  readonly images: ReadonlyMap<string, Uint8Array>;
}

const drawing = { path: 'map.svg', picture: 'svg', width: 40, height: 30 };

/** Raw HTML whose elements stand where they may not. */
const misplaced = [
  '<li>qword1</li>',
  '<dd>qword2</dd><dt>qword3</dt>',
  '<dl><dt>qword4</dt></dl><dl><dd>qword5</dd></dl><dl>qword6<div>qword7</div></dl>',
  '<ul>qword8<li>qword9</li><p>qworda</p></ul>',
  '<figcaption>qwordb</figcaption><summary>qwordc</summary>',
  '<table><tr><td><dd>qwordd</dd></td></tr></table>',
  '<figure>qworde <img src="map.svg" alt="qwordf"> qwordg<figcaption>qwordh</figcaption></figure>',
].join('\n\n');

endEngineAfterTests();

describe.each(faces)('in $name', ({ words: read }) => {
  test('each word of raw HTML stands once, whatever it stands in', async () => {
    const { article } = await compileTexts(misplaced, {}, { assets: [drawing] });
    const wanted = [...misplaced.matchAll(/qword\w/g)].map(([word]) => ({ word, where: '' }));
    expect(notOnce(wanted, await read({ article: article!, images: new Map() }))).toEqual([]);
  });

  let made: Made & { readonly words: readonly MadeUpWord[] };
  beforeAll(async () => {
    const { 'map.svg': drawing } = madeUpArticle().files;
    const images = new Map([['map.svg', new TextEncoder().encode(drawing)]]);
    made = { ...(await compileMadeUp()), images };
  });

  test('each word of every construct, and of every one in another, stands once', async () => {
    expect(notOnce(made.words, await read(made))).toEqual([]);
  });
});

/** Forms in which TeX or Word's own signs stand for formulas, so that their signs are other words. */
const asTex: ReadonlySet<FaceName> = new Set(['text', 'docx', 'latex']);

/** Forms that Pandoc writes: a table of ten thousand cells takes it half a minute. */
const byEngine: ReadonlySet<FaceName> = new Set(['docx', 'latex']);

function formulaWords({ sections, notes, abstract }: Article): Set<string> {
  const html = [
    ...sections.map((section) => htmlOf(section.title.tree) + htmlOf(section.tree)),
    ...notes.map(({ body }) => htmlOf(body.tree)),
    htmlOf(abstract?.tree),
  ].join(' ');
  const formulas = selectAll('math', fromHtml(html, { fragment: true }));
  return new Set(formulas.flatMap((math) => [...wordCounts(htmlText(math)).keys()]));
}

for (const { name: folder, dir } of articleFolders) {
  describe.skipIf(dir === undefined)(`of the articles in ${folder}`, () => {
    let found: CompiledFolder[] = [];
    beforeAll(async () => {
      if (dir !== undefined) found = await compileFolders(dir);
    }, 120_000);

    test.each(faces)(
      'every word stands in $name',
      async ({ name, words: read }) => {
        expect(found).not.toEqual([]);
        const lost: string[] = [];
        for (const { slug, article, images } of found) {
          if (byEngine.has(name) && slug === 'size-table') continue;
          const formulas = asTex.has(name) ? formulaWords(article) : new Set<string>();
          const lines = lostWords(passagesOf(article), await read({ article, images }));
          for (const line of lines)
            if (!formulas.has(/^"(.*?)"/.exec(line)?.[1] ?? '')) lost.push(`${slug}: ${line}`);
        }
        expect(lost).toEqual([]);
      },
      60_000,
    );
  });
}
