import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/article/index.ts';
import { compile } from '../../src/compiler/compile.ts';
import { readFolder } from '../../src/library/read-folder.ts';

/** An article with a cover, a portrait and a wide figure. */
export const picturesFolder = fileURLToPath(new URL('../fixtures/pictures', import.meta.url));

/** The same, compiled, with the bytes of its pictures. */
export async function picturedArticle(): Promise<{
  readonly article: Article;
  readonly images: ReadonlyMap<string, Uint8Array>;
}> {
  const folder = await readFolder(picturesFolder, 'pictures');
  const { article, problems } = await compile(folder, {
    draft: false,
    base: '/',
    styles: new Map(),
  });
  if (!article) throw new Error(problems.map(({ message }) => message).join('\n'));
  const images = article.images.map(
    (path) => [path, new Uint8Array(readFileSync(join(picturesFolder, path)))] as const,
  );
  return { article, images: new Map(images) };
}
