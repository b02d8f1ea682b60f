import type { Root } from 'hast';
import type { Element } from 'xast';
import {
  type Article,
  type Author,
  type Section,
  creditRoleUrl,
  creditRoles,
  endsWithWorksHeading,
} from '../../article/index.ts';
import type { Site } from '../addresses.ts';
import { addressesOf } from '../addresses.ts';
import { bareDoi, isoDate, pageRange } from '../works/csl-fields.ts';
import { jatsBlocks, jatsParagraphs } from './jats-body.ts';
import { jatsLines, type JatsContext } from './jats-inline.ts';
import { resolveReferences } from './jats-links.ts';
import { jatsReference } from './jats-references.ts';
import { separate } from './jats-space.ts';
import { inPublication } from '../in-publication.ts';
import { knownFacts } from '../known.ts';
import { oneLine } from '../safe-text.ts';
import { treeOf } from '../tree.ts';
import { some, x, xmlDocument, XmlIds } from '../xml.ts';

/**
 * `article.jats.xml`: the article in JATS 1.3 (ANSI/NISO Z39.96-2021) with MathML 3. Notes are
 * `fn` in `fn-group`, works `mixed-citation` in `ref-list`; elements for what is not known are
 * left out. The elements are those of the Journal Publishing Tag Set. That set demands an ISSN:
 * without one the article is declared to be in Archiving and Interchange, which holds it whole.
 */
export function toJats(given: Article, site: Site): string {
  const article = knownFacts(inPublication(given, site));
  const ids = new XmlIds();
  const context: JatsContext = {
    article,
    base: addressesOf(article, site).article,
    ids,
    works: new Set(article.works.map(({ id }) => id)),
    labels: new Map(article.blocks.flatMap(({ id, label }) => (label ? [[id, label]] : []))),
    targets: new Map(),
  };
  const tree = x(
    'article',
    {
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
      'xmlns:ali': 'http://www.niso.org/schemas/ali/1.0/',
      'article-type': 'research-article',
      'dtd-version': '1.3',
      'xml:lang': article.lang,
    },
    x('front', journalMeta(article), articleMeta(article, context, site)),
    body(article, context),
    back(article, context),
    floats(article, site),
  );
  resolveReferences(tree, context);
  separate(tree);
  return xmlDocument(tree, doctype(article));
}

/** What the document is declared as: its public identifier and the file that goes by it. */
function doctype(article: Article): string {
  const [name, file] = article.journal?.issn
    ? ['Journal Publishing DTD', 'journalpublishing1-3']
    : ['Journal Archiving and Interchange DTD', 'archivearticle1-3'];
  return `<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) ${name} with MathML3 v1.3 20210610//EN" "JATS-${file}-mathml3.dtd">`;
}

function journalMeta({ journal }: Article): Element | undefined {
  if (!journal) return undefined;
  return x(
    'journal-meta',
    text('journal-id', journal.issn, { 'journal-id-type': 'issn' }),
    x('journal-title-group', x('journal-title', journal.title)),
    text('issn', journal.issn),
    journal.publisher ? x('publisher', text('publisher-name', journal.publisher)) : undefined,
  );
}

function articleMeta(article: Article, context: JatsContext, site: Site): Element {
  const { journal, date, subtitle, abstract, authors, translators = [], keywords } = article;
  const lines = (text: Root) => jatsLines(treeOf(text).children, context);
  return x(
    'article-meta',
    text('article-id', bareDoi(article.doi), { 'pub-id-type': 'doi' }),
    x('article-id', { 'pub-id-type': 'publisher-id' }, oneLine(article.slug)),
    x(
      'title-group',
      x('article-title', lines(article.title.tree)),
      subtitle ? x('subtitle', lines(subtitle.tree)) : undefined,
      text('alt-title', article.shortTitle, { 'alt-title-type': 'short' }),
    ),
    authors.length + translators.length > 0
      ? x(
          'contrib-group',
          authors.map((author) => contributor(author, 'author', context)),
          translators.map((translator) => contributor(translator, 'translator', context)),
        )
      : undefined,
    date
      ? x(
          'pub-date',
          {
            'publication-format': 'electronic',
            'date-type': 'pub',
            'iso-8601-date': isoDate(date),
          },
          date.day === undefined ? undefined : text('day', String(date.day)),
          date.month === undefined ? undefined : text('month', String(date.month)),
          text('year', String(date.year)),
        )
      : undefined,
    text('volume', journal?.volume),
    text('issue', journal?.issue),
    pageElements(journal?.pages),
    permissions(article),
    x('self-uri', {
      'content-type': 'text/html',
      'xlink:href': addressesOf(article, site).article,
    }),
    abstract ? x('abstract', jatsBlocks(treeOf(abstract.tree).children, context)) : undefined,
    keywords.length > 0
      ? x(
          'kwd-group',
          { 'kwd-group-type': 'author' },
          keywords.map((keyword) => x('kwd', keyword)),
        )
      : undefined,
  );
}

