import type { Article, IndexedName, NameKind } from '../article/index.ts';
import { SITE_LANG } from './publication.ts';

/** One name as the indexes of all articles have it. */
export interface SharedName {
  /** Unique among the names of the library; in lower case. */
  readonly slug: string;
  readonly label: string;
  readonly kind: NameKind;
  readonly uses: readonly { readonly article: Article; readonly name: IndexedName }[];
}

interface Merged extends Omit<SharedName, 'slug'> {
  readonly uses: { readonly article: Article; readonly name: IndexedName }[];
  readonly sameAs: Set<string>;
}

/**
 * Names across articles in the order of an index; those that stand nowhere are left out. Two
 * articles mean one name where the labels agree and either the identifiers do, too, or one of them
 * has none and both are of one kind.
 */
export function namesAcross(articles: readonly Article[]): SharedName[] {
  const byLabel = new Map<string, Merged[]>();
  for (const article of articles) {
    for (const name of article.edition.names) {
      if (name.mentions.length === 0) continue;
      const { label, kind, sameAs } = name;
      const alike = byLabel.get(plain(label)) ?? [];
      const known = alike.find((other) => isSame(other, name));
      if (known) {
        known.uses.push({ article, name });
        for (const address of sameAs) known.sameAs.add(address);
      } else {
        alike.push({ label, kind, uses: [{ article, name }], sameAs: new Set(sameAs) });
        byLabel.set(plain(label), alike);
      }
    }
  }
  const taken = new Map<string, number>();
  return [...byLabel.values()]
    .flat()
    .map(({ label, kind, uses }) => {
      const wanted = uses[0]!.name.slug.toLowerCase();
      const nth = (taken.get(wanted) ?? 0) + 1;
      taken.set(wanted, nth);
      return { slug: nth === 1 ? wanted : `${wanted}~${nth}`, label, kind, uses };
    })
    .sort((a, b) => order.compare(a.label, b.label) || (a.slug < b.slug ? -1 : 1));
}

function isSame(known: Merged, { kind, sameAs }: IndexedName): boolean {
  if (known.sameAs.size > 0 && sameAs.length > 0)
    return sameAs.some((address) => known.sameAs.has(address));
  return known.kind === kind;
}

const order = new Intl.Collator(SITE_LANG, { sensitivity: 'base', numeric: true });

function plain(label: string): string {
  return label.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** In how many passages of an article a name stands: paragraphs, and blocks beside them. */
export function passagesNaming({ mentions }: IndexedName): string[] {
  return [...new Set(mentions.map(({ target }) => target))];
}
