import type { Article } from '../article/index.ts';
import { ageWhenRead } from './access.ts';
import { evidencePicture, hasStrip } from './evidence.ts';
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

const drawings: readonly ((article: Article) => FactPicture | undefined)[] = [
  evidencePicture,
  worksByYear,
  ageWhenRead,
];

/** The pictures of an article that have enough facts to be worth their place, in their order. */
export function picturesOf(article: Article): readonly FactPicture[] {
  const found = known.get(article) ?? drawings.flatMap((draw) => draw(article) ?? []);
  known.set(article, found);
  return found;
}

const known = new WeakMap<Article, readonly FactPicture[]>();

/** Whether an article has a page of pictures: every page of it that leads there asks. */
export function hasPictures(article: Article): boolean {
  return hasStrip(article) || picturesOf(article).length > 0;
}
