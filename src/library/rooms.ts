import {
  type Article,
  type Author,
  type IssueEntry,
  type Publication,
  issueName,
} from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { addressPart } from './address-part.ts';

/*
 * A journal's rooms: what all articles together make of issues, keywords and authors. Pure
 * functions of the articles, in the library's order, and of what `site.yaml` says.
 */

/** One issue with its articles in order. */
export interface Issue {
  /** Part of its address. */
  readonly id: string;
  /** "Vol. 3, no. 1", or its title, date or id where it has neither. */
  readonly name: string;
  readonly entry: IssueEntry;
  readonly articles: readonly Article[];
}

export interface Keyword {
  /** Part of its address. */
  readonly slug: string;
  /** In the spelling that most articles have. */
  readonly name: string;
  /** Newest first. */
  readonly articles: readonly Article[];
}

/** Who wrote articles: one person of an ORCID iD, or of a name. */
export interface AuthorRoom {
  /** Part of the address. */
  readonly slug: string;
  /** As most articles print it. */
  readonly name: string;
  /** By which it stands among others: the family name first, where there is one. */
  readonly sortName: string;
  readonly orcid?: string;
  /** Newest first, each with the author as it names them. */
  readonly works: readonly AuthorWork[];
  /** Others of the same name. */
  readonly namesakes: readonly { readonly slug: string; readonly orcid: string }[];
}

export interface AuthorWork {
  readonly article: Article;
  readonly author: Author;
}

export interface Authors {
  /** In the order of their names. */
  readonly rooms: readonly AuthorRoom[];
  /** Addresses under another name that articles print, each with the slug of the author's own. */
  readonly aliases: ReadonlyMap<string, string>;
  /** By slug of an article: the slug of each of its authors. */
  readonly slugs: ReadonlyMap<string, readonly string[]>;
}

/** The issues, newest first; articles that cannot be shown are left out. */
export function issuesOf(
  articles: readonly Article[],
  { issues }: Pick<Publication, 'issues'>,
  words: Words,
): Issue[] {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  return newestFirst(issues).map((entry) => ({
    id: entry.id,
    name: issueName(entry, words),
    entry,
    articles: entry.articles.flatMap((slug) => bySlug.get(slug) ?? []),
  }));
}

