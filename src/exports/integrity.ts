import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { init, parse } from 'es-module-lexer';

/**
 * Makes a function that writes into a page, for each script and style sheet of `<dir>/_astro/`
 * that it loads, the hash which its content must have (Subresource Integrity, W3C, section 3).
 * What a script imports at once is named beside it, so that both come together.
 * `base` is the path that the site is served under, `/` at both ends.
 */
export async function integrityOf(dir: string, base: string): Promise<(html: string) => string> {
  const files = await filesOf(join(dir, '_astro'), `${base}_astro/`);
  return (html) =>
    html.replace(loading, (tag, before: string, address: string, after: string) => {
      const file = files.get(address);
      if (file === undefined || / integrity=/.test(tag)) return tag;
      const imports = allImports(address, files).map(
        ([name, { hash }]) => `<link rel="modulepreload" href="${name}" integrity="${hash}">`,
      );
      const beside = before.startsWith('<script') ? imports.join('') : '';
      return `${beside}${before}${address}" integrity="${file.hash}"${after}`;
    });
}

interface Loaded {
  /** As an `integrity` attribute has it. */
  readonly hash: string;
  /** Addresses of the modules that it cannot start without. */
  readonly imports: readonly string[];
}

async function filesOf(folder: string, address: string): Promise<Map<string, Loaded>> {
  await init;
  const names = await readdir(folder).catch(() => []);
  const files = new Map<string, Loaded>();
  for (const name of names.filter((one) => /\.(?:js|css)$/.test(one))) {
    const bytes = await readFile(join(folder, name));
    const found = name.endsWith('.js') ? parse(bytes.toString())[0] : [];
    files.set(address + name, {
      hash: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
      imports: found.flatMap(({ d: dynamic, n: from }) =>
        dynamic === -1 && from?.startsWith('.') ? posix.join(address, from) : [],
      ),
    });
  }
  return files;
}

/** What a module imports, and those import, without what only a reader's act brings in. */
function allImports(address: string, files: ReadonlyMap<string, Loaded>): [string, Loaded][] {
  const found = new Map<string, Loaded>();
  const next = [address];
  for (const one of next)
    for (const from of files.get(one)?.imports ?? []) {
      const file = files.get(from);
      if (!file || found.has(from)) continue;
      found.set(from, file);
      next.push(from);
    }
  return [...found];
}

/** A tag as Astro writes it; what an author wrote never holds a bare `<`. */
const loading = /(<(?:script [^<>]*src|link [^<>]*href)=")([^"<>]+\.(?:js|css))"([^<>]*>)/g;
