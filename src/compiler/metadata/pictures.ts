import type { ArticleFolder, Picture } from '../../article/index.ts';
import { imagePath } from '../html/links.ts';
import type { Metadata } from './frontmatter.ts';
import type { MetadataPicture } from './frontmatter-pictures.ts';

/** The pictures of a frontmatter that can be published. */
export interface FrontPictures {
  readonly cover?: Picture;
  /** For each author in order; nothing for who has none. */
  readonly portraits: readonly (Picture | undefined)[];
  /** Files of the folder that they use. */
  readonly paths: readonly string[];
}

/** Pictures that the frontmatter names: those that are files of the folder and pictures indeed. */
export function frontPictures(metadata: Metadata, folder: ArticleFolder): FrontPictures {
  const cover = pictureOf(metadata.cover, folder);
  const portraits = metadata.authors.map(({ portrait }) => pictureOf(portrait, folder));
  const paths = [cover, ...portraits].flatMap((picture) => picture?.path ?? []);
  return { ...(cover && { cover }), portraits, paths };
}

/** Every picture that a frontmatter names, for the checks. */
export function namedPictures({ cover, authors }: Metadata): MetadataPicture[] {
  const all = [cover, ...authors.map(({ portrait }) => portrait)];
  return all.filter((picture) => picture !== undefined);
}

function pictureOf(
  named: MetadataPicture | undefined,
  { assets }: ArticleFolder,
): Picture | undefined {
  if (named === undefined) return undefined;
  const path = imagePath(named.file);
  const asset = assets.find((each) => each.path === path && each.picture !== undefined);
  if (!asset) return undefined;
  const { width, height } = asset;
  return {
    path: asset.path,
    alt: named.alt,
    ...(named.credit !== undefined && { credit: named.credit }),
    ...(named.licence && { licence: named.licence }),
    ...(width !== undefined && height !== undefined && { width, height }),
  };
}
