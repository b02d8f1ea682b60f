import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { unzipSync } from 'fflate';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { z } from 'zod';
import type { Article, Note } from '../../../src/compile/article.ts';
import { fullTitle } from '../../../src/model/facts.ts';
import { endsWithWorksHeading } from '../../../src/model/sections.ts';
import type { Site } from '../../../src/exports/addresses.ts';
import { toBibtex } from '../../../src/exports/bibtex.ts';
import { articleCard, cardTags } from '../../../src/exports/cards.ts';
import { articleRecord } from '../../../src/exports/cite-as.ts';
import { coins } from '../../../src/exports/coins.ts';
import { toCslJson, workItem } from '../../../src/exports/csl-json.ts';
import { isoDate } from '../../../src/exports/csl-fields.ts';
import { toEpub } from '../../../src/exports/epub.ts';
import { toFeed } from '../../../src/exports/feed.ts';
import { highwireTags } from '../../../src/exports/highwire.ts';
import { toJats } from '../../../src/exports/jats.ts';
import { jsonLd, scriptJson } from '../../../src/exports/json-ld.ts';
import { toLlmsText } from '../../../src/exports/llms.ts';
import { toMarkdown } from '../../../src/exports/markdown.ts';
import { toPdfHtml } from '../../../src/exports/pdf-html.ts';
import { pdfMetadata } from '../../../src/exports/pdf-metadata.ts';
import { toRis } from '../../../src/exports/ris.ts';
import { signposting } from '../../../src/exports/signposting.ts';
import { toPlainText, wordsOfHtml } from '../../../src/exports/text.ts';
import { treeOf } from '../../../src/exports/tree.ts';
import { toWorksJson } from '../../../src/exports/works-json.ts';
import type { Tool } from '../../support/tools.ts';
import type { PandocNode } from './pandoc.ts';
import { metaList, metaMap, metaWords, nodesOf, pandocReads } from './pandoc.ts';
import { pandocWords, pandocWorks, plain } from './pandoc.ts';
import { elements, readXml, words } from './xml.ts';

/** What is said of an article. What a face does not know it leaves out. */
export interface Facts {
  readonly title?: string | undefined;
  readonly authors?: readonly string[];
  /** `2020`, `2020-03` or `2020-03-01`. */
  readonly date?: string | undefined;
  /** Title of the journal. */
  readonly journal?: string | undefined;
  readonly language?: string | undefined;
  /** Name, then address. */
  readonly licence?: string | undefined;
  /** Titles of the works, in order. */
  readonly works?: readonly string[];
  readonly notes?: readonly string[];
  readonly keywords?: readonly string[];
  /** Titles of the sections, in order. */
  readonly headings?: readonly string[];
}

export type Fact = keyof Facts;

/** One form in which an article is published, and how a reader that is not ours reads it. */
export interface Face {
  readonly name: string;
  readonly needs: readonly Tool[];
  /** The facts that this form has a place for. */
  readonly says: readonly Fact[];
  readonly make: (article: Article, site: Site) => string | Uint8Array;
  readonly read: (made: string | Uint8Array) => Facts;
  /** Where the form has another way to put a fact: what is to be read of it. */
  readonly puts?: (article: Article) => Facts;
  /** A reader that sets capitals itself. */
  readonly foldsCase?: true;
}

/** What every face is to say of `article`, unless it puts it in its own way. */
export function factsOf(article: Article): Required<Facts> {
  const { date, licence } = article;
  return {
    title: fullTitle(article),
    authors: article.authors.map(({ name }) => name),
    date: date && isoDate(date),
    journal: article.journal?.title,
    language: article.lang,
    licence: licence && [licence.name, licence.url].filter(Boolean).join(', '),
    works: article.works.map((work) => untagged(workItem(work).title ?? work.title)),
    notes: article.notes.map(({ body }) => wordsOfHtml(body.html, article)),
    keywords: article.keywords,
    headings: article.sections.map(({ title }) => title.text).filter(Boolean),
  };
}

