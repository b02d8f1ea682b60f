import { strFromU8, unzipSync } from 'fflate';
import type { Nodes } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { fromHtml } from 'hast-util-from-html';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { wordsOf } from '../../../src/article/index.ts';
import { compile } from '../../../src/compiler/compile.ts';
import type { Site } from '../../../src/exports/addresses.ts';
import { toCiteJson } from '../../../src/exports/cite/cite-json.ts';
import { linkedFiles } from '../../../src/exports/downloads.ts';
import { toEpub } from '../../../src/exports/epub/epub.ts';
import { feedHtml } from '../../../src/exports/feed/feed-html.ts';
import { toPagesJson } from '../../../src/exports/page-metadata/pages-json.ts';
import { toPdfHtml } from '../../../src/exports/pdf/pdf-html.ts';
import { linkTargets } from '../../../src/exports/pdf/pdf-link-names.ts';
import { pdfStyle } from '../../../src/exports/pdf/pdf-style.ts';
import { pieceLanguage } from '../../../src/exports/piece-language.ts';
import { toOpenSearch } from '../../../src/exports/site-files/site-files.ts';
import { toPlainText } from '../../../src/exports/text/text.ts';
import { readFolder } from '../../../src/library/read-folder.ts';
import type { OwnMessages } from '../../../src/messages/index.ts';
import { pseudoMessages, withoutMessages } from '../../support/pseudo-language.ts';

const content = 'tests/fixtures/languages/content';
const styleName = 'chicago-fullnote-bibliography-with-ibid';
const root = 'https://example.org/';

/** What the article of every language has not: further marks of a note, places that are named. */
const more = `

## More {#sec:more}

Once more.[^last] And @sec:more, @eq:one, @lst:one.

$$x = y$$ {#eq:one}

\`\`\`{#lst:one}
code
\`\`\`
`;

/** The article of a language, with what an editor's own messages say in it. */
async function articleIn(lang: string, messages: OwnMessages = {}): Promise<Article> {
  const folder = await readFolder(join(content, 'articles', lang), lang);
  const text = new TextDecoder().decode(folder.sources.get('article.md'));
  const { article } = await compile(
    {
      ...folder,
      sources: new Map([
        ...folder.sources,
        ['article.md', new TextEncoder().encode(text.replace('\n[^last]:', `${more}\n[^last]:`))],
      ]),
    },
    {
      draft: true,
      base: '/',
      styles: new Map([
        [styleName, readFileSync(join(content, `styles/${styleName}.csl`), 'utf8')],
      ]),
      messages,
    },
  );
  return article!;
}

describe('what an article’s files say beside its words', () => {
  const messages = pseudoMessages('en');
  const site: Site = { root, name: 'Journal', lang: 'en', messages };
  let article: Article;
  let own: ReadonlySet<string>;

  beforeAll(async () => {
    article = await articleIn('en', messages);
    own = new Set(
      [...ownTexts(article), ...months, site.name, article.slug].flatMap((text) => wordsIn(text)),
    );
  });

  const files: readonly (readonly [string, () => string | Promise<string>])[] = [
    ['the PDF', () => seen(toPdfHtml(article, site, ''))],
    ['the running heads of the PDF', () => runningHeads(article, site)],
    ['links in the PDF', () => namesOfLinks(article, site).join('\n')],
    ['the EPUB', () => bookOf(article, site)],
    ['the plain text', () => toPlainText(article, site)],
    ['the feed', () => seen(feedHtml(article, site))],
    ['the forms of citation', async () => placesIn(await toCiteJson(article, site))],
    ['previews of pages', () => spokenIn(toPagesJson(article, site))],
    ['names of downloads', () => labels(article, site).join('\n')],
    ['the search of browsers', () => seen(toOpenSearch(site))],
  ];

  test.each(files)('stands in the messages: %s', async (_, file) => {
    const text = await file();
    expect(text).toContain('⟦');
    const unknown = wordsIn(withoutMessages(text)).filter((word) => !own.has(word));
    expect(unknown.filter((word) => !formats.has(word))).toEqual([]);
  });
});

