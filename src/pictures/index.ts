import { type Article, figuresOf } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { ageWhenRead } from './access.ts';
import { evidencePicture, hasStrip } from './evidence.ts';
import { names } from './names.ts';
import type { FactPicture } from './picture.ts';
import { remembered } from './remembered.ts';
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
  hasNameIndex,
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
export { drawnFrom, readAsData } from './words.ts';

type Draw = (article: Article, t: Words, isNumbered: boolean) => FactPicture | undefined;

const drawings: readonly Draw[] = [
  evidencePicture,
  worksByYear,
  ageWhenRead,
  timeline,
  names,
  worksCitedTogether,
];

/**
 * The pictures of an article that have enough facts to be worth their place, in their order; given
 * what is said in them, and whether readers are shown the numbers of paragraphs.
 */
export const picturesOf: (
  article: Article,
  t: Words,
  isNumbered?: boolean,
) => readonly FactPicture[] = remembered((article, t, isNumbered) =>
  drawings.flatMap((draw) => draw(article, t, isNumbered) ?? []),
);

/** Whether an article has a page of pictures, drawn ones or its own: every page of it that leads there asks. */
export function hasPictures(article: Article, t: Words): boolean {
  return hasStrip(article, t) || picturesOf(article, t).length > 0 || figuresOf(article).length > 0;
}
