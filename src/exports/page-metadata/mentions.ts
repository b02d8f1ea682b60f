import {
  type Article,
  type IndexedName,
  type NameKind,
  evidencePath,
  typed,
} from '../../article/index.ts';
import { type Site, addressesOf, siteAddresses } from '../addresses.ts';
import { knownFacts } from '../known.ts';
import { oneLine } from '../safe-text.ts';
import type { LinkedData } from './json-ld.ts';

/**
 * What an article mentions, as schema.org has it, for the page of its index of names: the article,
 * by its `@id`, with a `mentions` for each name. Nothing of an article without names.
 */
export function mentionsLd(given: Article, site: Site): LinkedData | undefined {
  const article = knownFacts(typed(given));
  const names = article.edition.names.filter(({ mentions }) => mentions.length > 0);
  if (names.length === 0) return undefined;
  const page = siteAddresses(site).room(evidencePath(article.slug));
  return {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    '@id': addressesOf(article, site).article,
    subjectOf: { '@type': 'WebPage', '@id': page, url: page },
    mentions: names.map((name) => ({
      '@type': types[name.kind],
      name: naturalName(name),
      ...(name.sameAs.length > 0 && { sameAs: [...name.sameAs] }),
    })),
  };
}

/**
 * A name of an index as it is said: "Maresca, John" is John Maresca, and "West, the" the West. A
 * place or body is turned round only where the text has it so, as "Paris, Texas" is no Texas Paris.
 */
export function naturalName({ label, kind, variants, mentions }: IndexedName): string {
  const [last, first, ...rest] = label.split(/,\s+/);
  if (last === undefined || first === undefined || rest.length > 0) return oneLine(label);
  const turned = `${first} ${last}`;
  const spelled = [...variants, ...mentions.map(({ text }) => text)];
  const found = spelled.find((each) => each.toLowerCase() === turned.toLowerCase());
  return oneLine(found ?? (kind === 'person' ? turned : label));
}

const types: Readonly<Record<NameKind, string>> = {
  person: 'Person',
  place: 'Place',
  body: 'Organization',
  document: 'CreativeWork',
  event: 'Event',
  other: 'Thing',
};
