import type { Article } from '../../article/index.ts';
import { namesAcross, passagesNaming, type SharedName } from '../../library/index.ts';
import { facetWord, type NameEntry, namesInFile } from '../shared/format.ts';
import { joinedWords, tokenise } from '../shared/words.ts';
import { bareForms } from './forms.ts';
import { commonWordsOf } from './languages.ts';
import type { JsonFile } from './work-records.ts';

/** The names of the articles' indexes as search knows them: each has its place as its number. */
export interface NameFiles {
  readonly count: number;
  readonly files: readonly JsonFile[];
  /** Words of the index of works, with their postings. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

/** Entries and words of all names; see `Postings`. */
export function nameFiles(articles: readonly Article[]): NameFiles {
  const names = namesAcross(articles);
  const common = commonWordsOf(articles);
  const langs = [...new Set(articles.map(({ lang }) => lang))];
  const places = new Map(articles.map(({ slug }, at) => [slug, at]));
  const postings = new Map<string, number[]>();
  const entries = names.map((name) => nameEntry(name, places));
  entries.forEach(({ slug, label, variants, articles: counts }, id) => {
    const passages = counts.reduce((sum, count, at) => sum + (at % 2) * count, 0);
    const words = [label, ...variants]
      .flatMap((variant) => tellingWordsOf(variant, common))
      .flatMap((word) => [word, ...langs.flatMap((lang) => bareForms(word, lang))]);
    for (const word of new Set([...words, facetWord('name', slug)])) {
      const found = postings.get(word) ?? [];
      found.push(~id, passages);
      postings.set(word, found);
    }
  });
  const files: JsonFile[] = [];
  for (let start = 0; start < entries.length; start += namesInFile)
    files.push({
      path: `works/names-${start / namesInFile}.json`,
      data: entries.slice(start, start + namesInFile),
    });
  return { count: names.length, files, postings };
}

/** By slug of an article and id of a place: the numbers of the names that stand there. */
export function namesByPlace(
  articles: readonly Article[],
): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, Map<string, number[]>>();
  namesAcross(articles).forEach(({ uses }, id) => {
    for (const { article, name } of uses) {
      const places = found.get(article.slug) ?? new Map<string, number[]>();
      found.set(article.slug, places);
      for (const place of passagesNaming(name)) {
        const ids = places.get(place) ?? [];
        if (ids.at(-1) !== id) places.set(place, [...ids, id]);
      }
    }
  });
  return found;
}

function nameEntry(
  { slug, label, kind, uses }: SharedName,
  places: ReadonlyMap<string, number>,
): NameEntry {
  const spellings = new Set(uses.flatMap(({ name }) => name.variants));
  spellings.delete(label);
  return {
    slug,
    label,
    kind: kind === 'other' ? '' : kind,
    variants: [...spellings],
    articles: uses.flatMap(({ article, name }) => [
      places.get(article.slug) ?? 0,
      passagesNaming(name).length,
    ]),
  };
}

/** Words that a spelling is found by: the common ones only where it has no others. */
function tellingWordsOf(variant: string, common: ReadonlySet<string>): string[] {
  const tokens = tokenise(variant);
  const words = tokens.map(({ word }) => word);
  const telling = words.filter((word) => !common.has(word));
  return [...(telling.length > 0 ? telling : words), ...joinedWords(variant, tokens)];
}
