import { issueLine } from '../../article/index.ts';
import type { Block, Inline, MetaValue } from '../../pandoc/index.ts';
import type { Site } from '../addresses.ts';
import { oneLine } from '../safe-text.ts';
import { translatedBy } from '../translators.ts';
import { bareDoi, doiAddress } from '../works/csl-fields.ts';
import { blocksOf } from './blocks.ts';
import { type DocumentContext, documentTree } from './context.ts';
import { inlines } from './inline.ts';
import { link, para, styled, trim, words } from './nodes.ts';

/**
 * What stands before the text: title, subtitle, authors and the abstract as Pandoc's metadata, all
 * else as paragraphs with styles of their own.
 */
export function front(
  context: DocumentContext,
  site: Site,
): { readonly meta: Readonly<Record<string, MetaValue>>; readonly blocks: readonly Block[] } {
  const { article, target } = context;
  const { title, subtitle, authors, abstract, keywords, lang, dir } = article;
  const line = (tree: typeof title.tree): MetaValue => ({
    t: 'MetaInlines',
    c: trim(inlines(documentTree(tree).children, context)),
  });
  const titles = { title: line(title.tree), ...(subtitle && { subtitle: line(subtitle.tree) }) };
  const about = [
    ...affiliations(context),
    ...authors.flatMap((author) => aboutAuthor(author, context)),
  ];
  const abstractBlocks = abstract ? blocksOf(documentTree(abstract.tree).children, context) : [];
  // Word's own heading "Abstract" would keep Pandoc from reading the abstract as one.
  const isMeta = target === 'latex' && abstractBlocks.length > 0;
  return {
    meta: {
      ...titles,
      ...(authors.length > 0 && {
        author: {
          t: 'MetaList',
          c: authors.map(({ name }) => ({ t: 'MetaInlines', c: words(oneLine(name)) }) as const),
        },
      }),
      ...(isMeta && { abstract: { t: 'MetaBlocks', c: abstractBlocks } }),
      ...(keywords.length > 0 && {
        keywords: {
          t: 'MetaList',
          c: keywords.map((keyword) => ({ t: 'MetaInlines', c: words(keyword) }) as const),
        },
      }),
      lang: { t: 'MetaString', c: lang },
      ...(dir === 'rtl' && { dir: { t: 'MetaString', c: dir } }),
    },
    blocks: [
      ...(isMeta ? [] : styled('Abstract', abstractBlocks)),
      ...about,
      ...facts(context, site),
    ],
  };
}

/** Where authors work, each with the name where there is more than one. */
function affiliations({ article, words: t }: DocumentContext): Block[] {
  const { comma } = t.terms;
  const lines = article.authors.map(({ name, affiliations: places }) => ({
    name: oneLine(name),
    places: places.map(oneLine).join(comma),
  }));
  const isOne = lines.length === 1;
  const said = isOne
    ? lines.map(({ places }) => places)
    : lines.flatMap(({ name, places }) => (places === '' ? [] : `${name}${comma}${places}`));
  return styled(
    'Affiliation',
    said.flatMap((line) => para(words(line))),
  );
}

/** The sentence about an author. */
function aboutAuthor(
  { note }: DocumentContext['article']['authors'][number],
  context: DocumentContext,
): Block[] {
  return note ? styled('About Author', blocksOf(documentTree(note.tree).children, context)) : [];
}

/** Translators, where and when it appeared, addresses, licence, keywords. */
function facts({ article, addresses, words: t }: DocumentContext, site: Site): Block[] {
  const { licence, keywords } = article;
  const doi = bareDoi(article.doi);
  const address = (href: string): Inline[] => [link(words(href), href)];
  const rights = [licence?.name, licence?.url].filter(Boolean).join(t.terms.comma);
  const lines = [
    words(translatedBy(article, site) ?? ''),
    words(oneLine(issueLine(article, t))),
    doi === undefined ? [] : address(doiAddress(doi)),
    address(addresses.article),
    words(oneLine(rights)),
  ];
  const named =
    keywords.length > 0 ? t.print.keywords({ keywords: keywords.join(t.terms.semicolon) }) : '';
  return [
    ...styled(
      'Publication',
      lines.flatMap((each) => para(each)),
    ),
    ...styled('Keywords', para(words(oneLine(named)))),
  ];
}
