import type { Element, ElementContent } from 'xast';
import { type Note, type Section, endsWithWorksHeading } from '../../article/index.ts';
import {
  bookAddress,
  xhtmlDocument,
  type Book,
  type BookDocument,
  type BookFile,
} from './epub-book.ts';
import { xhtml } from './epub-html.ts';
import { inXml, pieceLanguage } from '../piece-language.ts';
import { x } from '../xml.ts';

/** Ids of the book's own parts. */
export const ownIds = { notes: 'notes', notesHeading: 'notes-heading', works: 'works' } as const;

const file: BookFile = 'article.xhtml';

/** The text, the notes and the works as one XHTML document, so that every reader finds the notes. */
export function epubArticle(book: Book): BookDocument {
  const { article } = book;
  const top = article.sections.filter(({ parent }) => parent === undefined);
  const back = [notes(book), works(book)].filter((part) => part !== undefined);
  const body = x(
    'body',
    { 'epub:type': 'bodymatter' },
    top.map((section) => sectionOf(section, book)),
    endsWithWorksHeading(article) ? back.toReversed() : back,
  );
  return xhtmlDocument(article, article.title.text, body);
}

function sectionOf(section: Section, book: Book): Element {
  const inner = book.article.sections.filter(({ parent }) => parent === section.id);
  const name = `h${section.level - 1}`;
  const heading =
    section.title.text === '' ? undefined : x(name, xhtml(section.title.tree, book, file, name));
  return x(
    'section',
    { id: book.ids.name(section.id) },
    heading,
    xhtml(section.tree, book, file),
    inner.map((each) => sectionOf(each, book)),
  );
}

function notes(book: Book): Element | undefined {
  const { article, words } = book;
  if (article.notes.length === 0) return undefined;
  return x(
    'section',
    {
      class: 'notes',
      'epub:type': 'endnotes',
      role: 'doc-endnotes',
      'aria-labelledby': ownIds.notesHeading,
      id: ownIds.notes,
    },
    x('h1', { id: ownIds.notesHeading }, words.terms.notes),
    article.notes.map((note) => noteDiv(note, book)),
  );
}

/**
 * A note as a `div`: readers that show notes in boxes leave an `aside` out of the text, and the
 * chapter of the notes would be empty there. Many boxes show the first paragraph only: number
 * and words stand there together.
 */
function noteDiv(note: Note, book: Book): Element {
  const content = xhtml(note.body.tree, book, file).filter(
    (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
  );
  const back = note.marks.flatMap(({ id }) => bookAddress(id, book, file) ?? []);
  const label = book.words.digits(String(note.number));
  const text = { type: 'text' as const, value: label };
  const number = back[0] === undefined ? text : backlink(back[0], label);
  const gap = { type: 'text' as const, value: '. ' };
  const first = content[0];
  const blocks =
    first?.type === 'element' && first.name === 'p'
      ? [{ ...first, children: [number, gap, ...first.children] }, ...content.slice(1)]
      : [x('p', number, '.'), ...content];
  return x(
    'div',
    {
      class: 'note',
      id: book.ids.name(note.id),
      'epub:type': 'footnote',
      role: 'doc-footnote',
      ...inXml(pieceLanguage(note.body.text, book.article)),
    },
    blocks,
    back.length > 1 ? x('p', { class: 'back' }, waysBack(back, note, book)) : undefined,
  );
}

/** One link for each of several marks, separated by spaces. */
function waysBack(
  back: readonly string[],
  { number }: Note,
  { article, words }: Book,
): ElementContent[] {
  const arrow = { type: 'text' as const, value: article.dir === 'rtl' ? '↪' : '↩' };
  return back.flatMap((href, index): ElementContent[] => {
    const name = words.print.book.backToMark({
      which: index + 1,
      number: words.digits(String(number)),
    });
    const link = backlink(href, [arrow, x('sup', words.number(index + 1))], name);
    return index === 0 ? [link] : [{ type: 'text', value: ' ' }, link];
  });
}

function backlink(href: string, words: Parameters<typeof x>[1], name?: string): Element {
  return x('a', { href, role: 'doc-backlink', 'aria-label': name }, words);
}

function works(book: Book): Element | undefined {
  const { article, ids, words } = book;
  if (article.works.length === 0) return undefined;
  const hasHeading = endsWithWorksHeading(article);
  return x(
    'section',
    {
      class: 'works',
      'epub:type': 'bibliography',
      role: 'doc-bibliography',
      'aria-label': hasHeading ? words.terms.sources : undefined,
      id: ownIds.works,
    },
    hasHeading ? undefined : x('h1', words.terms.sources),
    x(
      'ul',
      article.works.map((work) =>
        x(
          'li',
          {
            id: ids.name(work.id),
            ...inXml(pieceLanguage(work.reference.text, article, work.csl.language)),
          },
          xhtml(work.reference.tree, book, file),
        ),
      ),
    ),
  );
}
