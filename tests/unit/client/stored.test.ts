import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { storageKeys } from '../../../src/reading/stored.ts';
import { afterPaint } from '../../../src/site/layouts/after-paint.ts';
import { beforePaint } from '../../../src/site/layouts/before-paint.ts';

const sources = ['reading', 'search', 'site'].flatMap((door) =>
  readdirSync(join('src', door), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

it('stands in one table: no other file names a key of the browser’s storage', () => {
  const naming = sources.filter((file) => readFileSync(file, 'utf8').includes('scholium:'));
  expect(naming).toEqual([join('src', 'reading', 'stored.ts')]);
});

it('has keys none of which can be taken for another', () => {
  const keys = Object.values(storageKeys);
  for (const key of keys)
    expect(
      keys.filter((other) => other.startsWith(key)),
      key,
    ).toEqual([key]);
});

it('is what the scripts in the page read and write', () => {
  const script = beforePaint({ usual: ['a.woff2'], legible: 'b.css' }) + afterPaint();
  const named = [...script.matchAll(/scholium:\w+/g)].map(([key]) => key);
  expect(new Set(named)).toEqual(new Set([storageKeys.settings, storageKeys.fonts]));
});
