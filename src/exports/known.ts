import type { Root } from 'hast';
import {
  type Article,
  type Author,
  type Journal,
  type Licence,
  type Picture,
  type Text,
  wordsTree,
} from '../article/index.ts';
import { oneLine } from './safe-text.ts';

/**
 * The article without what says nothing: names, keywords, affiliations and other facts of blank
 * or unprintable characters are left out, the rest of them stands on one line. Every export
 * starts from this, so that no format has an empty element where a fact is missing. The text,
 * the notes and the works are the article's own.
 */
export function knownFacts(article: Article): Article {
  const done = known.get(article);
  if (done) return done;
  const facts = withKnownFacts(article);
  known.set(article, facts);
  known.set(facts, facts);
  return facts;
}

const known = new WeakMap<Article, Article>();

function withKnownFacts(article: Article): Article {
  const { title, subtitle, shortTitle, journal, date, doi, licence, abstract, cover, ...rest } =
    article;
  return {
    ...rest,
    title: line(title.text) === '' ? inWords(article.slug) : onOneLine(title),
    authors: article.authors.flatMap(knownAuthor),
    ...(article.translators && { translators: article.translators.flatMap(knownAuthor) }),
    keywords: lines(article.keywords),
    ...(subtitle && line(subtitle.text) !== '' && { subtitle: onOneLine(subtitle) }),
    ...(line(shortTitle) !== '' && { shortTitle: line(shortTitle) }),
    ...(line(journal?.title) !== '' && journal && { journal: knownJournal(journal) }),
    ...(date && { date: { ...date, text: line(date.text) } }),
    ...(line(doi) !== '' && { doi: line(doi) }),
    ...(licence &&
      line(licence.name + (licence.url ?? '')) !== '' && { licence: knownLicence(licence) }),
    ...(abstract && line(abstract.text) !== '' && { abstract }),
    ...(cover && { cover: knownPicture(cover) }),
  };
}

function knownAuthor(author: Author): Author[] {
  const { given, family, orcid, roles, email, note, portrait } = author;
  const places = author.affiliations
    .map((place, nth) => ({ name: line(place), ror: author.rors?.[nth] ?? '' }))
    .filter((place) => place.name !== '');
  const name = line(author.name);
  if (name === '') return [];
  return [
    {
      name,
      affiliations: places.map((place) => place.name),
      ...(places.some(({ ror }) => ror !== '') && { rors: places.map(({ ror }) => ror) }),
      ...(roles && { roles }),
      ...(line(given) !== '' && { given: line(given) }),
      ...(line(family) !== '' && { family: line(family) }),
      ...(line(orcid) !== '' && { orcid: line(orcid) }),
      ...(line(email) !== '' && { email: line(email) }),
      ...(note && line(note.text) !== '' && { note }),
      ...(portrait && { portrait: knownPicture(portrait) }),
    },
  ];
}

function knownJournal({ title, volume, issue, pages, issn, publisher }: Journal): Journal {
  return {
    title: line(title),
    ...(line(volume) !== '' && { volume: line(volume) }),
    ...(line(issue) !== '' && { issue: line(issue) }),
    ...(line(pages) !== '' && { pages: line(pages) }),
    ...(line(issn) !== '' && { issn: line(issn) }),
    ...(line(publisher) !== '' && { publisher: line(publisher) }),
  };
}

function knownPicture({ alt, credit, licence, ...rest }: Picture): Picture {
  return {
    ...rest,
    alt: line(alt),
    ...(line(credit) !== '' && { credit: line(credit) }),
    ...(licence && { licence: knownLicence(licence) }),
  };
}

function knownLicence({ name, url }: Licence): Licence {
  return {
    name: line(name) || line(url),
    ...(line(url) !== '' && { url: line(url) }),
  };
}

/** The tree is made of the words where it has none. */
function onOneLine({ tree, text }: Text): Text {
  return isBlank(tree) ? inWords(line(text)) : { tree, text: line(text) };
}

function isBlank({ children }: Root): boolean {
  return children.every((child) => child.type === 'text' && child.value.trim() === '');
}

function inWords(text: string): Text {
  return { text, tree: wordsTree(text) };
}

function lines(words: readonly string[]): string[] {
  return words.map(line).filter((each) => each !== '');
}

function line(words: string | undefined): string {
  return oneLine(words ?? '');
}
