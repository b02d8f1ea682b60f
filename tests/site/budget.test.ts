import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, constants } from 'node:zlib';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  articlePath,
  attribute,
  pageAt,
  readSite,
  selectLoaded,
  type BuiltPage,
  type BuiltSite,
} from '../support/built-site.ts';
import { compressed, scriptsOf, sizeOf, weightOf } from '../support/page-weight.ts';
import { siteDist } from './dist.ts';

const budget = { page: 35_000, scripts: 12_000, fonts: 60_000, firstScreen: 14_000 };

let site: BuiltSite;
let article: BuiltPage;
beforeAll(async () => {
  site = await readSite(await siteDist());
  article = pageAt(site, articlePath);
});

describe('the article page, as it is sent', () => {
  it('loads at most 12 kB of scripts before the reader does anything', async () => {
    const scripts = await scriptsOf(site, article);
    expect(scripts.size).toBeGreaterThan(0);
    expect(await sizeOf(site, scripts)).toBeLessThanOrEqual(budget.scripts);
  });

  it('has at most 35 kB of text, styles and scripts', async () => {
    expect(await weightOf(site, article)).toBeLessThanOrEqual(budget.page);
  });

  it('asks for its scripts when its text is on the screen, and for all of them at once', async () => {
    const early = 'script[src], link:is([rel~=modulepreload], [rel~=preload], [rel~=prefetch])';
    expect(selectAll(early, article.tree)).toEqual([]);
    const named = selectLoaded('script[src], link[rel~=modulepreload]', article).length;
    expect(named).toBe((await scriptsOf(site, article)).size);
  });

  it('has at most 60 kB of fonts for what most articles need, which never hold the text back', async () => {
    // Nobody's page asks for the one that a reader has to choose (reading-settings.test.ts).
    const fonts = new Set(article.html.match(/_astro\/(?!legible)[\w-]+-core\.[\w-]+\.woff2/g));
    let bytes = 0;
    for (const font of fonts) bytes += (await readFile(join(site.dir, font))).length;
    expect(fonts.size).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(budget.fonts);
    const faces = selectAll('style', article.tree)
      .flatMap((style) => toString(style).split('@font-face').slice(1))
      .map((face) => face.slice(0, face.indexOf('}')))
      .filter((face) => face.includes('url('));
    expect(faces.length).toBeGreaterThan(0);
    for (const face of faces) expect(face).toMatch(/font-display:\s*(swap|optional|fallback)/);
  });

  it('shows the head and the abstract from its first 14 kB', async () => {
    const html = Buffer.from(article.html);
    const opening = article.html.indexOf('role="doc-abstract"');
    expect(opening).toBeGreaterThan(0);
    const end = article.html.indexOf('</section>', opening);
    const first = compressed(html).subarray(0, budget.firstScreen);
    const shown = brotliDecompressSync(first, { finishFlush: constants.BROTLI_OPERATION_FLUSH });
    expect(shown.length).toBeGreaterThanOrEqual(Buffer.byteLength(article.html.slice(0, end)));
  });
});

describe('every page, as it is sent', () => {
  it('waits for nothing: no style sheet in the way, no script but the small one in the head', () => {
    for (const page of site.pages.values()) {
      const { path, tree } = page;
      expect(selectAll('link[rel~=stylesheet]:not([media=print])', tree), path).toEqual([]);
      const scripts = selectLoaded('script', page);
      for (const script of scripts.filter(({ properties }) => 'src' in properties))
        expect(
          attribute(script, 'type') === 'module' ||
            'async' in script.properties ||
            'defer' in script.properties,
          `${path}: ${attribute(script, 'src')}`,
        ).toBe(true);
      const inline = scripts.filter(
        ({ properties }) =>
          !('src' in properties) && !/json|importmap/.test(String(properties['type'] ?? '')),
      );
      // Settings, and the place that the address asks for: both before the first paint.
      for (const script of inline) expect(toString(script).length, path).toBeLessThan(2400);
    }
  });

  it('has no picture to wait for', () => {
    for (const { path, tree } of site.pages.values())
      expect(selectAll('img, picture, video, audio', tree), path).toEqual([]);
  });
});