const everyFact: readonly Fact[] = [
  'title',
  'authors',
  'date',
  'journal',
  'language',
  'licence',
  'keywords',
  'headings',
  'works',
  'notes',
];

const head = (tags: readonly Element[]): string => toHtml(h('head', [...tags]));
const meta = (made: string | Uint8Array, attribute: 'name' | 'property', key: string): string[] =>
  selectAll(`meta[${attribute}="${key}"]`, htmlOf(made)).map(({ properties }) =>
    String(properties['content']),
  );
const citation = (field: string) => `${field}=`;

export const faces: readonly Face[] = [
  {
    name: 'Highwire tags in the head, read as HTML',
    needs: [],
    says: ['title', 'authors', 'date', 'journal', 'language', 'keywords', 'works'],
    make: (article, site) => head(highwireTags(article, site).map((tag) => h('meta', { ...tag }))),
    read: (made) => ({
      title: one(meta(made, 'name', 'citation_title')),
      authors: meta(made, 'name', 'citation_author'),
      date: one(meta(made, 'name', 'citation_publication_date'))?.replaceAll('/', '-'),
      journal: one(meta(made, 'name', 'citation_journal_title')),
      keywords: meta(made, 'name', 'citation_keywords'),
      language: one(meta(made, 'name', 'citation_language')),
      works: meta(made, 'name', 'citation_reference').map(
        (reference) =>
          reference
            .split(';')
            .find((pair) => pair.startsWith(citation('citation_title')))
            ?.slice(citation('citation_title').length) ?? '',
      ),
    }),
    // Semicolons part the fields of a reference.
    puts: (article) => ({
      works: article.works.map((work) =>
        untagged(workItem(work).title ?? '').replace(/\s*;\s*/g, ', '),
      ),
    }),
  },
  {
    name: 'JSON-LD in a script, read as HTML and JSON',
    needs: [],
    says: everyFact.filter((fact) => fact !== 'notes'),
    make: (article, site) =>
      `<script type="application/ld+json">${scriptJson(jsonLd(article, site))}</script>`,
    read: (made) => {
      const [script] = selectAll('script', htmlOf(made));
      const data = linkedData.parse(JSON.parse(script ? toString(script) : ''));
      return {
        title: data.headline,
        authors: data.author?.map(({ name }) => name) ?? [],
        date: data.datePublished,
        journal: periodical(data.isPartOf),
        language: data.inLanguage,
        licence: data.license,
        works: data.citation?.map(({ name }) => name) ?? [],
        keywords: data.keywords ?? [],
        headings: headingsOf(data.hasPart),
      };
    },
    puts: ({ licence }) => ({ licence: licence?.url ?? licence?.name }),
  },
  {
    name: 'Open Graph tags, read as HTML',
    needs: [],
    says: ['title', 'authors', 'date', 'keywords'],
    make: (article, site) =>
      head(
        cardTags(articleCard(article, site.root), site, article).map((tag) =>
          h('meta', { ...tag }),
        ),
      ),
    read: (made) => ({
      title: one(meta(made, 'property', 'og:title')),
      authors: meta(made, 'property', 'article:author'),
      date: one(meta(made, 'property', 'article:published_time')),
      keywords: meta(made, 'property', 'article:tag'),
    }),
  },
  {
    name: 'Signposting, read as HTML',
    needs: [],
    says: ['licence'],
    make: (article, site) => head(signposting(article, site).map((link) => h('link', { ...link }))),
    read: (made) => ({
      licence: one(
        selectAll('link[rel="license"]', htmlOf(made)).map(({ properties }) =>
          String(properties['href']),
        ),
      ),
    }),
    puts: ({ licence }) => ({ licence: licence?.url }),
  },
  {
    name: 'COinS, read as a query',
    needs: [],
    says: ['works'],
    make: (article) =>
      toHtml(article.works.map((work) => h('span', { className: ['Z3988'], title: coins(work) }))),
    read: (made) => ({
      works: selectAll('.Z3988', htmlOf(made)).map(({ properties }) => {
        const query = new URLSearchParams(String(properties['title']));
        return ['rft.atitle', 'rft.title', 'rft.btitle'].flatMap((key) => query.get(key) ?? [])[0]!;
      }),
    }),
  },
  {
    name: 'CSL-JSON, read as JSON',
    needs: [],
    says: ['title', 'authors', 'date', 'journal', 'language', 'works'],
    make: (article, site) =>
      `[${articleRecord(article, site, 'json')}, ${toCslJson(article.works)}]`,
    read: (made) => {
      const [record, works] = z.tuple([cslItems, cslItems]).parse(JSON.parse(textOf(made)));
      return recorded(record, works);
    },
  },
  {
    name: 'BibTeX, read by Pandoc',
    needs: ['pandoc'],
    says: ['title', 'authors', 'date', 'journal', 'works'],
    foldsCase: true,
    make: (article, site) => articleRecord(article, site, 'bib') + toBibtex(article.works),
    read: (made) => {
      const items = cslItems.parse(pandocWorks('bibtex', textOf(made)));
      return recorded(items.slice(0, 1), items.slice(1));
    },
  },
  {
    name: 'RIS, read by Citation.js',
    needs: [],
    says: ['title', 'authors', 'date', 'journal', 'language', 'works'],
    make: (article, site) => articleRecord(article, site, 'ris') + toRis(article.works),
    read: (made) => {
      const items = cslItems.parse(new Cite(textOf(made)).data);
      return recorded(items.slice(0, 1), items.slice(1));
    },
  },
  {
    name: 'Markdown, read by Pandoc',
    needs: ['pandoc'],
    says: everyFact,
    make: toMarkdown,
    read: (made) => {
      const { meta: read, blocks } = pandocReads('markdown', made);
      return {
        title: joined(metaWords(read['title']), metaWords(read['subtitle'])),
        authors: metaList(read['author']).map(metaWords).filter(isWords),
        date: metaWords(read['date']),
        journal: metaWords(metaMap(read['journal'])['title']),
        language: metaWords(read['lang']),
        licence: metaWords(read['rights']),
        works: metaList(read['references']).map((work) => metaWords(metaMap(work)['title']) ?? ''),
        notes: nodesOf(blocks, 'Note').map(({ c }) => pandocWords(c)),
        keywords: metaList(read['keywords']).map(metaWords).filter(isWords),
        headings: nodesOf(blocks, 'Header')
          // Deeper ones are no sections.
          .filter(({ c }) => Array.isArray(c) && Number(c[0]) < 4)
          .map(pandocWords),
      };
    },
    puts: (article) => ({
      notes: calledNotes(article).map(({ body }) => wordsOfHtml(body.html, article)),
    }),
  },
  {
    name: 'JATS, read by Pandoc, and as XML where Pandoc looks at less',
    needs: ['pandoc'],
    says: everyFact,
    make: toJats,
    read: (made) => {
      const { meta: read } = pandocReads('jats', made);
      const tree = readXml(textOf(made));
      const texts = (name: string) => elements(tree, name).map(words);
      const [date] = elements(tree, 'pub-date');
      const parts = ['year', 'month', 'day'].flatMap((name) =>
        date ? elements(date, name).map(words) : [],
      );
      const [licence] = elements(tree, 'license');
      return {
        title: joined(metaWords(read['title']), one(texts('subtitle'))),
        authors: metaList(read['author']).map(metaWords).filter(isWords),
        date: parts.length > 0 ? parts.map((part) => part.padStart(2, '0')).join('-') : undefined,
        journal: one(texts('journal-title')),
        language: elements(tree, 'article')[0]?.attributes['xml:lang'] ?? undefined,
        licence:
          licence &&
          [one(texts('license-p')), licence.attributes['xlink:href']].filter(Boolean).join(', '),
        works: elements(tree, 'ref').map((ref) =>
          words(
            ['chapter-title', 'article-title', 'source'].flatMap((name) => elements(ref, name))[0],
          ),
        ),
        notes: elements(tree, 'fn').map((fn) =>
          fn.children
            .flatMap((child) => (child.type === 'element' && child.name !== 'label' ? child : []))
            .map(words)
            .join(' '),
        ),
        keywords: texts('kwd'),
        headings: [...elements(tree, 'sec'), ...elements(tree, 'ref-list')].flatMap((each) =>
          elements(each, 'title').slice(0, 1).map(words),
        ),
      };
    },
  },
  {
    name: 'EPUB, read by Pandoc, and as XML where Pandoc looks at less',
    needs: ['pandoc'],
    says: everyFact,
    make: (article, site) => toEpub(article, site),
    read: (made) => {
      const { meta: read, blocks } = pandocReads('epub', made);
      const files = unzipSync(Buffer.from(made));
      const opf = readXml(new TextDecoder().decode(files['EPUB/package.opf']));
      const book = readXml(new TextDecoder().decode(files['EPUB/article.xhtml']));
      const nav = readXml(new TextDecoder().decode(files['EPUB/nav.xhtml']));
      const works = elements(book, 'section').filter(
        ({ attributes }) => attributes['id'] === 'works',
      );
      return {
        title: metaWords(read['title']),
        authors: several(read['author']),
        date: metaWords(read['date']),
        journal: one(
          elements(opf, 'meta')
            .filter(({ attributes }) => attributes['property'] === 'belongs-to-collection')
            .map(words),
        ),
        language: metaWords(read['language']),
        licence: metaWords(read['rights']),
        works: works.flatMap((section) => elements(section, 'li')).map(words),
        keywords: several(read['subject']),
        headings: elements(elements(nav, 'nav')[0] ?? nav, 'a')
          .filter(({ attributes }) => !/^title|#notes$|#works$/.test(attributes['href'] ?? ''))
          .map(words),
        notes: nodesOf(blocks, 'Note').map(({ c }) => pandocWords(c)),
      };
    },
    puts: (article) => ({
      works: article.works.map(({ reference }) => reference.text),
      notes: calledNotes(article).map((note) => `${note.number}. ${withoutMarks(note)}`),
    }),
  },
  {
    name: 'the feed, read as XML and HTML',
    needs: [],
    says: ['title', 'authors', 'date', 'language', 'licence', 'keywords', 'headings', 'notes'],
    make: (article, site) => toFeed([article], site),
    read: (made) => {
      const [entry] = elements(readXml(textOf(made)), 'entry');
      const texts = (name: string) => (entry ? elements(entry, name).map(words) : []);
      const content = fromHtml(texts('content')[0] ?? '', { fragment: true });
      return {
        title: one(texts('title')),
        authors: texts('name'),
        date: one(texts('published'))?.slice(0, 10),
        language: entry?.attributes['xml:lang'] ?? undefined,
        licence: one(texts('rights')),
        keywords: (entry ? elements(entry, 'category') : []).map(
          ({ attributes }) => attributes['term'] ?? '',
        ),
        headings: selectAll('h2, h3, h4', content).map((heading) => toString(heading)),
        notes: selectAll('sup + small', content).map((small) =>
          wordsWithout(({ tagName }) => tagName === 'small', small).replace(/^ \[|\]$/g, ''),
        ),
      };
    },
    puts: (article) => ({
      date: article.date && isoDate({ month: 1, day: 1, ...article.date }),
      headings: factsOf(article).headings.slice(0, endsWithWorksHeading(article) ? -1 : undefined),
      notes: firstCalled(article).map(({ body }) => wordsOfHtml(body.html, article)),
    }),
  },
  {
    name: 'the text of the PDF before it is laid out, read as HTML',
    needs: [],
    says: ['title', 'authors', 'language', 'licence', 'headings', 'works', 'notes'],
    make: (article, site) => toPdfHtml(article, site, 'p {}'),
    read: (made) => {
      const tree = fromHtml(textOf(made));
      const texts = (selector: string) => selectAll(selector, tree).map((each) => toString(each));
      const inner = ({ properties }: Element) =>
        String(properties['className'] ?? '').includes('inner-note');
      return {
        title: joined(one(texts('h1')), one(texts('.subtitle'))),
        authors: texts('.author b'),
        language: one(selectAll('html', tree).map(({ properties }) => String(properties['lang']))),
        licence: one(texts('.licence')),
        headings: texts('main h2, main h3, main h4').filter((heading) => heading !== 'Works'),
        works: texts('.works li'),
        notes: selectAll('.footnote, .inner-note', tree).map((note) => wordsWithout(inner, note)),
      };
    },
    puts: (article) => ({
      works: article.works.map(({ reference }) => reference.text),
      notes: firstCalled(article).map(
        ({ number, body }) => `${number}. ${wordsOfHtml(body.html, article)}`,
      ),
    }),
  },
  {
    name: 'XMP of the PDF, read as XML',
    needs: [],
    says: ['title', 'authors', 'date', 'journal', 'language', 'licence', 'keywords'],
    make: (article, site) => pdfMetadata(article, site).xmp,
    read: (made) => {
      const tree = readXml(textOf(made));
      const texts = (name: string, inner: string) =>
        elements(tree, name).flatMap((each) => elements(each, inner).map(words));
      return {
        title: one(texts('dc:title', 'rdf:li')),
        authors: texts('dc:creator', 'rdf:li'),
        date: one(texts('dc:date', 'rdf:li')),
        journal: one(elements(tree, 'prism:publicationName').map(words)),
        language: one(texts('dc:language', 'rdf:li')),
        licence: one(texts('dc:rights', 'rdf:li')),
        keywords: texts('dc:subject', 'rdf:li'),
      };
    },
  },
  {
    name: 'plain text, read by its blank lines',
    needs: [],
    says: ['title', 'notes', 'works'],
    make: toPlainText,
    read: (made) => {
      const text = textOf(made);
      const under = (heading: string, next: string) =>
        (text.split(new RegExp(`\\n\\n${heading}\\n\\n`)).at(1) ?? '').split(
          `\n\n${next}\n\n`,
        )[0] ?? '';
      const works = under('(?:\\d+\\. References|Works)', 'Notes')
        .trim()
        .split('\n\n')
        .filter(Boolean);
      const notes = under('Notes', 'Works');
      return {
        title: text.split('\n\n')[0],
        notes: notes.split(/(?:^|\n\n)\[\d+\] /).slice(1),
        works,
      };
    },
    puts: (article) => ({ works: article.works.map(({ reference }) => reference.text) }),
  },
  {
    name: 'llms.txt, read by Pandoc',
    needs: ['pandoc'],
    says: ['title'],
    make: (article, site) => toLlmsText([article], site),
    read: (made) => {
      const [link] = nodesOf(pandocReads('commonmark', made).blocks, 'Link');
      return { title: link && pandocWords(Array.isArray(link.c) ? link.c[1] : []) };
    },
  },
  {
    name: 'works.json, read as JSON',
    needs: [],
    says: ['works'],
    make: (article, site) => toWorksJson([article], site),
    read: (made) => ({
      works: worksFile
        .parse(JSON.parse(textOf(made)))
        .works.map(({ csl }) => untagged(csl.title ?? ''))
        .sort(),
    }),
    puts: (article) => ({ works: [...factsOf(article).works].sort() }),
  },
];

/** Letters and digits only: what is left where readers set quotation marks, dashes and spaces. */
export function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The notes in the order of their marks in the text, once for each mark. */
export function calledNotes(article: Article): Note[] {
  return article.sections
    .flatMap(({ title, html }) => [title.html, html])
    .flatMap((html) => selectAll('a[role=doc-noteref]', treeOf(html)))
    .flatMap(({ properties }) => {
      const id = decodeURIComponent(String(properties['href']).slice(1));
      return article.notes.filter((note) => note.id === id);
    });
}

/** The words of a note whose readers make something else of the marks within it. */
function withoutMarks({ body }: Note): string {
  return body.text;
}

function recorded(record: z.infer<typeof cslItems>, works: z.infer<typeof cslItems>): Facts {
  const [item] = record;
  return {
    title: item?.title,
    authors: (item?.author ?? []).map(
      ({ literal, given, family, 'dropping-particle': particle }) =>
        literal ?? [given, particle, family].filter(Boolean).join(' '),
    ),
    date: item?.issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-'),
    journal: item?.['container-title'],
    language: item?.language,
    works: works.map(({ title }) => untagged(title ?? '')),
  };
}

const cslItems = z.array(
  z.looseObject({
    title: z.string().optional(),
    author: z
      .array(
        z.looseObject({
          literal: z.string().optional(),
          given: z.string().optional(),
          family: z.string().optional(),
          'dropping-particle': z.string().optional(),
        }),
      )
      .optional(),
    issued: z
      .looseObject({ 'date-parts': z.array(z.array(z.union([z.number(), z.string()]))) })
      .optional(),
    'container-title': z.string().optional(),
    language: z.string().optional(),
  }),
);

const named = z.looseObject({ name: z.string() });
const linkedData = z.looseObject({
  headline: z.string(),
  author: z.array(named).optional(),
  keywords: z.array(z.string()).optional(),
  hasPart: z.unknown().optional(),
  datePublished: z.string().optional(),
  inLanguage: z.string(),
  license: z.string().optional(),
  isPartOf: z.unknown().optional(),
  citation: z.array(named).optional(),
});
const part = z.looseObject({ name: z.string().optional(), isPartOf: z.unknown().optional() });
const worksFile = z.looseObject({
  works: z.array(z.looseObject({ csl: z.looseObject({ title: z.string().optional() }) })),
});

/** Names of parts and of the parts of parts, in order. */
function headingsOf(parts: unknown): string[] {
  return chapters.parse(parts ?? []).flatMap(({ name, hasPart }) => [name, ...headingsOf(hasPart)]);
}

const chapters = z.array(z.looseObject({ name: z.string(), hasPart: z.unknown().optional() }));

/** The name at the end of issue, volume and journal. */
function periodical(data: unknown): string | undefined {
  if (data === undefined) return undefined;
  const { name, isPartOf } = part.parse(data);
  return name ?? periodical(isPartOf);
}

function joined(title: string | undefined, subtitle: string | undefined): string | undefined {
  return [title, subtitle].filter(isWords).map(plain).join(': ') || undefined;
}

/** Pandoc gives the values of an EPUB's metadata the last first, and one not as a list. */
function several(node: PandocNode | undefined): string[] {
  const nodes = node?.t === 'MetaList' ? metaList(node).reverse() : [node];
  return nodes.map(metaWords).filter(isWords);
}

function isWords(words: string | undefined): words is string {
  return words !== undefined;
}

/** The only one; fails where there are several. */
function one(values: readonly string[]): string | undefined {
  if (values.length > 1) throw new Error(`expected one, found ${values.join(' | ')}`);
  return values[0];
}

function htmlOf(made: string | Uint8Array): Root {
  return fromHtml(textOf(made), { fragment: true });
}

function textOf(made: string | Uint8Array): string {
  return typeof made === 'string' ? made : new TextDecoder().decode(made);
}

/** Words of an element without those of others inside it. */
function wordsWithout(left: (inner: Element) => boolean, { children }: Element): string {
  return children
    .map((child) => {
      if (child.type !== 'element') return toString(child);
      return left(child) ? '' : wordsWithout(left, child);
    })
    .join('');
}

/** The notes in the order of their first marks in the text. */
function firstCalled(article: Article): Note[] {
  return [...new Set(calledNotes(article))];
}

/** Titles in CSL may hold a few tags. */
function untagged(title: string): string {
  return title.replace(/<\/?(?:i|b|sc|sup|sub|span)(?:\s[^<>]*)?>/gi, '');
}
