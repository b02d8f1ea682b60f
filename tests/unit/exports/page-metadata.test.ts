import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { articleCard, cardTags, clip } from '../../../src/exports/page-metadata/cards.ts';
import { coins } from '../../../src/exports/works/coins.ts';
import { citationReference, highwireTags } from '../../../src/exports/page-metadata/highwire.ts';
import { jsonLd, scriptJson } from '../../../src/exports/page-metadata/json-ld.ts';
import { linkedFiles } from '../../../src/exports/downloads.ts';
import { linkset, signposting } from '../../../src/exports/page-metadata/signposting.ts';
import { bareArticle, smallArticle, smallWorks, work } from '../../fixtures/exports/article.ts';
import { hostileWords, kept } from './hostile.ts';
import { treeFrom } from '../../support/html.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const base = 'https://example.org/journal/articles/failure-of-multilateral-diplomacy/';
const article = smallArticle();
const complete: Article = smallArticle({
  authors: [
    { name: 'Anna Maria van der Berg', affiliations: ['A', 'B'], orcid: '0000-0002-9455-0796' },
    { name: 'Murad Muradov', affiliations: [] },
  ],
  journal: {
    title: 'Journal of Things',
    volume: '1',
    issue: '3',
    pages: '471–499',
    issn: '1234-5679',
    publisher: 'Press',
  },
  date: { year: 2020, month: 12, day: 1, text: '1 December 2020' },
  doi: '10.1234/abc',
});

describe('Highwire tags', () => {
  test('give one author a tag, in natural order', () => {
    const authors = values(highwireTags(complete, site), 'citation_author');
    expect(authors).toEqual(['Anna Maria van der Berg', 'Murad Muradov']);
  });

  test('give the parts of a complete issue', () => {
    const tags = highwireTags(complete, site);
    expect(values(tags, 'citation_publication_date')).toEqual(['2020/12/01']);
    expect(values(tags, 'citation_firstpage')).toEqual(['471']);
    expect(values(tags, 'citation_lastpage')).toEqual(['499']);
    expect(values(tags, 'citation_doi')).toEqual(['10.1234/abc']);
    expect(values(tags, 'citation_author_institution')).toEqual(['A', 'B']);
  });

  test('name the PDF only where it was made', () => {
    expect(values(highwireTags(article, site), 'citation_pdf_url')).toEqual([]);
    expect(values(highwireTags(article, site, { pdf: true }), 'citation_pdf_url')).toEqual([
      `${base}article.pdf`,
    ]);
  });

  test('have one reference a work, of keys and values that semicolons part', () => {
    const references = values(highwireTags(article, site), 'citation_reference');
    expect(references).toHaveLength(article.works.length);
    expect(references[1]?.split(';')).toContain('citation_journal_title=International Negotiation');
  });

  test('keep to one pair a field, whatever a title holds', () => {
    fc.assert(
      fc.property(hostileWords, (title) => {
        const reference = citationReference(work({ id: 'k', type: 'book', title }));
        expect(reference.split(';')).toHaveLength(1);
      }),
    );
  });

  test('leave out what is not known', () => {
    const names = highwireTags(bareArticle(), site).map(({ name }) => name);
    expect(names).toEqual(['citation_title', 'citation_language', 'citation_fulltext_html_url']);
  });
});

describe('JSON-LD', () => {
  test('describes the article, its sections, works and downloads', () => {
    expect(jsonLd(complete, site)).toMatchObject({
      '@type': 'ScholarlyArticle',
      headline: complete.title.text,
      author: [{ '@id': 'https://orcid.org/0000-0002-9455-0796' }, { name: 'Murad Muradov' }],
      datePublished: '2020-12-01',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: '3',
        isPartOf: { volumeNumber: '1', isPartOf: { name: 'Journal of Things' } },
      },
      hasPart: [
        { name: 'Negotiations', url: `${base}sections/negotiations/` },
        { name: 'Realist approach', hasPart: [{ name: 'After 2020' }] },
      ],
      citation: complete.works.map(({ title }) => ({ name: title })),
    });
  });

  test('names roles and institutions by their addresses', () => {
    const author = {
      name: 'Jane Doe',
      family: 'Doe',
      affiliations: ['A', 'B'],
      rors: ['', '03yrm5c26'],
      roles: ['methodology' as const],
    };
    expect(jsonLd({ ...bareArticle(), authors: [author] }, site)).toMatchObject({
      author: [{ affiliation: [{ name: 'A' }, { '@id': 'https://ror.org/03yrm5c26', name: 'B' }] }],
      contributor: [
        {
          roleName: ['https://credit.niso.org/contributor-roles/methodology/'],
          contributor: { name: 'Jane Doe' },
        },
      ],
    });
  });

  test('has no empty value', () => {
    expect(JSON.stringify(jsonLd(bareArticle(), site))).not.toMatch(/null|undefined|""|\[\]|\{\}/);
  });

  test('cannot end its script element, and says the same', () => {
    fc.assert(
      fc.property(hostileWords, (title) => {
        const hostile = smallArticle({
          title: { tree: treeFrom(''), text: title },
          keywords: [title],
        });
        const json = scriptJson(jsonLd(hostile, site));
        expect(json).not.toMatch(/[<>&]/);
        const { headline } = JSON.parse(json) as { headline: string };
        expect(kept(headline)).toBe(kept(title));
      }),
    );
  });
});

