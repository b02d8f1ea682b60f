import type { Root } from 'hast';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Note } from '../../../src/article/article.ts';
import { compile } from '../../../src/compiler/compile.ts';
import { readFolder } from '../../../src/library/read-folder.ts';
import type { ArticleFolder } from '../../../src/article/folder.ts';
import { wordsOfText } from '../../../src/exports/text/plain-text.ts';
import { shared } from '../../shared.ts';
import { base, compiledAgain, exported } from '../../support/again.ts';
import { anyText, anyWorks } from '../../support/any-article.ts';
import { compileTexts } from '../../support/compile.ts';
import { madeUpArticle } from '../../support/made-up.ts';
import { many } from '../../support/many.ts';
import { essence } from '../../support/same-article.ts';
import { has, run } from '../../support/tools.ts';
import { lostWords, notOnce, passagesOf } from '../../support/words.ts';
import { asTyped } from '../../unit/exports/faces/as-typed.ts';
import { factsOf } from '../../unit/exports/faces/face.ts';
import { wholeFaces } from '../../unit/exports/faces/whole.ts';
import { pandocReads, type PandocDocument } from '../../unit/exports/pandoc.ts';
import { htmlOf, treeFrom } from '../../support/html.ts';

const assets: ArticleFolder['assets'] = [
  { path: 'map.svg', picture: 'svg', width: 40, height: 30 },
];

/** Articles in dialects of other tools: text that stands in no paragraph becomes one. */
const otherwise: Readonly<Record<string, string>> = {
  'distill-adamw': 'a comment of Liquid that stands bare in its HTML',
  'es-ia-descentralizada': 'HTML within a div of Quarto, whose end it swallows',
  'joss-pyarabic': 'a command of LaTeX around an address',
  links: 'links to other pages of the site, which become whole addresses',
};

/** Every article of the library and the corpora, by the name of its folder. */
const folders = ['content/articles', shared('corpus/articles'), shared('corpus/cases')].flatMap(
  (root) =>
    (root === undefined ? [] : readdirSync(root))
      .filter((slug) => existsSync(join(root ?? '', slug, 'article.md')))
      .map((slug) => ({ slug, path: join(root ?? '', slug) })),
);
const stylesDir = 'content/styles';
const styles = new Map(
  readdirSync(stylesDir).map((file) => [
    file.replace(/\.csl$/, ''),
    readFileSync(join(stylesDir, file), 'utf8'),
  ]),
);

describe('article.md with references.json, compiled again', () => {
  test('is the same article, whatever its author wrote', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyStyle, async (text, style) => {
        const article = await anyArticle(text, style);
        const again = await compiledAgain(article, { assets });
        expect(essence(again)).toEqual(essence(article));
      }),
      many(60),
    );
  }, 120_000);

  test('is the same article with each construct in each other', async () => {
    const article = await madeUp();
    const again = await compiledAgain(article, { assets });
    expect(essence(again)).toEqual(essence(article));
  }, 60_000);

  test.each(folders)(
    'is the same article: $slug',
    async ({ slug, path }) => {
      const { article, folder } = await read(slug, path);
      const again = await compiledAgain(article, folder, styles);
      if (slug in otherwise) {
        expect(lostWords(passagesOf(article), everyWord(again)).join('\n')).toBe('');
        return;
      }
      expect(essence(again)).toEqual(essence(article));
    },
    60_000,
  );

  test('is an article that says all that its frontmatter said', async () => {
    const article = await compiled({ 'article.md': `${everyField}\n\nWords.` });
    expect(essence(await compiledAgain(article, { assets }))).toEqual(essence(article));
    expect(article).toMatchObject({
      lang: 'pt-BR',
      doi: '10.1234/abc',
      shortTitle: 'Notes_1',
      keywords: ['a_b', 'two; words', '*star*'],
      date: { year: 2020, month: 3, text: 'March 2020' },
      journal: { title: 'Annals_of *Margins*', volume: '3', issue: '2', pages: '4-19' },
      authors: [
        { name: 'Ludwig van Beethoven, Jr.', orcid: '0000-0002-9455-0796' },
        { name: 'Institute of Notes, Basel', affiliations: [] },
        { name: '太郎 山田', family: '山田' },
      ],
    });
  });
});

