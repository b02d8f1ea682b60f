import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { integrityOf } from '../../../src/build/hosting/integrity.ts';

const files = {
  'page.a1.js': 'import{x}from"./shared.b2.js";import(`./later.c3.js`);import("./shared.b2.js")',
  'shared.b2.js': 'import"./deep.d4.js";export const x=()=>import("./later.c3.js")',
  'deep.d4.js': 'export{}',
  // Round in a circle, and out of the folder.
  'later.c3.js': 'import"./own.e5.js";import"./page.a1.js";import("https://example.org/x.js")',
  'own.e5.js': 'export{}',
  'other.f6.js': 'export{}',
  'alone.g7.js': 'export{}',
  'look.h8.css': 'p{color:red}',
} as const;

let dir: string;
let seal: (html: string) => string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'scholium-'));
  await mkdir(join(dir, '_astro'));
  for (const [name, text] of Object.entries(files))
    await writeFile(join(dir, '_astro', name), text);
  seal = await integrityOf(dir, '/journal/');
});
afterAll(() => rm(dir, { recursive: true }));

const policy =
  "<meta http-equiv=\"content-security-policy\" content=\"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'\">";

it('names beside a script what it imports at once, and in a map what it may import later', () => {
  const html = seal(`${policy}<script type="module" src="/journal/_astro/page.a1.js"></script>`);
  const at = (name: string): string => `/journal/_astro/${name}`;
  const map = JSON.stringify({
    integrity: {
      [at('later.c3.js')]: hash(files['later.c3.js']),
      [at('own.e5.js')]: hash(files['own.e5.js']),
    },
  });
  const beside = (['shared.b2.js', 'deep.d4.js'] as const).map(
    (name) => `<link rel="modulepreload" href="${at(name)}" integrity="${hash(files[name])}">`,
  );
  expect(html).toBe(
    policy.replace("'self' 'wasm", `'self' '${hash(map)}' 'wasm`) +
      `<script type="importmap">${map}</script>${beside.join('')}` +
      `<script type="module" src="${at('page.a1.js')}" integrity="${hash(files['page.a1.js'])}"></script>`,
  );
});

it('writes no map where nothing can come later', () => {
  const html = seal(`${policy}<script type="module" src="/journal/_astro/alone.g7.js"></script>`);
  expect(html).toContain(`integrity="${hash(files['alone.g7.js'])}"`);
  expect(html).not.toContain('importmap');
  expect(html).toContain(policy);
});

it('allows the scripts and styles of the page itself, and drops the hashes of all others', () => {
  const own = [hash('let a'), hash('p{color:red}')];
  const given = (hashes: readonly string[]) =>
    `<meta http-equiv="content-security-policy" content="script-src 'self'${hashes
      .map((each) => ` '${each}'`)
      .join('')}">`;
  const rest = '<script>let a</script><style data-x="1">p{color:red}</style><p>A</p>';
  expect(seal(given([...own, hash('let b')]) + rest)).toBe(given(own) + rest);
});

it('names the hash of a style sheet', () => {
  const html = seal('<link rel="stylesheet" href="/journal/_astro/look.h8.css">');
  expect(html).toContain(`css" integrity="${hash(files['look.h8.css'])}">`);
});

it.each([
  '<script type="module" src="/journal/_astro/unknown.js"></script>',
  '<script type="module" src="/elsewhere/_astro/page.a1.js"></script>',
  '<script src="/journal/_astro/alone.g7.js" integrity="sha384-x"></script>',
  '<p>&lt;script src="/journal/_astro/alone.g7.js"&gt;</p>',
])('leaves as it is: %s', (html) => {
  expect(seal(html)).toBe(html);
});

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
