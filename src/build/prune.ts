import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes from a folder of kept results what was made more than `days` days before `now` and is
 * not among `used`, the names of what this run has used. What it has used counts as new.
 */
export async function prune(
  dir: string,
  used: ReadonlySet<string>,
  { days = 30, now = new Date() }: { readonly days?: number; readonly now?: Date } = {},
): Promise<void> {
  const oldest = now.getTime() - days * 24 * 60 * 60 * 1000;
  for (const name of await readdir(dir).catch(() => [])) {
    const path = join(dir, name);
    // Another build may remove it at the same time.
    const found = await stat(path).catch(() => undefined);
    if (!found || found.mtimeMs >= oldest) continue;
    if (used.has(name)) await utimes(path, now, now).catch(() => undefined);
    else await rm(path, { recursive: true, force: true });
  }
}
