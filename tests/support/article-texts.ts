import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { shared } from '../shared.ts';
import { madeUpArticle } from './made-up.ts';

/** The Markdown of every article at hand: the library, the made-up one, and the corpora if there. */
export function articleTexts(): { name: string; text: string }[] {
  const library = foldersIn(new URL('../../content/articles', import.meta.url).pathname);
  const corpora = ['corpus/articles', 'corpus/cases'].flatMap((path) => {
    const folder = shared(path);
    return folder === undefined ? [] : foldersIn(folder);
  });
  const texts = [...library, ...corpora].map((folder) => ({
    name: basename(folder),
    text: readFileSync(join(folder, 'article.md'), 'utf8'),
  }));
  return [
    ...texts,
    { name: 'the made-up article', text: madeUpArticle().files['article.md'] ?? '' },
  ];
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'article.md' && existsSync(join(folder, path)))
    .map((path) => join(folder, path, '..'))
    .sort();
}
