import { readFile, readdir, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { init, parse } from 'es-module-lexer';
import { messagesOf } from '../../src/messages/index.ts';

/**
 * Bytes, compressed, of what the dialog of search loads before a first search in a built site:
 * its script, all that this imports at once and that no page has already, and its styles.
 */
export async function searchScripts(dist: string): Promise<number> {
  await init;
  const folder = join(dist, '_astro');
  const names = await readdir(folder);
  const had = await withImports(
    folder,
    names.filter((name) => /^(?:page|stub|rolldown-runtime)\..*\.js$/.test(name)),
  );
  const waiting = names.filter((name) => /^(?:dialog\..*\.js|search\..*\.css)$/.test(name));
  let bytes = 0;
  for (const file of await withImports(folder, waiting))
    if (!had.has(file)) bytes += await sent(join(folder, file));
  return bytes;
}

/** Bytes of a file as it is sent: the smallest ones are not compressed. */
async function sent(file: string): Promise<number> {
  const { size } = await stat(`${file}.br`).catch(() => stat(file));
  return size;
}

/** Bytes, compressed, of what the search says on a page in a language. */
export function searchMessages(lang: string): number {
  return brotliCompressSync(JSON.stringify(messagesOf(lang, 'search'))).length;
}

/** Files, and the scripts that they import at once. */
async function withImports(folder: string, names: readonly string[]): Promise<Set<string>> {
  const files = new Set(names);
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const [imports] = parse(await readFile(join(folder, file), 'utf8'));
    for (const { n: name, d: dynamic } of imports)
      if (dynamic === -1 && name !== undefined) files.add(posix.basename(name));
  }
  return files;
}
