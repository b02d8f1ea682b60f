import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/article/article.ts';
import { compile } from '../../src/compiler/compile.ts';
import { readFolder } from '../../src/library/read-folder.ts';
import { readImages } from '../../src/exports/prepare.ts';
import { shared } from '../shared.ts';

export interface CompiledFolder {
  readonly slug: string;
  readonly article: Article;
  readonly images: ReadonlyMap<string, Uint8Array>;
}

/** Folders of articles that tests read, by name; those beside the repository are not always there. */
export const articleFolders: readonly { readonly name: string; readonly dir?: string }[] = [
  { name: 'the library', dir: 'content/articles' },
  { name: 'the examples', dir: 'examples/articles' },
  ...(['articles', 'cases', 'broken'] as const).map((name) => {
    const dir = shared(`corpus/${name}`);
    return { name: `corpus/${name}`, ...(dir !== undefined && { dir }) };
  }),
];

/** Every article below `dir` that gives one at all, compiled as a draft for the base `/journal/`. */
export async function compileFolders(dir: string): Promise<CompiledFolder[]> {
  const found: CompiledFolder[] = [];
  const entries = readdirSync(dir, { withFileTypes: true });
  for (const { name: slug } of entries.filter((entry) => entry.isDirectory())) {
    const path = join(dir, slug);
    const folder = await readFolder(path, slug);
    const options = { draft: true, base: '/journal/', styles: new Map<string, string>() };
    const { article } = await compile(folder, options);
    if (article) found.push({ slug, article, images: await readImages(path, article) });
  }
  return found;
}
