import { createHash } from 'node:crypto';
import { copyFile, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { type OnProgress, writeAtomically } from '../../library/index.ts';
import { type Article, typeset } from '../../article/index.ts';
import { toPng } from './png.ts';
import { sharedImage } from './share-image.ts';
import { type SharePicture, sharePictures } from './share-list.ts';
import { type ShareContent, sharePicture } from './share-picture.ts';

export interface ShareFolders {
  /** Root of the built site. */
  readonly outDir: string;
  /** Where drawn pictures are kept, by what they show. */
  readonly cacheDir: string;
  readonly onProgress?: OnProgress;
}

/** An article, and the folder that its pictures lie in. */
export interface SharedArticle {
  readonly article: Article;
  readonly folder: string;
}

/** Writes every picture for sharing below `outDir`; one drawn before is taken from the cache. */
export async function writeSharePictures(
  articles: readonly SharedArticle[],
  { outDir, cacheDir, onProgress }: ShareFolders,
): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  const pictures = articles.flatMap(picturesOf);
  const todo = pictures.values();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const { picture, folder } of todo) {
      const content = await contentOf(picture, folder);
      const target = join(outDir, ...picture.path.split('/'));
      await mkdir(dirname(target), { recursive: true });
      const kept = join(cacheDir, `${keyOf(content, picture)}.png`);
      await copyFile(kept, target).catch(async () => {
        await writeAtomically(kept, await draw(content, picture));
        await copyFile(kept, target);
      });
      onProgress?.(++done, pictures.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/** The picture at an address below the site's root, for the dev server; nothing for any other. */
export async function drawShare(
  articles: readonly SharedArticle[],
  path: string,
): Promise<Uint8Array | undefined> {
  const wanted = articles.flatMap(picturesOf).find(({ picture }) => picture.path === `/${path}`);
  return wanted && draw(await contentOf(wanted.picture, wanted.folder), wanted.picture);
}

function picturesOf({ article, folder }: SharedArticle) {
  return sharePictures(typeset(article)).map((picture) => ({ picture, folder }));
}

/** What a picture says, with the picture in it that it shows. */
async function contentOf({ content, shows }: SharePicture, folder: string): Promise<ShareContent> {
  const image = shows === undefined ? undefined : await sharedImage(folder, shows);
  return image === undefined ? content : { ...content, image };
}

/** A picture that cannot be unpacked is left out. */
async function draw(content: ShareContent, { width }: SharePicture): Promise<Uint8Array> {
  const { image, ...words } = content;
  if (!image) return toPng(sharePicture(content), width);
  return toPng(sharePicture(content), width).catch(() => toPng(sharePicture(words), width));
}

function keyOf(content: ShareContent, { width }: SharePicture): string {
  return createHash('sha256')
    .update(JSON.stringify([drawing, width, content]))
    .digest('hex')
    .slice(0, 32);
}

/** Changed whenever the same content is to be drawn otherwise. */
const drawing = 3;
