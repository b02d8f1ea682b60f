import { describe, expect, test } from 'vitest';
import {
  headersFile,
  nginxFile,
  readPolicy,
  sitePolicy,
  writePolicy,
} from '../../../src/exports/headers.ts';

const one = readPolicy("default-src 'self'; script-src 'self' 'sha256-a'");
const two = readPolicy("default-src 'self'; script-src 'self' 'sha256-b'; img-src 'self'");

describe('the headers of the site', () => {
  test('allow what any page allows, and nothing else', () => {
    expect(writePolicy(sitePolicy([one, two]))).toBe(
      "default-src 'self'; img-src 'self'; script-src 'self' 'sha256-a' 'sha256-b'; frame-ancestors 'none'",
    );
  });

  test('are the same whatever the order of the pages', () => {
    expect(sitePolicy([two, one])).toEqual(sitePolicy([one, two]));
  });

  test('stand under the base path for Netlify and Cloudflare', () => {
    const file = headersFile(sitePolicy([one]), '/journal/');
    expect(file).toMatch(/^\/journal\/\*\n {2}Content-Security-Policy: default-src 'self'/);
    expect(file).toContain(
      '\n/journal/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
    );
  });

  test('are repeated by nginx where a location has headers of its own', () => {
    const file = nginxFile(sitePolicy([one]), '/');
    expect(file.match(/add_header X-Content-Type-Options/g)).toHaveLength(2);
  });
});
