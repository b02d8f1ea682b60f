import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { linkedFiles } from '../../../src/exports/downloads.ts';
import { articleFiles } from '../../../src/exports/files.ts';
import {
  headersFile,
  nginxFile,
  readPolicy,
  sitePolicy,
  writePolicy,
} from '../../../src/build/hosting/headers.ts';
import { smallArticle } from '../../fixtures/exports/article.ts';

const one = readPolicy("default-src 'self'; script-src 'self' 'sha256-a'");
const two = readPolicy("default-src 'self'; script-src 'self' 'sha256-b'; img-src 'self'");

describe('the headers of the site', () => {
  test('allow what any page allows, and nothing else', () => {
    expect(writePolicy(sitePolicy([one, two]))).toBe(
      "img-src 'self'; script-src 'self' 'sha256-a' 'sha256-b'; connect-src 'self'; " +
        "font-src 'self'; frame-src 'self'; manifest-src 'self'; media-src 'self'; " +
        "object-src 'self'; worker-src 'self'; style-src-attr 'none'; frame-ancestors 'none'",
    );
  });

  test('leave style sheets to the pages, however many there are', () => {
    const pages = Array.from({ length: 5000 }, (_, n) =>
      readPolicy(`default-src 'self'; style-src 'self' 'sha256-${n}'`),
    );
    const policy = sitePolicy(pages);
    expect(policy.has('style-src')).toBe(false);
    expect(policy.has('default-src')).toBe(false);
    expect(writePolicy(policy).length).toBeLessThan(1000);
  });

  test('are the same whatever the order of the pages', () => {
    expect(sitePolicy([two, one])).toEqual(sitePolicy([one, two]));
  });

  test('stand under the base path for Netlify and Cloudflare', () => {
    const file = headersFile(sitePolicy([one]), '/journal/');
    expect(file).toMatch(/^\/journal\/\*\n {2}Content-Security-Policy: script-src 'self'/);
    expect(file).toContain(
      '\n/journal/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
    );
  });

  test('name the kind of every download once, as the page that links to it does', () => {
    const rules = headersFile(sitePolicy([one]), '/journal/')
      .split('\n\n')
      .flatMap((rule) => {
        const [path = ''] = rule.split('\n');
        const type = /^ {2}Content-Type: (.+)$/m.exec(rule)?.[1];
        return type === undefined ? [] : [{ path: matcher(path), type }];
      });
    const article = smallArticle();
    const said = new Map(linkedFiles(article).map(({ file, type }) => [file, type]));
    const site = { root: 'https://example.org/journal/', name: 'Site' };
    for (const { path } of articleFiles(article, site)) {
      const types = rules
        .filter((rule) => rule.path.test(`/journal/articles/${article.slug}/${path}`))
        .map(({ type }) => type);
      // Every server knows these.
      if (/\.(?:json|svg)$/.test(path) && path !== 'linkset.json') expect(types, path).toEqual([]);
      else expect(types, path).toHaveLength(1);
      const [type = ''] = types;
      if (said.has(path) && type !== '') expect(type.split(';')[0], path).toBe(said.get(path));
      if (/^text\/|bibtex|research-info|xml$/.test(type)) expect(type).toContain('charset=utf-8');
    }
    for (const path of ['feed.xml', 'llms.txt', 'robots.txt', 'sitemap.xml'])
      expect(
        rules.filter((rule) => rule.path.test(`/journal/${path}`)),
        path,
      ).toHaveLength(1);
    expect(rules.filter((rule) => rule.path.test('/journal/articles/x/'))).toEqual([]);
  });

  test('are repeated by nginx where a location has headers of its own', () => {
    const file = nginxFile(sitePolicy([one]), '/');
    expect(file.match(/add_header X-Content-Type-Options/g)).toHaveLength(3);
  });

  test('are shown for nginx in docs/nginx.conf, the policy to be filled in', async () => {
    const template = nginxFile(new Map([['@POLICY@', []]]), '/');
    expect(await readFile('docs/nginx.conf', 'utf8')).toBe(template);
  });
});

/** A pattern of Netlify and Cloudflare: a star stands for anything. */
function matcher(pattern: string): RegExp {
  const literal = (text: string) => text.replace(/[.+?^$()[\]{}|\\]/g, '\\$&');
  return new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`);
}
