import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { type FactAuthor, type Facts, keywordsOf, languageOf } from './facts.ts';

/**
 * What the head of a page says: `lang`, `title`, and the names of Highwire Press (`citation_*`,
 * Google Scholar's guidelines for inclusion), Dublin Core and HTML.
 */
export function htmlFacts(html: string): Facts {
  const tree = fromHtml(html);
  const metas: (readonly [string, string])[] = [];
  let title: string | undefined;
  let lang: string | undefined;
  let licence: string | undefined;
  visit(tree, 'element', (element: Element, _at, parent: Nodes | undefined) => {
    const { tagName, properties } = element;
    if (tagName === 'html') lang = textOf(properties['lang'] ?? properties['xmlLang']);
    if (tagName === 'title' && parent?.type === 'element' && parent.tagName === 'head')
      title = toString(element).replace(/\s+/g, ' ').trim();
    if (tagName === 'meta') {
      const name = textOf(properties['name'] ?? properties['property'])?.toLowerCase();
      const content = textOf(properties['content'])?.trim();
      if (name !== undefined && content !== undefined && content !== '')
        metas.push([name, content]);
    }
    const rel = properties['rel'];
    if (Array.isArray(rel) && rel.includes('license')) licence ??= textOf(properties['href']);
  });
  return fromMetas(metas, title, lang, licence);
}

function fromMetas(
  metas: readonly (readonly [string, string])[],
  title: string | undefined,
  lang: string | undefined,
  licence: string | undefined,
): Facts {
  const all = (...names: string[]): string[] => {
    for (const name of names) {
      const found = metas.filter(([key]) => key === name).map(([, value]) => value);
      if (found.length > 0) return found;
    }
    return [];
  };
  const one = (...names: string[]): string | undefined => all(...names)[0];
  const authors = authorsOf(
    metas,
    all('citation_author', 'dc.creator', 'dcterms.creator', 'author'),
  );
  const keywords = all('citation_keywords', 'citation_keyword', 'keywords', 'dc.subject');
  const journal = Object.entries({
    title: one('citation_journal_title'),
    volume: one('citation_volume'),
    issue: one('citation_issue'),
    pages:
      [one('citation_firstpage'), one('citation_lastpage')].filter(Boolean).join('-') || undefined,
    issn: one('citation_issn'),
    publisher: one('citation_publisher'),
  }).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  const date = one(
    'citation_publication_date',
    'citation_date',
    'dcterms.date',
    'dc.date',
    'article:published_time',
    'date',
  )
    ?.replaceAll('/', '-')
    .replace(/T.*$/, '');
  const facts = {
    inText: true,
    title: one('citation_title', 'dc.title', 'dcterms.title') ?? title,
    authors,
    keywords: keywords.flatMap(keywordsOf),
    description: one('description', 'dc.description', 'og:description'),
    abstract: one('citation_abstract', 'dcterms.abstract'),
    date,
    lang: languageOf(lang ?? one('citation_language', 'dc.language')),
    doi: one('citation_doi', 'dc.identifier')?.match(/10\.\d{4,9}\/\S+/)?.[0],
    license: licence ?? one('dc.rights', 'dcterms.license'),
    ...(one('citation_journal_title') !== undefined && { journal: Object.fromEntries(journal) }),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** `citation_author_institution` belongs to the author before it. */
function authorsOf(
  metas: readonly (readonly [string, string])[],
  names: readonly string[],
): FactAuthor[] {
  if (!metas.some(([key]) => key === 'citation_author')) return names.map((name) => ({ name }));
  const authors: { name: string; affiliation: string[] }[] = [];
  for (const [key, value] of metas) {
    if (key === 'citation_author') authors.push({ name: value, affiliation: [] });
    if (key === 'citation_author_institution') authors.at(-1)?.affiliation.push(value);
  }
  return authors.map(({ name, affiliation }) => ({
    name,
    ...(affiliation.length > 0 && { affiliation }),
  }));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