describe('an article that is written from right to left', () => {
  const site: Site = { root, name: 'Journal', messages: pseudoMessages('fa') };

  test('is a PDF in its language, with references the other way where they are English', async () => {
    const tree = fromHtml(toPdfHtml(await articleIn('fa'), site, ''));
    expect(select('html', tree)?.properties).toMatchObject({ lang: 'fa', dir: 'rtl' });
    const english = selectAll('.works > li[dir=ltr]', tree);
    expect(english.map(({ properties }) => properties['id'])).toEqual([
      'ref-blair2010',
      'ref-cutter1876',
    ]);
    for (const { properties } of english) expect(properties['lang']).toMatch(/^(?:en|und)/);
    expect(selectAll('.works > li:not([dir])', tree).length).toBeGreaterThan(1);
    expect(selectAll('.footnote > div[dir=ltr]', tree)).toHaveLength(1);
  });

  test('numbers its notes, pages and items as its language does', async () => {
    const article = await articleIn('fa', pseudoMessages('fa'));
    const tree = fromHtml(toPdfHtml(article, site, ''));
    expect(toString(select('sup.mark', tree)!)).toBe('۱');
    expect(toString(select('.footnote .number', tree)!).trim()).toBe('۱.');
    expect(pdfStyle(article, site)).toContain('counter(page, persian)');
    expect(toPlainText(article, site)).toContain('[۱]');
  });

  test('leaves the gutter of the PDF at the right, where its lines begin', async () => {
    const article = await articleIn('ar');
    expect(pdfStyle(article, site)).toContain('margin: 27mm 28mm 32mm 40mm');
    expect(pdfStyle(article, site)).toMatch(/@bottom-left \{ content: counter\(page\)/);
  });

  test('is a book whose pages turn the other way', async () => {
    const files = unzipSync(toEpub(await articleIn('he'), site));
    const text = (name: string) => strFromU8(files[`EPUB/${name}`]!);
    expect(text('package.opf')).toContain('page-progression-direction="rtl"');
    expect(text('package.opf')).toContain('<dc:language>he</dc:language>');
    for (const name of ['nav', 'title', 'article'])
      expect(text(`${name}.xhtml`)).toMatch(/<html[^>]* lang="he" xml:lang="he" dir="rtl"/);
    expect(text('article.xhtml')).toMatch(
      /<li id="ref-blair2010" lang="[\w-]+" xml:lang="[\w-]+" dir="ltr"/,
    );
    expect(text('style.css')).toContain('em:lang(he) { font-weight: bold; }');
  });
});

describe('pieceLanguage()', () => {
  const [english, arabic, chinese] = [
    { lang: 'en', dir: 'ltr' },
    { lang: 'ar-EG', dir: 'rtl' },
    { lang: 'zh', dir: 'ltr' },
  ] as const;

  test.each([
    ['Smith, A Book (2000).', english, undefined, {}],
    ['Smith, A Book (2000).', arabic, undefined, { lang: 'und', dir: 'ltr' }],
    ['Smith, A Book (2000).', arabic, 'en_GB', { lang: 'en-GB', dir: 'ltr' }],
    ['Smith, A Book (2000).', chinese, undefined, { lang: 'und' }],
    ['Schmidt, Ein Buch (2000).', english, 'de', { lang: 'de' }],
    ['Schmidt, Ein Buch (2000).', english, 'German', {}],
    ['Schmidt, Ein Buch (2000).', english, 'x', {}],
    ['سلمى، كتاب (2000).', english, undefined, { lang: 'und', dir: 'rtl' }],
    ['سلمى، كتاب (2000).', english, 'fa', { lang: 'fa', dir: 'rtl' }],
    ['سلمى، كتاب (2000).', arabic, 'ar', {}],
    ['سلمى، كتاب: Maps (2000).', arabic, undefined, {}],
    ['12–15', arabic, undefined, {}],
    ['https://example.org/a', arabic, undefined, {}],
    ['', arabic, undefined, {}],
  ] as const)('%s', (text, article, known, expected) => {
    expect(pieceLanguage(text, article, known)).toEqual(expected);
  });
});

/** Their names are the browser's, long and short. */
const months = (['long', 'short'] as const).flatMap((month) =>
  Array.from({ length: 12 }, (_, nth) =>
    new Date(Date.UTC(2026, nth)).toLocaleDateString('en-GB', { month, timeZone: 'UTC' }),
  ),
);

/** Names of formats and styles, which are the same in every language. */
const formats = new Set(
  'pdf epub markdown jats xml csl json bibtex ris apa mla chicago utf text html application opensearchdescription get self'.split(
    ' ',
  ),
);

/** Words of two letters and more, without addresses and words that are cut. */
function wordsIn(text: string): string[] {
  const words = text.replace(/\w+:\/\/\S+|example\.org\S*|\p{L}+…/gu, ' ').toLowerCase();
  return words.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
}

/** All that the author wrote, and what a style made of it. */
function ownTexts(article: Article): string[] {
  const { title, subtitle, abstract, authors, keywords, sections, notes, works, blocks, edition } =
    article;
  return [
    title.text,
    subtitle?.text ?? '',
    abstract?.text ?? '',
    ...authors.flatMap(({ name, affiliations }) => [name, ...affiliations]),
    ...keywords,
    ...edition.events.flatMap(({ label = '' }) => label),
    ...edition.names.flatMap(({ label, note = '' }) => [label, note]),
    ...sections.flatMap((section) => [section.title.text, wordsOf(section.tree)]),
    ...notes.map(({ body }) => body.text),
    ...blocks.flatMap(({ text, label = '' }) => [text, label]),
    ...works.flatMap((work) => [work.reference.text, work.title, ...work.names, work.slug]),
  ].map(withoutMessages);
}

/** What readers see or hear of HTML. */
function seen(html: string): string {
  const said: string[] = [];
  const read = (node: Nodes): void => {
    if (node.type === 'text') said.push(node.value);
    if (!('children' in node)) return;
    if (node.type === 'element') {
      if (node.tagName === 'style') return;
      for (const name of ['ariaLabel', 'alt', 'title'])
        if (typeof node.properties[name] === 'string') said.push(node.properties[name]);
      // Formulas are the author's.
      if (node.tagName === 'math') return;
    }
    node.children.forEach(read);
  };
  read(fromHtml(html));
  return said.join('\n');
}

/** Of an article with more authors than a line has room for, and without a date. */
function runningHeads({ date, authors, ...article }: Article, site: Site): string {
  const css = pdfStyle({ ...article, authors: [...authors, ...authors, ...authors] }, site);
  expect(date).toBeDefined();
  return [...css.matchAll(/-(?:left|right) \{ content: '(.*?)';/g)].map(([, it]) => it).join('\n');
}

function bookOf(article: Article, site: Site): string {
  const files = unzipSync(toEpub(article, site));
  return ['nav', 'title', 'article', 'evidence']
    .map((name) => strFromU8(files[`EPUB/${name}.xhtml`]!))
    .map(seen)
    .join('\n');
}

function namesOfLinks(article: Article, site: Site): string[] {
  const { nameOf } = linkTargets(article, site);
  const { paragraphs, blocks, notes } = article;
  const marks = notes.flatMap((note) => note.marks);
  return [...paragraphs, ...blocks, ...notes, ...marks].map(({ id }) => nameOf(id));
}

/** The forms in styles, which differ from those of the whole article by the place alone. */
function placesIn(json: string): string {
  const { sections, paragraph } = JSON.parse(json) as CiteFile;
  return [...Object.values(sections), paragraph.forms]
    .flat()
    .filter(({ style }) => ['APA', 'MLA', 'Chicago'].includes(style))
    .map(({ text }) => text.replace(/\d+ [A-Z][a-z]+\.? \d{4}|[A-Z][a-z]+\.? \d+/g, ''))
    .join('\n');
}

interface CiteFile {
  readonly sections: Readonly<Record<string, readonly Form[]>>;
  readonly paragraph: { readonly forms: readonly Form[] };
}
interface Form {
  readonly style: string;
  readonly text: string;
}

function spokenIn(json: string): string {
  const pages = JSON.parse(json) as Record<string, { title: string; words: string[] }>;
  return Object.values(pages)
    .flatMap(({ title, words }) => [title, ...words])
    .join('\n');
}

function labels(article: Article, site: Site): string[] {
  return linkedFiles(article, { made: ['pdf'], site }).map(({ label }) => label);
}
