import type { Root } from 'hast';
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Article, Author, Picture } from '../../article/index.ts';
import { readAuthor, withoutCslMarkup } from '../../compiler/index.ts';
import type { Site } from '../addresses.ts';
import { addressesOf } from '../addresses.ts';
import { bareDoi, isoDate } from '../works/csl-fields.ts';
import { workItem } from '../works/csl-json.ts';
import type { MarkdownTreeOptions } from './markdown-nodes.ts';
import { markdownWords, printMarkdown, printPhrasing } from './markdown-print.ts';
import { markdownPhrasing, markdownTree } from './markdown-tree.ts';
import { safeText } from '../safe-text.ts';

/**
 * The frontmatter of an exported article. What the compiler reads otherwise than Pandoc comes
 * first, under names that Pandoc does not know: of two spellings of a key it reads the first one.
 */
export function frontmatterOf(article: Article, site: Site, options: MarkdownTreeOptions): string {
  return yaml({ ...forTheCompiler(article, options), ...forPandoc(article, site, options) });
}

function forTheCompiler(article: Article, options: MarkdownTreeOptions): Record<string, unknown> {
  const { date, licence, authors, cover } = article;
  return {
    'csl-style': article.style,
    'date-as-typed': date && date.text !== isoDate(date) ? markdownWords(date.text) : undefined,
    authors: authors.map((author) => authorOf(author, options)),
    'translation-of': article.translationOf && markdownWords(article.translationOf),
    translators: article.translators?.map((translator) => authorOf(translator, options)),
    'short-title': article.shortTitle && markdownWords(article.shortTitle),
    license: licence && {
      name: markdownWords(licence.name),
      ...(licence.url !== undefined && { url: markdownWords(licence.url) }),
    },
    cover: cover && pictureOf(cover),
  };
}

/** An author in parts, in that of the forms of a name which is read as the same name. */
function authorOf(author: Author, options: MarkdownTreeOptions): Record<string, unknown> {
  const { name, given, family, orcid, email, note, affiliations, portrait, rors, roles } = author;
  const suffix = name
    .slice([given, family].filter(Boolean).join(' ').length)
    .replace(/^[,\s]+/, '');
  const forms = [{ name }, { given, family }, { given, family, suffix }, { literal: name }].map(
    known,
  );
  const form = forms.find((each) => {
    const [read] = readAuthor(each, [], () => undefined);
    return read?.name === name && read.given === given && read.family === family;
  }) ?? { name };
  return {
    ...Object.fromEntries(Object.entries(form).map(([key, value]) => [key, markdownWords(value)])),
    ...(affiliations.length > 0 && {
      affiliation: affiliations.map((each, nth) => ({
        name: markdownWords(each),
        ...(rors?.[nth] && { ror: rors[nth] }),
      })),
    }),
    ...(roles && { roles }),
    ...(orcid !== undefined && { orcid }),
    ...(email !== undefined && { email: markdownWords(email) }),
    ...(note && { note: printPhrasing(markdownPhrasing(note.tree, options)) }),
    ...(portrait && { portrait: pictureOf(portrait) }),
  };
}

/** A picture by its path in the article's folder, as those of the text. */
function pictureOf({ path, alt, credit, licence }: Picture): Record<string, unknown> {
  return {
    file: path.split('/').map(encodeURIComponent).join('/'),
    alt: markdownWords(alt),
    ...(credit !== undefined && { credit: markdownWords(credit) }),
    ...(licence && {
      licence: markdownWords(licence.name),
      ...(licence.url !== undefined && { 'licence-url': markdownWords(licence.url) }),
    }),
  };
}

function known(form: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
}

function forPandoc(
  article: Article,
  site: Site,
  options: MarkdownTreeOptions,
): Record<string, unknown> {
  const { journal, date, licence, subtitle, abstract } = article;
  const words = (text: string | undefined) =>
    text === undefined ? undefined : markdownWords(text);
  const phrasing = (text: Root) => printPhrasing(markdownPhrasing(text, options));
  const affiliations = [...new Set(article.authors.flatMap((author) => author.affiliations))];
  return {
    title: phrasing(article.title.tree) || words(article.title.text),
    subtitle: subtitle && phrasing(subtitle.tree),
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
    doi: words(bareDoi(article.doi)),
    source: words(addressesOf(article, site).article),
    rights: licence && words([licence.name, licence.url].filter(Boolean).join(', ')),
    keywords: article.keywords.map(markdownWords),
    abstract: abstract && printMarkdown(markdownTree(abstract.tree, options)),
    nocite: article.works.length > 0 ? '@*' : undefined,
    references: article.works.map((work) => escaped(workItem(work), '')),
  };
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
  const told = Object.entries(data).filter(
    ([, value]) =>
      value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  const document = new Document(Object.fromEntries(told), {
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
