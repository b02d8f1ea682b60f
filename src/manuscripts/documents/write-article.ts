import { parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import type { Block, Pandoc, PandocTree } from '../../pandoc/index.ts';
import type { FactAuthor } from './facts.ts';
import type { Front } from './metadata.ts';
import { convert } from './read-tree.ts';
import { writable } from './writable.ts';

/**
 * Pandoc's Markdown with what our reader has (docs/markdown.md): no form that it has not may be
 * written, as it would stand on the page as typed.
 */
const markdown = [
  'markdown',
  ...['smart', 'simple_tables', 'multiline_tables', 'fancy_lists', 'example_lists', 'raw_tex'],
  ...['raw_attribute', 'native_divs', 'native_spans', 'markdown_in_html_blocks'],
  ...['implicit_header_references', 'auto_identifiers', 'inline_code_attributes'],
].join('-');

/** Options of the writer: lines as long as their paragraphs, notes behind the text. */
const options = { wrap: 'none', standalone: true, 'markdown-headings': 'atx', columns: 200 };

const written = z.record(z.string(), z.unknown()).catch({});

/**
 * Writes `article.md`: frontmatter in our keys, and the text in Markdown that Pandoc writes from the
 * changed tree.
 */
export async function writeArticle(
  pandoc: Pandoc,
  version: PandocTree['pandoc-api-version'],
  blocks: readonly Block[],
  front: Front,
  bibliography: readonly string[],
): Promise<string> {
  const tree: PandocTree = {
    'pandoc-api-version': version,
    meta: writable(front.texts),
    blocks: writable(blocks),
  };
  const { output } = await convert(pandoc, {
    from: 'json',
    to: markdown,
    input: new TextEncoder().encode(JSON.stringify(tree)),
    options,
  });
  const all = new TextDecoder().decode(output).replaceAll('\r\n', '\n');
  const [, head = '', body = all] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(all) ?? [];
  const texts = written.parse(parseDocument(head).toJS());
  const fields = frontmatter(texts, front, bibliography);
  const yaml = stringify(fields, { lineWidth: 0 });
  return `---\n${yaml}---\n\n${body.trim()}\n`;
}

function frontmatter(
  texts: Readonly<Record<string, unknown>>,
  { authors, facts }: Front,
  bibliography: readonly string[],
): Record<string, unknown> {
  const text = (name: string): string | undefined => {
    const value = texts[name];
    return typeof value === 'string'
      ? value.trim()
      : typeof value === 'number'
        ? String(value)
        : undefined;
  };
  const { keywords, date, lang, description, license, doi, journal } = facts;
  const fields = {
    title: text('title'),
    subtitle: text('subtitle'),
    author: authors.map((author, at) => authorEntry(author, text(`note-${at}`))),
    date,
    abstract: text('abstract'),
    description,
    keywords,
    lang,
    journal,
    doi,
    license,
    bibliography: bibliography.length > 1 ? bibliography : bibliography[0],
  };
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function authorEntry(author: FactAuthor, note: string | undefined): Record<string, unknown> {
  const { name, affiliation, orcid, email, corresponding } = author;
  return {
    name,
    ...(affiliation && { affiliation: affiliation.length > 1 ? affiliation : affiliation[0] }),
    ...(orcid !== undefined && { orcid }),
    ...(email !== undefined && { email }),
    ...(note !== undefined && { note }),
    ...(corresponding && { corresponding }),
  };
}
