import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Served } from '../../../src/cli/serve.ts';

let folder: string;
let served: Served;
const files = ['article.md', 'references.bib', 'references.ris', 'linkset.json', 'index.html'];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  for (const file of files) await writeFile(join(folder, file), 'ä');
  served = await serve(folder, 0, '/');
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['article.md', 'text/markdown; charset=utf-8'],
  ['references.bib', 'application/x-bibtex; charset=utf-8'],
  ['references.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['linkset.json', 'application/linkset+json'],
  ['', 'text/html;charset=utf-8'],
])('the server of the finished site names the kind of /%s', async (file, type) => {
  const response = await fetch(served.url + file);
  expect(response.headers.get('content-type')).toBe(type);
});
