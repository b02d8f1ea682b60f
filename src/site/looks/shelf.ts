import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pictureFormat } from '../../library/index.ts';
import type { LooksPicture } from './looks.ts';

/** The folder of files whose names change with their content. */
export const shelfFolder = '_astro';

/** Where the files of the looks are gathered, each under a name that goes by its bytes. */
export class Shelf {
  /** By path below the site's root. */
  readonly files = new Map<string, Uint8Array>();
  readonly #contentDir: string;

  constructor(contentDir: string) {
    this.#contentDir = contentDir;
  }

  /** Takes the bytes of a file; gives the name that it has beside the others. */
  put(name: string, bytes: Uint8Array): string {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    const ending = extname(name);
    const plain = basename(name, ending).replace(/[^\w-]+/g, '-');
    const kept = `${plain}.${hash}${ending.toLowerCase()}`;
    this.files.set(`${shelfFolder}/${kept}`, bytes);
    return kept;
  }

  /** A file of the content folder. */
  read(path: string): Promise<Buffer> {
    return readFile(join(this.#contentDir, ...path.split('/')));
  }

  /** Takes a picture of the content folder. */
  async picture(path: string): Promise<LooksPicture> {
    const bytes = await this.read(path);
    const { width, height } = pictureFormat(bytes);
    const size = width !== undefined && height !== undefined && { width, height };
    return { path: `/${shelfFolder}/${this.put(path, bytes)}`, ...size };
  }
}
