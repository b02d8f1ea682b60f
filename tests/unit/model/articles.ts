import type { Article, Work } from '../../../src/article/article.ts';
import { treeFrom } from '../../support/html.ts';

/** A work with the given parts. */
export function aWork(parts: Partial<Work> = {}): Work {
  const key = parts.key ?? 'maresca1996';
  return {
    key,
    id: `ref-${key}`,
    slug: key,
    kind: 'article',
    csl: {
      id: key,
      type: 'article-journal',
      title: 'Lost Opportunities',
      page: '471-499',
      issued: { 'date-parts': [[1996, 1]] },
    },
    reference: { tree: treeFrom('<p>Maresca</p>'), text: 'Maresca' },
    title: 'Lost Opportunities',
    names: ['Maresca'],
    year: 1996,
    citations: [],
    ...parts,
  };
}

/** An article of two sections, one subsection, two notes and one work. */
export function anArticle(): Article {
  const sentence = 'A sentence.';
  const marks = {
    a: [{ id: 'noteref-a', section: 'one', paragraph: 'p-1', sentence }],
    b: [
      { id: 'noteref-b', section: 'under', paragraph: 'p-2', sentence },
      { id: 'noteref-b-2', section: 'two', paragraph: 'p-3', sentence },
    ],
  };
  const places = (of: (typeof marks)['a']) =>
    of.map(({ id, section, paragraph }) => ({ target: id, section, paragraph, sentence }));
  const section = { tree: treeFrom(''), level: 2 as const };
  return {
    slug: 'first',
    title: { tree: treeFrom('The title'), text: 'The title' },
    authors: [
      { name: 'Anna Maria Berg', given: 'Anna Maria', family: 'Berg', affiliations: ['Here'] },
    ],
    lang: 'en',
    dir: 'ltr',
    keywords: [],
    inferred: [],
    edition: { provenance: [], emendations: [], events: [], names: [] },
    sections: [
      {
        ...section,
        id: 'one',
        number: '1',
        title: { tree: treeFrom('One'), text: 'One' },
        tree: treeFrom('<p id="p-1">First words. More.</p>'),
      },
      {
        ...section,
        id: 'under',
        level: 3,
        number: '1.1',
        parent: 'one',
        title: { tree: treeFrom('Under'), text: 'Under' },
      },
      { ...section, id: 'two', number: '2', title: { tree: treeFrom('Two'), text: 'Two' } },
    ],
    blocks: [],
    paragraphs: [
      { id: 'p-1', n: 1, section: 'one', text: 'First words. More.' },
      { id: 'p-2', n: 2, section: 'under', text: 'Second.' },
      { id: 'p-3', n: 3, section: 'two', text: 'Third.' },
    ],
    notes: [
      {
        label: 'a',
        id: 'note-a',
        number: 1,
        body: { tree: treeFrom('<p>A</p>'), text: 'A' },
        marks: marks.a,
        citations: ['cite-1'],
      },
      {
        label: 'b',
        id: 'note-b',
        number: 2,
        body: { tree: treeFrom('<p>B</p>'), text: 'B' },
        marks: marks.b,
        citations: ['cite-2'],
      },
    ],
    citations: [
      {
        id: 'cite-1',
        key: 'maresca1996',
        text: 'Maresca',
        locator: '471-499',
        locatorText: 'pp. 471–499',
        note: 'a',
        places: places(marks.a),
      },
      { id: 'cite-2', key: 'maresca1996', text: 'Maresca', note: 'b', places: places(marks.b) },
    ],
    works: [aWork({ citations: ['cite-1', 'cite-2'] })],
    pullQuotes: [],
    images: [],
    files: [],
    words: { text: 500, total: 500 },
  };
}
