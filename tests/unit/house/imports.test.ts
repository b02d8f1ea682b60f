import { readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from '../../support/imports.ts';

/** What each room of `src/` may import from, beside itself: the way through is one direction. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  compile: ['schemas'],
  build: ['schemas', 'compile', 'exports'],
  cli: ['schemas', 'compile', 'exports', 'build'],
  'content.config.ts': ['schemas', 'compile', 'cli'],
  model: ['schemas', 'compile'],
  exports: ['schemas', 'compile', 'model'],
  figures: ['schemas', 'compile', 'model'],
  // What search/ writes, client/ reads: the form of it, and how words are folded, is the client's.
  search: ['schemas', 'compile', 'model', 'client'],
  components: ['schemas', 'compile', 'model', 'exports', 'figures', 'styles', 'client'],
  layouts: [
    'schemas',
    'compile',
    'model',
    'exports',
    'figures',
    'styles',
    'fonts',
    'client',
    'components',
  ],
  pages: [
    'schemas',
    'compile',
    'model',
    'exports',
    'figures',
    'styles',
    'client',
    'components',
    'layouts',
  ],
  client: ['styles'],
  fonts: [],
  styles: [],
  'integration.ts': ['schemas', 'compile', 'cli', 'build', 'model', 'exports', 'figures', 'search'],
  'site.ts': [],
  'markup.ts': [],
};
const everywhere = new Set(['site.ts', 'markup.ts']);

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

describe('the house', () => {
  test('has a room for every source file', () => {
    const lost = files.filter((file) => !(roomOf(file) in rooms));
    expect(lost).toEqual([]);
  });

  test('lets a folder import only from those above it', () => {
    const crossings = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => join(dirname(file), specifier))
        .filter((target) => target.startsWith(`src${sep}`))
        .filter((target) => !mayImport(roomOf(file), roomOf(target)))
        .map((target) => `${file} → ${target}`),
    );
    expect(crossings).toEqual([]);
  });

  test('reads the content collection in one file of the model', () => {
    const readers = files.filter((file) => importsOf(file).includes('astro:content'));
    expect(readers).toEqual([join('src', 'model', 'library.ts')]);
  });

  test('keeps disk, processes and Astro out of what runs in the browser', () => {
    const foreign = files
      .filter((file) => roomOf(file) === 'client')
      .flatMap((file) => importsOf(file).map((specifier) => `${file}: ${specifier}`))
      .filter((line) => /: (?:node:|astro)/.test(line));
    expect(foreign).toEqual([]);
  });
});

function mayImport(from: string, to: string): boolean {
  return from === to || everywhere.has(to) || (rooms[from] ?? []).includes(to);
}

function roomOf(file: string): string {
  return relative('src', file).split(sep)[0] ?? '';
}
