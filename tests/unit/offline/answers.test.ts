import { describe, expect, test } from 'vitest';
import { addressesOf, inTurn, isFailure, withSlash } from '../../../src/offline/answers.ts';

const asked = (pathname: string, search = '', isNavigation = true) => ({
  pathname,
  search,
  isNavigation,
});

describe('what is asked of kept copies', () => {
  test('is the address with its query, then without, then as a folder', () => {
    expect(addressesOf(asked('/articles/x/', '?from=y'))).toEqual([
      '/articles/x/?from=y',
      '/articles/x/',
    ]);
    expect(addressesOf(asked('/articles/x/index.html'))).toEqual([
      '/articles/x/index.html',
      '/articles/x/',
    ]);
  });

  test('is the page with a slash where one was opened without', () => {
    expect(withSlash(asked('/articles/x', '?q=1'))).toBe('/articles/x/?q=1');
    expect(withSlash(asked('/articles/x/'))).toBeUndefined();
    expect(withSlash(asked('/articles/x/article.pdf'))).toBeUndefined();
    expect(withSlash(asked('/articles/x', '', false))).toBeUndefined();
  });
});

describe('kept copies', () => {
  const copies = [
    { path: '/articles/a/', when: '2026-01-01' },
    { path: '/articles/b/', when: '2026-01-02' },
    { path: '/articles/c/', when: '2026-01-03' },
  ];
  const order = (pathname: string, from?: string) =>
    inTurn(copies, { ...asked(pathname), from }).map(({ path }) => path[10]);

  test('are asked from the article that an address belongs to, whoever asks', () => {
    expect(order('/articles/a/notes/', '/articles/b/')).toEqual(['a', 'b', 'c']);
  });

  test('are asked from the article whose page asks, then the newest first', () => {
    expect(order('/_astro/page.js', '/articles/b/notes/')).toEqual(['b', 'c', 'a']);
    expect(order('/search/')).toEqual(['c', 'b', 'a']);
  });

  test('answer where a server is there and cannot, and leave to it what it has not', () => {
    expect([200, 304, 404, 500, 503].map(isFailure)).toEqual([false, false, false, true, true]);
  });
});
