import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  articlePath,
  attribute,
  pageAt,
  readSite,
  type BuiltPage,
  type BuiltSite,
} from '../support/built-site.ts';
import { siteDist } from './dist.ts';

let site: BuiltSite;
let article: BuiltPage;
beforeAll(async () => {
  site = await readSite(await siteDist());
  article = pageAt(site, articlePath);
});

describe('the routes of the contract', () => {
  it('are all there for the article', () => {
    const sections = all('main section.section').map((section) => attribute(section, 'id'));
    const keys = works().map((work) => attribute(work, 'id').slice('ref-'.length));
    expect(sections).toHaveLength(4);
    expect(keys).toHaveLength(22);
    const quotes = all('aside[data-quote]').map((quote) => attribute(quote, 'dataQuote'));
    expect(new Set(quotes).size).toBe(5);
    const keywords = [
      'armenia-azerbaijan-conflict',
      'conflict-resolution',
      'democratic-peace',
      'multilateral-diplomacy',
      'osce-minsk-group',
      'political-realism',
    ];
    const routes = [
      '',
      'search/',
      'sources/',
      ...keys.map((key) => `sources/${key}/`),
      articlePath,
      ...sections.map((id) => `${articlePath}sections/${id}/`),
      ...[...new Set(quotes)].map((id) => `${articlePath}quotes/${id}/`),
      `${articlePath}notes/`,
      `${articlePath}sources/`,
      ...keys.map((key) => `${articlePath}sources/${key}/`),
      `${articlePath}about/`,
      `${articlePath}evidence/`,
      'keywords/',
      ...keywords.map((name) => `keywords/${name}/`),
      'authors/',
      'authors/murad-muradov/',
      'about-this-site/',
      'notebook/',
      'offline/',
      '404.html',
    ];
    expect([...site.pages.keys()].sort()).toEqual(routes.sort());
  });

  it('are whole pages: a language, a title, a description, one main part, one first heading', () => {
    for (const { path, tree } of site.pages.values()) {
      expect(attribute(one('html', tree), 'lang'), path).toMatch(/^[a-z]{2,3}(-|$)/);
      expect(toString(one('head > title', tree)).trim(), path).not.toBe('');
      expect(attribute(one('meta[name=description]', tree), 'content').trim(), path).not.toBe('');
      expect(attribute(one('meta[name=viewport]', tree), 'content'), path).not.toMatch(
        /user-scalable|maximum-scale/,
      );
      one('main', tree);
      expect(toString(one('h1', tree)).trim(), path).not.toBe('');
    }
  });

  it('have titles of their own', () => {
    const titles = [...site.pages.values()]
      // The same work has a page in the article and one across articles.
      .filter(({ path }) => !path.startsWith('sources/'))
      .map(({ tree }) => toString(one('head > title', tree)));
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });
});

