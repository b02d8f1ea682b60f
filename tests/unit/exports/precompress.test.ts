import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policyOf, readPolicies } from '../../../src/build/hosting/policies.ts';
import { brotliQuality, precompress } from '../../../src/build/hosting/precompress.ts';

const page = `<!doctype html><title>A</title><p>${'Notes belong beside the text. '.repeat(99)}</p>`;
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'precompress-'));
  await mkdir(join(dir, 'pagefind'));
  await writeFile(join(dir, 'index.html'), page);
  await writeFile(join(dir, 'small.css'), 'p{color:red}');
  await writeFile(join(dir, 'font.woff2'), page);
  await writeFile(join(dir, 'pagefind', 'one.pf_fragment'), page);
  await precompress(dir);
});
afterAll(() => rm(dir, { recursive: true }));

describe('files compressed in advance', () => {
  test('stand beside texts of more than 1 kB, and beside nothing else', async () => {
    expect((await readdir(dir)).sort()).toEqual([
      'font.woff2',
      'index.html',
      'index.html.br',
      'index.html.gz',
      'pagefind',
      'small.css',
    ]);
    expect(await readdir(join(dir, 'pagefind'))).toEqual(['one.pf_fragment']);
  });

  test('hold the same text', async () => {
    const br = await readFile(join(dir, 'index.html.br'));
    const gz = await readFile(join(dir, 'index.html.gz'));
    expect(brotliDecompressSync(br).toString()).toBe(page);
    expect(gunzipSync(gz).toString()).toBe(page);
  });

  test('carry no time in their header', async () => {
    const gz = await readFile(join(dir, 'index.html.gz'));
    expect([...gz.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
  });

  test('are pressed hardest where readers begin, unless the site is very large', () => {
    expect(brotliQuality('articles/a/index.html', true)).toBe(11);
    expect(brotliQuality('articles/a/notes/index.html', true)).toBe(5);
    expect(brotliQuality('articles/a/index.html', false)).toBe(4);
    expect(brotliQuality('pagefind/works/manifest.json', true)).toBe(11);
    expect(brotliQuality('pagefind/works/manifest.json', false)).toBe(4);
    expect(brotliQuality('_astro/a.js', false)).toBe(11);
  });
});

describe('the policies of the pages', () => {
  test('are read from the head, whatever the case and the order of attributes', () => {
    expect(policyOf('<meta content="a b" HTTP-EQUIV="Content-Security-Policy"><p>x')).toBe('a b');
    expect(policyOf('<meta http-equiv="content-security-policy" content="c">')).toBe('c');
    expect(policyOf('<p>no policy</p>')).toBeUndefined();
  });

  test('are missed where a page has none', async () => {
    await expect(readPolicies(dir)).rejects.toThrow(/index\.html has no Content Security Policy/);
  });
});
