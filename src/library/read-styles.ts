import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The citation styles in a folder by name, as XML; none where there is no such folder. Only plain
 * files: a link could lead out of the content, a pipe would never end.
 */
export async function readStyles(dir: string): Promise<Map<string, string>> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const styles = new Map<string, string>();
  for (const name of names.filter((file) => file.endsWith('.csl')).sort()) {
    styles.set(name.slice(0, -'.csl'.length), await readFile(join(dir, name), 'utf8'));
  }
  return styles;
}
