import type { Article } from '../article/index.ts';
import { evidencePicture } from './evidence.ts';
import { ageWhenRead } from './access.ts';
import { names } from './names.ts';
import type { FactPicture } from './picture.ts';
import { timeline } from './timeline.ts';
import { worksByYear } from './years.ts';

export { type CoverStrip, type HeadStrip, coverStrip, headStrip, stripFile } from './evidence.ts';
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
export { type DrawingNames, signSvg, svgOf } from './svg.ts';
export { drawnFrom, readAsData, words } from './words.ts';

/**
 * The pictures of an article that have enough facts to be worth their place, in their order.
 *
 * @param isNumbered Whether readers are shown the numbers of paragraphs.
 */
export function picturesOf(article: Article, isNumbered = true): FactPicture[] {
  const drawings: readonly ((article: Article, isNumbered: boolean) => FactPicture | undefined)[] =
    [evidencePicture, worksByYear, ageWhenRead, timeline, names];
  return drawings.flatMap((draw) => draw(article, isNumbered) ?? []);
}
