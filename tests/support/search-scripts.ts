import { readFile, readdir, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { init, parse } from 'es-module-lexer';

/**
 * Bytes, compressed, of what the dialog of search loads before a first search in a built site:
 * its script, all that this imports at once and that no page has already, and its styles.
 */
export async function searchScripts(dist: string): Promise<number> {
  await init;
  const names = await readdir(join(dist, '_astro'));
  const waiting = names.filter((name) => /^(?:dialog\..*\.js|search\..*\.css)$/.test(name));
  const files = new Set(waiting);
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const [imports] = parse(await readFile(join(dist, '_astro', file), 'utf8'));
    for (const { n: name, d: dynamic } of imports)
      if (dynamic === -1 && name !== undefined && !/^\.\/(?:stub|rolldown-runtime)\./.test(name))
        files.add(posix.basename(name));
  }
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(dist, '_astro', `${file}.br`))).size;
  return bytes;
}
