import {
  type Article,
  type PullQuote,
  type Section,
  type TextFigure,
  type Work,
  articlePath,
  authorNames,
  evidencePath,
  figureName,
  figurePath,
  figuresOf,
  quotePath,
  sectionPath,
  sectionTitle,
  sourcePath,
  withSubsections,
} from '../../article/index.ts';
import { type StripFacts, stripFacts, words } from '../../pictures/index.ts';
import { SITE_NAME, kindLabel, publication, words as wordsIn } from '../../library/index.ts';
import { figureTitle } from '../figure-words.ts';
import { shareColours } from '../looks/tokens.ts';
import { type ShareContent, shareSize } from './share-picture.ts';

/** A picture for sharing a page: where it stands, what it shows, the same in words. */
export interface SharePicture {
  /** Path from the site's root, beside the page: `/articles/a/share.png`. */
  readonly path: string;
  readonly alt: string;
  readonly content: ShareContent;
  /** Path of a picture in the article's folder that is to be shown, where it can be drawn. */
  readonly shows?: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Every picture of an article: its own, one for its evidence, each section, pull-quote, figure and
 * work.
 */
export function sharePictures(article: Article): SharePicture[] {
  return [
    articlePicture(article),
    ...(stripOf(article) ? [evidencePicture(article)] : []),
    ...article.sections.map((section) => sectionPicture(article, section)),
    ...article.pullQuotes.map((quote) => quotePicture(article, quote)),
    ...figuresOf(article).map((figure) => figurePicture(article, figure)),
    ...article.works.map((work) => workPicture(article, work)),
  ];
}

export function articlePicture(article: Article): SharePicture {
  const { title, authors, share } = factsOf(article);
  const strip = stripOf(article);
  const content = {
    ...common(article),
    ...(article.journal && { label: article.journal.title }),
    words: title,
    by: authors,
    ...(strip && { strip }),
  };
  return {
    path: beside(articlePath(article.slug)),
    alt: authors === '' ? share.article({ title }) : share.articleBy({ title, authors }),
    content,
    ...shareSize,
  };
}

/** What the argument rests on: the strip, and what its signs mean; without a strip the article's own. */
export function evidencePicture(article: Article): SharePicture {
  const strip = stripOf(article);
  if (!strip) return articlePicture(article);
  const { title, authors, share } = factsOf(article);
  const heading = words.page.title;
  return {
    path: beside(evidencePath(article.slug)),
    alt:
      authors === ''
        ? share.evidence({ heading, title })
        : share.evidenceBy({ heading, title, authors }),
    content: {
      ...common(article),
      words: heading,
      from: title,
      strip,
      legend: true,
    },
    ...shareSize,
  };
}

export function sectionPicture(article: Article, section: Section): SharePicture {
  const ids = new Set(withSubsections(article, section).map(({ id }) => id));
  const quote = article.pullQuotes.find((each) => ids.has(each.section));
  const { t, title, authors, share } = factsOf(article);
  const name = sectionTitle(section, t);
  const content = {
    ...common(article),
    ...(section.number && { label: share.sectionNumber({ number: t.digits(section.number) }) }),
    words: name,
    ...(quote && { quote: quote.text }),
    from: title,
  };
  const facts = { section: name, title, authors, quote: quote?.text ?? '' };
  const [alone, quoted] =
    authors === ''
      ? [share.section, share.sectionQuoted]
      : [share.sectionBy, share.sectionByQuoted];
  const alt = quote ? quoted(facts) : alone(facts);
  return { path: beside(sectionPath(article.slug, section.id)), alt, content, ...shareSize };
}

export function quotePicture(article: Article, quote: PullQuote): SharePicture {
  const { title, authors, share } = factsOf(article);
  const facts = { quote: quote.text, title, authors };
  return {
    ...shareSize,
    path: beside(quotePath(article.slug, quote.id)),
    alt: authors === '' ? share.quote(facts) : share.quoteBy(facts),
    content: {
      ...common(article),
      words: quote.text,
      quoted: true,
      from: article.title.text,
    },
  };
}

/** The figure itself above its name and caption; of a table, or what cannot be drawn, its words. */
export function figurePicture(article: Article, figure: TextFigure): SharePicture {
  const [image] = figure.images;
  const { t, title, authors, share } = factsOf(article);
  const name = figureName(figure, t);
  const facts = { figure: figureTitle(figure, t), title, authors };
  return {
    ...shareSize,
    path: beside(figurePath(article.slug, figure.slug)),
    alt: authors === '' ? share.figure(facts) : share.figureBy(facts),
    ...(image && { shows: image.path }),
    content: {
      ...common(article),
      label: name,
      words: figure.caption || name,
      from: article.title.text,
    },
  };
}

export function workPicture(article: Article, work: Work): SharePicture {
  const { t, title, authors, share } = factsOf(article);
  const said = { source: work.title, title, authors };
  const first = work.names.slice(0, 3).join(t.terms.comma);
  const names = work.names.length > 3 ? t.terms.andOthers({ name: first }) : first;
  const facts = [kindLabel(work.kind, t), names, work.year !== undefined && t.date(work.year)];
  return {
    // There are many: half the size is drawn in a third of the time.
    width: shareSize.width / 2,
    height: shareSize.height / 2,
    path: beside(sourcePath(article.slug, work.slug)),
    alt: authors === '' ? share.source(said) : share.sourceBy(said),
    content: {
      ...common(article),
      label: facts.filter(Boolean).join(' · '),
      words: work.title,
      from: share.citedIn({ title }),
    },
  };
}

const colours = shareColours(publication);
const siteColours = colours && { colours };

/** An article's strip, read once: several pages ask for its picture. */
function stripOf(article: Article): StripFacts | undefined {
  const known = strips.get(article) ?? { strip: stripFacts(article) };
  strips.set(article, known);
  return known.strip;
}

const strips = new WeakMap<Article, { readonly strip: StripFacts | undefined }>();

function common(article: Article) {
  const who = [authorNames(article, wordsIn(article.lang)), article.journal?.title]
    .filter(Boolean)
    .join(' · ');
  return { by: who, site: SITE_NAME, lang: article.lang, dir: article.dir, ...siteColours };
}

/** What every picture of an article says of it, and how. */
function factsOf(article: Article) {
  const t = wordsIn(article.lang);
  return {
    t,
    share: t.article.share,
    title: article.title.text,
    authors: authorNames(article, t),
  };
}

function beside(page: string): string {
  return `${page}share.png`;
}
