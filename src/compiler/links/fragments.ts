import { noteId } from '../../article/markup.ts';
import { authorId } from '../metadata/author-ids.ts';
import { freeId, slugOf } from '../permalinks/sections.ts';

/** The places of an article's page, as links of its author may name them. */
export interface Fragments {
  /** Every id that stands on the page. */
  readonly ids: ReadonlySet<string>;
  /** In the order of the page: the words of each heading and the id that its section has. */
  readonly headings: readonly { readonly title: string; readonly id: string }[];
}

/** True for what the page of every article has, and for what browsers read without an id. */
export function isOnEveryPage(id: string): boolean {
  return /^(?:notes|sources|abstract|top)$/.test(id) || id.startsWith(':~:');
}

/** Ids that an author may be told of: those that the compiler mints say nothing to anybody. */
export function tellingIds(ids: ReadonlySet<string>): string[] {
  return [...ids].filter((id) => !/^(?:p|at|cite|noteref)-/.test(id));
}

/**
 * A function that finds the id on the page that a link to `#typed` means: the author's own, also
 * where it had to be renamed; any other that stands there; a heading by the id that GitHub and Pandoc make of its
 * words, also where it was published under another; a note by Pandoc's `fn…`. Nothing for a
 * link that leads nowhere.
 */
export function fragmentFinder({
  ids,
  headings,
}: Fragments): (typed: string) => string | undefined {
  const slugs = new Map<string, string>();
  const last = new Map<string, number>();
  const taken = new Set<string>();
  for (const { title, id } of headings) {
    const slug = freeId(slugOf(title) || 'section', taken, last);
    taken.add(slug);
    slugs.set(slug, id);
  }
  return (typed) => {
    const id = typed.normalize('NFC');
    const own = authorId(id);
    if (ids.has(own)) return own;
    if (ids.has(id) || isOnEveryPage(id)) return id;
    const slug = slugOf(id);
    if (slug !== '' && ids.has(slug)) return slug;
    const note = noteId(id.replace(/^fn:?/, ''));
    if (/^fn/.test(id) && ids.has(note)) return note;
    return slugs.get(id) ?? slugs.get(slug);
  };
}
