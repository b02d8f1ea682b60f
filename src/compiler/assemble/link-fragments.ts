import { noteId, workId } from '../../article/markup.ts';
import { resolveFragments } from '../html/links.ts';
import { fragmentFinder } from '../links/fragments.ts';
import { idsIn } from '../metadata/author-ids.ts';
import type { Parts } from './parts.ts';

/** Leads the author's links to the places of the page, all of which have their ids now. */
export function linkFragments(
  { outline, collected, converted, printed }: Parts,
  sectionIds: readonly string[],
): void {
  const trees = [
    ...outline.sections.flatMap(({ heading, children }) => [
      ...(heading ? [heading] : []),
      ...children,
    ]),
    ...converted.notes,
    ...converted.extras.values(),
  ];
  const ids = new Set([
    ...sectionIds,
    ...idsIn(trees),
    ...collected.notes.map(({ label }) => noteId(label)),
    ...printed.references.map(({ key }) => workId(key)),
  ]);
  const headings = outline.sections.flatMap(({ heading, title }, index) =>
    heading ? [{ title, id: sectionIds[index] ?? '' }] : [],
  );
  resolveFragments(trees, fragmentFinder({ ids, headings }));
}
