import { createHash } from 'node:crypto';
import { compile } from '../../compiler/index.ts';
import { type ArticleFolder, type Problem, sourceEnding } from '../../article/index.ts';
import { pictureFormat } from '../../library/index.ts';
import type { Accounted } from '../model.ts';
import { missingWords, toldMissing, wordsOfArticle } from './words.ts';

/** What the article is compared with. */
export interface Compared {
  /** Words of Pandoc's tree, without citations. */
  readonly tree: string;
  /** Words of the document's own parts, where these were counted; what a citation prints is among them. */
  readonly document: string | undefined;
  /** Words of the works that citations and their list stand for. */
  readonly works: string;
  /** What the report tells already: words left out, and citations as they were printed. */
  readonly printed: readonly Accounted[];
}

/**
 * Compiles the article and tells the words of the manuscript that it has not. It is compiled as a
 * draft, so that a fault hides no words.
 */
export async function checkWords(
  files: ReadonlyMap<string, Uint8Array | string>,
  { tree, document, works, printed }: Compared,
): Promise<Accounted[]> {
  const { article } = await compile(folderOf(files), { draft: true, base: '/', styles: new Map() });
  if (!article)
    return [
      {
        kind: 'words',
        fate: 'lost',
        what: 'all',
        why: 'No article could be made of the Markdown. Please report this as a fault.',
      },
    ];
  const there = wordsOfArticle(article);
  const told = printed.filter(({ kind }) => kind !== 'note').map(({ what }) => what);
  const ofTree = missingWords(tree, [there, ...told].join(' '));
  const ofDocument =
    document === undefined ? [] : missingWords(document, [there, works, ...told].join(' '));
  return ofTree.length > 0 ? toldMissing(ofTree, 'the text') : toldMissing(ofDocument, 'the file');
}

/**
 * What `check` will say of the files of an article in a folder of this name.
 * @param styles Citation styles of the library by name, CSL as XML.
 */
export async function importedProblems(
  files: ReadonlyMap<string, Uint8Array | string>,
  slug: string,
  styles: ReadonlyMap<string, string> = new Map(),
): Promise<readonly Problem[]> {
  const options = { draft: false, base: '/', styles };
  return (await compile(folderOf(files, slug), options)).problems;
}

/** The files of an article as its folder, as if it had been read from the disk. */
export function folderOf(
  files: ReadonlyMap<string, Uint8Array | string>,
  slug = 'imported',
): ArticleFolder {
  const encoder = new TextEncoder();
  const all = [...files].map(
    ([path, content]) =>
      [path, typeof content === 'string' ? encoder.encode(content) : content] as const,
  );
  const hash = createHash('sha256').update(slug);
  for (const [path, bytes] of all) hash.update(`\0${path}\0${bytes.length}\0`).update(bytes);
  return {
    slug,
    sources: new Map(all.filter(([path]) => sourceEnding.test(path))),
    assets: all
      .filter(([path]) => !sourceEnding.test(path))
      .map(([path, bytes]) => ({ path, ...pictureFormat(bytes) })),
    links: [],
    unreadable: [],
    digest: hash.digest('hex'),
  };
}
