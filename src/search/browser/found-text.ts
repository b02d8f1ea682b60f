import { facets, typedFacets } from '../shared/facets.ts';
import type { TextEngine } from './engine.ts';
import { findNamed } from './found-named.ts';
import { findPlaces, noPlaces, type FoundPlaces } from './found-places.ts';
import { hasSyntax, literally, type Query } from './parse.ts';
import type { PlacesWanted } from './taken-places.ts';

/** Places found, and how many of them are what was asked for by number. */
export interface FoundText extends FoundPlaces {
  readonly straight: number;
}

export const noText: FoundText = { ...noPlaces, straight: 0 };

/** The articles that are searched: one of them, or those in a language. */
export type Scope = Pick<PlacesWanted, 'article' | 'lang'>;

export interface TextWanted extends Omit<PlacesWanted, 'article' | 'lang' | 'whole'> {
  /** What the search is narrowed to, by the reader or by the words. */
  readonly within: Scope;
  /** The same where the reader has chosen it, whatever the words say. */
  readonly chosen: Scope;
  /** Slug of the article being read: a place asked for by number is its. */
  readonly here?: string | undefined;
}

/**
 * Places that answer a query; where it looks like syntax ("note 12", "year:1996", a DOI), also
 * those that hold it letter by letter: it may be the text's own words.
 */
export async function findText(
  query: Query,
  engine: TextEngine,
  { within, chosen, here: reading, ...wanted }: TextWanted,
): Promise<FoundText> {
  if (wanted.name && query.text === '') {
    const named = { ...wanted, ...within };
    return { ...(await findNamed(wanted.name, engine, named)), straight: 0 };
  }
  const ofWorksAlone = typedFacets.some(
    (name) => facets[name].of === 'works' && query.fields[name] !== undefined,
  );
  const here = query.jump && within.lang === undefined ? reading : undefined;
  const found =
    query.jump || (query.words.length > 0 && !ofWorksAlone)
      ? await findPlaces(query, engine, {
          ...wanted,
          ...(here ? { article: here } : {}),
          ...within,
        })
      : noPlaces;
  const straight = query.jump ? found.total : 0;
  if (!hasSyntax(query) || (found.total > 0 && !query.jump)) return { ...found, straight };
  const asTyped = literally(query);
  const also = await findPlaces(asTyped, engine, {
    ...wanted,
    // A number alone is in too many places.
    whole: asTyped.sequence.length === 1,
    least: asTyped.words.length,
    ...chosen,
  });
  const known = new Set(found.results.map(({ url }) => url));
  const others = also.results
    .filter(({ url }) => !known.has(url))
    .map((one) => ({ ...one, words: asTyped.words }));
  // Every article may have a section 3: the words themselves are not left behind all of them.
  const results = [...found.results.slice(0, 1), ...others, ...found.results.slice(1)];
  return { results, total: results.length, more: found.more || also.more, straight };
}
