import { unzipSync } from 'fflate';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Element as XmlElement } from 'xast';
import { type Article, typeset } from '../../../../src/article/index.ts';
import { isoDate } from '../../../../src/exports/works/csl-fields.ts';
import { toEpub } from '../../../../src/exports/epub/epub.ts';
import { toFeed } from '../../../../src/exports/feed/feed.ts';
import { toJats } from '../../../../src/exports/jats/jats.ts';
import { toLlmsText } from '../../../../src/exports/site-files/llms.ts';
import { toMarkdown } from '../../../../src/exports/markdown/markdown.ts';
import { toPdfHtml } from '../../../../src/exports/pdf/pdf-html.ts';
import { pdfMetadata } from '../../../../src/exports/pdf/pdf-metadata.ts';
import { wordsOfText } from '../../../../src/exports/text/plain-text.ts';
import { toPlainText } from '../../../../src/exports/text/text.ts';
import {
  metaList,
  metaMap,
  metaWords,
  nodesOf,
  pandocReads,
  pandocWords,
  plain,
} from '../pandoc.ts';
import type { PandocNode } from '../pandoc.ts';
import { elements, readXml, words } from '../xml.ts';
import { languages } from '../../../../src/messages/index.ts';
import { asTyped } from './as-typed.ts';
import {
  allHeadings,
  calledNotes,
  everyFact,
  factsOf,
  isWords,
  one,
  textOf,
  type Face,
  type Facts,
  withoutFormulas,
} from './face.ts';

/** The whole article in one file. */
export const wholeFaces: readonly Face[] = [
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
          .map((header) => pandocWords(header)),
      };
    },
    // Citations stand as they were typed; a note that a style makes of one is none.
    puts: (article) => ({
      headings: allHeadings(article),
      notes: calledNotes(article)
        .filter(({ form }) => form !== 'citation')
        .map(({ body }) => wordsOfText(asTyped(body.tree, article), article)),
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
            .map(wordsWithTex)
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
          .filter(
            ({ attributes }) => !/^title|^evidence|#notes$|#works$/.test(attributes['href'] ?? ''),
          )
          .map(words),
        notes: nodesOf(blocks, 'Note').map(({ c }) =>
          pandocWords(c, ['Math']).replace(/(?:\s*[↩↪]\d+)+\s*$/, ''),
        ),
      };
    },
    // Pandoc makes notes of the marks within a note.
    puts: shown((article) => ({
      headings: factsOf(article).headings,
      works: article.works.map(({ reference }) => reference.text),
      notes: calledNotes(article).map(
        ({ number, body }) =>
          `${number}. ${wordsOfText(withoutFormulas(body.tree), article).replace(/\[\d+\]/g, '')}`,
      ),
    })),
  },
  {
    name: 'the feed, read as XML and HTML',
    needs: [],
    says: [
      'title',
      'authors',
      'date',
      'language',
      'licence',
      'keywords',
      'headings',
      'notes',
      'works',
    ],
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
        headings: selectAll('h2, h3, h4', content)
          .map((heading) => toString(heading))
          .filter((heading) => !sourceHeadings.includes(heading)),
        notes: feedNotes(content),
        works: lastList(content).map((item) => toString(item)),
      };
    },
    puts: (article) => ({
      date: article.date && isoDate({ month: 1, day: 1, ...article.date }),
      works: article.works.map(({ reference }) => reference.text),
      headings: allHeadings(article),
      notes: article.notes.map(({ body }) => wordsOfText(withoutFormulas(body.tree), article)),
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
      const apart = ({ tagName, properties }: Element) =>
        tagName === 'math' || /returns|editorial/.test(String(properties['className'] ?? ''));
      return {
        title: joined(one(texts('h1')), one(texts('.subtitle'))),
        authors: texts('.author > p:first-child'),
        language: one(selectAll('html', tree).map(({ properties }) => String(properties['lang']))),
        licence: one(texts('.licence')),
        headings: texts('main h2:not(#evidence, #index), main > h3, main > h4').filter(
          (heading) => !sourceHeadings.includes(heading),
        ),
        works: texts('.works li'),
        notes: selectAll('.footnote', tree).map((note) => wordsWithout(apart, note)),
      };
    },
    puts: shown((article) => ({
      title: factsOf(article).title,
      authors: factsOf(article).authors,
      works: article.works.map(({ reference }) => reference.text),
      headings: allHeadings(article),
      notes: article.notes.map(
        ({ number, body }) => `${number}. ${wordsOfText(withoutFormulas(body.tree), article)}`,
      ),
    })),
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
          new RegExp(`\\n\\n${next}\\n\\n`),
        )[0] ?? '';
      const [notesTitle, sourcesTitle] = [noteHeadings.join('|'), sourceHeadings.join('|')];
      const works = under(`(?:\\d+\\. References|${sourcesTitle})`, `(?:${notesTitle})`)
        .trim()
        .split('\n\n')
        .filter(Boolean);
      const notes = under(`(?:${notesTitle})`, `(?:${sourcesTitle})`);
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
];

/** Facts of an article as a form that is read by people puts them: set by a typographer. */
function shown(puts: (article: Article) => Facts): (article: Article) => Facts {
  return (article) => puts(typeset(article));
}

function joined(title: string | undefined, subtitle: string | undefined): string | undefined {
  return [title, subtitle].filter(isWords).map(plain).join(': ') || undefined;
}

/** Words of JATS; of a formula its TeX. */
function wordsWithTex(node: XmlElement): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' && child.name !== 'mml:math' ? wordsWithTex(child) : '';
    })
    .join('');
}

/** Items of the list that a feed's content ends with. */
function lastList({ children }: Root): Element[] {
  const last = children.findLast((child) => child.type === 'element');
  return last?.tagName === 'ul'
    ? selectAll('ul > li', last).filter((item) => last.children.includes(item))
    : [];
}

/** What stands over the notes and the sources, in every language. */
const said = Object.values(languages).map(({ messages }) => messages.terms);
const noteHeadings = said.map(({ notes }) => notes);
const sourceHeadings = said.map(({ sources }) => sources);

/** Notes of a feed by their numbers: short ones in small print, long ones as quotations. */
function feedNotes(content: Root): string[] {
  const isNote = (element: Element): boolean => {
    if (element.tagName === 'small') return true;
    const mark =
      element.tagName === 'blockquote' ? select('p > sup:first-child > a', element) : null;
    return String(mark?.properties['href']).includes('#note-');
  };
  const notes = new Map<number, string>();
  const read = (parent: Root | Element): void => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type !== 'element') continue;
      if (isNote(child)) {
        const mark = child.tagName === 'small' ? parent.children[index - 1] : select('sup', child);
        const number = mark ? toString(mark) : '';
        const own = wordsWithout((each) => isNote(each) || each.tagName === 'math', child);
        const words =
          child.tagName === 'small' ? own.replace(/^ \[|\]$/g, '') : own.slice(number.length);
        notes.set(Number(number), words);
      }
      read(child);
    }
  };
  read(content);
  return [...notes].sort(([a], [b]) => a - b).map(([, words]) => words);
}

/** Pandoc gives the values of an EPUB's metadata the last first, and one not as a list. */
function several(node: PandocNode | undefined): string[] {
  const nodes = node?.t === 'MetaList' ? metaList(node).reverse() : [node];
  return nodes.map(metaWords).filter(isWords);
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
