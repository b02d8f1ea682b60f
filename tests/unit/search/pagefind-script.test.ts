import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PagefindModule } from '../../../src/search/browser/engine.ts';
import { searchScript } from '../../../src/search/index/pagefind-script.ts';

let dir: string;
let server: Server;
let basePath: string;
/** Pagefind's own module, and the one that readers are sent. */
let modules: readonly PagefindModule[];
let sizes: readonly number[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'scholium-pagefind-'));
  const { index } = await createIndex({ forceLanguage: 'en' });
  for (let at = 0; at < 30; at++) {
    const words = ['peace', 'war', 'notes', 'margin', 'catalogue', 'cards'];
    const text = words.filter((_, nth) => (at + nth) % (nth + 2) !== 0).join(' ');
    await index?.addHTMLFile({
      url: `/${at}/`,
      content: `<html><body data-pagefind-filter="kind:${at % 3 ? 'text' : 'note'}"><h1>Page ${at}</h1><p>${text}, ${text} of ${at} libraries</p></body></html>`,
    });
  }
  await index?.writeFiles({ outputPath: dir });
  await index?.deleteIndex();
  const whole = await readFile(join(dir, 'pagefind.js'), 'utf8');
  const ours = await searchScript(whole);
  await writeFile(join(dir, 'whole.mjs'), whole);
  await writeFile(join(dir, 'ours.mjs'), ours);
  sizes = [whole, ours].map((script) => brotliCompressSync(script).length);
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    readFile(join(dir, path)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  basePath = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  modules = await Promise.all(
    ['whole.mjs', 'ours.mjs'].map(
      (name) => import(/* @vite-ignore */ pathToFileURL(join(dir, name)).href),
    ),
  );
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(dir, { recursive: true });
});

describe('the script of Pagefind that readers are sent', () => {
  test.each(['peace', 'cards margin', '"war notes"', 'librar', 'catalogues', 'nothing', ''])(
    'answers “%s” as the whole one does, with the same words of each page',
    async (term) => {
      for (const filters of [{}, { kind: 'note' }]) {
        const [whole, ours] = await Promise.all(
          modules.map(async (module) => {
            const pagefind = module.createInstance({ basePath, noWorker: true });
            const { results } = await pagefind.search(term === '' ? null : term, { filters });
            const pages = await Promise.all(results.slice(0, 5).map((result) => result.data()));
            return { found: results.map(({ id, words }) => ({ id, words })), pages };
          }),
        );
        expect(ours).toEqual(whole);
        if (term === 'peace') expect(ours?.found.length).toBeGreaterThan(3);
      }
    },
  );

  test('is at most six tenths of it, compressed', () => {
    expect(sizes[1]).toBeLessThan(sizes[0]! * 0.6);
  });

  test('is refused where Pagefind’s is another than the one that is known', async () => {
    await expect(searchScript('export const createInstance = 1;')).rejects.toThrow(
      /Unexpected script/,
    );
  });
});
