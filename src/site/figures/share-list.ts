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
  const title = article.title.text;
  const strip = stripOf(article);
  const content = {
    ...common(article),
    ...(article.journal && { label: article.journal.title }),
    words: title,
    by: authorNames(article, wordsIn(article.lang)),
    ...(strip && { strip }),
  };
  return {
    path: beside(articlePath(article.slug)),
    alt: `“${title}”${by(article)}`,
    content,
    ...shareSize,
  };
}

/** What the argument rests on: the strip, and what its signs mean; without a strip the article's own. */
export function evidencePicture(article: Article): SharePicture {
  const strip = stripOf(article);
  if (!strip) return articlePicture(article);
  return {
    path: beside(evidencePath(article.slug)),
    alt: `${words.page.title}: “${article.title.text}”${by(article)}`,
    content: {
      ...common(article),
      words: words.page.title,
      from: article.title.text,
      strip,
      legend: true,
    },
    ...shareSize,
  };
}

export function sectionPicture(article: Article, section: Section): SharePicture {
  const ids = new Set(withSubsections(article, section).map(({ id }) => id));
  const quote = article.pullQuotes.find((each) => ids.has(each.section));
  const title = sectionTitle(section, wordsIn(article.lang));
  const content = {
    ...common(article),
    ...(section.number && { label: `Section ${section.number}` }),
    words: title,
    ...(quote && { quote: quote.text }),
    from: article.title.text,
  };
  const alt =
    `Section “${title}” of “${article.title.text}”${by(article)}` +
    (quote ? `, with the words “${quote.text}”` : '');
  return { path: beside(sectionPath(article.slug, section.id)), alt, content, ...shareSize };
}

export function quotePicture(article: Article, quote: PullQuote): SharePicture {
  return {
    ...shareSize,
    path: beside(quotePath(article.slug, quote.id)),
    alt: `“${quote.text}” From “${article.title.text}”${by(article)}`,
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
  const name = figureName(figure, wordsIn(article.lang));
  return {
    ...shareSize,
    path: beside(figurePath(article.slug, figure.slug)),
    alt: `${figureTitle(figure, wordsIn(article.lang))}, from “${article.title.text}”${by(article)}`,
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
  const t = wordsIn(article.lang);
  const first = work.names.slice(0, 3).join(t.terms.comma);
  const names = work.names.length > 3 ? t.terms.andOthers({ name: first }) : first;
  const facts = [kindLabel(work.kind, t), names, work.year];
  return {
    // There are many: half the size is drawn in a third of the time.
    width: shareSize.width / 2,
    height: shareSize.height / 2,
    path: beside(sourcePath(article.slug, work.slug)),
    alt: `“${work.title}”, a source of “${article.title.text}”${by(article)}`,
    content: {
      ...common(article),
      label: facts.filter(Boolean).join(' · '),
      words: work.title,
      from: `Cited in “${article.title.text}”`,
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

function by(article: Article): string {
  const names = authorNames(article, wordsIn(article.lang));
  return names && ` by ${names}`;
}

function beside(page: string): string {
  return `${page}share.png`;
}