describe('the article page', () => {
  it('has sections with their headings', () => {
    const headings = all('main section.section[id]').map((section) =>
      section.children.find((child) => child.type === 'element'),
    );
    expect(headings.map((heading) => heading?.type === 'element' && heading.tagName)).toEqual([
      'h2',
      'h2',
      'h2',
      'h2',
    ]);
  });

  it('numbers its paragraphs from 1 to the last, each with a permalink', () => {
    const paragraphs = all('main p[id^="p-"]');
    expect(paragraphs).toHaveLength(23);
    expect(paragraphs.map((p) => attribute(p, 'dataN'))).toEqual(
      paragraphs.map((_, index) => String(index + 1)),
    );
    for (const paragraph of paragraphs)
      expect(selectAll('a.para-link', paragraph).map((link) => attribute(link, 'href'))).toEqual([
        `#${attribute(paragraph, 'id')}`,
      ]);
  });

  it('marks its 25 notes in order, and each note leads back to its marks', () => {
    const marks = all('a[role=doc-noteref]');
    const notes = all('section[role=doc-endnotes] > ol > li');
    const labels = Array.from({ length: 25 }, (_, index) => String(index + 1));
    expect(marks.map((mark) => attribute(mark, 'id'))).toEqual(labels.map((n) => `noteref-${n}`));
    expect(marks.map((mark) => attribute(mark, 'href'))).toEqual(labels.map((n) => `#note-${n}`));
    expect(marks.map((mark) => toString(mark).trim())).toEqual(labels);
    expect(notes.map((note) => attribute(note, 'id'))).toEqual(labels.map((n) => `note-${n}`));
    for (const note of notes) {
      const to = `#${attribute(note, 'id')}`;
      const back = selectAll('a[role=doc-backlink]', note);
      expect(back.map((link) => attribute(link, 'href'))).toEqual(
        marks
          .filter((mark) => attribute(mark, 'href') === to)
          .map((mark) => `#${attribute(mark, 'id')}`),
      );
      for (const link of back) expect(attribute(link, 'ariaLabel')).not.toBe('');
    }
  });

  it('has citations that name their work and, where given, the pages', () => {
    const citations = all('a[role=doc-biblioref]');
    expect(citations.length).toBeGreaterThanOrEqual(25);
    for (const citation of citations) {
      const key = attribute(citation, 'dataKey');
      expect(attribute(citation, 'href')).toBe(`#ref-${key}`);
      expect(article.ids).toContain(`ref-${key}`);
    }
    expect(cited('3').map((link) => attribute(link, 'dataLocator'))).toEqual(['471-499']);
    expect(cited('1').map((link) => 'dataLocator' in link.properties)).toEqual([false]);
  });

  it('lists every work with links to each place that cites it', () => {
    const notes = all('section[role=doc-endnotes] > ol > li');
    for (const work of works()) {
      const id = attribute(work, 'id');
      const places = notes
        .filter((note) => selectAll(`a[role=doc-biblioref][href="#${id}"]`, note).length > 0)
        .map((note) => `#${attribute(note, 'id').replace('note-', 'noteref-')}`);
      expect(places, id).not.toEqual([]);
      expect(
        selectAll('.cited-in a', work).map((link) => attribute(link, 'href')),
        id,
      ).toEqual(places);
    }
  });

  it('leads from notes 3 and 8 to one work, and from 20, 22 and 23 to one', () => {
    const keys = (...notes: string[]) =>
      new Set(notes.flatMap((note) => cited(note).map((link) => attribute(link, 'dataKey'))));
    expect([...keys('3', '8')]).toEqual(['maresca1996']);
    expect([...keys('20', '22', '23')]).toEqual(['morgenthau2009']);
  });

  it('says what "Ibid." stands for, apart from the author\'s words', () => {
    const note = one('#note-23', article.tree);
    expect(toString(one('.note-body', note)).trim()).toBe('Ibid.');
    const editorial = one('.editorial:not(.where)', note);
    expect(toString(editorial)).toContain('The Future of Diplomacy');
    const links = selectAll('a[href]', editorial).map((link) => attribute(link, 'href'));
    expect(links).toContain('#ref-morgenthau2009');
  });

  it('hides its six pull-quotes from assistive technology and search', () => {
    const quotes = all('aside.pullquote');
    expect(quotes).toHaveLength(6);
    for (const quote of quotes) {
      expect(attribute(quote, 'role')).toBe('doc-pullquote');
      expect(attribute(quote, 'ariaHidden')).toBe('true');
      expect(attribute(quote, 'dataPagefindIgnore')).toBe('all');
      for (const link of selectAll('a[href]', quote))
        expect(attribute(link, 'tabIndex'), 'no focus inside what is hidden').toBe('-1');
    }
    expect(all('[role=doc-pullquote]')).toHaveLength(6);
  });

  it('holds the links to the original and to the archived copy of a work with an address', () => {
    const ministry = one('#ref-daily-sabah2020', article.tree);
    expect(addresses(ministry)).toEqual(originalAndCopy);
  });

  it('leads to nothing twice from the entry of a work', () => {
    for (const work of works()) {
      const links = selectAll('a[href]', work).map((link) => attribute(link, 'href'));
      expect(links, attribute(work, 'id')).toEqual([...new Set(links)]);
    }
  });

  it('keeps a place for notes in the margin, empty without JavaScript', () => {
    expect(toString(one('main [data-margin]', article.tree))).toBe('');
    expect(all('[data-margin-note]')).toEqual([]);
  });

  it('has what other tools look for by role', () => {
    for (const role of ['doc-toc', 'doc-abstract', 'doc-endnotes', 'doc-bibliography'])
      expect(all(`[role=${role}]`), role).toHaveLength(1);
  });
});

