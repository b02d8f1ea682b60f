import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LibraryEntry } from '../library/index.ts';

/** Copies the images and files that articles and own pages use beside these below `outDir`. */
export async function copyArticleFiles(
  entries: readonly LibraryEntry[],
  outDir: string,
): Promise<void> {
  for (const { folder, slug, article, page } of entries) {
    const beside = page ? join(outDir, slug) : join(outDir, 'articles', slug);
    const { images, files } = page ?? article ?? { images: [], files: [] };
    for (const file of [...images, ...files]) {
      const target = join(beside, ...file.split('/'));
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(folder, ...file.split('/')), target);
    }
  }
}
