import { compileTexts } from './compile.ts';
import type { Article } from '../../src/article/article.ts';
import type { Problem } from '../../src/article/problem.ts';
import { htmlOf } from './html.ts';

const person = (family: string, given: string) => ({ family, given });
const year = (issued: number) => ({ issued: { 'date-parts': [[issued]] } });

/** A small bibliography: two works of one author, and three of others. */
export const shelf = [
  {
    ...{ id: 'hale1998', type: 'book', title: 'Salt Roads', publisher: 'Harbour' },
    ...{ author: [person('Hale', 'Nora')], ...year(1998) },
  },
  {
    ...{ id: 'hale2003', type: 'book', title: 'Sugar Roads', publisher: 'Harbour' },
    ...{ author: [person('Hale', 'Nora')], ...year(2003) },
  },
  {
    ...{ id: 'brandt2004', type: 'article-journal', title: 'Counting parishes' },
    ...{ author: [person('Brandt', 'Otto')], ...year(2004) },
    ...{ 'container-title': 'Census Quarterly', volume: '7', issue: '2', page: '10-40' },
  },
  {
    ...{ id: 'ames2011', type: 'book', title: 'Tides', publisher: 'Quay' },
    ...{ author: [person('Ames', 'Ivo')], ...year(2011) },
  },
  { id: 'empty', type: 'book' },
];

export interface Read {
  /** The words of the text, the numbers of marks in brackets. */
  readonly text: string;
  /** The words of each note. */
  readonly notes: readonly string[];
  /** The text and the notes as HTML, without addresses of paragraphs and attributes of links. */
  readonly html: string;
  readonly article: Article;
  readonly problems: readonly Problem[];
}

/** An article that cites the shelf, compiled and read. */
export async function readCited(
  text: string,
  { head = '', works = shelf }: { head?: string; works?: readonly object[] } = {},
): Promise<Read> {
  const { article, problems } = await compileTexts({
    'article.md': `---\ntitle: Tiny\nnocite: "@*"\n${head}---\n\n${text}\n`,
    'references.json': JSON.stringify(works),
  });
  if (!article) throw new Error(problems.map(({ message }) => message).join('\n'));
  const sections = article.sections.map(({ tree }) => htmlOf(tree)).join('');
  const bodies = article.notes.map(({ body }) => htmlOf(body.tree));
  return {
    text: words(sections.replace(/<sup>.*?>(\d+)<\/a><\/sup>/g, '[$1]')),
    notes: bodies.map(words),
    html: [sections, ...bodies].join('\n').replace(/<(a|p)\s[^>]*>/g, '<$1>'),
    article,
    problems,
  };
}

function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x26;', '&')
    .trim();
}
