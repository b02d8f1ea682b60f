import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'postcss';
import { afterAll, describe, expect, test } from 'vitest';
import { makeLooks } from '../../../src/site/looks/make-looks.ts';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

/** The looks of a site with this `site.yaml`, and the text of its sheet. */
async function looksOf(yaml: string | undefined, files: Readonly<Record<string, string>> = {}) {
  const contentDir = await mkdtemp(join(tmpdir(), 'looks-'));
  folders.push(contentDir);
  if (yaml !== undefined) await writeFile(join(contentDir, 'site.yaml'), yaml);
  for (const [name, text] of Object.entries(files)) await writeFile(join(contentDir, name), text);
  await mkdir(join(contentDir, 'fonts'));
  await copyFile('src/site/fonts/sans-core.woff2', join(contentDir, 'fonts', 'own.woff2'));
  const made = await makeLooks({ contentDir, base: '/' });
  const bytes = made.files.get((made.looks.sheet ?? '').slice(1));
  return { ...made, css: bytes === undefined ? undefined : new TextDecoder().decode(bytes) };
}

describe('a site that chooses no looks', () => {
  test('has no sheet and no fonts of its own, and our icon', async () => {
    for (const yaml of [undefined, 'name: Short\ntagline: A line']) {
      const { looks, files } = await looksOf(yaml);
      expect(looks).toEqual({ icon: { path: '/favicon.svg', type: 'image/svg+xml' } });
      const drawn = ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png'];
      expect([...files.keys()]).toEqual(['favicon.svg', 'manifest.webmanifest', ...drawn]);
    }
  });
});

describe('the sheet of a site', () => {
  test('is CSS, whose files all stand beside it', async () => {
    const { css, files } = await looksOf(
      [
        'name: A publication with a long name',
        'logo: { light: a.svg, dark: b.svg }',
        "colours: { light: { accent: '#0b5d4e' }, dark: { paper: '#000000' } }",
        'fonts: { body: Source Serif 4, headings: { family: Own Sans, files: fonts/own.woff2 } }',
        'css: own.css',
        'footer: Words',
      ].join('\n'),
      {
        'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
        'b.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="3"/>',
        'own.css': '.last { background: url(a.svg) }',
      },
    );
    expect(() => parse(css ?? '{')).not.toThrow();
    const named = Array.from((css ?? '').matchAll(/url\(['"]?\.\/([^'")]+)/g), ([, file]) => file);
    expect(named.length).toBeGreaterThan(3);
    for (const file of named) expect(files.has(`_astro/${file}`), file).toBe(true);
    expect(css?.trimEnd().endsWith('}')).toBe(true);
    expect(css?.indexOf('.last')).toBeGreaterThan(css?.lastIndexOf('@font-face') ?? Infinity);
  });

  test('is the same for the same content, and has another name for other content', async () => {
    const yaml = "colours: { accent: '#0b5d4e' }";
    const [first, again] = [await looksOf(yaml), await looksOf(yaml)];
    expect(again.looks).toEqual(first.looks);
    const other = await looksOf("colours: { accent: '#0b3d91' }");
    expect(other.looks.sheet).not.toBe(first.looks.sheet);
  });

  test('holds no word of a font’s name: what was typed stands in no rule', async () => {
    const family = '} body { display: none } /* </style><script>';
    const { css } = await looksOf(
      `fonts: { body: { family: "${family}", files: fonts/own.woff2 } }`,
    );
    expect(css).toContain("'Site Text'");
    expect(css).not.toMatch(/display: none|script>/);
  });

  test('draws a font as large as ours, and a font of the system in its width', async () => {
    const { css = '' } = await looksOf('fonts: { body: EB Garamond }');
    const sizes = Array.from(css.matchAll(/'Site Text';[^}]*size-adjust: ([\d.]+)%/g), ([, size]) =>
      Number(size),
    );
    expect(sizes.length).toBeGreaterThan(1);
    for (const size of sizes) expect(size).toBeCloseTo(115, 0);
    expect(css).toMatch(/'Like Site Text 1';[^}]*local\('Georgia'\)[^}]*ascent-override: \d/);
  });

  test('waits for no font of ours that it does not use', async () => {
    const { looks } = await looksOf('fonts: { body: Source Sans 3, headings: EB Garamond }');
    expect(looks.fonts?.awaited).toEqual([
      '1em Site Text',
      'italic 1em Site Text',
      '600 1em Site Title',
    ]);
    for (const path of looks.fonts?.preload ?? []) expect(path).toMatch(/-latin-[\w.-]+\.woff2$/);
  });

  test('stands in the manifest by which a library is installed, in the colours of the site', async () => {
    const { files } = await looksOf("name: Éditions\nlanguage: fr\ncolours: { paper: '#fff8f0' }");
    const manifest: unknown = JSON.parse(
      new TextDecoder().decode(files.get('manifest.webmanifest')),
    );
    expect(manifest).toMatchObject({
      name: 'Éditions',
      lang: 'fr',
      dir: 'ltr',
      theme_color: '#fff8f0',
      icons: [
        { sizes: 'any' },
        { sizes: '192x192' },
        { sizes: '512x512' },
        { purpose: 'maskable' },
      ],
    });
    // PNG (third edition, section 5.2).
    expect([...(files.get('icon-192.png') ?? []).slice(1, 4)]).toEqual([80, 78, 71]);
  });

  test('gives our icon the accent of the site', async () => {
    const { files } = await looksOf("colours: { accent: '#0b5d4e' }");
    expect(new TextDecoder().decode(files.get('favicon.svg'))).toContain('#0b5d4e');
  });
});
