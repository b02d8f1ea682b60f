import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../src/article/article.ts';
import { compileLibrary } from '../../src/library/compile-library.ts';
import { readImages } from '../../src/exports/prepare.ts';
import { shared } from '../shared.ts';

export interface CorpusArticle {
  readonly name: string;
  readonly article: Article;
  readonly images: ReadonlyMap<string, Uint8Array>;
}

/**
 * The articles of the library, and those of the shared corpora where they are present: published
 * ones by others, and small ones that each show a fault of the past.
 */
export async function corpusArticles(): Promise<CorpusArticle[]> {
  const cases = shared('corpus/cases');
  const copy = mkdtempSync(join(tmpdir(), 'cases-'));
  try {
    if (cases !== undefined) cpSync(cases, join(copy, 'articles'), { recursive: true });
    const folders = ['content', shared('corpus'), cases && copy];
    const articles: CorpusArticle[] = [];
    for (const contentDir of folders) {
      if (contentDir === undefined) continue;
      const entries = await compileLibrary({ contentDir, draft: true, base: '/' });
      for (const { article, folder, slug } of entries) {
        if (article)
          articles.push({ name: slug, article, images: await readImages(folder, article) });
      }
    }
    return articles;
  } finally {
    rmSync(copy, { recursive: true });
  }
}
