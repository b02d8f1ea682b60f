import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSite } from '../support/built-site.ts';
import { siteDist } from './dist.ts';

it('has nothing in it of what shows an author what was saved', async () => {
  const site = await readSite(await siteDist());
  const code = [...site.files].filter((file) => /\.(?:html|js|css)$/.test(file));
  expect(code.length).toBeGreaterThan(10);
  const found: string[] = [];
  for (const file of code) {
    const text = await readFile(join(site.dir, file), 'utf8');
    const signs = /scholium-(?:page|content|faults|renewed)|open-in-editor|idiomorph/i.exec(text);
    if (signs) found.push(`${file}: ${signs[0]}`);
  }
  expect(found).toEqual([]);
});
