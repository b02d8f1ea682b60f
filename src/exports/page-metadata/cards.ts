import { type Article, fullTitle } from '../../article/index.ts';
import type { Site } from '../addresses.ts';
import { isoDate } from '../works/csl-fields.ts';
import { knownFacts } from '../known.ts';
import { oneLine } from '../safe-text.ts';

/** `<meta property>` for Open Graph, `<meta name>` for Twitter. */
export type CardTag =
  | { readonly property: string; readonly content: string }
  | { readonly name: string; readonly content: string };

/** What a shared page shows. */
export interface Card {
  readonly title: string;
  readonly description?: string;
  /** Absolute address of the page. */
  readonly address: string;
  readonly picture?: {
    readonly address: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
    /** Media type; `image/png` unless told. */
    readonly type?: string;
  };
}

/** Open Graph (ogp.me) and Twitter tags of a page; with `article`, those of an article too. */
export function cardTags(card: Card, site: Site, article?: Article): CardTag[] {
  const { picture } = card;
  const graph: [string, string | null | undefined][] = [
    ['og:type', article ? 'article' : 'website'],
    ['og:site_name', site.name],
    ['og:title', card.title],
    ['og:description', card.description && clip(card.description)],
    ['og:url', card.address],
    ['og:locale', article && openGraphLocale(article.lang)],
    ['og:image', picture?.address],
    ['og:image:type', picture && (picture.type ?? 'image/png')],
    ['og:image:width', picture && String(picture.width)],
    ['og:image:height', picture && String(picture.height)],
    ['og:image:alt', picture?.alt],
    ...(article ? articleTags(article) : []),
  ];
  const twitter: [string, string | undefined][] = [
    ['twitter:card', picture ? 'summary_large_image' : 'summary'],
  ];
  return [
    ...known(graph).map(([property, content]) => ({ property, content })),
    ...known(twitter).map(([name, content]) => ({ name, content })),
  ];
}

/** The card of the whole article. */
export function articleCard(given: Article, address: string, picture?: Card['picture']): Card {
  const article = knownFacts(given);
  return {
    title: fullTitle(article),
    address,
    ...(article.abstract && { description: article.abstract.text }),
    ...(picture && { picture }),
  };
}

/** At most about `limit` characters of `text`, cut at a word. */
export function clip(text: string, limit = 200): string {
  const line = oneLine(text);
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

function articleTags(given: Article): [string, string | undefined][] {
  const article = knownFacts(given);
  return [
    ['article:published_time', article.date && isoDate(article.date)],
    ...article.authors.map(({ name }): [string, string] => ['article:author', name]),
    ...article.keywords.map((keyword): [string, string] => ['article:tag', keyword]),
  ];
}

/** `en_GB`; nothing for a tag without a region, where one would have to be invented. */
function openGraphLocale(lang: string): string | undefined | null {
  const match = /^([a-z]{2,3})-(?:[a-z]{4}-)?([a-z]{2})(?:-|$)/i.exec(lang);
  return match && `${match[1]?.toLowerCase()}_${match[2]?.toUpperCase()}`;
}

function known(pairs: readonly [string, string | null | undefined][]): [string, string][] {
  return pairs.flatMap(([name, value]): [string, string][] => {
    const content = oneLine(value ?? '');
    return content ? [[name, content]] : [];
  });
}
