import {
  type Article,
  type Publication,
  type RoomName,
  authorPath,
  issuePath,
  keywordPath,
  libraryPagePath,
  roomPath,
} from '../article/index.ts';
import { type OwnMessages, wordsFor } from '../messages/index.ts';
import {
  type Authors,
  type Group,
  type Issue,
  type Keyword,
  authorsOf,
  groupsOf,
  issuesOf,
  keywordsOf,
  pagesOf,
} from './rooms.ts';

/** All rooms of a journal, of which links, pages, feed and sitemap are made. */
export interface Journal {
  readonly issues: readonly Issue[];
  readonly keywords: readonly Keyword[];
  readonly authors: Authors;
  /** All articles, as the library lists them. */
  readonly groups: readonly Group[];
  /** The lists of rooms that have a page. */
  readonly lists: readonly RoomName[];
}

/** What the articles make of the publication; a pure function, and the one place that asks them all. */
export function journalOf(
  articles: readonly Article[],
  publication: Pick<Publication, 'issues' | 'language'> & {
    readonly messages?: OwnMessages | undefined;
  },
): Journal {
  const known = journals.get(articles);
  if (known) return known;
  const { language, messages } = publication;
  const issues = issuesOf(articles, publication, wordsFor(language, messages));
  const keywords = keywordsOf(articles, language);
  const authors = authorsOf(articles, language);
  const lists: RoomName[] = [
    ...(issues.length > 0 ? (['issues'] as const) : []),
    ...(keywords.length > 0 ? (['keywords'] as const) : []),
    ...(authors.rooms.length > 0 ? (['authors'] as const) : []),
  ];
  const journal = { issues, keywords, authors, groups: groupsOf(articles, issues), lists };
  journals.set(articles, journal);
  return journal;
}

/** Paths of the journal's rooms and lists, each once under the address that search engines keep. */
export function canonicalRoomPaths({ issues, keywords, authors, lists }: Journal): string[] {
  return [
    ...lists.map(roomPath),
    ...issues.map(({ id }) => issuePath(id)),
    ...keywords.map(({ slug }) => keywordPath(slug)),
    ...authors.rooms.filter(({ works }) => works.length > 0).map(({ slug }) => authorPath(slug)),
  ];
}

/** Every path of a room, a list or a page of the list of articles. */
export function roomPaths(journal: Journal): string[] {
  const { authors, groups } = journal;
  return [
    ...canonicalRoomPaths(journal),
    ...authors.rooms.map(({ slug }) => authorPath(slug)),
    ...[...authors.aliases.keys()].map(authorPath),
    ...pagesOf(groups)
      .slice(1)
      .map((_, nth) => libraryPagePath(nth + 2)),
  ];
}

const journals = new WeakMap<readonly Article[], Journal>();
