import type { Article } from '../article/index.ts';
import { ageWhenRead } from './access.ts';
import type { FactPicture } from './picture.ts';
import { worksCitedTogether } from './together.ts';
import { worksByYear } from './years.ts';

export {
  type Drawing,
  type DrawnLink,
  type FactCell,
  type FactPicture,
  type FactTable,
  type LegendEntry,
  type PictureKind,
} from './picture.ts';
export { type DrawingNames, signSvg, svgOf } from './svg.ts';
export { drawnFrom, readAsData, words } from './words.ts';

/**
 * The pictures of an article that have enough facts to be worth their place, in their order.
 *
 * @param isNumbered Whether readers are shown the numbers of paragraphs.
 */
export function picturesOf(article: Article, isNumbered = true): FactPicture[] {
  const drawings: readonly ((article: Article, isNumbered: boolean) => FactPicture | undefined)[] =
    [worksByYear, ageWhenRead, worksCitedTogether];
  return drawings.flatMap((draw) => draw(article, isNumbered) ?? []);
}
