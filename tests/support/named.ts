import type { Article, IndexedName, NameKind, NameMention } from '../../src/article/article.ts';

export interface SketchedName {
  readonly label: string;
  readonly kind?: NameKind;
  readonly slug?: string;
  readonly variants?: readonly string[];
  readonly sameAs?: readonly string[];
}

/** An article with an index of names, each found wherever one of its spellings stands. */
export function withNames(article: Article, names: readonly SketchedName[]): Article {
  return {
    ...article,
    edition: { ...article.edition, names: names.map((one) => named(article, one)) },
  };
}

function named(article: Article, sketch: SketchedName): IndexedName {
  const { label, kind = 'other', slug = slugOf(label), variants = [label], sameAs = [] } = sketch;
  const mentions = article.paragraphs.flatMap(({ id, n, text }) =>
    placesOf(text, variants).map(({ at, text: words }): NameMention => ({
      target: id,
      n,
      text: words,
      at,
    })),
  );
  return { label, kind, slug, variants, also: [], sameAs, mentions };
}

/** The longest spelling at each place, whole words. */
function placesOf(text: string, variants: readonly string[]): { at: number; text: string }[] {
  const longestFirst = variants.toSorted((a, b) => b.length - a.length);
  const any = longestFirst
    .map((words) => words.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    .join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(pattern)].map((match) => ({ at: match.index, text: match[0] }));
}

function slugOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
