import { resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { LibraryOptions } from '../../library/index.ts';
import { contentPart } from './content-part.ts';
import { Timer } from './timer.ts';
import { written } from './written.ts';

/** Milliseconds after which a save of several files is over. */
const saved = 5;
/**
 * Milliseconds after which what was saved is looked at again: of a file that was read half written
 * no second event may come (chokidar leaves out what follows within 5 ms).
 */
const secondLook = 150;

export interface ContentWatch {
  /** A file of this article has changed. */
  readonly touch: (slug: string) => void;
  /** What has changed cannot be put into an open page. */
  readonly needReload: () => void;
  /** All has been told that was saved together. */
  readonly update: () => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/** Tells what is saved, added and removed of the content, with the watcher of the dev server. */
export function watchContent(
  { watcher }: Pick<ViteDevServer, 'watcher'>,
  options: Pick<LibraryOptions, 'contentDir' | 'publicDir'>,
  { touch, needReload, update, failed }: ContentWatch,
): void {
  const files = new Set<string>();
  const slugs = new Set<string>();
  const [first, second] = [new Timer(), new Timer()];
  const follow = (): void => {
    const now = [...files];
    files.clear();
    written(now).then(update).catch(failed);
  };
  watcher.add([options.contentDir, options.publicDir].flatMap((dir) => (dir ? resolve(dir) : [])));
  watcher.on('all', (event, path) => {
    const part = contentPart(path, options);
    if (!part) return;
    if (part.kind === 'article') {
      touch(part.slug);
      slugs.add(part.slug);
    }
    if (event === 'add' || event === 'change') files.add(path);
    // A page keeps a picture that it has; what it says of the site is made once.
    if (part.kind === 'site' || (part.kind === 'article' && part.isPicture && event === 'change'))
      needReload();
    first.after(saved, follow);
    second.after(secondLook, () => {
      for (const slug of slugs) touch(slug);
      slugs.clear();
      follow();
    });
  });
}
