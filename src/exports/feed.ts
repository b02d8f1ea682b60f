import type { Element as HtmlElement, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Article, Note } from '../compile/article.ts';
import { fullTitle } from '../model/facts.ts';
import { endsWithWorksHeading } from '../model/sections.ts';
import { absolute, addressesOf, type Site } from './addresses.ts';
import { bareDoi, doiAddress, isoDate } from './csl-fields.ts';
import { knownFacts } from './known.ts';
import { oneLine } from './safe-text.ts';
import { isBlock, markIn, noteOf, treeOf } from './tree.ts';
import { x, xmlDocument } from './xml.ts';

/**
 * `feed.xml`: the library as an Atom feed (RFC 4287), newest articles first, each with its whole
 * text. Notes stand in the text where they are first called, since marks lead nowhere in a feed
 * reader; every address is absolute.
 */
export function toFeed(articles: readonly Article[], site: Site): string {
  const self = new URL('feed.xml', site.root).href;
  const sorted = [...articles].sort((a, b) => compare(updated(b), updated(a)));
  return xmlDocument(
    x(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', ...(site.lang && { 'xml:lang': site.lang }) },
      x('id', site.root),
      x('title', oneLine(site.name)),
      site.description ? x('subtitle', oneLine(site.description)) : undefined,
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      x('link', { rel: 'alternate', type: 'text/html', href: site.root }),
      x('updated', sorted[0] ? updated(sorted[0]) : undatedTime),
      // Atom wants an author for every entry; the site stands in where an article names none.
      x('author', x('name', oneLine(site.name))),
      sorted.map((article) => entry(knownFacts(article), site)),
    ),
  );
}

function entry(article: Article, site: Site) {
  const { article: address } = addressesOf(article, site);
  const doi = bareDoi(article.doi);
  return x(
    'entry',
    { 'xml:lang': article.lang },
    x('id', doi === undefined ? address : doiAddress(doi)),
    x('title', oneLine(fullTitle(article))),
    x('link', { rel: 'alternate', type: 'text/html', href: address }),
    article.date ? x('published', updated(article)) : undefined,
    x('updated', updated(article)),
    article.authors.map(({ name, orcid }) =>
      x(
        'author',
        x('name', oneLine(name)),
        orcid ? x('uri', `https://orcid.org/${orcid}`) : undefined,
      ),
    ),
    article.keywords.map((term) => x('category', { term })),
    article.licence
      ? x('rights', [article.licence.name, article.licence.url].filter(Boolean).join(', '))
      : undefined,
    article.abstract ? x('summary', oneLine(article.abstract.text)) : undefined,
    x('content', { type: 'html', 'xml:base': address }, feedHtml(article, site)),
  );
}

/** The text as HTML for a feed reader. */
export function feedHtml(article: Article, site: Site): string {
  const base = addressesOf(article, site).article;
  const shown = new Set<Note>();
  // Works are not in the feed, and so no heading for them.
  const sections = endsWithWorksHeading(article) ? article.sections.slice(0, -1) : article.sections;
  const children: RootContent[] = sections.flatMap((section): RootContent[] => [
    ...(section.title.text === ''
      ? []
      : [
          element(
            `h${section.level}`,
            {},
            inside(treeOf(section.title.html), article, base, shown),
          ),
        ]),
    ...inside(treeOf(section.html), article, base, shown),
  ]);
  return toHtml({ type: 'root', children });
}

function inside(
  parent: Readonly<Root | HtmlElement>,
  article: Article,
  base: string,
  shown: Set<Note>,
): ElementContent[] {
  return parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (child.type !== 'element') return [child];
    const note = child.tagName === 'sup' ? markIn(child, article) : noteOf(child, article);
    if (note) return noteInline(note, article, base, shown);
    if (child.tagName === 'annotation') return [];
    const children = inside(child, article, base, shown);
    const { href, src } = child.properties;
    const kept = Object.entries(child.properties).filter(([name]) => allowed.has(name));
    const properties = Object.fromEntries(kept);
    if (child.tagName === 'a') {
      const to = absolute(String(href ?? ''), base);
      return to === undefined ? children : [element('a', { ...properties, href: to }, children)];
    }
    if (child.tagName === 'img') {
      const from = absolute(String(src ?? ''), base);
      return from === undefined ? [] : [element('img', { ...properties, src: from }, [])];
    }
    return [{ ...child, properties, children }];
  });
}

/** The number, and at the first mark the note's words in small print. */
function noteInline(
  note: Note,
  article: Article,
  base: string,
  shown: Set<Note>,
): ElementContent[] {
  const link = element('a', { href: `${base}#${encodeURIComponent(note.id)}` }, [
    { type: 'text', value: String(note.number) },
  ]);
  const number = element('sup', {}, [link]);
  if (shown.has(note)) return [number];
  shown.add(note);
  const words = inside(treeOf(note.body.html), article, base, shown).flatMap(inline);
  const last = words.findLastIndex((word) => word.type !== 'text' || word.value.trim() !== '');
  const open = { type: 'text' as const, value: ' [' };
  const close = { type: 'text' as const, value: ']' };
  return [number, element('small', {}, [open, ...words.slice(0, last + 1), close])];
}

/** Words of a block to stand within a paragraph, a space after each. */
function inline(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(inline);
  if (!isBlock(node)) return [{ ...node, children }];
  return [...children, { type: 'text', value: ' ' }];
}

function element(
  tagName: string,
  properties: HtmlElement['properties'],
  children: ElementContent[],
): HtmlElement {
  return { type: 'element', tagName, properties, children };
}

/** Atom demands a time of change; an article without a date gets the earliest there is. */
const undatedTime = '1970-01-01T00:00:00Z';

function updated({ date }: Article): string {
  return date ? `${isoDate({ month: 1, day: 1, ...date })}T00:00:00Z` : undatedTime;
}

const allowed = new Set(
  'lang dir title alt width height colSpan rowSpan start value display encoding'.split(' '),
);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