describe('the roles on every page', () => {
  it('are those of DPUB-ARIA 1.1 that are not deprecated', () => {
    const used = new Set<string>();
    for (const { tree } of site.pages.values())
      for (const element of selectAll('[role^="doc-"]', tree)) used.add(attribute(element, 'role'));
    expect([...used].sort()).toEqual([
      'doc-abstract',
      'doc-backlink',
      'doc-bibliography',
      'doc-biblioref',
      'doc-endnotes',
      'doc-noteref',
      'doc-pullquote',
      'doc-toc',
    ]);
  });

  it('have a name where they are landmarks', () => {
    for (const { path, tree } of site.pages.values())
      for (const element of selectAll(
        '[role=doc-endnotes], [role=doc-bibliography], [role=doc-toc], [role=doc-abstract]',
        tree,
      )) {
        const label = attribute(element, 'ariaLabel');
        const by = attribute(element, 'ariaLabelledBy');
        expect(label || toString(one(`[id="${by}"]`, tree)), path).not.toBe('');
      }
  });

  it('come without aria-expanded on marks and on buttons of popovers', () => {
    for (const { path, tree } of site.pages.values())
      expect(
        selectAll('[role=doc-noteref][aria-expanded], [popovertarget][aria-expanded]', tree),
        path,
      ).toEqual([]);
  });
});

describe('the dossier of a work', () => {
  it.each([`${articlePath}sources/maresca1996/`, 'sources/maresca1996/'])(
    'holds each citing sentence with its note and pages: /%s',
    (path) => {
      const { tree } = pageAt(site, path);
      const mentions = selectAll('main .mention', tree);
      expect(
        mentions.map((mention) => {
          const sentence = one('blockquote a', mention);
          return {
            begins: toString(sentence).slice(0, 30),
            to: attribute(sentence, 'href').split('#')[1],
            links: selectAll('.facts a', mention)
              .map((link) => toString(link))
              .slice(0, 2),
            pages: toString(one('.facts', mention)).includes('pp. 471–499'),
          };
        }),
      ).toEqual([
        {
          begins: 'In an article written as far b',
          to: 'noteref-3',
          links: ['Note 3', '¶3'],
          pages: true,
        },
        {
          begins: 'In the above-mentioned article',
          to: 'noteref-8',
          links: ['Note 8', '¶6'],
          pages: true,
        },
      ]);
    },
  );

  it.each([`${articlePath}sources/daily-sabah2020/`, 'sources/daily-sabah2020/'])(
    'leads to the original and to the copy of the day it was read: /%s',
    (path) => {
      const links = selectAll('main a[href^="http"]', pageAt(site, path).tree);
      const to = links.map((link) => attribute(link, 'href'));
      for (const address of originalAndCopy) expect(to).toContain(address);
    },
  );

  it('leads to both for every work with an address', () => {
    for (const work of works()) {
      const [original, copy] = addresses(work);
      if (original === undefined) continue;
      expect(copy, attribute(work, 'id')).toMatch(
        /^https:\/\/web\.archive\.org\/web\/\d{4,8}\/http/,
      );
      expect(copy?.endsWith(`/${original}`), attribute(work, 'id')).toBe(true);
    }
    expect(works().filter((work) => addresses(work).length === 2).length).toBeGreaterThan(10);
  });
});

const original =
  'https://www.dailysabah.com/politics/diplomacy/we-wont-accept-azerbaijani-control-in-nagorno-karabakh-macron-says';
const originalAndCopy = [original, `https://web.archive.org/web/20201212/${original}`];

function all(selector: string): Element[] {
  return selectAll(selector, article.tree);
}

/** What the entry of a work leads to on other sites. */
function addresses(work: Element): string[] {
  return selectAll('a[href^="http"]', work).map((link) => attribute(link, 'href'));
}

function works(): Element[] {
  return all('section[role=doc-bibliography] > ol > li');
}

function cited(note: string): Element[] {
  return all(`#note-${note} a[role=doc-biblioref]`);
}

/** The one element that fits; more or none is a fault. */
function one(selector: string, tree: Root | Element): Element {
  const found = selectAll(selector, tree);
  const [first] = found;
  if (!first || found.length > 1)
    throw new Error(`Unexpected ${found.length} elements for ${selector}, expected one`);
  return first;
}
