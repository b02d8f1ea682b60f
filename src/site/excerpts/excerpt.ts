import type { Root } from 'hast';
import {
  type Article,
  type Note,
  type Section,
  type Work,
  articlePath,
  notesIn,
  sourcePath,
  withSubsections,
  worksIn,
} from '../../article/index.ts';
import { href } from '../../library/index.ts';
import { idsIn, relink } from './relink.ts';

/** A part of an article made to stand on another page than the article's own. */
export interface Excerpt {
  /** A piece of the article in which every link leads somewhere. */
  readonly fit: (tree: Root) => Root;
  /** Address of a part of the article by its id: on this page if it is here. */
  readonly at: (id: string) => string;
}

/**
 * For a page that holds the parts of `article` with the ids in `present`, and no others.
 *
 * @param pages Addresses of parts that have a page of their own, by id, where links are to lead there.
 */
export function excerpt(
  article: Article,
  present: ReadonlySet<string>,
  pages: ReadonlyMap<string, string> = new Map(),
): Excerpt {
  const base = href(articlePath(article.slug));
  const at = (id: string) =>
    pages.get(id) ?? `${present.has(id) ? '' : base}#${encodeURIComponent(id)}`;
  const links = {
    fragment: (id: string) => (present.has(id) ? undefined : at(id)),
    image: (path: string) => href(`${articlePath(article.slug)}${path}`),
    relative: (address: string) => resolved(address, base),
  };
  return { at, fit: (tree) => relink(tree, links) };
}

/** A relative address of the page at the path `base`, as a path from the root. */
function resolved(address: string, base: string): string {
  const url = URL.parse(address, `https://host${base}`);
  return url ? url.pathname + url.search + url.hash : address;
}

/** Everything the page of one section shows. */
export interface SectionExcerpt extends Excerpt {
  readonly notes: readonly Note[];
  readonly works: readonly Work[];
}

/** `section` with its subsections, the notes called in it and the works cited in it. */
export function sectionExcerpt(article: Article, section: Section): SectionExcerpt {
  const sections = withSubsections(article, section);
  const notes = notesIn(article, sections);
  const works = worksIn(article, sections);
  const present = new Set([...sections, ...notes, ...works].map(({ id }) => id));
  const trees = [
    ...sections.flatMap(({ title, tree }) => [title.tree, tree]),
    ...notes.map(({ body }) => body.tree),
  ];
  for (const id of trees.flatMap(idsIn)) present.add(id);
  return { notes, works, ...excerpt(article, present) };
}

/** All notes of the article on a page of their own. */
export function notesExcerpt(article: Article): Excerpt {
  const present = new Set(article.notes.map(({ id }) => id));
  for (const { body } of article.notes) for (const id of idsIn(body.tree)) present.add(id);
  return excerpt(article, present);
}

/** The pictures of the article: works lead to their dossiers, all else to the article's page. */
export function picturesExcerpt(article: Article): Excerpt {
  const dossiers = article.works.map(
    ({ id, slug }) => [id, href(sourcePath(article.slug, slug))] as const,
  );
  return excerpt(article, new Set(), new Map(dossiers));
}
