import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from '../../support/imports.ts';

/** A wing of the house: what it may import from, and the files that others may import of it. */
interface Door {
  readonly imports: readonly string[];
  /** Its public face, where that is not `index.ts` alone. */
  readonly face?: RegExp;
}

/** The way through the house: what comes in at the top goes out at the bottom. */
const doors: Readonly<Record<string, Door>> = {
  // How a message is filled in is loaded by browsers, too.
  messages: { imports: [], face: /^(?:index|format|in-browser|fetch|load|slots)\.ts$/ },
  // The names of the markup are read in the browser, too, which is to load nothing else for them.
  article: { imports: ['messages'], face: /^(?:index|markup)\.ts$/ },
  // What reads `site.yaml` is loaded with every command, the compiler only where something changed.
  compiler: { imports: ['messages', 'article'], face: /^(?:index|publication)\.ts$/ },
  // Where things lie is asked before the settings are read.
  library: {
    imports: ['messages', 'article', 'compiler'],
    face: /^(?:index|kept-project|places)\.ts$/,
  },
  pictures: { imports: ['messages', 'article'] },
  // What browsers load is loaded part by part.
  annotations: { imports: [], face: /^(?:[\w-]+\/)?[\w-]+\.ts$/ },
  // Pages, the worker and the build agree on these.
  offline: { imports: [], face: /^(?:kept|lists)\.ts$/ },
  pandoc: { imports: ['library'] },
  manuscripts: { imports: ['messages', 'article', 'compiler', 'library', 'pandoc'] },
  exports: { imports: ['messages', 'article', 'compiler', 'library', 'pandoc', 'pictures'] },
  // The scripts of a page: each is loaded for itself.
  reading: {
    imports: ['messages', 'article/markup.ts', 'annotations', 'offline'],
    face: /^(?:(?:article|library|not-kept|notes-filter|own\/(?:begin|notebook|ticks)|page|sources|stored)\.ts|legible\.css)$/,
  },
  // Every file of the form that both sides know is known to both.
  'search/shared': { imports: [], face: /^[\w-]+\.ts$/ },
  'search/browser': {
    imports: ['messages', 'search/shared', 'reading/stored.ts', 'reading/own/begin.ts'],
    face: /^stub\.ts$/,
  },
  'search/index': { imports: ['messages', 'article', 'compiler', 'library', 'search/shared'] },
  site: {
    imports: [
      'messages',
      'article',
      'compiler',
      'library',
      'pictures',
      'exports',
      'reading',
      'search/browser',
    ],
  },
  build: {
    imports: [
      'messages',
      'article',
      'compiler',
      'library',
      'exports',
      'offline',
      'search/index',
      'search/shared',
      'site',
    ],
    // A preview starts without all that a build needs.
    face: /^(?:index|run-astro)\.ts$/,
  },
  cli: {
    imports: [
      'messages',
      'article',
      'compiler',
      'library',
      'pandoc',
      'manuscripts',
      'exports',
      'search/index',
      'site',
      'build',
    ],
  },
  // Where Astro looks for the articles.
  'content.config.ts': { imports: ['library'] },
  // What the package gives to others.
  'index.ts': { imports: ['build'] },
  'loader.ts': { imports: ['library'] },
  'types.ts': { imports: ['article'] },
};

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const crossings = files.flatMap((file) =>
  importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => ({ file, target: join(dirname(file), specifier.replace(/\?\w+$/, '')) }))
    .filter(({ target }) => doorOf(file) !== doorOf(target)),
);

describe('the house', () => {
  test('has a door for every source file', () => {
    expect(files.filter((file) => !(doorOf(file) in doors))).toEqual([]);
  });

  test('has a page at each door that says what comes in and what goes out', () => {
    for (const door of Object.keys(doors).filter((name) => !name.endsWith('.ts'))) {
      const lines = readFileSync(join('src', door, 'README.md'), 'utf8').split('\n');
      expect(lines.length, door).toBeLessThan(30);
    }
  });

  test('lets a wing import only from those above it', () => {
    const wrong = crossings.filter(({ file, target }) => {
      const { imports } = doors[doorOf(file)] ?? { imports: [] };
      return !imports.includes(doorOf(target)) && !imports.includes(withinSource(target));
    });
    expect(wrong).toEqual([]);
  });

  test('lets no import go past the public face of a wing', () => {
    const past = crossings.filter(({ target }) => {
      const door = doorOf(target);
      return !(doors[door]?.face ?? /^index\.ts$/).test(
        withinSource(target).slice(door.length + 1),
      );
    });
    expect(past).toEqual([]);
  });

  test('reads the content collection in one file', () => {
    const readers = files.filter((file) => importsOf(file).includes('astro:content'));
    expect(readers).toEqual([join('src', 'site', 'load-articles.ts')]);
  });

  test('keeps disk, processes and Astro out of what runs in the browser', () => {
    const foreign = files
      .filter((file) => ['reading', 'search/browser', 'search/shared'].includes(doorOf(file)))
      .flatMap((file) => importsOf(file).map((specifier) => `${file}: ${specifier}`))
      .filter((line) => /: (?:node:|astro)/.test(line));
    expect(foreign).toEqual([]);
  });

  test('keeps disk, threads, clock and globals out of the compiler', () => {
    const impure = files
      .filter((file) => ['article', 'compiler'].includes(doorOf(file)))
      .flatMap((file) => {
        const code = readFileSync(file, 'utf8');
        const found = importsOf(file).filter((name) =>
          /^(?:node:(?:fs|worker_threads|child_process|http|net|os|process)|astro)/.test(name),
        );
        return [
          ...found,
          ...(code.match(/\bglobalThis\b|\bDate\.now\b|\bnew Date\(\)/g) ?? []),
        ].map((what) => `${file}: ${what}`);
      });
    expect(impure).toEqual([]);
  });
});

function withinSource(file: string): string {
  return relative('src', file).split(sep).join('/');
}

function doorOf(file: string): string {
  const [first = '', second = ''] = withinSource(file).split('/');
  return first === 'search' ? `${first}/${second}` : first;
}
