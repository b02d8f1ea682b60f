import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedBrowser } from '../../src/exports/pdf/find-browser.ts';
import {
  directionOf,
  en,
  isPlural,
  languages,
  type MessageTree,
  wordsFor,
} from '../../src/messages/index.ts';
import {
  type BuiltPage,
  type BuiltSite,
  attribute,
  pageAt,
  readSite,
} from '../support/built-site.ts';
import {
  buildLanguages,
  buildPseudo,
  fixtureLanguages,
  forgetLanguages,
  pseudo,
} from '../support/languages.ts';
import { unmarked, wordsOfArticle } from '../support/marked-words.ts';
import { pdfText } from '../support/pdf.ts';
import { compressed, weightOf } from '../support/page-weight.ts';
import { piecesOf } from '../support/readable.ts';
import { has } from '../support/tools.ts';

/** Bytes of a page, as `budget.test.ts` has them. */
const budget = 35_000;
/** Bytes that the same words of the interface may be longer by than in English, letters included. */
const longerWords = 1_500;

const tags = await fixtureLanguages();
const spoken = tags.filter((tag) => tag !== 'en' && languages[tag] !== undefined);
let site: BuiltSite;
beforeAll(async () => {
  site = await readSite(await buildLanguages());
}, 900_000);
afterAll(forgetLanguages);

const pagesOf = (slug: string): BuiltPage[] =>
  [...site.pages.values()].filter(({ path }) => path.startsWith(`articles/${slug}/`));

describe('a page in a language whose messages are all marked', () => {
  it('has every page that the article has in English', () => {
    const ending = ({ path }: BuiltPage): string => path.replace(/^articles\/[^/]+\//, '');
    expect(pagesOf(pseudo.slug).map(ending).length).toBe(pagesOf('en').map(ending).length);
    expect(pagesOf(pseudo.slug).length).toBeGreaterThan(20);
  });

  it('says nothing that is neither a message, nor the article’s, nor marked as another language', async () => {
    const known = await wordsOfArticle();
    expect(faultsOf(pagesOf(pseudo.slug), ({ tree }) => unmarked(piecesOf(tree), known))).toEqual(
      [],
    );
  });

  it('nor does its EPUB', async () => {
    const known = await wordsOfArticle();
    const epub = unzipSync(await readFile(join(site.dir, `articles/${pseudo.slug}/article.epub`)));
    const pages = Object.entries(epub)
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([path, bytes]) => ({ path, tree: fromHtml(strFromU8(bytes)) }));
    expect(faultsOf(pages, ({ tree }) => unmarked(piecesOf(tree), known))).toEqual([]);
  });

  it('nor does its plain text', async () => {
    const text = await readFile(join(site.dir, `articles/${pseudo.slug}/article.txt`), 'utf8');
    const piece = { text, where: 'article.txt', lang: pseudo.tag, dir: '', isAttribute: false };
    expect(unmarked([piece], await wordsOfArticle())).toEqual([]);
  });
});

describe.skipIf(installedBrowser() === undefined || !has('pdftotext'))(
  'the PDF of that article (needs a browser and Poppler)',
  () => {
    it('has no word that is none either', async () => {
      const dist = await buildPseudo();
      const typed = pdfText(join(dist, `articles/${pseudo.slug}/article.pdf`));
      // Words that are broken at the end of a line are whole, addresses have no words, and a label
      // in a picture may be shortened.
      const text = typed
        .replace(/(?<=\p{L})[-\u00ad]\n\s*/gu, '')
        .replace(/localhost:\S+/g, '')
        .replace(/⟦[^⟦⟧\n]*…/g, '');
      const piece = { text, where: 'article.pdf', lang: pseudo.tag, dir: '', isAttribute: false };
      expect(unmarked([piece], await wordsOfArticle())).toEqual([]);
    }, 300_000);
  },
);

/** Words of a language that are English, too, where they mean something else. */
const alsoEnglish: Readonly<Record<string, RegExp>> = {
  // Notes.
  it: /^Note(?= — | che )/u,
  // Pages, as citations have them.
  pt: /^pp\. \d/u,
};

