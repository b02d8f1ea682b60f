import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { init, parse } from 'es-module-lexer';
import { selectAll } from 'hast-util-select';
import { attribute, type BuiltPage, type BuiltSite, resolve, selectLoaded } from './built-site.ts';

/** Scripts that a page loads by itself: its own and all that they import at once. */
export async function scriptsOf(site: BuiltSite, page: BuiltPage): Promise<Set<string>> {
  await init;
  const files = new Set(
    selectLoaded('script[src], link[rel~=modulepreload]', page).map((element) =>
      fileOf(page, attribute(element, 'src') || attribute(element, 'href')),
    ),
  );
  for (const file of files) {
    const [imports] = parse(await readFile(join(site.dir, file), 'utf8'));
    for (const { n: name, d: dynamic } of imports)
      if (dynamic === -1 && name !== undefined) files.add(posix.join(posix.dirname(file), name));
  }
  return files;
}

/** Bytes of a page as it is sent: text, styles and scripts that it asks for by itself. */
export async function weightOf(site: BuiltSite, page: BuiltPage): Promise<number> {
  const sheets = selectAll('link[rel~=stylesheet]:not([media=print])', page.tree).map((link) =>
    fileOf(page, attribute(link, 'href')),
  );
  const files = new Set([...(await scriptsOf(site, page)), ...sheets]);
  return compressed(Buffer.from(page.html)).length + (await sizeOf(site, files));
}

/** Bytes of files as they are sent. */
export async function sizeOf(site: BuiltSite, files: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += compressed(await readFile(join(site.dir, file))).length;
  return bytes;
}

export function compressed(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function fileOf(page: BuiltPage, address: string): string {
  const { path } = resolve(page, address);
  if (path === undefined) throw new Error(`Unexpected ${address}, expected a file of the build`);
  return path;
}
