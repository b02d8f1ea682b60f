import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LibraryEntry } from '../library/index.ts';

/** Copies the images and files that articles use beside their pages below `outDir`. */
export async function copyArticleFiles(
  entries: readonly LibraryEntry[],
  outDir: string,
): Promise<void> {
  for (const { folder, slug, article } of entries) {
    for (const file of article ? [...article.images, ...article.files] : []) {
      const target = join(outDir, 'articles', slug, ...file.split('/'));
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(folder, ...file.split('/')), target);
    }
  }
}
