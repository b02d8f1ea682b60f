import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a function that writes into a page, for each script and style sheet of `<dir>/_astro/`
 * that it loads, the hash which its content must have (Subresource Integrity, W3C, section 3).
 * `base` is the path that the site is served under, `/` at both ends.
 */
export async function integrityOf(dir: string, base: string): Promise<(html: string) => string> {
  const folder = join(dir, '_astro');
  const names = await readdir(folder).catch(() => []);
  const hashes = new Map<string, string>();
  for (const name of names.filter((one) => /\.(?:js|css)$/.test(one))) {
    const hash = createHash('sha384').update(await readFile(join(folder, name)));
    hashes.set(`${base}_astro/${name}`, `sha384-${hash.digest('base64')}`);
  }
  return (html) =>
    html.replace(loading, (tag, before: string, address: string, after: string) => {
      const hash = hashes.get(address);
      const named = hash === undefined || / integrity=/.test(tag);
      return named ? tag : `${before}${address}" integrity="${hash}"${after}`;
    });
}

/** A tag as Astro writes it; what an author wrote never holds a bare `<`. */
const loading = /(<(?:script [^<>]*src|link [^<>]*href)=")([^"<>]+\.(?:js|css))"([^<>]*>)/g;
