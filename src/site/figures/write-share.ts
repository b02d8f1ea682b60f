import { createHash } from 'node:crypto';
import { copyFile, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { type OnProgress, writeAtomically } from '../../library/index.ts';
import { type Article, typeset } from '../../article/index.ts';
import { toPng } from './png.ts';
import { type SharePicture, sharePictures } from './share-list.ts';
import { sharePicture } from './share-picture.ts';

export interface ShareFolders {
  /** Root of the built site. */
  readonly outDir: string;
  /** Where drawn pictures are kept, by what they show. */
  readonly cacheDir: string;
  readonly onProgress?: OnProgress;
}

/** Writes every picture for sharing below `outDir`; one drawn before is taken from the cache. */
export async function writeSharePictures(
  articles: readonly Article[],
  { outDir, cacheDir, onProgress }: ShareFolders,
): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  const pictures = articles.flatMap((article) => sharePictures(typeset(article)));
  const todo = pictures.values();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const picture of todo) {
      const target = join(outDir, ...picture.path.split('/'));
      await mkdir(dirname(target), { recursive: true });
      const kept = join(cacheDir, `${keyOf(picture)}.png`);
      await copyFile(kept, target).catch(async () => {
        await draw(picture, kept);
        await copyFile(kept, target);
      });
      onProgress?.(++done, pictures.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/** The picture at an address below the site's root, for the dev server; nothing for any other. */
export async function drawShare(
  articles: readonly Article[],
  path: string,
): Promise<Uint8Array | undefined> {
  const wanted = articles
    .flatMap((article) => sharePictures(typeset(article)))
    .find((picture) => picture.path === `/${path}`);
  return wanted && toPng(sharePicture(wanted.content), wanted.width);
}

async function draw({ content, width }: SharePicture, target: string): Promise<void> {
  await writeAtomically(target, await toPng(sharePicture(content), width));
}

function keyOf({ content, width }: SharePicture): string {
  return createHash('sha256')
    .update(JSON.stringify([drawing, width, content]))
    .digest('hex')
    .slice(0, 32);
}

/** Changed whenever the same content is to be drawn otherwise. */
const drawing = 3;
