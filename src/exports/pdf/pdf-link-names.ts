import type { Article } from '../../article/index.ts';
import type { Site } from '../addresses.ts';
import { oneLine } from '../safe-text.ts';
import type { Targets } from './pdf-tags.ts';

/** What a screen reader says of the links in the PDF of `article`. */
export function linkTargets(article: Article, site?: Pick<Site, 'paragraphNumbers'>): Targets {
  const numbered = site?.paragraphNumbers !== false;
  const notes = new Set(article.notes.map(({ id }) => id));
  const names = new Map<string, string>([
    ...article.sections.map(({ id, title }) => [id, title.text] as const),
    ...article.paragraphs.map(
      ({ id, n }) => [id, numbered ? `Paragraph ${n}` : 'Paragraph'] as const,
    ),
    ...article.blocks.map(({ id, kind, text }) => [id, `${kind} ${text}`] as const),
    ...article.works.map(({ id, reference }) => [id, reference.text] as const),
    ...article.notes.map(({ id, number }) => [id, `Note ${number}`] as const),
    ...article.notes.flatMap(({ number, marks }) =>
      marks.map(({ id }, index) => {
        const which = marks.length > 1 ? `, ${index + 1} of ${marks.length}` : '';
        return [id, `Back to the mark of note ${number}${which}`] as const;
      }),
    ),
  ]);
  return {
    nameOf: (target) => shortened(oneLine(names.get(target) ?? '') || target),
    isNote: (target) => notes.has(target),
  };
}

/** A name that is heard before one decides to follow the link. */
function shortened(name: string): string {
  return name.length <= 200 ? name : `${name.slice(0, 199).trimEnd()}…`;
}
