import type { Article } from '../article/index.ts';
import { evidencePicture } from './evidence.ts';
import { ageWhenRead } from './access.ts';
import type { FactPicture } from './picture.ts';
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