describe.each(spoken)('the pages of the article in %s', (tag) => {
  it('have no message of English', () => {
    const english = patternsOf(en);
    const own = patternsOf(languages[tag]!.messages);
    const untranslated = ({ tree }: BuiltPage): string[] =>
      piecesOf(tree).flatMap(({ text, where, lang }) => {
        const said = text.replace(/\s+/g, ' ').trim();
        if (lang.split('-')[0] === 'en' || !matches(english, said) || matches(own, said)) return [];
        if (alsoEnglish[tag]?.test(said)) return [];
        return [`${said} — ${where}`];
      });
    expect(faultsOf(pagesOf(tag), untranslated)).toEqual([]);
  });
});

describe.each(tags)('every page of the article in %s', (tag) => {
  it('says its language and direction', () => {
    const pages = pagesOf(tag);
    expect(pages.length).toBeGreaterThan(20);
    for (const { path, tree } of pages) {
      const html = selectAll('html', tree)[0]!;
      expect([attribute(html, 'lang'), attribute(html, 'dir') || 'ltr'], path).toEqual([
        tag,
        directionOf(tag),
      ]);
    }
  });

  it.skipIf(tag === 'en')('marks an English work as English, and the site’s name', () => {
    const pieces = pagesOf(tag).flatMap(({ tree }) => piecesOf(tree));
    const wrong = pieces
      .filter(({ text, isAttribute }) => !isAttribute && /Too Much to Know|Catalogues/.test(text))
      // A link that names a work in the page's way, and a title within a note, have words of both.
      .filter(({ where }) => !/^(?:title|meta|a$|i$)/.test(where))
      .filter(({ lang, dir }) => lang !== 'en' || (directionOf(tag) === 'rtl' && dir === 'rtl'))
      .map(({ text, where }) => `${where}: ${text.trim()}`);
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('is as light as in English, but for the words of its author', async () => {
    const page = pageAt(site, `articles/${tag}/`);
    expect(await weightOf(site, page)).toBeLessThanOrEqual(budget);
    const around = await aroundText(page);
    const english = await aroundText(pageAt(site, 'articles/en/'));
    expect(around - english).toBeLessThanOrEqual(longerWords);
  });

  it('is drawn with a timeline and an index of names', () => {
    const page = pageAt(site, `articles/${tag}/evidence/`);
    expect(toString(page.tree)).toContain(wordsFor(tag).digits('1545'));
  });
});

/** Bytes of a page as it is sent, without what its author wrote. */
async function aroundText(page: BuiltPage): Promise<number> {
  const written = selectAll('.prose, [role=doc-endnotes], [role=doc-bibliography]', page.tree);
  const own = written.map((part) => toHtml(part)).join('');
  const bytes = await weightOf(site, page);
  return bytes - compressed(Buffer.from(own)).length;
}

/** Each fault once, with the first of the pages that have it. */
function faultsOf<Page extends { readonly path: string }>(
  pages: readonly Page[],
  find: (page: Page) => readonly string[],
): string[] {
  const first = new Map<string, string>();
  for (const page of pages)
    for (const fault of find(page)) if (!first.has(fault)) first.set(fault, page.path);
  return [...first].map(([fault, path]) => `${fault} (${path})`);
}

/** What is always filled in by a number. */
const numbers = new Set(['{count}', '{nth}', '{total}', '{number}', '{shown}']);

/** Messages as patterns: whatever is filled in. Those without a word of their own are left out. */
function patternsOf(group: MessageTree): RegExp[] {
  return Object.values(group).flatMap((node): RegExp[] => {
    if (typeof node !== 'string')
      return isPlural(node) ? patternsOf({ ...node }) : patternsOf(node);
    const parts = node
      .trim()
      .replace(/\s+/gu, ' ')
      .split(/(\{\w+\})/);
    const typed = parts.filter((part) => !part.startsWith('{'));
    if (!/\p{L}{2}/u.test(typed.join(' '))) return [];
    const pattern = parts.map((part) =>
      !/^\{\w+\}$/.test(part)
        ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        : numbers.has(part)
          ? '[\\p{N}., ]+'
          : '.+?',
    );
    return [new RegExp(`^${pattern.join('')}$`, 'u')];
  });
}

function matches(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}
