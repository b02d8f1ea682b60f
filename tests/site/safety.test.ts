import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element } from 'hast';
import { init, parse } from 'es-module-lexer';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  attribute,
  readSite,
  selectLoaded,
  type BuiltPage,
  type BuiltSite,
} from '../support/built-site.ts';
import { siteDist } from './dist.ts';

let site: BuiltSite;
let pages: readonly BuiltPage[];
beforeAll(async () => {
  site = await readSite(await siteDist());
  pages = [...site.pages.values()];
});

describe('the policy of every page', () => {
  it('is there once, in the head, and allows nothing that stands in the page unnamed', () => {
    for (const page of pages) {
      const policies = selectAll('head > meta[http-equiv]', page.tree).filter(isPolicy);
      expect(policies, page.path).toHaveLength(1);
      const directives = directivesOf(page);
      const words = [...directives.values()].flat();
      expect(words, page.path).not.toContain("'unsafe-inline'");
      expect(words, page.path).not.toContain("'unsafe-eval'");
      expect(words, page.path).not.toContain("'unsafe-hashes'");
      expect(words.filter((word) => /^(\*|https?:|data:|blob:)/.test(word))).toEqual([]);
      expect(directives.get('default-src'), page.path).toEqual(["'self'"]);
      expect(directives.get('object-src'), page.path).toEqual(["'none'"]);
      expect(directives.get('base-uri'), page.path).toEqual(["'none'"]);
      expect(directives.get('script-src'), page.path).toContain("'wasm-unsafe-eval'");
    }
  });

  it.each([
    { tag: 'script', directive: 'script-src' },
    { tag: 'style', directive: 'style-src' },
  ])('lists the hash of every inline $tag', ({ tag, directive }) => {
    let inline = 0;
    for (const page of pages) {
      const allowed = directivesOf(page).get(directive) ?? [];
      for (const element of selectLoaded(`${tag}:not([src])`, page)) {
        if (attribute(element, 'type') === 'application/ld+json') continue;
        inline += 1;
        expect(allowed, `${tag} on /${page.path}`).toContain(`'${hashOf(toString(element))}'`);
      }
    }
    expect(inline).toBeGreaterThanOrEqual(pages.length);
  });
});

it('every script and style sheet that a page loads has the hash that the page names', async () => {
  const dist = await siteDist();
  let loaded = 0;
  for (const page of pages) {
    const wanted = 'script[src], link:is([rel~="stylesheet"], [rel~="modulepreload"])';
    for (const element of selectLoaded(wanted, page)) {
      const address = attribute(element, 'src') || attribute(element, 'href');
      const bytes = readFileSync(join(dist, ...address.split('/').filter(Boolean)));
      const hash = createHash('sha256').update(bytes).digest('base64');
      expect(attribute(element, 'integrity'), `${address} on /${page.path}`).toBe(`sha256-${hash}`);
      loaded += 1;
    }
  }
  expect(loaded).toBeGreaterThanOrEqual(pages.length);
});

it('every module that a page may import later has the hash that its import map names', async () => {
  const dist = await siteDist();
  await init;
  const fileOf = (address: string): string => join(dist, ...address.split('/').filter(Boolean));
  for (const page of pages) {
    const attributes = selectLoaded('script[src], link[rel~="modulepreload"]', page).map(
      (element) => attribute(element, 'src') || attribute(element, 'href'),
    );
    const [map, ...more] = selectLoaded('script[type="importmap"]', page);
    expect(more, page.path).toEqual([]);
    const { integrity } = importMap.parse(JSON.parse(map ? toString(map) : '{}'));
    const known = new Set([...attributes, ...Object.keys(integrity)]);
    const wanted = new Set(attributes);
    for (const address of wanted)
      for (const { n: name } of parse(readFileSync(fileOf(address), 'utf8'))[0])
        if (name?.startsWith('.')) wanted.add(posix.join(posix.dirname(address), name));
    expect([...known].sort(), page.path).toEqual([...wanted].sort());
    for (const [address, hash] of Object.entries(integrity)) {
      const bytes = readFileSync(fileOf(address));
      expect(hash, address).toBe(`sha256-${createHash('sha256').update(bytes).digest('base64')}`);
    }
  }
});

const importMap = z.object({ integrity: z.record(z.string(), z.string()) });

describe('no page', () => {
  it('has a style attribute or an event handler in its markup', () => {
    const found: string[] = [];
    for (const page of pages)
      visit(page.tree, 'element', ({ tagName, properties }) => {
        for (const name of Object.keys(properties))
          if (name === 'style' || /^on/i.test(name))
            found.push(`/${page.path}: ${tagName} ${name}`);
      });
    expect(found).toEqual([]);
  });

  it('has an address that runs code or carries data', () => {
    const found: string[] = [];
    for (const page of pages)
      for (const element of selectAll('[href], [src], [action], [formaction]', page.tree))
        for (const name of ['href', 'src', 'action', 'formAction'])
          if (/^\s*(javascript|data|vbscript|blob):/i.test(attribute(element, name)))
            found.push(`/${page.path}: ${attribute(element, name)}`);
    expect(found).toEqual([]);
  });

  it('embeds another one', () => {
    const found = pages.filter(
      ({ tree }) => selectAll('iframe, object, embed, base, applet', tree).length > 0,
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

function isPolicy(meta: Element): boolean {
  return attribute(meta, 'httpEquiv').toLowerCase() === 'content-security-policy';
}

function directivesOf(page: BuiltPage): Map<string, string[]> {
  const policy = selectAll('meta[http-equiv]', page.tree).find(isPolicy);
  const content = policy ? attribute(policy, 'content') : '';
  return new Map(
    content
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  );
}

/** https://www.w3.org/TR/CSP3/#match-element-to-source-list */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