/** By year, volume, number and date, as far as every issue has them; then as the file has them. */
function newestFirst(issues: readonly IssueEntry[]): IssueEntry[] {
  const year = ({ date }: IssueEntry) => yearIn(date);
  const keys = [
    year,
    ({ volume }: IssueEntry) => volume,
    ({ number }: IssueEntry) => number,
    ({ date }: IssueEntry) => date,
  ].filter((key) => issues.every((issue) => key(issue) !== undefined));
  return issues.toSorted((a, b) => {
    for (const key of keys) {
      const order = numeric.compare(key(b) ?? '', key(a) ?? '');
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** The keywords in the order of their names. */
export function keywordsOf(articles: readonly Article[], lang: string): Keyword[] {
  const found = new Map<string, { spellings: Map<string, number>; articles: Set<Article> }>();
  for (const article of byDate(articles)) {
    for (const keyword of article.keywords) {
      const slug = addressPart(keyword);
      const known = found.get(slug) ?? { spellings: new Map(), articles: new Set() };
      found.set(slug, known);
      add(known.spellings, keyword);
      known.articles.add(article);
    }
  }
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return [...found]
    .map(([slug, { spellings, articles: those }]) => ({
      slug,
      name: most(spellings),
      articles: [...those],
    }))
    .sort((a, b) => compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
}

/**
 * The authors of all articles: an ORCID iD is one person, whatever the name; without one, a name
 * is, and that of exactly one person with an iD is that person's. Names that differ only in case
 * and punctuation are one.
 */
export function authorsOf(articles: readonly Article[], lang: string): Authors {
  const identity = identities(articles);
  const people = peopleOf(articles, identity);
  const taken = Map.groupBy(people.values(), ({ name }) => addressPart(name));
  const rooms = [...taken].flatMap(([plain, all]) => roomsOf(plain, all));
  const slugOf = new Map(
    rooms.flatMap(({ person, room }) => (person ? [[person, room.slug]] : [])),
  );
  const slugs = new Map(
    articles.map(({ slug, authors }) => [
      slug,
      authors.map((author) => slugOf.get(people.get(identity(author))!)!),
    ]),
  );
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return {
    rooms: rooms
      .map(({ room }) => room)
      .sort(
        (a, b) =>
          compare(a.sortName, b.sortName) || compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1),
      ),
    aliases: aliasesOf(slugOf, new Set(rooms.map(({ room }) => room.slug))),
    slugs,
  };
}

interface Person {
  readonly name: string;
  readonly sortName: string;
  /** Every name that articles print, and how many do. */
  readonly names: ReadonlyMap<string, number>;
  readonly orcid?: string;
  readonly works: readonly AuthorWork[];
}

/** A function that says who an author is: an ORCID iD, or the plain form of a name. */
function identities(articles: readonly Article[]): (author: Author) => string {
  const orcids = new Map<string, Set<string>>();
  for (const { name, orcid } of articles.flatMap(({ authors }) => authors)) {
    if (orcid === undefined) continue;
    const plain = addressPart(name);
    orcids.set(plain, (orcids.get(plain) ?? new Set()).add(orcid));
  }
  return ({ name, orcid }) => {
    if (orcid !== undefined) return orcid;
    const plain = addressPart(name);
    const [only, ...others] = orcids.get(plain) ?? [];
    return only !== undefined && others.length === 0 ? only : `name ${plain}`;
  };
}

function peopleOf(
  articles: readonly Article[],
  identity: (author: Author) => string,
): Map<string, Person> {
  const all = byDate(articles).flatMap((article) =>
    article.authors.map((author): AuthorWork => ({ article, author })),
  );
  const people = new Map<string, Person>();
  for (const [id, own] of Map.groupBy(all, ({ author }) => identity(author))) {
    const names = new Map<string, number>();
    for (const { author } of own) add(names, author.name);
    const orcid = own.find(({ author }) => author.orcid === id)?.author.orcid;
    // Who is named twice in one article wrote it once.
    const works = [...new Map(own.map((work) => [work.article, work])).values()];
    const name = most(names);
    const family = own.find(({ author }) => author.name === name)?.author.family;
    people.set(id, {
      name,
      sortName: family === undefined ? name : `${family} ${name}`,
      names,
      ...(orcid !== undefined && { orcid }),
      works,
    });
  }
  return people;
}

/** The rooms of all people of one name: one keeps the plain address, which leads to the others. */
function roomsOf(plain: string, people: readonly Person[]): PersonRoom[] {
  const [first, ...others] = people;
  if (!first) return [];
  if (others.length === 0) return [roomOf(plain, first, [])];
  const named = people.flatMap((person) =>
    person.orcid === undefined
      ? []
      : [{ person, orcid: person.orcid, slug: `${plain}-${person.orcid.toLowerCase()}` }],
  );
  const namesakes = named.map(({ slug, orcid }) => ({ slug, orcid }));
  const nameless = people.find(({ orcid }) => orcid === undefined);
  const { name, sortName } = first;
  return [
    nameless
      ? roomOf(plain, nameless, namesakes)
      : { room: { slug: plain, name, sortName, works: [], namesakes } },
    ...named.map(({ person, slug }) =>
      roomOf(
        slug,
        person,
        namesakes.filter((other) => other.slug !== slug),
      ),
    ),
  ];
}

/** A room, and whose it is; nobody's where it only leads to those of one name. */
interface PersonRoom {
  readonly room: AuthorRoom;
  readonly person?: Person;
}

function roomOf(slug: string, person: Person, namesakes: AuthorRoom['namesakes']): PersonRoom {
  const { name, sortName, orcid, works } = person;
  const room = { slug, name, sortName, ...(orcid !== undefined && { orcid }), works, namesakes };
  return { room, person };
}

function aliasesOf(
  slugOf: ReadonlyMap<Person, string>,
  taken: ReadonlySet<string>,
): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const [{ names }, slug] of slugOf) {
    for (const name of names.keys()) {
      const other = addressPart(name);
      if (!taken.has(other) && !aliases.has(other)) aliases.set(other, slug);
    }
  }
  return aliases;
}

/** Articles that stand together in the list of the library. */
export interface Group {
  readonly issue?: Issue;
  /** Of articles that no issue has: their year, where it is known. */
  readonly year?: string;
  readonly articles: readonly Article[];
}

/**
 * The library as a reader goes through it: issues, newest first, and between them by their year
 * the articles that no issue has. Without issues all articles by their dates in one group.
 */
export function groupsOf(articles: readonly Article[], issues: readonly Issue[]): Group[] {
  const shown = issues.filter((issue) => issue.articles.length > 0);
  if (shown.length === 0) return [{ articles: byDate(articles) }];
  const inIssues = new Set(shown.flatMap((issue) => issue.articles));
  const single = byDate(articles.filter((article) => !inIssues.has(article)));
  const years = Map.groupBy(single, ({ date }) => date && String(date.year));
  const left = [...years].map(([year, those]): Group => ({
    ...(year !== undefined && { year }),
    articles: those,
  }));
  const groups: Group[] = [];
  for (const issue of shown) {
    const year = Number(yearIn(issue.entry.date) ?? NaN);
    while (left[0]?.year !== undefined && Number(left[0].year) > year) groups.push(left.shift()!);
    groups.push({ issue, articles: issue.articles });
  }
  return [...groups, ...left];
}

/** Articles on a page of the library. */
export const articlesOnPage = 20;

/** The groups in pages: one that does not fit is continued on the next. */
export function pagesOf(groups: readonly Group[], size = articlesOnPage): Group[][] {
  const pages: Group[][] = [[]];
  let room = size;
  for (const group of groups) {
    let rest = group.articles;
    while (rest.length > 0) {
      if (room === 0) {
        pages.push([]);
        room = size;
      }
      const articles = rest.slice(0, room);
      pages.at(-1)!.push({ ...group, articles });
      room -= articles.length;
      rest = rest.slice(articles.length);
    }
  }
  return pages;
}

/** Newest first; without a date last, in the order that they had. */
export function byDate(articles: readonly Article[]): Article[] {
  const value = ({ date }: Article) =>
    date ? date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0) : -Infinity;
  return articles.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    return left === right ? 0 : right - left;
  });
}

/** The last number of four digits: the year of a date as it was typed. */
function yearIn(date: string | undefined): string | undefined {
  return date?.match(/(?<!\d)\d{4}(?!\d)/g)?.at(-1);
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** What is counted most; of several the first. */
function most(counts: ReadonlyMap<string, number>): string {
  const [first = ['', 0] as const, ...others] = counts;
  let [found, count] = first;
  for (const [name, n] of others) if (n > count) [found, count] = [name, n];
  return found;
}

const numeric = new Intl.Collator('en', { numeric: true });
