import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { init, parse } from 'es-module-lexer';
import { withOwnHashes } from './policies.ts';

/**
 * Makes a function that writes into a page, for each script and style sheet of `<dir>/_astro/`
 * that it loads, the hash which its content must have (Subresource Integrity, W3C, section 3).
 * What a script imports at once is named beside it, so that both come together; what it may
 * import later has its hash in an import map (HTML, section 8.1.6.2), which the page's policy
 * names, with the scripts and styles in the page itself and no others. `base` is the path that
 * the site is served under, `/` at both ends.
 */
export async function integrityOf(dir: string, base: string): Promise<(html: string) => string> {
  const files = await filesOf(join(dir, '_astro'), `${base}_astro/`);
  /** By the scripts of a page; pages of a kind have the same. */
  const maps = new Map<string, ImportMap | 'none'>();
  return (html) => {
    const scripts = new Set<string>();
    const named = html.replace(loading, (tag, before: string, address: string, after: string) => {
      const file = files.get(address);
      if (file === undefined || / integrity=/.test(tag)) return tag;
      let beside = '';
      if (before.startsWith('<script')) {
        const atOnce = reached([address], files, ({ imports }) => imports);
        for (const one of [address, ...atOnce]) scripts.add(one);
        for (const one of atOnce)
          beside += `<link rel="modulepreload" href="${one}" integrity="${files.get(one)?.hash ?? ''}">`;
      }
      return `${beside}${before}${address}" integrity="${file.hash}"${after}`;
    });
    const key = [...scripts].join();
    let map = maps.get(key);
    if (map === undefined) {
      const later = reached(scripts, files, ({ imports, later }) => [...imports, ...later]);
      map = later.length > 0 ? importMapOf(later, files) : 'none';
      maps.set(key, map);
    }
    return withOwnHashes(map === 'none' ? named : withImportMap(named, map));
  };
}

interface Loaded {
  readonly bytes: Buffer;
  /** As the page's own tags name it. */
  readonly hash: string;
  /** Addresses of the modules that it cannot start without. */
  readonly imports: readonly string[];
  /** Those that it imports when a reader's act wants them. */
  readonly later: readonly string[];
}

type Files = ReadonlyMap<string, Loaded>;

async function filesOf(folder: string, address: string): Promise<Files> {
  await init;
  const names = await readdir(folder).catch(() => []);
  const files = new Map<string, Loaded>();
  for (const name of names.filter((one) => /\.(?:js|css)$/.test(one))) {
    const bytes = await readFile(join(folder, name));
    const found = name.endsWith('.js') ? parse(bytes.toString())[0] : [];
    const addresses = (dynamic: boolean): string[] =>
      found.flatMap(({ d: at, n: from }) =>
        at > -1 === dynamic && at > -2 && from?.startsWith('.') ? posix.join(address, from) : [],
      );
    files.set(address + name, {
      bytes,
      hash: hash(bytes),
      imports: addresses(false),
      later: addresses(true),
    });
  }
  return files;
}

/** What can be reached from these modules by `step`, without themselves. */
function reached(
  from: Iterable<string>,
  files: Files,
  step: (file: Loaded) => readonly string[],
): string[] {
  const start = new Set(from);
  const found = new Set(start);
  for (const one of found) {
    const file = files.get(one);
    if (file) for (const next of step(file)) if (files.has(next)) found.add(next);
  }
  return [...found].filter((one) => !start.has(one));
}

function hash(bytes: string | Buffer): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

/** An import map, and its own hash. */
interface ImportMap {
  readonly text: string;
  readonly hash: string;
}

function importMapOf(addresses: readonly string[], files: Files): ImportMap {
  const integrity = Object.fromEntries(
    [...addresses].sort().map((one) => [one, hash(files.get(one)?.bytes ?? '')]),
  );
  const text = JSON.stringify({ integrity });
  return { text, hash: hash(text) };
}

/** Before the first module, since browsers read no map after it. */
function withImportMap(html: string, map: ImportMap): string {
  return html
    .replace(firstModule, `<script type="importmap">${map.text}</script>$&`)
    .replace(scriptPolicy, `$& '${map.hash}'`);
}

/** Tags as Astro writes them; what an author wrote never holds a bare `<`. */
const loading = /(<(?:script [^<>]*src|link [^<>]*href)=")([^"<>]+\.(?:js|css))"([^<>]*>)/g;
const firstModule = /<(?:script type="module"|link rel="modulepreload")/;
const scriptPolicy = /<meta http-equiv="content-security-policy" content="[^"<>]*script-src 'self'/;
