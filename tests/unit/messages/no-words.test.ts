import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from '@astrojs/compiler-rs';
import { describe, expect, test } from 'vitest';

/** Files of pages whose strings are no reader's. */
const apart: Readonly<Record<string, string>> = {
  'fonts/cut-fonts.ts': 'names of fonts, and what a tool says to us',
  'language-styles.ts': 'names of fonts',
  'layouts/after-paint.ts': 'a script',
  'layouts/before-paint.ts': 'a script',
  'layouts/fold-before.ts': 'a script',
  'layouts/hold-place.ts': 'a script',
  'layouts/running-head.ts': 'a style sheet',
  'looks/font-sheet.ts': 'a style sheet',
  'looks/make-looks.ts': 'a style sheet',
  'looks/system-fonts.ts': 'names of fonts',
  'looks/tokens.ts': 'a style sheet',
  'figures/share-picture.ts': 'names of fonts',
  'writing.ts': 'tags of languages and scripts',
};

/** Words of a file that are no message. */
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'components/Foot.astro': { Scholium: 'our name' },
  'components/Imprint.astro': { Scholium: 'our name' },
  'emendations.ts': {
    Note: 'as places are named in articles',
    Heading: 'as places are named in articles',
    Source: 'as places are named in articles',
  },
  'figures/png.ts': { 'Source Serif 4': 'the name of a font' },
  'keep-dashes.ts': { 'code kbd samp pre math svg script style': 'names of elements' },
};

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Attributes that are read out, shown, or printed by a style sheet. */
const readable =
  /^(?:aria-(?:label|description|roledescription|valuetext)|title|placeholder|alt|label|summary|data-(?:as|words|from|label|kind-label))$/;

const files = readdirSync('src/site', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
  .map((entry) => relative('src/site', join(entry.parentPath, entry.name)))
  .filter((file) => !file.endsWith('.d.ts'))
  .sort();

function treeOf(file: string): Node {
  const source = readFileSync(join('src/site', file), 'utf8');
  // A program is what stands before a page.
  const { ast, diagnostics } = parse(file.endsWith('.astro') ? source : `---\n${source}\n---\n`);
  expect(diagnostics).toEqual([]);
  return ast as unknown as Node;
}

/** Every string of a program or page that could be meant for readers. */
function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return wordsIn(node['declaration']);
    // What the program throws is told to whoever builds the site.
    case 'ThrowStatement':
      return [];
    case 'JSXText':
      return letters.test(String(node['value'])) ? [String(node['value']).trim()] : [];
    case 'JSXAttribute':
      return wordsOfAttribute(node);
    case 'TemplateElement': {
      const { cooked } = node['value'] as { readonly cooked: string };
      return isWords(cooked) ? [cooked] : [];
    }
    case 'Literal':
      return typeof node['value'] === 'string' && isWords(node['value']) ? [node['value']] : [];
    default:
      return Object.values(node).flatMap(wordsIn);
  }
}

function wordsOfAttribute(attribute: Node): string[] {
  const { name } = attribute['name'] as { readonly name: string };
  const value = attribute['value'];
  if (isNode(value) && value.type === 'Literal')
    return readable.test(name) && letters.test(String(value['value']))
      ? [String(value['value'])]
      : [];
  return wordsIn(value);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

const letters = /\p{L}/u;
/** Two words, or one that begins as a label does. */
const sentence = /\p{L}{2,}[,;:.]? \p{L}{2,}|^\s*\p{Lu}\p{Ll}+/u;

function isWords(text: string): boolean {
  return sentence.test(text) && !/[{}<>]/.test(text);
}

describe('the pages of the site', () => {
  test('hold no words of their own: what readers are told is a message', () => {
    const found = files
      .filter((file) => apart[file] === undefined)
      .map(
        (file) =>
          [
            file,
            wordsIn(treeOf(file)).filter((words) => known[file]?.[words] === undefined),
          ] as const,
      )
      .filter(([, words]) => words.length > 0);
    expect(Object.fromEntries(found)).toEqual({});
  });
});