describe.skipIf(!has('pandoc'))('article.md, read by Pandoc', () => {
  const markdown = wholeFaces.find(({ name }) => name === 'Markdown, read by Pandoc');

  test('has the words, notes, works and headings of any article', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyStyle, async (text, style) => {
        const article = await anyArticle(text, style);
        const made = exportedText(article);
        const said = markdown?.read(made);
        const facts = { ...factsOf(article), ...markdown?.puts?.(article) };
        const document = pandocReads('markdown', made);
        expect(outerNotes(document.blocks)).toHaveLength(facts.notes.length);
        expect(lostWords(typedPassages(article), saidBy(document))).toEqual([]);
        expect(said?.works?.map(letters)).toEqual(facts.works.map(letters));
        expect(said?.headings?.map(letters)).toEqual(facts.headings.map(letters));
      }),
      many(20),
    );
  }, 120_000);

  test('cites each work that the article cites, by the keys that its author typed', async () => {
    const article = await madeUp();
    const { 'article.md': text = '', 'references.json': works = '' } = exported(article);
    const keys = citedKeys(pandocReads('markdown', text).blocks);
    expect(new Set(keys)).toEqual(new Set(article.works.map(({ key }) => key)));
    const html = run('pandoc', ['-f', 'markdown', '-t', 'html', '--citeproc'], text);
    for (const { key } of article.works) expect(html).toContain(`id="ref-${key}"`);
    expect(html).not.toContain('???');
    expect(JSON.parse(works)).toHaveLength(article.works.length);
  }, 60_000);

  test('holds each word of every construct once', async () => {
    const { words } = madeUpArticle();
    const article = await madeUp();
    expect(notOnce(words, saidBy(pandocReads('markdown', exportedText(article))))).toEqual([]);
  }, 60_000);

  test.each(folders)(
    'holds each word that the author of $slug typed',
    async ({ slug, path }) => {
      const { article } = await read(slug, path);
      const said = saidBy(pandocReads('markdown', exportedText(article)));
      expect(lostWords(typedPassages(article), said).join('\n')).toBe('');
    },
    60_000,
  );
});

const anyStyle = fc.constantFrom('', 'csl: chicago-fullnote-bibliography', 'csl: ieee');

const everyField = `---
title: 'On _Notes_ and *Margins*'
subtitle: 'A \\_sub\\_title'
short-title: Notes_1
author:
  - name: {given: Ludwig, dropping-particle: van, family: Beethoven, suffix: Jr.}
    orcid: 0000-0002-9455-0796
    email: ludwig@example.org
    affiliation: [University of *Bonn*, Court]
    note: 'He wrote *this*.'
  - literal: Institute of Notes, Basel
  - name: {family: 山田, given: 太郎}
date: March 2020
lang: pt-BR
keywords: [a_b, two; words, '*star*']
doi: 10.1234/abc
license: CC BY 4.0
journal: {title: 'Annals_of *Margins*', volume: 3, issue: 2, pages: 4-19, publisher: Press, issn: 1234-5679}
abstract: |
  Its *first* paragraph.

  Its second.
---`;

async function anyArticle(text: string, style: string): Promise<Article> {
  const frontmatter = ['---', 'title: Any', style, '---'].filter(Boolean).join('\n');
  return compiled({ 'article.md': `${frontmatter}\n\n${text}`, 'references.json': anyWorks });
}

async function madeUp(): Promise<Article> {
  const texts = Object.entries(madeUpArticle().files).filter(([path]) => path !== 'map.svg');
  return compiled(Object.fromEntries(texts));
}

async function compiled(files: Readonly<Record<string, string>>): Promise<Article> {
  const { article, problems } = await compileTexts(files, { draft: true, base }, { assets });
  if (!article) throw new Error(problems.map((each) => each.message).join('\n'));
  return article;
}

async function read(
  slug: string,
  path: string,
): Promise<{ article: Article; folder: ArticleFolder }> {
  const folder = await readFolder(path, slug);
  const { article, problems } = await compile(folder, { draft: true, base, styles });
  if (!article) throw new Error(problems.map((each) => each.message).join('\n'));
  return { article, folder };
}

function exportedText(article: Article): string {
  return exported(article)['article.md'] ?? '';
}

function everyWord(article: Article): string {
  return passagesOf(article)
    .map(({ text }) => text)
    .join('\n');
}

