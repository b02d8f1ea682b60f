import { type Article, type ArticleFormatName, typed, typeset } from '../../article/index.ts';
import { type Site, addressesOf, siteAddresses } from '../addresses.ts';
import { linkedFiles } from '../downloads.ts';
import { siteFormats } from '../formats.ts';
import { linkedAt } from '../linked-file.ts';
import { siteFilesOf } from '../offered.ts';
import { type Card, articleCard, cardTags } from './cards.ts';
import { highwireTags } from './highwire.ts';
import { signposting } from './signposting.ts';

/** An element of a page's head with its attributes, in their order. */
export interface HeadElement {
  readonly name: 'meta' | 'link';
  readonly attributes: Readonly<Record<string, string>>;
}

/** What the head of a page is told of it. */
export interface HeadPage {
  readonly site: Site;
  readonly title: string;
  readonly description: string;
  /** Absolute address of the page. */
  readonly address: string;
  /** Where the page is that of a whole article. */
  readonly article?: Article;
  /** Where the page shows a part of an article. */
  readonly partOf?: Article;
  readonly picture?: Card['picture'];
  /** The forms of the article that an engine made. */
  readonly made: readonly ArticleFormatName[];
}

/** A page of a whole article. */
type ArticlePage = HeadPage & { readonly article: Article };
/** A page of a part of an article. */
type PartPage = HeadPage & { readonly partOf: Article };

type Group =
  | { readonly on: 'every page'; readonly elements: (page: HeadPage) => HeadElement[] }
  | { readonly on: 'articles'; readonly elements: (page: ArticlePage) => HeadElement[] }
  | { readonly on: 'parts of articles'; readonly elements: (page: PartPage) => HeadElement[] };

/** What stands in a head for machines, in this order, and on which pages. */
const groups: readonly Group[] = [
  {
    // Open Graph and Twitter.
    on: 'every page',
    elements: ({ site, title, description, address, article, picture }) => {
      const card = article
        ? articleCard(typeset(article), address, picture)
        : { title, description, address, ...(picture && { picture }) };
      return cardTags(card, site, article).map((tag) => element('meta', { ...tag }));
    },
  },
  {
    // Feed and search of the site.
    on: 'every page',
    elements: ({ site }) =>
      siteFilesOf(site).flatMap((file) => {
        const { link } = siteFormats[file];
        const href = siteAddresses(site).file(file);
        return link ? [element('link', { ...link, title: site.name, href })] : [];
      }),
  },
  {
    // Highwire: reference managers and Google Scholar.
    on: 'parts of articles',
    elements: ({ site, partOf, address, made }) =>
      highwireTags(partOf, site, { pdf: made.includes('pdf'), part: address }).map((tag) =>
        element('meta', { ...tag }),
      ),
  },
  {
    on: 'articles',
    elements: ({ site, article, made }) =>
      highwireTags(article, site, { pdf: made.includes('pdf') }).map((tag) =>
        element('meta', { ...tag }),
      ),
  },
  {
    // FAIR Signposting.
    on: 'articles',
    elements: ({ site, article, made }) =>
      signposting(article, site, linkedFiles(article, { made, site })).map(({ rel, href, type }) =>
        element('link', { rel, href, ...(type !== undefined && { type }) }),
      ),
  },
  {
    // The article in other forms.
    on: 'articles',
    elements: ({ site, article, made }) =>
      linkedAt(linkedFiles(article, { made, site }), 'alternate').map(({ type, file }) =>
        element('link', { rel: 'alternate', type, href: addressesOf(article, site).file(file) }),
      ),
  },
];

/** Every element that stands in the head of a page for machines. */
export function machineHead(page: HeadPage): HeadElement[] {
  const { article, partOf } = page;
  // Reference managers read what was typed; a card is looked at.
  const read = { article: article && typed(article), partOf: partOf && typed(partOf) };
  return groups.flatMap((group) => {
    if (group.on === 'every page') return group.elements(page);
    if (group.on === 'articles') {
      return read.article ? group.elements({ ...page, article: read.article }) : [];
    }
    return read.partOf ? group.elements({ ...page, partOf: read.partOf }) : [];
  });
}

function element(name: HeadElement['name'], attributes: HeadElement['attributes']): HeadElement {
  return { name, attributes };
}
