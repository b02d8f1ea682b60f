import type { Article } from '../article/index.ts';
import { evidencePicture } from './evidence.ts';
import { ageWhenRead } from './access.ts';
import type { FactPicture } from './picture.ts';
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

/** The pictures of an article that have enough facts to be worth their place, in their order. */
export function picturesOf(article: Article): FactPicture[] {
  const drawings: readonly ((article: Article) => FactPicture | undefined)[] = [
    evidencePicture,
    worksByYear,
    ageWhenRead,
  ];
  return drawings.flatMap((draw) => draw(article) ?? []);
}
