import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two looks at a file, and how often it is looked at. */
const pauseBetween = 10;
const looks = 15;

/**
 * Waits until none of the files is empty: an editor that writes a file in place empties it first.
 * One that stays empty is left so.
 */
export async function written(files: readonly string[]): Promise<void> {
  for (let look = 0; look < looks; look++) {
    const sizes = await Promise.all(
      files.map(async (file) => (await stat(file).catch(() => undefined))?.size),
    );
    if (!sizes.includes(0)) return;
    await pause(pauseBetween);
  }
}
