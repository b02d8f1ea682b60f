import type { Article } from '../article/index.ts';
import { ageWhenRead } from './access.ts';
import { evidencePicture, hasStrip } from './evidence.ts';
import { names } from './names.ts';
import type { FactPicture } from './picture.ts';
import { timeline } from './timeline.ts';
import { worksCitedTogether } from './together.ts';
import { worksByYear } from './years.ts';

export { articlesOverTime } from './articles-over-time.ts';
export { type CoverStrip, type HeadStrip, coverStrip, headStrip, stripFile } from './evidence.ts';
export { type LibraryArticle, type LibraryWork, type WorkUse } from './library.ts';
export { mostCited } from './most-cited.ts';
export {
  type Drawing,
  type DrawnLink,
  type FactCell,
  type FactPicture,
  type FactTable,
  type LegendEntry,
  type PictureKind,
} from './picture.ts';
export { drawingStyle } from './drawing-style.ts';
export {
  type IndexEntry,
  type IndexGroup,
  type IndexPlace,
  type IndexRun,
  nameId,
  nameIndex,
} from './name-index.ts';
export {
  type ShareStrip,
  type StripBox,
  type StripFacts,
  type StripSign,
  type StripSize,
  shareStrip,
  stripFacts,
} from './share-strip.ts';
export { sharedWorks } from './shared-works.ts';
export { signAt, wordsSignAt } from './signs.ts';
export { type DrawingNames, signSvg, svgOf } from './svg.ts';
export { drawnFrom, readAsData, words } from './words.ts';

type Draw = (article: Article, isNumbered: boolean) => FactPicture | undefined;

const drawings: readonly Draw[] = [
  evidencePicture,
  worksByYear,
  ageWhenRead,
  timeline,
  names,
  worksCitedTogether,
];

/**
 * The pictures of an article that have enough facts to be worth their place, in their order.
 *
 * @param isNumbered Whether readers are shown the numbers of paragraphs.
 */
export function picturesOf(article: Article, isNumbered = true): readonly FactPicture[] {
  const found = known[Number(isNumbered)]?.get(article);
  if (found) return found;
  const drawn = drawings.flatMap((draw) => draw(article, isNumbered) ?? []);
  known[Number(isNumbered)]?.set(article, drawn);
  return drawn;
}

const known = [
  new WeakMap<Article, readonly FactPicture[]>(),
  new WeakMap<Article, readonly FactPicture[]>(),
];

/** Whether an article has a page of pictures: every page of it that leads there asks. */
export function hasPictures(article: Article): boolean {
  return hasStrip(article) || picturesOf(article).length > 0;
}
