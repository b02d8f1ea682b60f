import type { Element } from 'xast';
import { creditLine, fullTitle, issueLine } from '../../article/index.ts';
import { addressesOf, permanentAddress, type Site } from '../addresses.ts';
import { xhtmlDocument, type Book, type BookDocument, type BookFile } from './epub-book.ts';
import { xhtml } from './epub-html.ts';
import { oneLine } from '../safe-text.ts';
import { translatedBy } from '../translators.ts';
import { x } from '../xml.ts';

const file: BookFile = 'title.xhtml';

/** The cover, in words: what a title page of a journal's offprint says, and the abstract. */
export function epubTitlePage(book: Book, site: Site): BookDocument {
  const { article, words: t } = book;
  const { licence, title, subtitle, keywords } = article;
  const address = permanentAddress(article, site);
  const body = x(
    'body',
    { 'epub:type': 'frontmatter' },
    x(
      'section',
      { class: 'titlepage', 'epub:type': 'titlepage' },
      line(issueLine(article, t), 'journal'),
      cover(book, site),
      x('h1', xhtml(title.tree, book, file, 'h1')),
      subtitle ? x('p', { class: 'subtitle' }, xhtml(subtitle.tree, book, file, 'p')) : undefined,
      authors(book),
      line(translatedBy(article, site) ?? ''),
      x(
        'div',
        { class: 'facts' },
        x('p', x('a', { href: address }, address)),
        line([licence?.name, licence?.url].filter(Boolean).join(t.terms.comma)),
      ),
    ),
    abstract(book),
    keywords.length > 0
      ? x('p', { class: 'keywords' }, t.print.keywords({ keywords: keywords.join(t.terms.comma) }))
      : undefined,
  );
  return xhtmlDocument(article, fullTitle(article), body);
}

/** The cover, and under it who made it; nothing of one that the book does not hold. */
function cover({ article, images }: Book, site: Site): Element | undefined {
  const picture = article.cover;
  const image = picture && images.get(addressesOf(article, site).file(picture.path));
  if (!image) return undefined;
  const credit = creditLine(picture);
  return x(
    'figure',
    { class: 'cover' },
    x('img', { src: image.file, alt: picture.alt }),
    credit ? x('figcaption', credit) : undefined,
  );
}

/** A line for each author, and the sentence about each. */
function authors(book: Book): Element[] {
  const { comma } = book.words.terms;
  return book.article.authors.flatMap(({ name, affiliations, note }) => {
    const where = affiliations.length > 0 ? comma + oneLine(affiliations.join(comma)) : '';
    const byline = x('p', x('b', oneLine(name)), where);
    return note ? [byline, x('div', { class: 'about' }, xhtml(note.tree, book, file))] : [byline];
  });
}

function abstract(book: Book): Element | undefined {
  const { abstract: text } = book.article;
  if (!text) return undefined;
  return x(
    'section',
    { class: 'abstract', 'epub:type': 'abstract', role: 'doc-abstract' },
    x('h2', book.words.print.abstract),
    xhtml(text.tree, book, file),
  );
}

function line(words: string, name?: string): Element | undefined {
  return words ? x('p', name === undefined ? {} : { class: name }, oneLine(words)) : undefined;
}
