import type { Root } from 'hast';
import { type Article, elementsOf } from '../../article/index.ts';
import type { Fragments } from './fragments.ts';

/** The ids that stand on an article's page, those of its author included. */
export function fragmentsOf(article: Article): Fragments {
  const { sections, paragraphs, blocks, notes, citations, works, pullQuotes, aliases } = article;
  const ids = new Set(
    [sections, paragraphs, blocks, notes, citations, works, pullQuotes, aliases ?? []].flatMap(
      (parts) => parts.map(({ id }) => id),
    ),
  );
  for (const { marks } of notes) for (const { id } of marks) ids.add(id);
  for (const { source } of pullQuotes) ids.add(source);
  for (const tree of treesOf(article)) {
    for (const { properties } of elementsOf(tree)) {
      if (typeof properties['id'] === 'string') ids.add(properties['id']);
    }
  }
  return {
    ids,
    headings: sections
      .filter(({ title }) => title.text !== '')
      .map(({ id, title }) => ({ id, title: title.text })),
  };
}

function treesOf({ title, subtitle, abstract, authors, sections, notes }: Article): Root[] {
  const front = [title, subtitle, abstract, ...authors.map(({ note }) => note)];
  return [
    ...front.flatMap((text) => (text ? [text.tree] : [])),
    ...sections.flatMap((section) => [section.title.tree, section.tree]),
    ...notes.map(({ body }) => body.tree),
  ];
}
