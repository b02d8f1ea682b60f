import { strFromU8, unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { mathmlTagNames } from 'mathml-tag-names';
import { svgTagNames } from 'svg-tag-names';
import { visit } from 'unist-util-visit';
import { htmlNames } from '../compiler/index.ts';

/** What engines write in place of words that they do not have: citeproc, and JavaScript itself. */
const placeholders = ['[NO_PRINTED_FORM]', '[CSL STYLE ERROR', '[object Object]'] as const;

/** Characters that stand for others inside the compiler (`citing/safe-text.ts`, `words/letters.ts`). */
const mark = /[\uE000-\uE02F\uFDD0]/g;

/** Elements that a page may have besides those of HTML, SVG and MathML: its scripts make them live. */
const ownElements = [
  'scholium-filter',
  'scholium-library',
  'scholium-notebook',
  'scholium-search',
  'scholium-settings',
  'scholium-sources',
];

const knownElements = new Set(
  [...htmlNames, ...svgTagNames, ...mathmlTagNames, ...ownElements].map((name) =>
    name.toLowerCase(),
  ),
);

/** Elements and attributes by which the compiler finds its own things again. */
const ownNames = /scholium-(?:slot|note)|\bdata-(?:slot|at)=/g;
const ownProperties = ['dataSlot', 'dataAt'];

/** A file as it will be published. */
export interface FinishedFile {
  /** Below the folder of the site. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * The last look at a page or an export: no placeholder of an engine, no mark and no element of
 * the compiler may be published. What the author's own sources hold is words, and may.
 * @param typed As {@link signsIn} finds them in the sources that the file is made of.
 * @throws {UnfinishedError} naming the file and what it holds: a fault of the program.
 */
export function lookOver(file: FinishedFile, typed: ReadonlySet<string> = new Set()): void {
  const found = unfinished(file).filter((sign) => !typed.has(sign));
  if (found.length > 0) throw new UnfinishedError(file.path, found);
}

export class UnfinishedError extends Error {
  override readonly name = 'UnfinishedError';

  constructor(path: string, found: readonly string[]) {
    const shown = found.map((sign) => `"${sign}"`).join(', ');
    super(
      `${path}: Unexpected ${shown}, expected nothing that engines or the compiler write for themselves; ` +
        'this is a fault of the program: please report it with the text of the article',
    );
  }
}

/** The signs of {@link lookOver} that stand in texts that authors typed, escaped or not. */
export function signsIn(texts: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const sign of wordsAmong(text)) found.add(sign);
    for (const [name] of text.matchAll(ownNames)) found.add(name);
    for (const [, hex, decimal, json] of text.matchAll(escape)) {
      const code = decimal === undefined ? parseInt(hex ?? json ?? '', 16) : Number(decimal);
      for (const sign of marksIn(code <= 0xffff ? String.fromCharCode(code) : '')) found.add(sign);
    }
  }
  return found;
}

/** Numeric references of HTML and escapes of JSON. */
const escape = /&#(?:[xX]([\dA-Fa-f]{1,6})|(\d{1,7}));|\\u([\dA-Fa-f]{4})/g;

function unfinished({ path, content }: FinishedFile): string[] {
  if (typeof content !== 'string') return /\.(?:epub|docx)$/.test(path) ? inPackage(content) : [];
  if (/\.x?html$/.test(path)) return [...wordsAmong(content), ...elementsAmong(content)];
  return [...wordsAmong(content), ...namesIn(content)];
}

/** Every text of an EPUB is a page or describes one; those of a Word file are XML. */
function inPackage(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xhtml|opf|ncx|xml)$/.test(name) });
  const found = Object.entries(files).flatMap(([path, content]) =>
    unfinished({ path, content: strFromU8(content) }),
  );
  return [...new Set(found)];
}

function wordsAmong(text: string): string[] {
  return [...placeholders.filter((sign) => text.includes(sign)), ...marksIn(text)];
}

/** Marks have no shape: they are named by their numbers. */
function marksIn(text: string): string[] {
  const found = new Set(Array.from(text.matchAll(mark), ([sign]) => sign));
  return [...found].map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

function namesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(ownNames), ([name]) => name))];
}

/** Elements that no page has; looked at closely only where a tag, or what looks like one, is strange. */
function elementsAmong(html: string): string[] {
  const isStrange =
    namesIn(html).length > 0 ||
    Array.from(html.matchAll(/<([a-z][^\s/>]*)/gi)).some(
      ([, name = '']) => !knownElements.has(name.toLowerCase()),
    );
  if (!isStrange) return [];
  const found = new Set<string>();
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    if (!knownElements.has(tagName.toLowerCase())) found.add(`<${tagName}>`);
    for (const name of ownProperties) {
      if (name in properties) found.add(name.replace('data', 'data-').toLowerCase());
    }
  });
  return [...found];
}
