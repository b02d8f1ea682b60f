import type { Element } from 'hast';
import type { ArticleLink, Note } from '../../article/index.ts';
import { decoded } from '../links/target.ts';
import { placesOf } from '../structure/places.ts';
import type { Parts, SectionIds } from './parts.ts';

/** The links of text and notes to other articles of the library, with the sentence of each. */
export function articleLinks(
  { converted, outline, lang, slug, base }: Parts,
  notes: readonly Note[],
  sectionId: SectionIds,
): ArticleLink[] {
  const isOther = (element: Element): Element | undefined => {
    const to = linkedArticle(element, base);
    return to !== undefined && to !== slug ? element : undefined;
  };
  const sections = outline.sections.map(({ heading, children }, section) => ({
    section,
    children,
    ...(heading && { heading }),
  }));
  const inText = [...placesOf(sections, isOther, lang, 1)].map(
    ([link, { section, paragraph, sentence }]): ArticleLink => ({
      to: linkedArticle(link, base) ?? '',
      target: paragraph ?? sectionId(section),
      sentence,
    }),
  );
  const inNotes = converted.notes.flatMap((tree, nth) => {
    const note = notes[nth];
    const children = tree.children.filter((node) => node.type !== 'doctype');
    return [...placesOf([{ section: nth, children }], isOther, lang, 1)].map(
      ([link, { sentence }]): ArticleLink => ({
        to: linkedArticle(link, base) ?? '',
        target: note?.marks[0]?.id ?? note?.id ?? '',
        sentence,
      }),
    );
  });
  return [...inText, ...inNotes];
}

/** The slug of the article that a finished link leads to. */
function linkedArticle({ tagName, properties }: Element, base: string): string | undefined {
  const { href } = properties;
  const start = `${base}articles/`;
  if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith(start)) return undefined;
  return decoded(/^[^/?#]*/.exec(href.slice(start.length))?.[0] ?? '') || undefined;
}