/** First and last page, or a list of pages as typed; a number of an article otherwise. */
function pageElements(pages: string | undefined): Element[] {
  const range = pageRange(pages);
  if (range) return [text('fpage', range.first), text('lpage', range.last)].filter(isElement);
  const first = /^\s*(\d+)\b/.exec(pages ?? '')?.[1];
  return [
    ...(first === undefined
      ? [text('elocation-id', pages)]
      : [text('fpage', first), text('page-range', pages)]),
  ].filter(isElement);
}

/** A person with what is typed of each: an `aff` of its own needs no label to be found by. */
function contributor(author: Author, role: 'author' | 'translator', context: JatsContext): Element {
  const note = author.note && some(jatsParagraphs(treeOf(author.note.tree).children, context));
  return x(
    'contrib',
    { 'contrib-type': role },
    author.orcid
      ? x('contrib-id', { 'contrib-id-type': 'orcid' }, `https://orcid.org/${author.orcid}`)
      : undefined,
    author.family === undefined
      ? x('collab', author.name)
      : x('name', text('surname', author.family), text('given-names', author.given)),
    note ? x('bio', note) : undefined,
    text('email', author.email),
    author.roles?.map((role) =>
      x(
        'role',
        {
          vocab: 'credit',
          'vocab-identifier': 'https://credit.niso.org/',
          'vocab-term': creditRoles[role],
          'vocab-term-identifier': creditRoleUrl(role),
        },
        creditRoles[role],
      ),
    ),
    author.affiliations.map((name, nth) => affiliation(oneLine(name), author.rors?.[nth])),
  );
}

function affiliation(name: string, ror: string | undefined): Element {
  if (!ror) return x('aff', name);
  return x(
    'aff',
    x(
      'institution-wrap',
      x('institution-id', { 'institution-id-type': 'ror' }, `https://ror.org/${ror}`),
      x('institution', name),
    ),
  );
}

/** The cover: the front of an article has no place for a picture. */
function floats(article: Article, site: Site): Element | undefined {
  const { cover } = article;
  if (!cover) return undefined;
  return x(
    'floats-group',
    x(
      'fig',
      { 'fig-type': 'cover', position: 'float' },
      x(
        'graphic',
        { 'xlink:href': addressesOf(article, site).file(cover.path) },
        text('alt-text', cover.alt),
      ),
      text('attrib', cover.credit),
      permissions(cover),
    ),
  );
}

function permissions({ licence }: Pick<Article, 'licence'>): Element | undefined {
  if (!licence) return undefined;
  return x(
    'permissions',
    x(
      'license',
      licence.url === undefined ? {} : { 'xlink:href': licence.url },
      text('ali:license_ref', licence.url),
      x('license-p', oneLine(licence.name)),
    ),
  );
}

function body(article: Article, context: JatsContext): Element | undefined {
  // A heading for the works and nothing else is the title of their list.
  const text = endsWithWorksHeading(article) ? article.sections.slice(0, -1) : article.sections;
  const top = text.filter(({ parent }) => parent === undefined);
  const content = top.flatMap((section) =>
    section.title.text === ''
      ? jatsBlocks(treeOf(section.tree).children, context)
      : [sectionOf(section, article, context)],
  );
  return content.length > 0 ? x('body', content) : undefined;
}

function sectionOf(section: Section, article: Article, context: JatsContext): Element {
  const inner = article.sections.filter(({ parent }) => parent === section.id);
  return x(
    'sec',
    { id: context.ids.name(section.id) },
    x('title', jatsLines(treeOf(section.title.tree).children, context)),
    jatsBlocks(treeOf(section.tree).children, context),
    inner.map((each) => sectionOf(each, article, context)),
  );
}

function back(article: Article, context: JatsContext): Element | undefined {
  const { notes, works, sections } = article;
  if (notes.length + works.length === 0) return undefined;
  return x(
    'back',
    notes.length > 0
      ? x(
          'fn-group',
          notes.map(({ id, number, body }) =>
            x(
              'fn',
              { id: context.ids.name(id) },
              x('label', String(number)),
              some(jatsParagraphs(treeOf(body.tree).children, context)) ?? x('p'),
            ),
          ),
        )
      : undefined,
    works.length > 0
      ? x(
          'ref-list',
          endsWithWorksHeading(article)
            ? x(
                'title',
                jatsLines(
                  sections.slice(-1).flatMap(({ title }) => treeOf(title.tree).children),
                  context,
                ),
              )
            : undefined,
          works.map((work) => jatsReference(work, context)),
        )
      : undefined,
  );
}

function text(
  name: string,
  words: string | undefined,
  attributes: Record<string, string> = {},
): Element | undefined {
  const line = oneLine(words ?? '');
  return line ? x(name, attributes, line) : undefined;
}

function isElement(element: Element | undefined): element is Element {
  return element !== undefined;
}
