import type { RootContent } from 'mdast';
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Article, Note, Section } from '../compile/article.ts';
import { withoutCslMarkup } from '../compile/citing/csl-markup.ts';
import type { Site } from './addresses.ts';
import { addressesOf } from './addresses.ts';
import { bareDoi, isoDate } from './csl-fields.ts';
import { workItem } from './csl-json.ts';
import { knownFacts } from './known.ts';
import { markdownWords, printMarkdown, printNote, printPhrasing } from './markdown-print.ts';
import { markdownPhrasing, markdownTree, type MarkdownTreeOptions } from './markdown-tree.ts';
import { nestedNotes } from './nested-notes.ts';
import { safeText } from './safe-text.ts';

/**
 * `article.md`: the article as Pandoc's Markdown. Notes are footnotes; the works stand in the
 * frontmatter as `references`; words printed for a citation carry its key, in the form in which
 * Pandoc itself writes citations out: `[words]{.citation cites="key"}`.
 */
export function toMarkdown(given: Article, site: Site): string {
  const article = knownFacts(given);
  const base = addressesOf(article, site).article;
  const options: MarkdownTreeOptions = { article, base, inNote: false };
  const blocks = [
    `---\n${frontmatter(article, site, options)}---`,
    ...article.sections.flatMap((section) => [
      heading(section, options),
      printMarkdown(markdownTree(section.html, options)),
    ]),
    ...nestedNotes(article).map(({ note, inner }) => printedNote(note, inner, options)),
  ];
  return `${safeText(blocks.filter(Boolean).join('\n\n'))}\n`;
}

function heading({ title, id, level }: Section, options: MarkdownTreeOptions): string {
  if (title.text === '') return '';
  const words = printPhrasing(markdownPhrasing(title.html, options));
  return `${'#'.repeat(level - 1)} ${words} {#${id}}`;
}

/** Notes called only from within this one follow its words, each with its number. */
function printedNote(note: Note, inner: readonly Note[], options: MarkdownTreeOptions): string {
  const inside = { ...options, inNote: true };
  const blocks = [note, ...inner].flatMap((each): RootContent[] => {
    const { children } = markdownTree(each.body.html, inside);
    const number: RootContent = {
      type: 'paragraph',
      children: [
        {
          type: 'emphasis',
          data: { raised: '^' },
          children: [{ type: 'text', value: String(each.number) }],
        },
      ],
    };
    return each === note ? children : [number, ...children];
  });
  return printNote(note.number, blocks);
}

function frontmatter(article: Article, site: Site, options: MarkdownTreeOptions): string {
  const { journal, date, licence, subtitle, abstract } = article;
  const doi = bareDoi(article.doi);
  const words = (text: string | undefined) =>
    text === undefined ? undefined : markdownWords(text);
  const phrasing = (html: string) =>
    printPhrasing(markdownPhrasing(html, { ...options, inNote: true }));
  const affiliations = [...new Set(article.authors.flatMap((author) => author.affiliations))];
  const data = {
    title: phrasing(article.title.html) || words(article.title.text),
    subtitle: subtitle && phrasing(subtitle.html),
    author: article.authors.map(({ name }) => markdownWords(name)),
    institute: affiliations.map(markdownWords),
    date: date && isoDate(date),
    lang: article.lang,
    dir: article.dir === 'rtl' ? 'rtl' : undefined,
    journal: journal && {
      title: words(journal.title),
      volume: words(journal.volume),
      issue: words(journal.issue),
      pages: words(journal.pages),
      issn: words(journal.issn),
      'publisher-name': words(journal.publisher),
    },
    doi: words(doi),
    source: words(addressesOf(article, site).article),
    rights: licence && words([licence.name, licence.url].filter(Boolean).join(', ')),
    keywords: article.keywords.map(markdownWords),
    abstract: abstract && printMarkdown(markdownTree(abstract.html, { ...options, inNote: true })),
    nocite: article.works.length > 0 ? '@*' : undefined,
    references: article.works.map((work) => escaped(workItem(work), '')),
  };
  return yaml(data);
}

/** Pandoc reads every string of `references` as Markdown. */
function escaped(value: unknown, key: string): unknown {
  if (typeof value === 'string') {
    return key === 'id' || key === 'type'
      ? safeText(value)
      : markdownWords(withoutCslMarkup(value));
  }
  if (Array.isArray(value)) return value.map((each) => escaped(each, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, escaped(each, name)]),
  );
}

/** YAML 1.1 with every string quoted, as Pandoc's reader wants it; a work takes one line. */
function yaml(data: Readonly<Record<string, unknown>>): string {
  const known = Object.entries(data).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const document = new Document(Object.fromEntries(known), {
    version: '1.1',
    keepUndefined: false,
  });
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key)) key.type = 'PLAIN';
      if (!isScalar(key) || key.value !== 'references' || !isSeq(value)) return;
      for (const item of value.items) if (isMap(item)) item.flow = true;
    },
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      node.type = node.value.includes('\n') ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