/** What a draft shows in the place of a picture that is not there. */
const missingPicture = /<span class="image-missing fault(?: editorial)?">[^<]*<\/span>/g;

/** What references call a figure, which its caption repeats. */
const captionLabel = /<span class="caption-label">[^<]*<\/span> ?/g;

/** The passages of an article with citations as typed; its works have a test of their own. */
function typedPassages(article: Article): { where: string; text: string }[] {
  const { sections, notes } = article;
  const words = (text: Root) => {
    const typed = htmlOf(asTyped(text, article))
      .replace(missingPicture, '')
      .replace(captionLabel, '');
    // Numbers and boxes of a list's items are not typed words.
    const plain = typed.replace(/<(\/?)ol\b/g, '<$1ul').replace(/<input\b[^>]*>/g, '');
    return withoutMarks(wordsOfText(treeFrom(plain), article));
  };
  return [
    ...passagesOf(article).filter(({ where }) =>
      /^(?:title|subtitle|author|note about)/.test(where),
    ),
    ...sections.map(({ id, title }) => ({
      where: `heading #${id}`,
      text: words(title.tree),
    })),
    ...sections.map(({ id, tree }) => ({ where: `#${id}`, text: words(tree) })),
    ...notes
      .filter((note) => note.form !== 'citation' && isCalled(note, article))
      .map(({ number, body }) => ({ where: `note ${number}`, text: words(body.tree) })),
  ];
}

/** Pandoc reads no note that nothing calls, and none that only such a note calls. */
function isCalled({ marks }: Note, article: Article, callers: readonly string[] = []): boolean {
  return marks.some(({ note: caller }) => {
    if (caller === undefined) return true;
    const calling = article.notes.find(({ label }) => label === caller);
    return (
      calling !== undefined &&
      !callers.includes(caller) &&
      isCalled(calling, article, [...callers, caller])
    );
  });
}

/** Plain words without the numbers of the notes, which are not typed. */
function withoutMarks(text: string): string {
  return text.replace(/\[\d+\]/g, ' ');
}

/** The notes of a document that stand in no other. */
function outerNotes(node: unknown): unknown[] {
  if (Array.isArray(node)) return node.flatMap(outerNotes);
  if (typeof node !== 'object' || node === null) return [];
  if ('t' in node && node.t === 'Note') return 'c' in node ? [node.c] : [];
  return Object.values(node).flatMap(outerNotes);
}

/** Keys of the works that a document cites, in order. */
function citedKeys(document: unknown): string[] {
  return [...JSON.stringify(document).matchAll(/"citationId":"([^"]+)"/g)].map(
    ([, key = '']) => key,
  );
}

/**
 * All words of a document with those of its metadata, without the names and places that stand in
 * it for Pandoc alone: the compiler reads both in `authors`.
 */
function saidBy({ meta, blocks }: PandocDocument): string {
  const rest = Object.entries(meta).filter(([key]) => !/^(?:author|institute)$/.test(key));
  return wordsIn([Object.fromEntries(rest), blocks]);
}

function wordsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsIn).join('');
  if (typeof node !== 'object' || node === null) return '';
  if (!('t' in node)) return Object.values(node).map(wordsIn).join(' ');
  const content = 'c' in node ? node.c : [];
  const parts: unknown[] = Array.isArray(content) ? content : [content];
  if (node.t === 'Str' || node.t === 'MetaString') return String(content);
  if (/^(?:Space|SoftBreak|LineBreak)$/.test(String(node.t))) return ' ';
  if (/^(?:Code|Math|CodeBlock)$/.test(String(node.t))) return ` ${String(parts[1])} `;
  if (/^Raw/.test(String(node.t))) return parts[0] === 'html' ? '' : ` ${String(parts[1])} `;
  if (node.t === 'Cite') return wordsIn(parts[1]);
  if (node.t === 'Quoted') return `"${wordsIn(parts[1])}"`;
  if (node.t === 'LineBlock') return ` ${parts.map(wordsIn).join(' ')} `;
  if (node.t === 'Link' && JSON.stringify(parts[0]).includes('"noteref"')) return '';
  const isBlock = /^(?:Para|Plain|Header|Note|MetaInlines)$/.test(String(node.t));
  return isBlock ? ` ${wordsIn(content)} ` : wordsIn(content);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
