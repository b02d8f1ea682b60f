import type { Article } from '../../article/index.ts';
import type { Site } from '../addresses.ts';
import { oneLine } from '../safe-text.ts';
import { wordsOf } from '../words-of.ts';
import type { Targets } from './pdf-tags.ts';

/** What a screen reader says of the links in the PDF of `article`. */
export function linkTargets(
  article: Article,
  site: Pick<Site, 'paragraphNumbers' | 'messages'> = {},
): Targets {
  const numbered = site.paragraphNumbers !== false;
  const words = wordsOf(article, site);
  const { links: t } = words.print;
  const label = (n: number) => ({ number: words.digits(String(n)) });
  const notes = new Set(article.notes.map(({ id }) => id));
  const names = new Map<string, string>([
    ...article.sections.map(({ id, title }) => [id, title.text] as const),
    ...article.paragraphs.map(
      ({ id, n }) => [id, numbered ? t.paragraph(label(n)) : t.someParagraph] as const,
    ),
    ...article.blocks.map(({ id, kind, text }) => [id, t.blocks[kind]({ words: text })] as const),
    ...article.works.map(({ id, reference }) => [id, reference.text] as const),
    ...article.notes.map(({ id, number }) => [id, t.note(label(number))] as const),
    ...article.notes.flatMap(({ number, marks }) =>
      marks.map(({ id }, index) => {
        const all = marks.length;
        const name =
          all > 1
            ? t.backToMarkOf({ ...label(number), which: index + 1, all })
            : t.backToMark(label(number));
        return [id, name] as const;
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
