import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import {
  type Article,
  type Author,
  type Ibid,
  type Mark,
  type Note,
  type Section,
  creditLine,
  dateStatement,
  endsWithWorksHeading,
  fullTitle,
  ibidExplained,
  issueLine,
  typeset,
} from '../../article/index.ts';
import { addressesOf, permanentAddress, type Site } from '../addresses.ts';
import { inPublication } from '../in-publication.ts';
import { knownFacts } from '../known.ts';
import { pieceLanguage } from '../piece-language.ts';
import { evidence } from './pdf-evidence.ts';
import { blocksOf, item, leadSomewhere, linkTo, wordsIn, type PdfContext } from './pdf-tree.ts';
import { oneLine } from '../safe-text.ts';
import { translatedBy } from '../translators.ts';
import { wordsOf } from '../words-of.ts';

/**
 * The article as one HTML document to be laid out in pages (`pdf-pages.ts`): `header`, the text
 * in `main`, and at its end `section.endnotes` with every note, in the order of the numbers, as
 * an `aside` with its own id. What the edition adds stands after both in `section.added`. `style` goes into the document as it is.
 */
export function toPdfHtml(given: Article, site: Site, style: string): string {
  const article = knownFacts(inPublication(typeset(given), site));
  const isNumbered = site.paragraphNumbers !== false;
  const context: PdfContext = {
    article,
    words: wordsOf(article, site),
    base: addressesOf(article, site).article,
    numbers: new Map(isNumbered ? article.paragraphs.map(({ id, n }) => [id, n]) : []),
  };
  const added = evidence(article, site);
  const body = h('body', [
    head(article, site, context),
    h('main', [
      ...article.sections.flatMap((section) => sectionBlocks(section, context)),
      ...works(context),
      h(
        'section',
        { className: ['endnotes'] },
        article.notes.map((note) => foot(note, context)),
      ),
    ]),
    ...(added.length > 0 ? [h('section', { className: ['added'] }, added)] : []),
  ]);
  leadSomewhere(body, context.base);
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: article.lang, dir: article.dir }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', fullTitle(article)),
          ...article.authors.map(({ name }) => h('meta', { name: 'author', content: name })),
          h('style', style),
        ]),
        body,
      ]),
    ],
  };
  return toHtml(tree);
}

function head(article: Article, site: Site, context: PdfContext): Element {
  const { licence, abstract, keywords, subtitle } = article;
  const { words: t } = context;
  const line = (className: string, words: string | undefined) =>
    words ? [h('p', { className: [className] }, oneLine(words))] : [];
  const address = permanentAddress(article, site);
  const keywordsLine =
    keywords.length > 0 ? t.print.keywords({ keywords: keywords.join(t.terms.comma) }) : '';
  return h('header', [
    ...line('journal', issueLine(article, t)),
    h('h1', wordsIn(article.title.tree, context)),
    ...(subtitle ? [h('p', { className: ['subtitle'] }, wordsIn(subtitle.tree, context))] : []),
    ...article.authors.map((author) => authorBlock(author, context)),
    ...line('translators', translatedBy(article, site)),
    h('p', { className: ['address'] }, h('a', { href: address, dir: 'ltr' }, address)),
    ...line('stated', article.date ? undefined : dateStatement(article, t)),
    ...line('licence', [licence?.name, licence?.url].filter(Boolean).join(t.terms.comma)),
    ...coverOf(article, site),
    ...(abstract
      ? [
          h('section', { className: ['abstract'], role: 'doc-abstract' }, [
            h('h2', t.print.abstract),
            ...blocksOf(abstract.tree, context),
            ...line('keywords', keywordsLine),
          ]),
        ]
      : line('keywords', keywordsLine)),
  ]);
}

/** The cover, and under it who made it. */
function coverOf(article: Article, site: Site): Element[] {
  const { cover } = article;
  if (!cover) return [];
  const { path, alt, width, height } = cover;
  const made = creditLine(cover);
  return [
    h('figure', { className: ['cover'] }, [
      h('img', { src: addressesOf(article, site).file(path), alt, width, height }),
      ...(made ? [h('figcaption', oneLine(made))] : []),
    ]),
  ];
}

function authorBlock({ name, affiliations, note }: Author, context: PdfContext): Element {
  return h('div', { className: ['author'] }, [
    h('p', h('b', oneLine(name))),
    ...(affiliations.length > 0
      ? [h('p', oneLine(affiliations.join(context.words.terms.semicolon)))]
      : []),
    ...(note ? [h('div', blocksOf(note.tree, context))] : []),
  ]);
}

function sectionBlocks(section: Section, context: PdfContext): ElementContent[] {
  const title = wordsIn(section.title.tree, context);
  return [
    ...(title.length > 0 ? [h(`h${section.level}`, { id: section.id }, title)] : []),
    ...blocksOf(section.tree, context),
  ];
}

function works(context: PdfContext): ElementContent[] {
  const { article } = context;
  if (article.works.length === 0) return [];
  return [
    ...(endsWithWorksHeading(article) ? [] : [h('h2', context.words.terms.sources)]),
    h(
      'ul',
      { className: ['works'] },
      article.works.map(({ id, reference, csl }) =>
        item(
          { id, ...pieceLanguage(reference.text, article, csl.language) },
          blocksOf(reference.tree, context),
        ),
      ),
    ),
  ];
}

/** The note, with a number that leads back to its first mark, and letters to all if it has more. */
function foot(note: Note, context: PdfContext): Element {
  const words = blocksOf(note.body.tree, context);
  const [first, second] = note.marks;
  const number = `${context.words.digits(String(note.number))}.`;
  if (note.ibid) addToEnd(words, [' ', ...editorial(note.ibid, context)]);
  if (second) addToEnd(words, returns(note.marks, context));
  return h('aside', { id: note.id, className: ['footnote'] }, [
    h('span', { className: ['number'], role: 'group' }, [
      first ? linkTo(first.id, number) : number,
      ' ',
    ]),
    h('div', { ...pieceLanguage(note.body.text, context.article) }, words),
  ]);
}

/** What "Ibid." stands for: the edition's words, not the author's. */
function editorial(ibid: Ibid, { article, words: t }: PdfContext): ElementContent[] {
  const words = ibidExplained(article, ibid, t).map(({ words: part, to }) =>
    to ? linkTo(to, part) : part,
  );
  return words.length > 0 ? [h('span', { className: ['editorial'] }, words)] : [];
}

function returns(marks: readonly Mark[], { words }: PdfContext): ElementContent[] {
  const alphabet = characters(words.print.returnLetters);
  const links = marks.flatMap(({ id }, index) => ['\u00A0', linkTo(id, letters(index, alphabet))]);
  return [h('span', { className: ['returns'] }, [' ↑', ...links])];
}

function addToEnd(words: ElementContent[], added: readonly (string | ElementContent)[]): void {
  const nodes = h('p', [...added]).children;
  const last = words.findLast((node) => node.type === 'element');
  if (last?.tagName === 'p') last.children.push(...nodes);
  else words.push(h('p', nodes));
}

/** "a" to "z", then "aa". */
function letters(index: number, alphabet: readonly string[]): string {
  const before = Math.floor(index / alphabet.length);
  const letter = alphabet[index % alphabet.length] ?? '';
  return (before > 0 ? letters(before - 1, alphabet) : '') + letter;
}

/** What readers see as one sign each; those of English where there are none. */
function characters(text: string): readonly string[] {
  const found = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  const letters = found.filter((each) => each.trim() !== '');
  return letters.length > 0 ? letters : [...'abcdefghijklmnopqrstuvwxyz'];
}
