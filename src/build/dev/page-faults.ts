import type { LibraryEntry } from '../../library/index.ts';
import { editorLink } from '../../site/index.ts';
import type { ListedFault, PageFaults } from './protocol.ts';

/** The article that a page below `base` belongs to, by its path; nothing for other pages. */
export function slugOf(path: string, base: string): string | undefined {
  const below = path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
  const slug = /^articles\/([^/]+)\//.exec(below)?.[1];
  try {
    return slug === undefined ? undefined : decodeURIComponent(slug);
  } catch {
    return undefined;
  }
}

/** What is wrong with the article of a page; of a page of no article, with all of them. */
export function pageFaults(entries: readonly LibraryEntry[], slug: string | undefined): PageFaults {
  const about = slug === undefined ? entries : entries.filter((entry) => entry.slug === slug);
  return {
    isShown: slug === undefined || about.every(({ article }) => article !== undefined),
    faults: about.flatMap((entry) => faultsOf(entry, slug === undefined)),
  };
}

/** A draft lowers what would forbid to publish it: of an article all stands in its `faults`. */
function faultsOf(
  { folder, slug, article, problems }: LibraryEntry,
  named: boolean,
): ListedFault[] {
  return (article?.faults ?? problems).map(({ severity, message, hint = '', rule, place }) => ({
    severity,
    message,
    hint,
    rule,
    place: `${named && article ? `${slug}/` : ''}${place.file}:${place.line}:${place.column}`,
    link: editorLink(folder, place),
  }));
}
