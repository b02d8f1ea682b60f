import {
  type Article,
  type Note,
  type Section,
  type Work,
  articlePath,
  notesIn,
  withSubsections,
  worksIn,
} from '../../article/index.ts';
import { href } from '../../library/index.ts';
import { idsIn, relink } from './relink.ts';

/** A part of an article's HTML made to stand on another page than the article's own. */
export interface Excerpt {
  /** Rewrites a piece of HTML so that every link in it leads somewhere. */
  readonly fit: (html: string) => string;
  /** Address of a part of the article by its id: on this page if it is here. */
  readonly at: (id: string) => string;
}

/** For a page that holds the parts of `article` with the ids in `present`, and no others. */
export function excerpt(article: Article, present: ReadonlySet<string>): Excerpt {
  const base = href(articlePath(article.slug));
  const at = (id: string) => `${present.has(id) ? '' : base}#${encodeURIComponent(id)}`;
  const links = {
    fragment: (id: string) => (present.has(id) ? undefined : at(id)),
    image: (path: string) => href(`${articlePath(article.slug)}${path}`),
    relative: (address: string) => resolved(address, base),
  };
  return { at, fit: (html) => relink(html, links) };
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
  for (const { title, html } of sections)
    for (const id of idsIn(title.html + html)) present.add(id);
  for (const { body } of notes) for (const id of idsIn(body.html)) present.add(id);
  return { notes, works, ...excerpt(article, present) };
}

/** All notes of the article on a page of their own. */
export function notesExcerpt(article: Article): Excerpt {
  const present = new Set(article.notes.map(({ id }) => id));
  for (const { body } of article.notes) for (const id of idsIn(body.html)) present.add(id);
  return excerpt(article, present);
}
