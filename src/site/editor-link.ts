import { join } from 'node:path';
import type { Place } from '../article/index.ts';
import { librarySettings, originalFile } from '../library/index.ts';

/**
 * Address at which the dev server opens a file of an article's folder in the author's editor, at a
 * line and column: Vite's `__open-in-editor`, at the root of the server whatever the site's base
 * (launch-editor finds the editor). For drafts on the author's own machine only: it names a path of
 * that machine.
 */
export function editorLink(
  folder: string,
  { file, line, column }: Pick<Place, 'file' | 'line' | 'column'>,
): string {
  const at = `${originalFile(join(folder, file))}:${line}:${column}`;
  return `/__open-in-editor?file=${encodeURIComponent(at)}`;
}

/** Path of an article's folder. */
export function articleFolder(slug: string): string {
  return join(librarySettings().contentDir, 'articles', slug);
}
