import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf } from '../../support/imports.ts';

/** Whatever makes a tree of HTML. */
const parsers = /^(?:hast-util-(?:from-(?:html|parse5|dom)|raw)|parse5|rehype(?:-parse|-raw)?)\b/;

/** Each reader of HTML, and whose HTML it reads: never what this program prints of an article. */
const readers: Readonly<Record<string, string>> = {
  'build/hosting/policies.ts': 'finished files: the last look at the policy of a page',
  'compiler/bibliography/latex-math.ts': 'MathML of the formula printer',
  'compiler/checks/typed-html.ts': "the author's raw HTML",
  'compiler/html/convert.ts': "the author's raw HTML",
  'compiler/html/parse.ts': 'what the printers of citations and formulas give',
  'exports/last-look.ts': 'finished files',
  'manuscripts/documents/html-facts.ts': 'the head of a page that is imported',
  'pictures/plot.ts': 'what the plotting library draws',
};

const printers = /^(?:hast-util-to-html|rehype-stringify)$/;

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

function importing(packages: RegExp): string[] {
  return files
    .filter((file) => importsOf(file).some((specifier) => packages.test(specifier)))
    .map((file) => file.slice('src/'.length));
}

test('HTML is parsed only where others wrote it, and in the last look over finished files', () => {
  expect(importing(parsers)).toEqual(Object.keys(readers).sort());
});

test('the compiler, the library and search print no HTML', () => {
  const printing = importing(printers).filter((file) => !/^(?:site|exports)\//.test(file));
  expect(printing).toEqual([]);
});

test('only one file of the site prints HTML of an article', () => {
  const printing = importing(printers).filter((file) => file.startsWith('site/'));
  expect(printing).toEqual(['site/print.ts']);
});
