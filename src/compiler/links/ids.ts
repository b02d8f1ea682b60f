import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Article } from '../../article/index.ts';
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
  for (const html of htmlOf(article)) {
    // Reading HTML takes time: most pieces have no id that is not in the lists above.
    const typed = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
    if (typed.every((id) => ids.has(id))) continue;
    visit(fromHtml(html, { fragment: true }), 'element', ({ properties }) => {
      if (typeof properties['id'] === 'string') ids.add(properties['id']);
    });
  }
  return {
    ids,
    headings: sections
      .filter(({ title }) => title.text !== '')
      .map(({ id, title }) => ({ id, title: title.text })),
  };
}

function htmlOf({ title, subtitle, abstract, authors, sections, notes }: Article): string[] {
  return [
    title.html,
    subtitle?.html ?? '',
    abstract?.html ?? '',
    ...authors.map(({ note }) => note?.html ?? ''),
    ...sections.flatMap((section) => [section.title.html, section.html]),
    ...notes.map(({ body }) => body.html),
  ];
}