describe('Signposting', () => {
  test('has exactly one cite-as, both types, and a media type for every file', () => {
    const links = signposting(article, site, linkedFiles(article));
    const rels = links.map(({ rel }) => rel);
    expect(rels.filter((rel) => rel === 'cite-as')).toHaveLength(1);
    expect(rels.filter((rel) => rel === 'linkset')).toHaveLength(1);
    expect(links.filter(({ rel }) => rel === 'type').map(({ href }) => href)).toEqual([
      'https://schema.org/AboutPage',
      'https://schema.org/ScholarlyArticle',
    ]);
    for (const { rel, type } of links) {
      if (['item', 'describedby', 'linkset'].includes(rel)) expect(type).toMatch(/^\w+\/.+/);
    }
    expect(rels).toContain('describedby');
    expect(rels).not.toContain('author');
  });

  test('cites by DOI and names authors by ORCID where there are any', () => {
    const links = signposting(complete, site, linkedFiles(complete));
    expect(links).toContainEqual({ rel: 'cite-as', href: 'https://doi.org/10.1234/abc' });
    expect(links).toContainEqual({
      rel: 'author',
      href: 'https://orcid.org/0000-0002-9455-0796',
    });
  });

  test('level 2 has every link of level 1, and the way back from each file', () => {
    const files = linkedFiles(article, { made: ['pdf'] });
    const { linkset: contexts } = linkset(article, site, files);
    const [landing] = contexts;
    for (const { rel, href } of signposting(article, site, files)) {
      if (rel !== 'linkset') {
        expect(landing?.[rel]).toContainEqual(expect.objectContaining({ href }));
      }
    }
    const back = contexts.filter(({ collection }) => Array.isArray(collection));
    expect(back.map(({ anchor }) => anchor)).toContain(`${base}article.pdf`);
    for (const { anchor } of contexts) expect(new URL(anchor).href).toBe(anchor);
  });
});

describe('COinS', () => {
  test('are OpenURL pairs with title, container, pages and authors', () => {
    const query = new URLSearchParams(coins(smallWorks()[1]!));
    expect(query.get('rft_val_fmt')).toBe('info:ofi/fmt:kev:mtx:journal');
    expect(query.get('rft.jtitle')).toBe('International Negotiation');
    expect(query.get('rft.spage')).toBe('471');
    expect(query.getAll('rft.au')).toEqual(['J. Maresca']);
  });

  test('say the same title, whatever it holds', () => {
    fc.assert(
      fc.property(hostileWords, (title) => {
        const query = new URLSearchParams(coins(work({ id: 'k', type: 'webpage', title })));
        expect(query.get('rft.title')).toBe(kept(title));
      }),
    );
  });
});

describe('cards', () => {
  test('have title, address and a short description', () => {
    const tags = cardTags(articleCard(article, base), site, article);
    expect(tags).toContainEqual({ property: 'og:title', content: article.title.text });
    expect(tags).toContainEqual({ property: 'og:type', content: 'article' });
    expect(tags).toContainEqual({ name: 'twitter:card', content: 'summary' });
    expect(JSON.stringify(tags)).not.toContain('undefined');
  });

  test('cut long descriptions at a word', () => {
    expect(clip('one two three four', 12)).toBe('one two…');
    expect(clip('short')).toBe('short');
  });
});

function values(tags: readonly { name: string; content: string }[], name: string): string[] {
  return tags.filter((tag) => tag.name === name).map(({ content }) => content);
}
