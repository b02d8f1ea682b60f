import type { Article } from '../article/index.ts';

/** An article and its translations. */
export interface Versions {
  readonly original: Article;
  /** By their language tags; of two in one language the first by slug. */
  readonly translations: readonly Article[];
}

/** Why an article is not the translation that it says it is. */
export type TranslationFault =
  | { readonly kind: 'unknown' | 'itself' | 'same language' }
  | { readonly kind: 'of a translation'; readonly itsOriginal: string }
  | { readonly kind: 'language twice'; readonly other: string };

/** By slug: the original and all translations, for each of them; only what has translations is in it. */
export function versionsOf(articles: readonly Article[]): ReadonlyMap<string, Versions> {
  const known = made.get(articles);
  if (known) return known;
  const faults = translationFaults(articles);
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const found = new Map<string, { original: Article; translations: Article[] }>();
  for (const article of articles) {
    const original = bySlug.get(article.translationOf ?? '');
    if (!original || faults.has(article.slug)) continue;
    const versions = found.get(original.slug) ?? { original, translations: [] };
    versions.translations.push(article);
    found.set(original.slug, versions);
    found.set(article.slug, versions);
  }
  for (const { translations } of new Set(found.values()))
    translations.sort((a, b) => (a.lang < b.lang ? -1 : a.lang > b.lang ? 1 : 0));
  made.set(articles, found);
  return found;
}

const made = new WeakMap<readonly Article[], ReadonlyMap<string, Versions>>();

/** By slug: what is wrong with being a translation. */
export function translationFaults(articles: readonly Article[]): Map<string, TranslationFault> {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const faults = new Map<string, TranslationFault>();
  const first = new Map<string, string>();
  for (const { slug, lang, translationOf } of articles) {
    if (translationOf === undefined) continue;
    const original = bySlug.get(translationOf);
    if (!original) faults.set(slug, { kind: 'unknown' });
    else if (original.slug === slug) faults.set(slug, { kind: 'itself' });
    else if (original.translationOf !== undefined && original.translationOf !== original.slug)
      faults.set(slug, { kind: 'of a translation', itsOriginal: original.translationOf });
    else if (original.lang === lang) faults.set(slug, { kind: 'same language' });
    else {
      const key = JSON.stringify([translationOf, lang]);
      const other = first.get(key);
      if (other === undefined) first.set(key, slug);
      else faults.set(slug, { kind: 'language twice', other });
    }
  }
  return faults;
}

/** By slug of a version: the slugs of those that it has a page with, side by side. */
export function besidesOf(slug: string, { original, translations }: Versions): readonly Article[] {
  return slug === original.slug ? translations : [original];
}
