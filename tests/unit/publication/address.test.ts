import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe('the address of the site', () => {
  let content: string;
  beforeAll(() => {
    content = mkdtempSync(join(tmpdir(), 'address-'));
    writeFileSync(join(content, 'site.yaml'), 'address: https://example.org/journal\n');
  });
  afterAll(() => rmSync(content, { recursive: true }));

  test.each([
    ['is that of site.yaml', {}, 'https://example.org/journal/'],
    ['is none of ours without one', { CONTENT_DIR: 'nowhere' }, 'http://localhost:4321/'],
    ['is that of the environment, which wins', { SITE_URL: 'https://a.org' }, 'https://a.org/'],
    ['may have its path in SITE_URL', { SITE_URL: 'https://a.org/b/c' }, 'https://a.org/b/c/'],
    ['has the path of BASE_PATH', { BASE_PATH: 'notes' }, 'https://example.org/notes/'],
    [
      'has no path where BASE_PATH is empty',
      { SITE_URL: 'https://a.org/b', BASE_PATH: '' },
      'https://a.org/',
    ],
  ])('%s', (_, env, expected) => {
    const module = resolve('src/library/publication.ts');
    const script = `import(${JSON.stringify(module)}).then((m) => console.log(m.absolute('/')))`;
    const found = execFileSync(process.execPath, ['-e', script], {
      env: { ...process.env, SITE_URL: '', BASE_PATH: undefined, CONTENT_DIR: content, ...env },
      encoding: 'utf8',
    });
    expect(found.trim()).toBe(expected);
  });
});
